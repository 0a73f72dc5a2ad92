import type { OrdinalStyle, Report } from '../../../core/report';
import { textOf } from './lines';
import type { Member, Run } from './runs';

/** 一是…：一是…二是…；二是…: a list of the same style inside an item is no slip of numbering. */
export function nestedRuns(report: Report, runs: readonly Run[]): ReadonlySet<Run> {
  const nested = new Set<Run>();
  const lone = new Map<OrdinalStyle, Run>();
  for (const run of runs) {
    if (hasInnerStart(report, run)) nested.add(run);
    const outer = lone.get(run.style);
    if (run.members.length === 1) lone.set(run.style, run);
    if (outer && isBefore(outer.members[0], run.members[0]) && returnsToSecond(run)) nested.add(run).add(outer);
  }
  return nested;
}

/** True when an item behind the first is a first again, behind a colon. */
export function hasInnerStart(report: Report, { members }: Run): boolean {
  for (let index = 1; index < members.length; index += 1) {
    const member = members[index];
    if (member?.number === 1 && textOf(report, member.line).charAt(member.span.start - 1) === '：') return true;
  }
  return false;
}

/** True when a second item follows one that is no first: perhaps the list goes on around an inner one. */
export function returnsToSecond({ members }: Run): boolean {
  return members.length >= 3 && members.some(({ number }, index) => number === 2 && (members[index - 1]?.number ?? 0) >= 2);
}

function isBefore(first: Member | undefined, second: Member | undefined): boolean {
  if (!first || !second) return false;
  return first.line < second.line ? second.line - first.line <= 8 : first.line === second.line && first.span.start < second.span.start;
}
