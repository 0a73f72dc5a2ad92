import { FLAGS, HAN } from '../../core/characters';
import { isHan, isWide } from '../../core/chars';
import type { ParagraphKind } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Values, Words } from '../../core/words';
import { unitsBetween } from './shared/text';

const INVISIBLE: Words = { zh: '这里有看不见的字符（{code}），应删去。', en: 'An invisible character ({code}): delete it.' };
const DIRECTION: Words = {
  zh: '这里有改变文字方向的控制字符（{code}），会使显示的次序与实际不符，应删去。',
  en: 'A character that changes the direction of text ({code}): what is shown is not what is there.',
};
const CONTROL: Words = { zh: '这里有控制字符（{code}），应删去。', en: 'A control character ({code}): delete it.' };
const BREAK: Words = { zh: '这里有特殊的换行字符（{code}），应改为普通换行。', en: 'An unusual line break ({code}): use a plain one.' };
const SPACE: Words = { zh: '这里有特殊的空白字符（{code}），{remedy}。', en: 'An unusual space ({code}): {remedy}.' };
const TO_NOTHING: Words = { zh: '汉字之间不用空格，应删去', en: 'none goes between ideographs' };
const TO_SPACE: Words = { zh: '应改为普通空格', en: 'use a plain one' };
const TO_INDENT: Words = { zh: '段首缩进应用两个全角空格', en: 'indent by two full-width spaces' };
const AT_EDGE: Words = { zh: '行首、行末不用，应删去', en: 'none goes at the edges of a line' };

const DELETE: Words = { zh: '删去不可见字符', en: 'Delete the invisible characters' };
const NORMALISE: Words = { zh: '改为普通空白', en: 'Use plain white space' };
const BREAK_LINE: Words = { zh: '改为换行', en: 'Break the line' };

/** What an invisible character is; the first letter of each class marks it in the table. */
type Sort = 'control' | 'break' | 'direction' | 'invisible' | 'space' | 'tab' | 'selector';
const SORTS: readonly (readonly [Sort, string])[] = [
  ['control', `${unitsBetween(0x00, 0x08)}${unitsBetween(0x0e, 0x1f)}${unitsBetween(0x7f, 0x84)}${unitsBetween(0x86, 0x9f)}`],
  ['break', '\u000b\u000c\u0085\u2028\u2029'],
  ['direction', `${unitsBetween(0x202a, 0x202e)}${unitsBetween(0x2066, 0x2069)}`],
  ['invisible', `\u00ad\ufeff${unitsBetween(0x200b, 0x200f)}${unitsBetween(0x2060, 0x2064)}${unitsBetween(0x206a, 0x206f)}${unitsBetween(0xfff9, 0xfffc)}`],
  ['space', `\u00a0\u202f\u205f${unitsBetween(0x2000, 0x200a)}`],
  ['tab', '\t'],
  ['selector', unitsBetween(0xfe00, 0xfe0f)],
];
const SORT_OF = new Map(SORTS.flatMap(([sort, units]) => [...units].map((unit) => [unit, sort] as const)));

export const rule = paragraphRule({
  id: 'noise-invisible-char',
  code: 'N06',
  family: 'noise',
  title: { zh: '不可见字符、控制字符、方向字符', en: 'Invisible, control and direction characters' },
  severity: 'error',
  fixes: 'safe',
  layer: 'source',
  triggers: SORTS.map(([, units]) => units).join(''),
  options: {},
  *check({ source }, { at, facts }): Iterable<ParagraphFinding> {
    const text = { start: source.length - source.trimStart().length, end: source.trimEnd().length };
    let next = 0;
    while (next < at.length) {
      const start = at[next] ?? 0;
      const sort = sortAt(source, start, facts.first);
      if (sort === null) {
        next += 1;
        continue;
      }
      if (sort === 'space') {
        const run = spacesAround(source, start);
        while (next < at.length && (at[next] ?? 0) < run.end) next += 1;
        yield spaceFinding(source, run, facts.paragraph, source.charCodeAt(start));
        continue;
      }
      let end = start + 1;
      next += 1;
      while (at[next] === end && sortAt(source, end, false) === sort) {
        end += 1;
        next += 1;
      }
      if (sort === 'tab') yield spaceFinding(source, { start, end }, facts.paragraph, source.charCodeAt(start));
      else yield finding(sort, { start, end }, { code: codeOf(source.charCodeAt(start)) }, start > text.start && end < text.end);
    }
  },
});

export const page: RulePage = {
  why: {
    zh: '零宽字符、不间断空格、方向字符看不出来，却会打断检索和校对，使排版错乱，甚至改变显示的次序。',
    en: 'Zero-width characters, no-break spaces and direction marks cannot be seen, yet they break searches, layout and even the order of what is shown.',
  },
  basis: [
    { source: { zh: 'Unicode 标准', en: 'The Unicode Standard' }, clause: '23' },
    { source: { zh: '稿件清稿惯例', en: 'Convention of finishing a text' } },
  ],
  examples: [
    { bad: '会议⟦\u200b⟧指出，要⟦\u00ad\u200b⟧抓好落实。', good: '会议指出，要抓好落实。' },
    { bad: '会议⟦\u202e⟧指出⟦\u202c⟧，要抓⟦\u0008⟧好落实。', good: '会议指出，要抓好落实。' },
    { bad: '会议⟦\u00a0⟧指出，要抓好 Word⟦\u00a0⟧2024 培训。（李明⟦\u00a0 ⟧王丽）', good: '会议指出，要抓好 Word 2024 培训。（李明 王丽）' },
    { bad: '⟦\u00a0 \u00a0⟧11月17日，市计量院召开会议。⟦\u00a0⟧', good: '\u3000\u300011月17日，市计量院召开会议。' },
    { bad: '会议指出，要抓好学习。⟦\u2028⟧会议强调，要抓好落实。', good: '会议指出，要抓好学习。\n会议强调，要抓好落实。' },
    { bad: '会议指出，要⟦\t⟧抓好落实。', good: '会议指出，要抓好落实。' },
    { bad: '局长张⟦\ufe00⟧明主持会议。', good: '局长张明主持会议。' },
    { ok: '\u3000\u300011月17日，市计量院召开会议。' },
    { ok: '\ufeff11月17日，市计量院召开会议👨\u200d👩\u200d👧，大家很高兴❤\ufe0f。' },
    { ok: '局长葛\u{e0100}明、王\u3000丽参加会议。' },
    { ok: '\t姓名\t职务\n1.\t抓好学习。' },
  ],
};

/** What stands at a place, or null where it has its use. */
function sortAt(source: string, at: number, first: boolean): Sort | null {
  const sort = SORT_OF.get(source.charAt(at)) ?? null;
  if (sort === 'invisible') {
    const code = source.charCodeAt(at);
    if (code === 0xfeff) return first && at === 0 ? null : sort;
    return code >= 0x200c && code <= 0x200f && joinsOthers(source, at) ? null : sort;
  }
  if (sort === 'selector') return isHanBefore(source, at) ? sort : null;
  if (sort === 'tab') return isInSentence(source, at) ? sort : null;
  return sort;
}

/** Joiners and marks of direction belong to emoji and to scripts other than Chinese. */
function joinsOthers(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at + 1);
  return isOther(before) || isOther(after);
}

function isOther(code: number): boolean {
  // Hebrew to Myanmar, Mongolian; halves of emoji, the selector of their form, and symbols
  return (
    (code >= 0x0590 && code <= 0x109f) ||
    (code >= 0x1800 && code <= 0x18af) ||
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    code === 0xfe0f ||
    (code >= 0x2600 && code <= 0x27bf)
  );
}

function isHanBefore(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  if (before >= 0xdc00 && before <= 0xdfff) {
    const high = source.charCodeAt(at - 2);
    return high >= 0xd840 && high <= 0xd8bf;
  }
  return ((FLAGS[before] ?? 0) & HAN) !== 0;
}

/** The one tab of a line between two words of running text; elsewhere tabs set columns and ordinals. */
function isInSentence(source: string, at: number): boolean {
  const after = source.charCodeAt(at + 1);
  const before = source.charAt(at - 1);
  if (!isHan(after) || !(isHan(before.charCodeAt(0)) || '，；'.includes(before || ' '))) return false;
  return source.indexOf('\t', at + 1) < 0 && source.lastIndexOf('\t', at - 1) < 0 && source.slice(at).includes('。');
}

function finding(sort: Sort, span: Span, values: Values, inside: boolean): ParagraphFinding {
  switch (sort) {
    case 'break':
      return { span, message: BREAK, values, severity: 'warning', fix: { title: BREAK_LINE, edits: [{ span, text: inside ? '\n' : '' }] } };
    case 'direction':
      return { span, message: DIRECTION, values, fix: { title: DELETE, edits: [{ span, text: '' }] } };
    case 'control':
      return { span, message: CONTROL, values, fix: { title: DELETE, edits: [{ span, text: '' }] } };
    default:
      return { span, message: INVISIBLE, values, severity: 'warning', fix: { title: DELETE, edits: [{ span, text: '' }] } };
  }
}

/** Kinds of lines in which a space between ideographs sets two parts apart. */
const SET_APART: ReadonlySet<ParagraphKind> = new Set(['title', 'caption', 'heading', 'signature', 'dateline']);

/** Unusual spaces and the plain ones beside them. At the edges of a line they only disturb; several in a row set words apart. */
function spaceFinding(source: string, span: Span, kind: ParagraphKind, code: number): ParagraphFinding {
  const { start, end } = span;
  const leading = start === 0;
  const trailing = end === source.length;
  const between = end - start === 1 && !SET_APART.has(kind) && isWide(source.charCodeAt(start - 1)) && isWide(source.charCodeAt(end));
  const indent = leading && !trailing && end - start > 1;
  const text = indent ? '\u3000\u3000' : leading || trailing || between ? '' : ' ';
  const remedy = indent ? TO_INDENT : leading || trailing ? AT_EDGE : between ? TO_NOTHING : TO_SPACE;
  return {
    span,
    message: SPACE,
    values: { code: codeOf(code), remedy: { words: remedy, values: {} } },
    severity: leading || trailing ? 'information' : 'warning',
    fix: { title: NORMALISE, edits: [{ span, text }] },
  };
}

function spacesAround(source: string, at: number): Span {
  let start = at;
  let end = at + 1;
  while (start > 0 && isSpace(source, start - 1)) start -= 1;
  while (end < source.length && isSpace(source, end)) end += 1;
  return { start, end };
}

function isSpace(source: string, at: number): boolean {
  const char = source.charAt(at);
  return char === ' ' || char === '\t' || char === '\u3000' || SORT_OF.get(char) === 'space';
}

function codeOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
