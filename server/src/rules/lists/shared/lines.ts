import type { Report } from '../../../core/report';

/** Reading text of a line. */
export function textOf(report: Report, line: number): string {
  return report.lines[line]?.paragraph.reading.text ?? '';
}

/** Where the last marker before `offset` begins in the line, or null. */
export function speechBefore(report: Report, line: number, offset: number): number | null {
  const markers = report.lines[line]?.paragraph.markers;
  if (!markers || markers.length === 0) return null;
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
