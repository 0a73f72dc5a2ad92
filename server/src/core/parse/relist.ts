import type { ListItem, ListRun, Placed } from '../report';
import { type Change, firstAt } from './change';
import { groupRange, type Lists, REACH } from './lists';

/** The lists of a report and the lines, old and new, outside which they are those of the report before. */
export interface Grouped extends Lists {
  readonly change: Change | null;
}

/** Groups the ordinals of a report into runs, in one pass over its lines or over those that an edit can have touched. */
export function groupLists(lines: readonly Placed[], before: Lists | undefined, change: Change | null): Grouped {
  if (!before || !change) return { ...groupRange(lines, 0, null), change: null };
  const from = calmLineBefore(before.lists, change.from - REACH - 1);
  const delta = change.newTo - change.oldTo;
  const calm = calmLinesOf(before.lists);
  const middle = groupRange(lines, from, (line) => line >= change.newTo && calm(line - delta));
  const wide: Change = { from, oldTo: middle.stop - delta, newTo: middle.stop };
  return { lists: splicedRuns(before.lists, wide, middle.lists), loners: splicedItems(before.loners, wide, middle.loners), change: wide };
}

/** The last line at or before `line` over which no run reaches: what begins there owes nothing to the lines above. */
function calmLineBefore(lists: readonly ListRun[], line: number): number {
  const reach = reachOf(lists);
  let calm = Math.max(0, line);
  for (;;) {
    // The farthest reach up to a run never falls, so the first run that reaches this line is found by bisection.
    let low = 0;
    let high = reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] ?? 0) < calm) low = middle + 1;
      else high = middle;
    }
    const head = low < reach.length ? headLine(lists[low]) : calm;
    if (head >= calm) return calm;
    calm = head;
  }
}

/** Tells of lines, asked in ascending order or not, whether no run reaches over them. */
function calmLinesOf(lists: readonly ListRun[]): (line: number) => boolean {
  const reach = reachOf(lists);
  return (line) => (reach[firstAt(lists, line, headLine) - 1] ?? -1) < line;
}

/** For each run the last line that it or one before it touches. */
function reachOf(lists: readonly ListRun[]): Int32Array {
  const reach = new Int32Array(lists.length);
  let farthest = -1;
  for (let index = 0; index < lists.length; index += 1) {
    const items = lists[index]?.items ?? [];
    farthest = Math.max(farthest, items[items.length - 1]?.line ?? -1);
    reach[index] = farthest;
  }
  return reach;
}

function headLine(run: ListRun | undefined): number {
  return run?.items[0]?.line ?? 0;
}

function splicedRuns(before: readonly ListRun[], { from, oldTo, newTo }: Change, middle: readonly ListRun[]): readonly ListRun[] {
  const delta = newTo - oldTo;
  const tail = before.slice(firstAt(before, oldTo, headLine));
  const moved = delta === 0 ? tail : tail.map((run): ListRun => ({ ...run, items: run.items.map((item) => movedItem(item, delta)) }));
  return before.slice(0, firstAt(before, from, headLine)).concat(middle, moved);
}

function splicedItems(before: readonly ListItem[], { from, oldTo, newTo }: Change, middle: readonly ListItem[]): readonly ListItem[] {
  const delta = newTo - oldTo;
  const tail = before.slice(firstAt(before, oldTo, lineOfItem));
  return before.slice(0, firstAt(before, from, lineOfItem)).concat(middle, delta === 0 ? tail : tail.map((item) => movedItem(item, delta)));
}

function lineOfItem({ line }: ListItem): number {
  return line;
}

function movedItem({ line, endLine, end, ordinal }: ListItem, delta: number): ListItem {
  return { line: line + delta, endLine: endLine + delta, end, ordinal };
}
