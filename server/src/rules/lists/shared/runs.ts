import { LEVELS } from '../../../core/parse/headings';
import { toHan } from '../../../core/parse/numerals';
import { perElement, perReport, sharedBy } from '../../../core/remember';
import type { ListItem, ListRun, OrdinalFact, OrdinalStyle, Report } from '../../../core/report';
import type { Finding } from '../../../core/rule';
import type { Span } from '../../../core/text';
import { isQuoted, textOf } from './lines';
import { type Separator, separatorsOf } from './separators';

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
  /** The marks that part its members, where there are any. */
  readonly separators: readonly Separator[];
}

/** An edit leaves alone the lines of a list that the parser has taken over. */
const listsOf = ({ lists }: Report): readonly ListRun[] => lists;
const sharedLists = sharedBy(listsOf, (a, b) => a === b);

/** The lists of the parser, with what it leaves outside them because it is faulty. */
const listRuns = perElement(listsOf, sharedLists, ({ style, items }, report): Run => runFrom(report, style, items));

/** A lone 一是 is a run of one. */
export const loneRuns = perReport((report): readonly Run[] =>
  report.loners.flatMap((loner) => (loner.ordinal.number === 1 ? [runFrom(report, loner.ordinal.style, [loner])] : [])),
);

/** The run of a list of the report. */
export function runOfList(report: Report, list: number): Run | undefined {
  return listRuns(report)[list];
}

/** Sorts runs by the places of their first members. */
export function inOrder(runs: Run[]): readonly Run[] {
  return runs.sort((a, b) => {
    const first = a.members[0];
    const second = b.members[0];
    return first && second ? first.line - second.line || first.span.start - second.span.start : 0;
  });
}

/** What `check` says of each run that the parser has found, in the order of `report.lists`; it must look at the lines of the run alone. */
export function perListRun<T>(check: (report: Report, run: Run) => T): (report: Report) => readonly T[] {
  return perElement(listsOf, sharedLists, (list, report, index) => check(report, listRuns(report)[index] ?? runFrom(report, list.style, list.items)));
}

const NOTHING: readonly Finding[] = [];

/** The findings about each run by itself. After an edit `check` sees only the runs that the edit may have touched. */
export function findingsPerRun(check: (report: Report, run: Run) => readonly Finding[]): (report: Report) => readonly Finding[] {
  const ofLists = perListRun(check);
  return (report) => {
    if (report.lists.length === 0 && report.loners.length === 0) return NOTHING;
    let findings: Finding[] | undefined;
    for (const found of ofLists(report)) if (found.length > 0) (findings ??= []).push(...found);
    for (const run of loneRuns(report)) {
      const found = check(report, run);
      if (found.length > 0) (findings ??= []).push(...found);
    }
    return findings ?? NOTHING;
  };
}

/** Ordinals that the parser has given to a list. */
const takenOrdinals = perReport((report): ReadonlySet<OrdinalFact> => {
  const taken = new Set<OrdinalFact>();
  for (const run of report.lists) for (const { ordinal } of run.items) taken.add(ordinal);
  return taken;
});

function runFrom(report: Report, style: OrdinalStyle, items: readonly ListItem[]): Run {
  const members = completed(report, style, items);
  return { style, members, ownLines: members.every(({ opens }) => opens), separators: separatorsOf(report, members) };
}

/** Written out, because copying the two objects by spreading them takes several times as long, and every item is copied on every edit. */
function memberOf({ line, endLine, end, ordinal }: ListItem): Member {
  const { style, number, span, numeral, opens } = ordinal;
  return { line, style, number, span, numeral, opens, glued: false, endLine, end };
}

function completed(report: Report, style: OrdinalStyle, items: readonly ListItem[]): readonly Member[] {
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
      const found = gluedAfter(report, style, last) ?? foreignAfter(report, style, last);
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
  const limit = Math.min(last.endLine === last.line ? last.end : (report.lines[last.line]?.paragraph.content.end ?? 0), last.span.end + LONGEST_ITEM);
  // Cut off only where much would be looked through in vain.
  const text = limit + LONGEST_ITEM < line.length ? line.slice(0, limit) : line;
  const first = text.indexOf(han, last.span.end + 1);
  if (first < 0 || first >= limit) return null;
  for (const ending of endings) {
    const start = firstWord(text, han, ending, first, limit);
    if (start < 0) continue;
    const end = start + han.length + 1;
    if (PART_OF_WORD.includes(text.charAt(start - 1)) || (ending === '要' && NOUN_OF_YAO.includes(text.charAt(end)))) continue;
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

/** Where the numeral first stands with the ending behind it and more text before `limit`, or -1. A numeral alone is found faster than both. */
function firstWord(text: string, numeral: string, ending: string, from: number, limit: number): number {
  for (let at = text.indexOf(numeral, from); at >= 0; at = text.indexOf(numeral, at + 1)) {
    const end = at + numeral.length + 1;
    if (end >= limit) return -1;
    if (text.charAt(end - 1) === ending) return at;
  }
  return -1;
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
function foreignAfter(report: Report, style: OrdinalStyle, last: Member): Member | null {
  if (LEVELS[style] > 0) return null;
  const ordinals = report.lines[last.line]?.paragraph.ordinals ?? [];
  const from = firstBehind(ordinals, last.span.end);
  for (let index = from; index < ordinals.length && index < from + NEAR; index += 1) {
    const ordinal = ordinals[index];
    if (!ordinal) continue;
    if (ordinal.span.start >= last.end && last.endLine === last.line) break;
    if (ordinal.number === last.number + 1 && LEVELS[ordinal.style] > 0 && !takenOrdinals(report).has(ordinal)) {
      return { ...ordinal, line: last.line, glued: false, endLine: last.endLine, end: last.end };
    }
  }
  return null;
}
