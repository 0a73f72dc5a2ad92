import type { Report } from '../../../core/report';

/** Offset of a line in the text. */
export function startOf({ lines }: Report, line: number): number {
  return lines[line]?.start ?? 0;
}

export function sourceOf({ lines }: Report, line: number): string {
  return lines[line]?.paragraph.source ?? '';
}

/** Offset in the text behind the last character of a line, before its line end. */
export function endOf(report: Report, line: number): number {
  return startOf(report, line) + sourceOf(report, line).length;
}

/** The nearest line above that is not blank; -1 when there is none. */
export function lineAbove({ lines }: Report, line: number): number {
  let above = line - 1;
  while (above >= 0 && lines[above]?.kind === 'blank') above -= 1;
  return above;
}

/** The nearest line below that is not blank; the number of lines when there is none. */
export function lineBelow({ lines }: Report, line: number): number {
  let below = line + 1;
  while (below < lines.length && lines[below]?.kind === 'blank') below += 1;
  return below;
}
