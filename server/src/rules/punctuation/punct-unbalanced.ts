import { isDamaged } from '../../core/mojibake/damage';
import { markClass, SENTENCE_END } from '../../core/parse/marks';
import { sourceOffset } from '../../core/reading';
import { linesWhere, perParagraph } from '../../core/remember';
import type { Paragraph, ParagraphKind, Report } from '../../core/report';
import { type Finding, type Place, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { markLike, sourceChar } from '../shared/marks';

const UNCLOSED: Words = { zh: '{mark} 没有与之配对的 {other}，请补上漏掉的一半。', en: 'Nothing closes this {mark}: add the missing {other}.' };
const TURNED: Words = { zh: '引文里又出现 {mark}，这里应是 {other}。', en: 'A second {mark} inside the quotation: it should be {other}.' };
const UNOPENED: Words = { zh: '{mark} 没有与之配对的 {other}，请补上漏掉的一半。', en: 'Nothing opens before this {mark}: add the missing {other}.' };

const PAIRS = ['（）', '《》', '〈〉', '“”', '‘’', '【】', '〔〕', '「」', '『』'];
const CLOSER_OF = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
const OPENER_OF = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)] as const));
const QUOTES = '“‘「『';
/** Lines with text over which a pair is looked for: web pages break a line inside a quotation. */
const REACH = 4;

const SILENT: ReadonlySet<ParagraphKind> = new Set(['blank', 'code', 'comment', 'front-matter', 'chrome']);

const NOTHING: readonly Finding[] = [];

/** A mark without its partner. */
interface Odd extends Place {
  /** Number of the line among those with text. */
  readonly index: number;
  readonly mark: string;
}

export const rule = reportRule({
  id: 'punct-unbalanced',
  code: 'P03',
  family: 'punctuation',
  title: { zh: '括号、引号、书名号不配对', en: 'Unbalanced brackets or quotation marks' },
  severity: 'error',
  fixes: 'none',
  options: {},
  check(report) {
    const broken = brokenLines(report);
    return broken.length === 0 ? NOTHING : oddOnes(report, broken);
  },
});

export const page: RulePage = {
  why: {
    zh: '括号、引号和书名号都是成对使用的，少了一半，引文或注释从哪里起到哪里止就说不清了。',
    en: 'Brackets and quotation marks come in pairs; with one half missing nobody knows where the quotation begins or ends.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.8、4.9、5.1.3' }],
  examples: [
    { bad: '会议传达学习了⟦《⟧关于加强基层治理的意见，研究了贯彻措施。' },
    { bad: '会议强调，要增强“四个意识⟦“⟧，坚定“四个自信”。' },
    { bad: '會(huì)議指出，要不斷拓寬發(fā)展潛⟦)⟧能及空間。' },
    { bad: '副局长王明⟦（⟧挂职参加会议。\n会议强调，要抓好落实。' },
    { bad: '会议认为,作风建设是⟦“⟧生命线,必须常抓不懈。' },
    { ok: '会议强调，要增强“四个意识”（含核心意识），学好《条例》。' },
    { ok: '他说：“同志们辛苦了。\n“下一步要抓好三件事。\n“希望大家共同努力。”' },
    { ok: '会议以“铭记历史\n\n开创未来”为主题。' },
    { ok: '1）抓学习；2）抓落实。' },
    { ok: '會(huì)議指出，要不斷拓寬發(fā)展?jié)撃芗翱臻g。' },
  ],
};

/** Lines in which a mark is left over. */
const brokenLines = linesWhere(({ kind, paragraph }) => paragraph.brackets !== null && !SILENT.has(kind));

function* oddOnes(report: Report, broken: readonly number[]): Iterable<Finding> {
  let pending: Odd[] = [];
  let index = 0;
  let next = 0;
  for (let line = 0; line < report.lines.length; line += 1) {
    // Lines without a mark left over matter only while a partner is looked for.
    while (next < broken.length && (broken[next] ?? 0) < line) next += 1;
    if (pending.length === 0) line = broken[next] ?? report.lines.length;
    const placed = report.lines[line];
    if (!placed || SILENT.has(placed.kind)) continue;
    index += 1;
    const { reading, content, brackets } = placed.paragraph;
    if (pending.length > 0) {
      const first = reading.text.charAt(content.start);
      // Each paragraph of a longer quotation opens it again, and only the last one closes it (4.8.3.5).
      if (QUOTES.includes(first)) pending = pending.filter((odd) => odd.mark !== first || odd.index !== index - 1);
      for (const odd of pending) if (index - odd.index > REACH) yield findingOf(report, odd);
      pending = pending.filter((odd) => index - odd.index <= REACH);
    }
    if (brackets === null) continue;
    for (const { span, mark } of oddMarks(placed.paragraph)) {
      const odd: Odd = { line, index, span, mark };
      const opener = OPENER_OF.get(odd.mark);
      if (opener === undefined) {
        const before = pending[pending.length - 1];
        if (before?.line === line && before.mark === odd.mark && QUOTES.includes(odd.mark)) {
          pending.pop();
          yield { line, span: odd.span, message: TURNED, values: { mark: odd.mark, other: CLOSER_OF.get(odd.mark) ?? '' } };
        } else pending.push(odd);
        continue;
      }
      const partner = pending.findLastIndex((other) => other.mark === opener && other.line < line && isBroken(report, other));
      if (partner >= 0) pending.splice(partner, 1);
      else yield findingOf(report, odd);
    }
  }
  for (const odd of pending) yield findingOf(report, odd);
}

function findingOf(report: Report, { line, span, mark }: Odd): Finding {
  const written = sourceChar(report, line, span.start);
  const partner = CLOSER_OF.get(written) ?? OPENER_OF.get(written) ?? markLike(report, line, span.start, CLOSER_OF.get(mark) ?? OPENER_OF.get(mark) ?? '');
  return { line, span, message: CLOSER_OF.has(mark) ? UNCLOSED : UNOPENED, values: { mark: written, other: partner } };
}

/** A quotation may go on in the next paragraph; a bracket only where a page has broken the line. */
function isBroken(report: Report, { line, mark }: Odd): boolean {
  if (QUOTES.includes(mark)) return true;
  const paragraph = report.lines[line]?.paragraph;
  return paragraph !== undefined && (markClass(paragraph.reading.text.charCodeAt(paragraph.content.end - 1)) & SENTENCE_END) === 0;
}

/** A mark without its partner, in a line by itself. */
type OddMark = Pick<Odd, 'span' | 'mark'>;

const oddMarks = perParagraph((paragraph: Paragraph): readonly OddMark[] => {
  const { brackets, reading } = paragraph;
  const { text } = reading;
  const spans = [...(brackets?.unclosed ?? []), ...(brackets?.unopened ?? [])];
  const odd = spans.flatMap((span): OddMark[] => {
    const mark = text.charAt(span.start);
    return isApostrophe(text, span.start, mark) ? [] : [{ span, mark }];
  });
  // A bracket beside a digit or a Latin letter keeps its half width in the reading, yet it pairs with a full-width one.
  const exact =
    odd.some(({ mark }) => mark === '（' || mark === '）') && /[()]/u.test(text)
      ? [...odd.filter(({ mark }) => mark !== '（' && mark !== '）'), ...roundOnes(text)]
      : odd;
  // A bracket that garbled text has left over belongs to no pair.
  const meant = exact.length === 0 ? exact : exact.filter(({ span }) => !isDamaged(paragraph, sourceOffset(reading, span.start)));
  return meant.sort((a, b) => a.span.start - b.span.start);
});

function isApostrophe(text: string, at: number, mark: string): boolean {
  if (mark !== '’' && mark !== '‘') return false;
  return /[0-9A-Za-z]/u.test(text.charAt(at - 1)) || /[0-9A-Za-z]/u.test(text.charAt(at + 1));
}

/** What numbers an item before a lone closing bracket, and the eyes of a smiley. */
const NUMBERING = /：$|(?:^|[ ，。；：、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/u;

function roundOnes(text: string): readonly OddMark[] {
  const open: OddMark[] = [];
  const odd: OddMark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const span = { start: at, end: at + 1 };
    if (char === '(' || char === '（') open.push({ span, mark: '（' });
    else if (char === ')' || char === '）') {
      if (open.length > 0) open.pop();
      else if (!NUMBERING.test(text.slice(Math.max(0, at - 3), at))) odd.push({ span, mark: '）' });
    }
  }
  return [...odd, ...open];
}
