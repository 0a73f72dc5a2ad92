import type { ListItem, ListRun, MarkerFact, OrdinalFact, OrdinalStyle, Placed } from '../report';

/** Lines between two items of one run, blank ones included, beyond which the second is not looked for. */
export const REACH = 8;
/** Styles that number clauses inside a sentence and may be mixed up with each other. */
const INLINE: ReadonlySet<OrdinalStyle> = new Set(['shi', 'yao', 'di', 'qi']);

interface OpenRun {
  readonly items: { line: number; ordinal: OrdinalFact; endLine: number; end: number }[];
  /** A new speaker has begun since the last item, so only the exact next number still belongs to the run. */
  sealed: boolean;
  /** The line of 会议要求 or the like that sealed it; a person may be quoted inside an item. */
  sealedIn: number;
  /** The run of the same style inside whose last item this one began: 一是…：一是…；二是…；二是…. */
  readonly outer: OpenRun | undefined;
}

export interface Lists {
  readonly lists: readonly ListRun[];
  readonly loners: readonly ListItem[];
}

export interface Range extends Lists {
  /** The line before which the grouping stopped. */
  readonly stop: number;
}

/** Groups the ordinals from a line on, up to a line that `mayStop` allows and that no open run can reach, or to the end. */
export function groupRange(lines: readonly Placed[], from: number, mayStop: ((line: number) => boolean) | null): Range {
  const done: OpenRun[] = [];
  const open = new Map<OrdinalStyle, OpenRun>();
  const loners: ListItem[] = [];
  let line = from;
  for (; line < lines.length; line += 1) {
    const placed = lines[line];
    if (!placed) continue;
    if (mayStop?.(line) && isQuiet(open, line)) break;
    const { paragraph } = placed;
    if (paragraph.heading || placed.kind === 'title') {
      open.clear();
      continue;
    }
    if (paragraph.ordinals.length === 0 && (open.size === 0 || paragraph.markers.length === 0)) continue;
    let marker = 0;
    for (const ordinal of paragraph.ordinals) {
      for (; marker < paragraph.markers.length; marker += 1) {
        const fact = paragraph.markers[marker];
        if (!fact || fact.span.start > ordinal.span.start) break;
        seal(open, line, fact);
      }
      place(ordinal, line);
    }
    for (; marker < paragraph.markers.length; marker += 1) {
      const fact = paragraph.markers[marker];
      if (fact) seal(open, line, fact);
    }
  }
  const { lists, loners: alone } = finish(done, loners, lines);
  return { lists, loners: alone, stop: line };

  function place(ordinal: OrdinalFact, line: number): void {
    const run = openRun(ordinal, line);
    const item = { line, ordinal, endLine: line, end: lines[line]?.paragraph.content.end ?? 0 };
    if (ordinal.number === 1 && !repeatsFirst(run, ordinal, line, lines)) {
      const inside = run && !run.sealed && line === lastOf(run).line ? run : undefined;
      const fresh: OpenRun = { items: [item], sealed: false, sealedIn: -1, outer: inside };
      open.set(ordinal.style, fresh);
      done.push(fresh);
      return;
    }
    const fitting = run && returnTo(run, ordinal);
    if (fitting && belongs(fitting, ordinal, line)) {
      if (fitting.items[0]?.ordinal.style === ordinal.style) open.set(ordinal.style, fitting);
      push(fitting, item);
      return;
    }
    if (ordinal.style === 'shou') return;
    if (!INLINE.has(ordinal.style) && ordinal.opens) return;
    const sibling = siblingOf(open, ordinal, line);
    if (sibling) push(sibling, item);
    else if (INLINE.has(ordinal.style)) loners.push(item);
  }

  /**
   * The open run of the style. One that is sealed gives way to a fresh list of a sibling style (一要…；四是…). What comes out
   * must not depend on runs that nothing joins, or lines far above would matter to an edit.
   */
  function openRun(ordinal: OrdinalFact, line: number): OpenRun | undefined {
    const known = open.get(ordinal.style);
    const run = known && line - lastOf(known).line <= REACH ? known : undefined;
    if ((run && !run.sealed) || ordinal.number < 2 || ordinal.style === 'shou' || (!INLINE.has(ordinal.style) && ordinal.opens)) return run;
    return siblingOf(open, ordinal, line) ?? run;
  }

  function push(run: OpenRun, item: OpenRun['items'][number]): void {
    const last = run.items[run.items.length - 1];
    if (last) {
      last.endLine = item.line;
      last.end = item.ordinal.span.start;
    }
    run.items.push(item);
    run.sealed = false;
    // What was opened inside the item before this one is over.
    const started = run.items[0];
    for (const other of open.values()) {
      const head = other.items[0];
      if (other !== run && head && started && after(head, started)) open.delete(head.ordinal.style);
    }
  }
}

/** No open run can take an ordinal of this line or of one behind it. */
function isQuiet(open: ReadonlyMap<OrdinalStyle, OpenRun>, line: number): boolean {
  for (const run of open.values()) if (line - lastOf(run).line <= REACH) return false;
  return true;
}

function after(a: { line: number; ordinal: OrdinalFact }, b: { line: number; ordinal: OrdinalFact }): boolean {
  return a.line > b.line || (a.line === b.line && a.ordinal.span.start > b.ordinal.span.start);
}

/** 一是…；一是…：the second first item of one paragraph is a slip of numbering, not a new list. */
function repeatsFirst(run: OpenRun | undefined, ordinal: OrdinalFact, line: number, lines: readonly Placed[]): boolean {
  // Behind a colon it begins a list inside the item.
  if (lines[line]?.paragraph.reading.text.charAt(ordinal.span.start - 1) === '：') return false;
  return run !== undefined && !run.sealed && run.items.length === 1 && run.items[0]?.line === line && run.items[0].ordinal.style !== 'shou';
}

/** The run, or the one around it when the number continues that one only. */
function returnTo(run: OpenRun, ordinal: OrdinalFact): OpenRun {
  const { outer } = run;
  return outer && ordinal.number !== lastOf(run).number + 1 && ordinal.number === lastOf(outer).number + 1 ? outer : run;
}

function lastOf(run: OpenRun): { line: number; number: number } {
  const item = run.items[run.items.length - 1];
  return { line: item?.line ?? 0, number: item?.ordinal.number ?? 0 };
}

function belongs(run: OpenRun, ordinal: OrdinalFact, line: number): boolean {
  const last = lastOf(run);
  if (line - last.line > REACH) return false;
  if (ordinal.number === 0) return !run.sealed && run.items.length >= 2 && line === last.line;
  // 会议要求 in this line, and not in the one of the last item, has begun a list of its own.
  if (run.sealed && run.sealedIn === line && line !== last.line) return false;
  if (ordinal.number === last.number + 1) return true;
  if (ordinal.style === 'shou') return ordinal.number > last.number && !run.sealed && line === last.line;
  return !run.sealed && line - last.line <= 2;
}

/** The run of another inline style that this ordinal continues by its number: 一是…二是…三要…. */
function siblingOf(open: ReadonlyMap<OrdinalStyle, OpenRun>, ordinal: OrdinalFact, line: number): OpenRun | null {
  let best: OpenRun | null = null;
  for (const run of open.values()) {
    const last = run.items[run.items.length - 1];
    const style = run.items[0]?.ordinal.style;
    if (!last || !style || !INLINE.has(style) || run.sealed || line - last.line > 2) continue;
    const isNext = ordinal.number === last.ordinal.number + 1;
    if (isNext ? INLINE.has(ordinal.style) || line === last.line : INLINE.has(ordinal.style) && line === last.line && ordinal.number > last.ordinal.number)
      best = run;
  }
  return best;
}

/** A marker behind the last item ends that item and seals the run. */
function seal(open: Map<OrdinalStyle, OpenRun>, line: number, { span, collective }: MarkerFact): void {
  const offset = span.start;
  for (const run of open.values()) {
    const last = run.items[run.items.length - 1];
    if (!last || last.line > line || (last.line === line && last.ordinal.span.end >= offset)) continue;
    if (!run.sealed && last.line === line && last.endLine === line) last.end = offset;
    run.sealed = true;
    if (collective) run.sealedIn = line;
  }
}

function finish(done: readonly OpenRun[], loners: ListItem[], lines: readonly Placed[]): Lists {
  const lists: ListRun[] = [];
  for (const run of done) {
    const first = run.items[0];
    if (!first) continue;
    if (run.items.length >= 2) {
      for (const item of run.items) trim(item, lines);
      lists.push({ style: first.ordinal.style, items: run.items, ownLines: run.items.every((item) => item.ordinal.opens) });
    } else if (first.ordinal.style === 'shi' || first.ordinal.style === 'yao' || first.ordinal.style === 'qi') {
      loners.push(first);
    }
  }
  // Runs come out in the order in which they begin; only loners may have been overtaken by runs of one item.
  loners.sort((a, b) => placeOf(a) - placeOf(b));
  return { lists, loners };
}

export function placeOf(item: ListItem | undefined): number {
  return item ? item.line * 1_000_000 + item.ordinal.span.start : 0;
}

/** An item ends with its last character, not with the blanks or the line end behind it. */
function trim(item: { line: number; endLine: number; end: number }, lines: readonly Placed[]): void {
  for (;;) {
    const text = lines[item.endLine]?.paragraph.reading.text ?? '';
    while (item.end > 0 && text.charCodeAt(item.end - 1) === 0x20) item.end -= 1;
    if (item.end > 0 || item.endLine <= item.line) return;
    item.endLine -= 1;
    item.end = lines[item.endLine]?.paragraph.content.end ?? 0;
  }
}
