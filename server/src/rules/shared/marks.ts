import { sourceOffset } from '../../core/reading';
import type { Report } from '../../core/report';

const NARROW = new Map(['，,', '；;', '：:', '？?', '！!', '（(', '）)'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

/** The character of the source that stands at a reading offset of a line. */
export function sourceChar(report: Report, line: number, offset: number): string {
  const paragraph = report.lines[line]?.paragraph;
  return paragraph ? paragraph.source.charAt(sourceOffset(paragraph.reading, offset)) : '';
}

/** `mark` in the width of the mark that the writer put at `offset`. There is no half-width form of 。 and 、. */
export function markLike(report: Report, line: number, offset: number, mark: string): string {
  const model = sourceChar(report, line, offset).charCodeAt(0);
  return model < 0x80 ? (NARROW.get(mark) ?? mark) : mark;
}

/** `mark` in the width of the other marks of the line: half-width when its commas and the like are so for the greater part. */
export function markOfLine(report: Report, line: number, mark: string): string {
  const narrow = NARROW.get(mark);
  const paragraph = report.lines[line]?.paragraph;
  if (narrow === undefined || !paragraph) return mark;
  let balance = 0;
  for (const char of paragraph.source) {
    if (char === ',' || char === ';' || char === ':') balance -= 1;
    else if (char === '，' || char === '；' || char === '：') balance += 1;
  }
  return balance < 0 ? narrow : mark;
}
