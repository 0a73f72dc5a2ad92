import { isHan } from '../../core/chars';
import { readingOffset, sourceSpan } from '../../core/reading';
import type { Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { behindSpace, wideOf } from './shared/narrow';
import { PAUSES, pausesEnd } from './shared/pauses';

const DOUBLED: Words = { zh: '标点“{marks}”重复，只留一个。', en: '“{marks}” is doubled: keep one.' };
const CLASH: Words = { zh: '标点“{marks}”不能连用，只留一个。', en: '“{marks}” cannot stand together: keep one.' };
const BEFORE_QUOTE: Words = {
  zh: '后引号前的“{marks}”与引号外的句号重复，应删去。',
  en: 'The “{marks}” before the closing quotation mark clashes with the full stop behind it.',
};
const KEEP: Words = { zh: '只留“{right}”', en: 'Keep “{right}”' };
const DELETE: Words = { zh: '删去“{marks}”', en: 'Delete “{marks}”' };

const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-duplicate',
  code: 'P05',
  family: 'punctuation',
  title: { zh: '标点重复或冲突', en: 'Doubled or clashing marks' },
  severity: 'error',
  fixes: 'safe',
  layer: 'source',
  triggers: '，,、；;：:。',
  options: {},
  check(paragraph, { at }) {
    if (at.length < 2 && !paragraph.source.includes('”')) return NONE;
    const { reading, source } = paragraph;
    const { text } = reading;
    const found: ParagraphFinding[] = [];
    let done = -1;
    for (const offset of at) {
      // Behind nearly every mark the text goes on.
      if (isHan(source.charCodeAt(offset + 1))) continue;
      const start = readingOffset(reading, offset);
      if (start <= done || start < 0) continue;
      const end = pausesEnd(text, start);
      if (end === start) continue;
      done = end - 1;
      const own = end - start > 1 ? doubled(paragraph, start, end) : beforeQuote(paragraph, start);
      if (own !== null) found.push(own);
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '同一处停顿只用一个点号；两个挨着，多半是删改或复制时留下的。',
    en: 'One pause takes one mark; two of them are mostly left over from editing or pasting.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.1–4.7、5.1.1' }],
  examples: [
    { bad: '会议强调，要全面深化改革⟦，，⟧持续用力。', good: '会议强调，要全面深化改革，持续用力。' },
    { bad: '會(huì)議強(qiáng)調(diào)⟦,,⟧要持續(xù)用力。', good: '會(huì)議強(qiáng)調(diào)，要持續(xù)用力。' },
    { bad: '会议听取了汇报⟦，。⟧会议指出，要加强学习。', good: '会议听取了汇报。会议指出，要加强学习。' },
    { bad: '局长李明⟦，、⟧副局长王强参加会议。', good: '局长李明，副局长王强参加会议。' },
    { bad: '局长李明⟦,、⟧副局长王强参加会议。', good: '局长李明、副局长王强参加会议。' },
    { bad: '会议听取了汇报⟦。 。⟧会议指出，要加强学习。', good: '会议听取了汇报。会议指出，要加强学习。' },
    { bad: '他强调，“要学深悟透⟦，⟧”。', good: '他强调，“要学深悟透”。' },
    { ok: '会议回顾了党的光辉历程……。“怎么干？！”“好！！”会场——气氛热烈。' },
    { ok: '會(hui)(hui)議(yi)(yi)指出，要學(xue)(xue)習。' },
    { ok: '同志们说：“一定办好！”。他说，“还要再想想……”' },
    { ok: '标点有，。；：、五种在讨论之列' },
  ],
};

function doubled({ reading, source }: Paragraph, start: number, end: number): ParagraphFinding | null {
  const marks = Array.from(reading.text.slice(start, end).replaceAll(' ', ''), wideMark).join('');
  const identical = marks === marks.charAt(0).repeat(marks.length);
  // Three full stops are a makeshift ellipsis, and many different marks are a list of them.
  if ((identical && marks.charAt(0) === '。' && marks.length > 2) || new Set(marks).size > 3) return null;
  const span = sourceSpan(reading, start, end);
  const right = strongest(source.slice(span.start, span.end), marks);
  const values = { marks: source.slice(span.start, span.end), right };
  const isNarrow = source.charCodeAt(span.end - 1) < 0x80;
  const edits = [{ span: { start: span.start, end: isNarrow ? behindSpace(source, span.end) : span.end }, text: right }];
  const fix = { title: KEEP, values, edits, ...(identical ? {} : { safety: 'suggestion' as const }) };
  return { span, message: identical ? DOUBLED : CLASH, values, fix };
}

function wideMark(char: string): string {
  return char < '\u0080' ? wideOf(char) : char;
}

/** The mark to keep. A half-width comma beside a full-width mark has come in by pasting, so it is the one to go. */
function strongest(written: string, marks: string): string {
  let right = '';
  for (const mark of written) if (PAUSES.indexOf(mark) > PAUSES.indexOf(right || ' ')) right = mark;
  if (right !== '') return right;
  right = marks.charAt(0);
  for (const mark of marks) if (PAUSES.indexOf(mark) > PAUSES.indexOf(right)) right = mark;
  return right;
}

/** A comma that ends a quotation although a full stop follows it. */
function beforeQuote({ reading, source }: Paragraph, at: number): ParagraphFinding | null {
  const { text } = reading;
  if (!'，、'.includes(text.charAt(at)) || text.charAt(at + 1) !== '”' || text.charAt(at + 2) !== '。') return null;
  const span = sourceSpan(reading, at, at + 1);
  const values = { marks: source.slice(span.start, span.end) };
  return { span, message: BEFORE_QUOTE, values, fix: { title: DELETE, values, edits: [{ span, text: '' }], safety: 'suggestion' } };
}
