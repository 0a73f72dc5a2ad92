import { readingOffset, sourceSpan } from '../../core/reading';
import type { Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';

const NESTED: Words = { zh: '{outer} 里面再用时，内层应改用 {inner}。', en: 'Within {outer} the inner pair is {inner}.' };
const OUTER: Words = {
  zh: '最外层引号应用 {outer}，{inner} 只用在引号之内。',
  en: 'The outermost quotation marks are {outer}; {inner} stand within a quotation.',
};
const CHANGE: Words = { zh: '改用 {right}', en: 'Use {right}' };

/** The pairs and what stands for them within a pair of their own kind. */
const INNER = new Map([
  ['“', '‘’'],
  ['《', '〈〉'],
  ['（', '〔〕'],
  ['「', '『』'],
]);
const OPENING = '“‘《〈（「『';
const CLOSING = '”’》〉）」』';
/** What never stands behind an opening mark or before a closing one: a mark that is turned the wrong way is another fault. */
const NOT_FIRST = '，。、；：！？”’》）」 ';
const NOT_LAST = '，、；：“‘《（「 ';
const NONE: readonly ParagraphFinding[] = [];

interface Open {
  readonly at: number;
  readonly mark: string;
  /** True when a pair of the same kind is the nearest quotation around it. */
  readonly nested: boolean;
}

export const rule = paragraphRule({
  id: 'punct-nested-quote',
  code: 'P04',
  family: 'punctuation',
  title: { zh: '引号、书名号、括号嵌套错误', en: 'Wrongly nested quotation marks or brackets' },
  severity: 'warning',
  fixes: 'suggestion',
  layer: 'source',
  triggers: '“”‘’《》〈〉（）()「」『』',
  options: {},
  check(paragraph, { at }) {
    return mayNest(paragraph.source, at) ? nestings(paragraph, at) : NONE;
  },
});

export const page: RulePage = {
  why: {
    zh: '引号里面还用引号时，外面一层用双引号，里面一层用单引号；书名号里用单书名号；同一形式的括号应避免套用。内外同形，读者分不清引到哪里。',
    en: 'A quotation within a quotation takes single marks, a title within a title 〈〉, and brackets of one shape are not nested: otherwise nobody sees where each ends.',
  },
  basis: [
    { source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.8.3.4、4.9.3.6、4.15.3.5' },
  ],
  examples: [
    { bad: '会议提出“科技赋能⟦“双轮”⟧驱动”目标。', good: '会议提出“科技赋能‘双轮’驱动”目标。' },
    { bad: '会议学习了《关于实施⟦《条例》⟧的意见》。', good: '会议学习了《关于实施〈条例〉的意见》。' },
    { bad: '省质量院（含原计量所⟦（一所）⟧）参加。', good: '省质量院（含原计量所〔一所〕）参加。' },
    { bad: '会议要求，做到⟦‘三个到位’⟧，抓好落实。', good: '会议要求，做到“三个到位”，抓好落实。' },
    { ok: '会议提出“科技赋能‘双轮’驱动、‘三化’并进”目标，学习《关于实施〈条例〉的意见》。' },
    { ok: '他说：“同志们辛苦了。\n“下一步要抓好‘三件事’。\n“希望大家共同努力。”' },
    { ok: '会议强调，要增强“四个意识“、坚定“四个自信”、做到”两个维护”。' },
    { ok: '會議提出「科技賦能『雙輪』驅動」目標，制定（見〔2024〕1號）方案。' },
    { ok: '活动主题为“Let’s go”，由‘A’组承办。' },
  ],
};

/** True when an opening mark follows another one, or a single one could be outermost. */
function mayNest(source: string, offsets: readonly number[]): boolean {
  let opened = false;
  for (const offset of offsets) {
    const char = source.charAt(offset);
    const opens = char === '(' || OPENING.includes(char);
    if (char === '‘' || (opens && opened)) return true;
    opened = opens;
  }
  return false;
}

function nestings(paragraph: Paragraph, offsets: readonly number[]): readonly ParagraphFinding[] {
  const { reading } = paragraph;
  const { text } = reading;
  const open: Open[] = [];
  const found: { readonly start: number; readonly end: number; readonly mark: string; readonly outermost: boolean }[] = [];
  /** Marks of a kind that a turned or a missing one makes unsure. */
  const unsure = new Set<string>();
  for (const span of paragraph.brackets?.unclosed ?? []) unsure.add(text.charAt(span.start));
  for (const span of paragraph.brackets?.unopened ?? []) unsure.add(OPENING.charAt(CLOSING.indexOf(text.charAt(span.start))));
  for (const offset of offsets) {
    const at = readingOffset(reading, offset);
    if (at < 0) continue;
    const char = text.charAt(at);
    if (OPENING.includes(char)) {
      if (NOT_FIRST.includes(text.charAt(at + 1))) unsure.add(char);
      open.push({ at, mark: char, nested: isWithin(open, char) });
      continue;
    }
    const kind = CLOSING.indexOf(char);
    if (kind < 0) continue;
    const mark = OPENING.charAt(kind);
    const last = open[open.length - 1];
    if (last?.mark !== mark) continue;
    open.pop();
    if (NOT_LAST.includes(text.charAt(at - 1))) unsure.add(mark);
    const outermost = mark === '‘' && open.every((other) => other.mark !== '“' && other.mark !== '‘');
    if (last.nested || (outermost && isChinese(text, last.at, at))) found.push({ start: last.at, end: at + 1, mark, outermost });
  }
  if (unsure.has('‘')) unsure.add('“');
  return found.filter(({ mark }) => !unsure.has(mark) && !(mark === '‘' && unsure.has('“'))).map((pair) => finding(paragraph, pair));
}

/** True when the nearest pair around that is of the kind of `mark` or stands for it has its shape. */
function isWithin(open: readonly Open[], mark: string): boolean {
  const inner = INNER.get(mark)?.charAt(0);
  if (inner === undefined) return false;
  for (let index = open.length - 1; index >= 0 && index >= open.length - 6; index -= 1) {
    const around = open[index]?.mark;
    if (around === mark) return true;
    if (around === inner) return false;
  }
  return false;
}

/** ’ may be an apostrophe and ‘A’ a foreign word. */
function isChinese(text: string, open: number, close: number): boolean {
  return /[㐀-鿿]/u.test(text.charAt(open + 1)) && /[㐀-鿿]/u.test(text.charAt(close - 1));
}

function finding({ reading }: Paragraph, pair: { start: number; end: number; mark: string; outermost: boolean }): ParagraphFinding {
  const { start, end, mark, outermost } = pair;
  const own = mark + CLOSING.charAt(OPENING.indexOf(mark));
  const right = outermost ? '“”' : (INNER.get(mark) ?? '');
  const edits = [start, end - 1].map((at, index) => ({ span: sourceSpan(reading, at, at + 1), text: right.charAt(index) }));
  return {
    span: sourceSpan(reading, start, end),
    message: outermost ? OUTER : NESTED,
    values: outermost ? { outer: right, inner: own } : { outer: own, inner: right },
    fix: { title: CHANGE, values: { right }, edits },
  };
}
