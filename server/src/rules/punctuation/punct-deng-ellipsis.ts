import { isHan } from '../../core/chars';
import { type Reading, readingOffset, sourceSpan } from '../../core/reading';
import { type ParagraphFinding, paragraphRule, type RulePage, type Safety } from '../../core/rule';
import type { Words } from '../../core/words';
import { isBesidePause } from './shared/pauses';

const BEFORE_DENG: Words = { zh: '“等”前不用顿号。', en: 'No 、 goes before 等.' };
const BOTH: Words = { zh: '省略号与“等”作用相同，不能并用。', en: 'An ellipsis and 等 say the same: use one.' };
const FORM: Words = { zh: '省略号是六个点“……”，不写作“{mark}”。', en: 'An ellipsis is six dots, ……, not {mark}.' };
const DELETE: Words = { zh: '删去“{mark}”', en: 'Delete “{mark}”' };
const REPLACE: Words = { zh: '改为“……”', en: 'Replace by ……' };

/** What makes 等 the beginning of another word: 等级, 等待, 等额. */
const WORDS = '级待同于候额效量价距次值到式比边压温离身因差分保高外闲号份位第';
/** Stray spaces over which the text before is looked for. */
const SPACES = 3;

export const rule = paragraphRule({
  id: 'punct-deng-ellipsis',
  code: 'P07',
  family: 'punctuation',
  title: { zh: '“等”前顿号与省略号', en: '、 before 等, and ellipses' },
  severity: 'warning',
  fixes: 'safe',
  layer: 'source',
  triggers: '等….。',
  options: {},
  check({ reading, content, source }, { at }) {
    const { text } = reading;
    const found: ParagraphFinding[] = [];
    let done = -1;
    for (const offset of at) {
      if (isPlain(source, offset)) continue;
      const start = readingOffset(reading, offset);
      if (start <= done || start < 0) continue;
      if (text.charAt(start) === '等') {
        const own = beforeDeng(reading, start);
        if (own !== null) found.push(own);
        continue;
      }
      const end = runEnd(text, start);
      done = end - 1;
      if (isWrong(text, start, end, content.end)) {
        const span = sourceSpan(reading, start, end);
        const values = { mark: text.slice(start, end) };
        found.push({ span, message: FORM, values, fix: { title: REPLACE, edits: [{ span, text: '……' }] } });
      }
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '“等”前面不加顿号；省略号与“等”不并用；省略号占两个字的位置，写作“……”。',
    en: 'No 、 stands before 等, no ellipsis beside it, and an ellipsis has six dots.',
  },
  basis: [
    { source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.11.2、A.9.1、A.9.2、B.1.2' },
  ],
  examples: [
    { bad: '会议开展了学习、研讨⟦、⟧等活动。', good: '会议开展了学习、研讨等活动。' },
    { bad: '会议研究了人事、财务⟦……⟧等事项。', good: '会议研究了人事、财务等事项。' },
    { bad: '要多走多看⟦...⟧把情况摸清。', good: '要多走多看……把情况摸清。' },
    { bad: '校歌唱道：“巍巍学府⟦。。。⟧”', good: '校歌唱道：“巍巍学府……”' },
    { bad: '要多走多看⟦…⟧把情况摸清⟦………⟧', good: '要多走多看……把情况摸清……' },
    { ok: '赴天津、无锡等地，实行差额选举、等额选举，看病、等待、等候都要少。' },
    { ok: '北京、上海等、以及海外，校歌：“巍巍学府……”诗云…………' },
    { ok: '版本 1.2.3...4，x，…，y，见 A...B。' },
  ],
};

/** Most 等 stand behind a word, and most full stops by themselves. */
function isPlain(source: string, offset: number): boolean {
  const code = source.charCodeAt(offset);
  if (code === 0x7b49) return isHan(source.charCodeAt(offset - 1));
  return code !== 0x2026 && source.charCodeAt(offset + 1) !== code;
}

function beforeDeng(reading: Reading, at: number): ParagraphFinding | null {
  const { text } = reading;
  if (WORDS.includes(text.charAt(at + 1) || ' ')) return null;
  let end = at;
  while (at - end < SPACES && text.charAt(end - 1) === ' ') end -= 1;
  const before = text.charAt(end - 1);
  if (before === '、') {
    // 等、 leads on to a new list; which of two marks is to stay is told by another rule.
    return text.charAt(at + 1) === '、' || isBesidePause(text, end - 1) ? null : needless(reading, end - 1, at, BEFORE_DENG, {});
  }
  let start = end;
  while (end - start < 6 && text.charAt(start - 1) === '…') start -= 1;
  return start === end ? null : needless(reading, start, end, BOTH, { safety: 'suggestion' });
}

function needless(reading: Reading, start: number, end: number, message: Words, doubt: { readonly safety?: Safety }): ParagraphFinding {
  const span = sourceSpan(reading, start, end);
  return { span, message, fix: { title: DELETE, values: { mark: reading.text.slice(start, end).trim() }, edits: [{ span, text: '' }], ...doubt } };
}

function runEnd(text: string, start: number): number {
  const char = text.charAt(start);
  let end = start + 1;
  while (text.charAt(end) === char) end += 1;
  return end;
}

/** A makeshift ellipsis in Chinese text. */
function isWrong(text: string, start: number, end: number, last: number): boolean {
  const length = end - start;
  const char = text.charAt(start);
  // Two ellipses on end stand for lines of verse.
  if (char === '…' ? length === 2 || length === 4 : length < 3) return false;
  const behind = text.charCodeAt(end);
  let from = start;
  while (start - from < SPACES && text.charAt(from - 1) === ' ') from -= 1;
  const before = text.charCodeAt(from - 1);
  if (text.charAt(end) === '等' || (!isHan(before) && !isHan(behind) && !'”’'.includes(text.charAt(end) || ' '))) return false;
  if (isDigitOrLetter(before) || isDigitOrLetter(behind)) return false;
  // A headline that a page has cut off.
  return char !== '.' || end < last || /[，。；]/u.test(text.slice(Math.max(0, start - 200), start));
}

function isDigitOrLetter(code: number): boolean {
  return code > 0x20 && code < 0x7f && /[0-9A-Za-z]/u.test(String.fromCharCode(code));
}
