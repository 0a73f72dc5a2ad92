import { CLOSING, markClass, OPENING, SENTENCE_END } from '../../../core/parse/marks';
import type { Report } from '../../../core/report';
import type { Place } from '../../../core/rule';
import { speechBefore, textOf } from './lines';
import type { Member, Run } from './runs';

/** The mark between an item and the next one. */
export interface Separator extends Place {
  readonly mark: string;
  /** The item behind it. */
  readonly next: Member;
}

const MARKS = '，；。！？…、：';

/** The marks that part items which follow each other, where there are any. */
export function separatorsOf(report: Report, members: readonly Member[]): readonly Separator[] {
  const separators: Separator[] = [];
  for (let index = 0; index + 1 < members.length; index += 1) {
    const item = members[index];
    const next = members[index + 1];
    if (!item || !next || next.glued || isSpokenAnew(report, item, next)) continue;
    const mark = textOf(report, item.endLine).charAt(item.end - 1);
    if (mark !== '' && MARKS.includes(mark)) separators.push({ line: item.endLine, span: { start: item.end - 1, end: item.end }, mark, next });
  }
  return separators;
}

/** True when a new speaker leads in the next item: what stands before its ordinal is then the comma of 会议指出，. */
function isSpokenAnew(report: Report, item: Member, next: Member): boolean {
  if (next.opens) return false;
  const speech = speechBefore(report, next.line, next.span.start);
  return item.line !== next.line ? speech !== null : speech !== null && speech >= item.span.end;
}

/** Offset of the first full stop inside an item, outside quotations and brackets; -1 when it has none but perhaps its last mark. */
export function innerStop(report: Report, item: Member): { readonly line: number; readonly offset: number } | null {
  for (let line = item.line; line <= item.endLine; line += 1) {
    const text = textOf(report, line);
    const end = line === item.endLine ? item.end - 1 : text.length;
    let depth = 0;
    for (let at = line === item.line ? item.span.end : 0; at < end; at += 1) {
      const bits = markClass(text.charCodeAt(at));
      if ((bits & OPENING) !== 0) depth += 1;
      else if ((bits & CLOSING) !== 0) depth = depth > 0 ? depth - 1 : 0;
      else if (depth === 0 && (bits & SENTENCE_END) !== 0) return { line, offset: at };
    }
  }
  return null;
}

/** True when a list of another style stands inside one of the items. */
export function hasInnerList(report: Report, run: Run): boolean {
  for (let index = 0; index + 1 < run.members.length; index += 1) {
    const item = run.members[index];
    const next = run.members[index + 1];
    if (!item || !next) continue;
    if (next.line === item.line) {
      if (ordinalsBetween(report, item.line, item.span.end, next.span.start) > 0) return true;
    } else if (next.line - item.line > 40 || ordinalsBetween(report, item.line, item.span.end, Number.POSITIVE_INFINITY) > 0) return true;
  }
  return false;
}

function ordinalsBetween(report: Report, line: number, from: number, to: number): number {
  const ordinals = report.lines[line]?.paragraph.ordinals ?? [];
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordinals[middle]?.span.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = ordinals[low];
  return found && found.span.start < to ? 1 : 0;
}
