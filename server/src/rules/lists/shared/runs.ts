import { LEVELS } from '../../../core/parse/headings';
import { toHan } from '../../../core/parse/numerals';
import { perReport } from '../../../core/remember';
import type { ListItem, OrdinalFact, OrdinalStyle, Report } from '../../../core/report';
import type { Span } from '../../../core/text';

/** An item as a reader counts it: also one whose ordinal is glued to the words before it or is of an outline style. */
export interface Member {
  readonly line: number;
  readonly style: OrdinalStyle;
  readonly number: number;
  readonly span: Span;
  readonly numeral: Span;
  readonly opens: boolean;
  /** No mark stands before its ordinal. */
  readonly glued: boolean;
  /** The item ends in this line, at this reading offset of it. */
  readonly endLine: number;
  readonly end: number;
}

export interface Run {
  readonly style: OrdinalStyle;
  readonly members: readonly Member[];
  readonly ownLines: boolean;
}

const NONE: readonly Run[] = [];

/**
 * The runs of a report, with what the parser leaves outside them because it is faulty. A lone 一是 is a run of one. Every
 * rule about lists asks for them.
 */
export const runsOf = perReport((report): readonly Run[] => (report.lists.length === 0 && report.loners.length === 0 ? NONE : completedRuns(report)));

function completedRuns(report: Report): readonly Run[] {
  const taken = new Set<OrdinalFact>();
  for (const run of report.lists) for (const { ordinal } of run.items) taken.add(ordinal);
  const starts: { readonly style: OrdinalStyle; readonly items: readonly ListItem[] }[] = [...report.lists];
  for (const loner of report.loners) if (loner.ordinal.number === 1) starts.push({ style: loner.ordinal.style, items: [loner] });
  const runs = starts.map(({ style, items }) => {
    const members = completed(report, style, items, taken);
    return { style, members, ownLines: members.every(({ opens }) => opens) };
  });
  return runs.sort((a, b) => inOrder(a.members[0], b.members[0]));
}

function inOrder(a: Member | undefined, b: Member | undefined): number {
  return a && b ? a.line - b.line || a.span.start - b.span.start : 0;
}

/** Reading text of a line. */
export function textOf(report: Report, line: number): string {
  return report.lines[line]?.paragraph.reading.text ?? '';
}

/** Where the last marker before `offset` begins in the line, or null. */
export function speechBefore(report: Report, line: number, offset: number): number | null {
  const markers = report.lines[line]?.paragraph.markers ?? [];
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return markers[low - 1]?.span.start ?? null;
}

/** Farthest opening quote that is looked for; more is no quotation in a report. */
const QUOTATION = 300;

/** True when `offset` of a text lies inside a quotation. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - QUOTATION), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('「') > before.lastIndexOf('」');
}

/** Written out, because copying the two objects by spreading them takes several times as long, and every item is copied on every edit. */
function memberOf({ line, endLine, end, ordinal }: ListItem): Member {
  const { style, number, span, numeral, opens } = ordinal;
  return { line, style, number, span, numeral, opens, glued: false, endLine, end };
}

function completed(report: Report, style: OrdinalStyle, items: readonly ListItem[], taken: ReadonlySet<OrdinalFact>): readonly Member[] {
  const members: Member[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) continue;
    members.push(memberOf(item));
    const next = items[index + 1];
    if (next && next.ordinal.number <= item.ordinal.number + 1) continue;
    for (;;) {
      const last = members[members.length - 1];
      if (!last || (next && last.number + 1 >= next.ordinal.number)) break;
      const found = gluedAfter(report, style, last) ?? foreignAfter(report, style, last, taken);
      if (!found) break;
      members[members.length - 1] = { ...last, endLine: found.line, end: found.span.start };
      members.push(found);
    }
  }
  return members;
}

const ENDINGS: Readonly<Partial<Record<OrdinalStyle, readonly string[]>>> = { shi: ['是', '要'], yao: ['要', '是'] };
/** Longest item in which an ordinal without a mark before it is looked for. */
const LONGEST_ITEM = 600;
/** Before a numeral these make it part of another word: 第二是, 十二是, 周二是. */
const PART_OF_WORD = '第十周期其初月年日万千百零一二三四五六七八九两唯统同、';
const NOUN_OF_YAO = '素件点义务';

/** The next ordinal of the run inside the item `last`, without a mark before it: 一是抓学习二是抓落实. */
function gluedAfter(report: Report, style: OrdinalStyle, last: Member): Member | null {
  const endings = ENDINGS[style];
  if (!endings) return null;
  const number = last.number + 1;
  const han = toHan(number);
  const line = textOf(report, last.line);
  const limit = last.endLine === last.line ? last.end : (report.lines[last.line]?.paragraph.content.end ?? 0);
  const text = line.slice(0, Math.min(limit, last.span.end + LONGEST_ITEM));
  for (const ending of endings) {
    const start = text.indexOf(han + ending, last.span.end + 1);
    const end = start + han.length + ending.length;
    if (start < 0 || end >= text.length || PART_OF_WORD.includes(text.charAt(start - 1))) continue;
    if (ending === '要' && NOUN_OF_YAO.includes(text.charAt(end))) continue;
    if (isQuoted(text.slice(last.span.end, start), start - last.span.end)) continue;
    return {
      line: last.line,
      style: ending === '是' ? 'shi' : 'yao',
      number,
      span: { start, end },
      numeral: { start, end: start + han.length },
      opens: false,
      glued: true,
      endLine: last.endLine,
      end: last.end,
    };
  }
  return null;
}

/** Ordinals behind an item among which the next one is looked for. */
const NEAR = 12;

function firstBehind(ordinals: readonly OrdinalFact[], offset: number): number {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordinals[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An ordinal of an outline style that fills the gap behind `last` in the same line: 一是…；2.…；三是…. */
function foreignAfter(report: Report, style: OrdinalStyle, last: Member, taken: ReadonlySet<OrdinalFact>): Member | null {
  if (LEVELS[style] > 0) return null;
  const ordinals = report.lines[last.line]?.paragraph.ordinals ?? [];
  const from = firstBehind(ordinals, last.span.end);
  for (let index = from; index < ordinals.length && index < from + NEAR; index += 1) {
    const ordinal = ordinals[index];
    if (!ordinal || taken.has(ordinal)) continue;
    if (ordinal.span.start >= last.end && last.endLine === last.line) break;
    if (ordinal.number === last.number + 1 && LEVELS[ordinal.style] > 0) {
      return { ...ordinal, line: last.line, glued: false, endLine: last.endLine, end: last.end };
    }
  }
  return null;
}
