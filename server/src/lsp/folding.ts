import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { ParagraphKind, Report } from '../core/report';
import type { Part } from './outline';
import { lineAt } from './places';

/** What can be folded: every part of the outline over several lines but the title, lists of lines, front matter and page chrome. */
export function foldingOf(report: Report, outline: readonly Part[]): FoldingRange[] {
  const ends = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind) => {
    if (endLine <= startLine || (ends.get(startLine)?.endLine ?? 0) >= endLine) return;
    ends.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  for (const block of blocksOf(report, 'front-matter')) add(block.first, block.last, FoldingRangeKind.Region);
  for (const block of blocksOf(report, 'chrome')) add(block.first, block.last, FoldingRangeKind.Comment);
  for (const run of report.lists) {
    const first = run.items[0];
    const last = run.items.at(-1);
    if (run.ownLines && first !== undefined && last !== undefined) add(first.line, last.endLine);
  }
  addParts(report, outline, add);
  return [...ends.values()].sort((a, b) => a.startLine - b.startLine);
}

function addParts(report: Report, parts: readonly Part[], add: (startLine: number, endLine: number) => void): void {
  for (const { kind, start, end, children } of parts) {
    if (kind !== 'title') add(lineAt(report, start), lineAt(report, end));
    addParts(report, children, add);
  }
}

function* blocksOf(report: Report, kind: ParagraphKind): Generator<{ first: number; last: number }> {
  let first = -1;
  let last = -1;
  for (const [line, placed] of report.lines.entries()) {
    if (placed.kind === kind) {
      if (first < 0) first = line;
      last = line;
    } else if (placed.kind !== 'blank' && first >= 0) {
      yield { first, last };
      first = -1;
    }
  }
  if (first >= 0) yield { first, last };
}
