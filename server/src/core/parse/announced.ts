import type { Announced, ListRun, Placed } from '../report';
import { type Change, firstAt, spliced } from './change';
import { placeOf } from './lists';

/** Finds for each announced count the run it announces, or the members listed before it. */
export function announcedCounts(
  lines: readonly Placed[],
  lists: readonly ListRun[],
  before: readonly Announced[] | undefined,
  change: Change | null,
): readonly Announced[] {
  if (!before || !change) return announcedIn(lines, lists, 0, lines.length);
  // A count may announce the list on the next line with text, so the line above the changed lists is asked again.
  let from = change.from;
  while (from > 0) {
    from -= 1;
    if (lines[from]?.kind !== 'blank') break;
  }
  return spliced(before, { ...change, from }, announcedIn(lines, lists, from, change.newTo));
}

function announcedIn(lines: readonly Placed[], lists: readonly ListRun[], from: number, to: number): readonly Announced[] {
  const result: Announced[] = [];
  let next = firstAt(lists, from, (run) => run.items[0]?.line ?? 0);
  for (let line = from; line < to; line += 1) {
    const placed = lines[line];
    if (!placed || placed.kind === 'title') continue;
    const counts = placed.paragraph.counts;
    for (let index = 0; index < counts.length; index += 1) {
      const fact = counts[index];
      if (!fact) continue;
      while (next < lists.length && placeOf(lists[next]?.items[0]) < line * 1_000_000 + fact.span.end) next += 1;
      const listed = fact.before ?? forward(lines, lists[next], line, fact.span.end, counts[index + 1]?.span.start);
      result.push({ line, fact, listed });
    }
  }
  return result;
}

/** Items of the run that begins directly behind the count: in its sentence or the next, or on the next line with text. */
function forward(lines: readonly Placed[], run: ListRun | undefined, line: number, from: number, until: number | undefined): number | null {
  const head = run?.items[0];
  if (!run || !head) return null;
  const text = lines[line]?.paragraph.reading.text ?? '';
  if (head.line === line) {
    if (until !== undefined && until < head.ordinal.span.start) return null;
    const between = text.slice(from, head.ordinal.span.start);
    return between.length <= 30 && !/[。！？].*[。！？：]/u.test(between) ? run.items.length : null;
  }
  const rest = text.slice(from).trim();
  if (rest.length > 2 || until !== undefined || !head.ordinal.opens) return null;
  for (let between = line + 1; between < head.line; between += 1) {
    if (lines[between]?.kind !== 'blank') return null;
  }
  return run.items.length;
}
