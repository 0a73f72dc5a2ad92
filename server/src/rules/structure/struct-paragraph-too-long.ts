import { isHan } from '../../core/chars';
import { firstAt } from '../../core/parse/change';
import { perLine, perParagraph } from '../../core/remember';
import type { ListItem, ListRun, Paragraph, Report } from '../../core/report';
import { type Finding, type FindingFix, type RulePage, reportRule } from '../../core/rule';
import { isPress } from './shared/origin';
import { indentOf, openingOf, paragraphBreak } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-paragraph-too-long',
  code: 'S11',
  family: 'structure',
  title: { zh: '段落或句子过长', en: 'Paragraph or sentence too long' },
  severity: 'hint',
  fixes: 'suggestion',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {
    paragraph: { type: 'integer', default: 600, minimum: 20, description: { zh: '一段最多的汉字数', en: 'Han characters a paragraph may have' } },
    withItems: {
      type: 'integer',
      default: 350,
      minimum: 20,
      description: { zh: '含三个以上分项的一段最多的汉字数', en: 'Han characters a paragraph with three or more items may have' },
    },
    sentence: {
      type: 'integer',
      default: 200,
      minimum: 20,
      description: { zh: '一句最多的汉字数（引文除外）', en: 'Han characters a sentence may have, quotations left out' },
    },
  },
  check(report, { options }) {
    if (isPress(report)) return NOTHING;
    const limit = Math.min(options.paragraph, options.withItems);
    const counts = hanCounts(report);
    const lengths = sentenceLengths(report);
    let findings: Finding[] | undefined;
    for (let line = 0; line < counts.length; line += 1) {
      const count = counts[line] ?? 0;
      if (count > limit) {
        const items = inlineItems(report, line);
        if (count > options.paragraph || (count > options.withItems && items.length >= 3)) {
          const finding: Finding = { line, span: openingOf(report, line), message: LONG, values: { count } };
          (findings ??= []).push(
            items.length >= 2 ? { ...finding, message: LONG_WITH_ITEMS, values: { count, items: items.length }, fix: split(report, line, items) } : finding,
          );
        }
      }
      const paragraph = (lengths[line] ?? 0) > options.sentence ? report.lines[line]?.paragraph : undefined;
      if (paragraph) (findings ??= []).push(...longSentences(paragraph, line, options.sentence));
    }
    return findings ?? NOTHING;
  },
});

export const page: RulePage = {
  why: {
    zh: '一段几百字不分行，或者一句两百字没有句号，读者很难抓住要点；分项各自成段，层次就清楚了。',
    en: 'A paragraph of many hundred characters, or a sentence of two hundred, hides its points; items on lines of their own show them.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '⟦会议强调⟧，要抓好落实，推动各项工作再上新台阶。一是加强学习，提高认识。二是突出重点，统筹推进。三是压实责任，务求实效。',
      good: '会议强调，要抓好落实，推动各项工作再上新台阶。\n一是加强学习，提高认识。\n二是突出重点，统筹推进。\n三是压实责任，务求实效。',
      options: { withItems: 40 },
    },
    {
      bad: '　　⟦會議強調⟧,要抓好落實,推動各項工作再上新臺階。一是加強學習(xi) ,提高認識。二是突出重點,統籌推進。三是壓實責任,務求實效。\r\n',
      good: '　　會議強調,要抓好落實,推動各項工作再上新臺階。\r\n　　一是加強學習(xi) ,提高認識。\r\n　　二是突出重點,統籌推進。\r\n　　三是壓實責任,務求實效。\r\n',
      options: { withItems: 40 },
    },
    { bad: '⟦会议指出⟧，各部门各单位要进一步统一思想、提高认识、加强领导、精心组织，切实把各项工作抓紧抓好。', options: { sentence: 30 } },
    { bad: '⟦会议指出⟧，要统一思想、提高认识。要加强领导、精心组织。要切实把各项工作抓紧抓好。', options: { paragraph: 30 } },
    { ok: '会议强调，要抓好落实。一是加强学习，提高认识。二是突出重点，统筹推进。三是压实责任，务求实效。' },
    { ok: '党组书记、局长张三，党组成员、副局长李四，党组成员、副局长王五，驻局纪检监察组组长赵六，二级巡视员孙七出席会议。', options: { sentence: 30 } },
    { ok: '他强调，“要进一步统一思想、提高认识、加强领导、精心组织，切实把各项工作抓紧抓好，推动工作再上台阶”。', options: { sentence: 30 } },
  ],
};

const LONG = { zh: '本段 {count} 字，过长，请分段。', en: 'This paragraph has {count} characters; divide it.' };
const LONG_WITH_ITEMS = {
  zh: '本段 {count} 字，含 {items} 个分项，请让分项各自成段。',
  en: 'This paragraph has {count} characters and {items} items; give each item a line of its own.',
};
const LONG_SENTENCE = { zh: '本句 {count} 字才有一个句号，过长，请断句。', en: 'This sentence runs to {count} characters; divide it.' };
const SPLIT = { zh: '分项各自成段', en: 'Give each item a line of its own' };
const TEXT: ReadonlySet<string> = new Set(['lead', 'body', 'marker', 'item', 'attendance']);

/** Han characters of each line of text. */
const hanCounts = perLine(({ kind, paragraph }): number => (TEXT.has(kind) ? paragraph.reading.han : 0));

/** Sentences of fewer characters are not counted exactly: they are hardly ever too long. */
const SHORT = 200;

/** At least as many characters as those of the longest sentence that may be judged; exact for all but short ones. */
const sentenceLengths = perLine(({ kind, paragraph }): number => {
  if (!TEXT.has(kind)) return 0;
  if (paragraph.reading.han <= SHORT) return paragraph.reading.han;
  const { sentences, content } = paragraph;
  let longest = SHORT;
  for (let index = 0; index < sentences.length; index += 1) {
    const start = sentences[index] ?? 0;
    const end = sentences[index + 1] ?? content.end;
    if (end - start > longest) longest = Math.max(longest, hanInSentence(paragraph, start, end));
  }
  return longest;
});

const NO_ITEMS: readonly ListItem[] = [];

/** The longest run of 一是 or the like that stands inside a line; nested runs are left to the writer. */
function inlineItems({ lists }: Report, line: number): readonly ListItem[] {
  let longest = NO_ITEMS;
  for (let index = firstAt(lists, line, headLine); index < lists.length; index += 1) {
    const run = lists[index];
    if (!run || headLine(run) !== line) break;
    if ((run.style === 'shi' || run.style === 'yao') && run.items.length > longest.length && run.items.every((item) => item.line === line)) longest = run.items;
  }
  return longest;
}

function headLine({ items }: ListRun): number {
  return items[0]?.line ?? -1;
}

function split(report: Report, line: number, items: readonly ListItem[]): FindingFix {
  const paragraph = report.lines[line]?.paragraph;
  const gap = paragraphBreak(report) + (paragraph ? indentOf(paragraph) : '');
  const text = paragraph?.reading.text ?? '';
  const edits = items
    .filter(({ ordinal }) => ordinal.span.start > (paragraph?.content.start ?? 0))
    .map(({ ordinal }) => {
      let start = ordinal.span.start;
      while (text.charAt(start - 1) === ' ') start -= 1;
      return { line, span: { start, end: ordinal.span.start }, text: gap };
    });
  return { title: SPLIT, edits };
}

function longSentences(paragraph: Paragraph, line: number, limit: number): readonly Finding[] {
  const findings: Finding[] = [];
  hanInSentences(paragraph).forEach((count, index) => {
    if (count <= limit) return;
    const start = paragraph.sentences[index] ?? 0;
    const end = paragraph.sentences[index + 1] ?? paragraph.content.end;
    findings.push({ line, span: { start, end: clauseIn(paragraph.reading.text, start, end) }, message: LONG_SENTENCE, values: { count } });
  });
  return findings;
}

/** Han characters of each sentence; asked of the few lines alone in which one may be too long. */
const hanInSentences = perParagraph((paragraph): readonly number[] =>
  paragraph.sentences.map((start, index) => hanInSentence(paragraph, start, paragraph.sentences[index + 1] ?? paragraph.content.end)),
);

/** Quotations do not count, and a list of who was there may be as long as it must: it has none. */
function hanInSentence({ ordinals, attendance, people, reading }: Paragraph, start: number, end: number): number {
  // A sentence that numbers its items is long because they are joined by semicolons, which is as it should be.
  if (ordinals.filter(({ span }) => span.start >= start && span.start < end).length >= 2) return 0;
  if (attendance.some(({ span }) => span.start < end && span.end > start)) return 0;
  if (people.filter(({ span }) => span.start >= start && span.start < end).length >= 5) return 0;
  return hanOutsideQuotes(reading.text, start, end);
}

function hanOutsideQuotes(text: string, start: number, end: number): number {
  let count = 0;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '“' || char === '《') depth += 1;
    else if (char === '”' || char === '》') depth -= 1;
    else if (depth <= 0 && isHan(text.charCodeAt(at))) count += 1;
  }
  return count;
}

function clauseIn(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) if ('，；：'.includes(text.charAt(at))) return at;
  return end;
}
