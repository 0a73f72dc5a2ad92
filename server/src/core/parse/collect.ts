import type { At, AttendanceFact, ChairFact, Heading, MarkerFact, ParagraphKind, PersonFact, Placed } from '../report';
import { type Change, spliced } from './change';

/** The facts of all lines that are text of the report. */
export interface Collected {
  readonly chairs: readonly At<ChairFact>[];
  readonly attendance: readonly At<AttendanceFact>[];
  readonly markers: readonly At<MarkerFact>[];
  readonly headings: readonly Heading[];
  readonly people: readonly At<PersonFact>[];
}

/** Collects the facts; those outside the changed lines are taken over from `before`. */
export function collect(lines: readonly Placed[], before: Collected | undefined, change: Change | null): Collected {
  if (!before || !change) return collectLines(lines, 0, lines.length);
  const fresh = collectLines(lines, change.from, change.newTo);
  return {
    chairs: spliced(before.chairs, change, fresh.chairs),
    attendance: spliced(before.attendance, change, fresh.attendance),
    markers: spliced(before.markers, change, fresh.markers),
    headings: spliced(before.headings, change, fresh.headings),
    people: spliced(before.people, change, fresh.people),
  };
}

function collectLines(lines: readonly Placed[], from: number, to: number): Collected {
  const chairs: At<ChairFact>[] = [];
  const attendance: At<AttendanceFact>[] = [];
  const markers: At<MarkerFact>[] = [];
  const headings: Heading[] = [];
  const people: At<PersonFact>[] = [];
  for (let line = from; line < to; line += 1) {
    const placed = lines[line];
    if (!placed || !SPEAKING.has(placed.kind)) continue;
    const { paragraph } = placed;
    if (paragraph.heading) headings.push({ line, ...paragraph.heading });
    for (const fact of paragraph.people) people.push({ line, fact });
    if (placed.kind === 'title') continue;
    for (const fact of paragraph.chairs) chairs.push({ line, fact });
    for (const fact of paragraph.attendance) attendance.push({ line, fact });
    for (const fact of paragraph.markers) markers.push({ line, fact });
  }
  return { chairs, attendance, markers, headings, people };
}

const SPEAKING: ReadonlySet<ParagraphKind> = new Set(['title', 'lead', 'body', 'heading', 'item', 'marker', 'attendance']);
