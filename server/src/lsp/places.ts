import type { Position, Range } from 'vscode-languageserver';
import { sourceOffset, sourceSpan } from '../core/reading';
import type { Report } from '../core/report';
import type { Span } from '../core/text';

/** Source offset of a position, held within the text: a client may ask about a text that has changed meanwhile. */
export function offsetAt(report: Report, { line, character }: Position): number {
  const placed = report.lines[line];
  if (placed === undefined) return line < 0 ? 0 : report.text.length;
  return placed.start + Math.min(Math.max(0, character), placed.paragraph.source.length);
}

export function spanOf(report: Report, { start, end }: Range): Span {
  return { start: offsetAt(report, start), end: offsetAt(report, end) };
}

/** The line a source offset stands in. */
export function lineAt(report: Report, offset: number): number {
  let low = 0;
  let high = report.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((report.lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Source span, in the whole text, of a span of the reading of one line. */
export function sourceOf(report: Report, line: number, span: Span): Span {
  const placed = report.lines[line];
  if (placed === undefined) return { start: 0, end: 0 };
  const { start, end } = sourceSpan(placed.paragraph.reading, span.start, span.end);
  return { start: placed.start + start, end: placed.start + end };
}

/** The beginning of a span of one line in the script in which it is written, without what its reading leaves out. */
export function writtenOf(report: Report, line: number, span: Span, length: number): string {
  const paragraph = report.lines[line]?.paragraph;
  if (paragraph === undefined) return '';
  const { source, reading } = paragraph;
  const end = Math.min(span.end, span.start + length);
  if (reading.cutAt.length === 0) return source.slice(span.start, end);
  let written = '';
  for (let at = span.start; at < end; at += 1) written += source.charAt(sourceOffset(reading, at));
  return written;
}

export function endOfLine(report: Report, line: number): number {
  const placed = report.lines[line];
  return placed === undefined ? report.text.length : placed.start + placed.paragraph.source.length;
}
