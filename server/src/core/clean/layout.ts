import type { Placed, Report } from '../report';
import type { Edit } from '../text';
import type { Change, CleanOptions } from './step';

const TRAILING = /[ \t\u3000\u00a0]+$/u;

/** Takes away spaces at the ends of lines, and all but one of the blank lines that follow one another. */
export function layoutChanges({ lines, text }: Report, { extent }: CleanOptions): readonly Change[] {
  const edits: Edit[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const placed = lines[line];
    if (placed === undefined || isKept(placed)) continue;
    if (placed.kind === 'blank') {
      const end = endOfRun(lines, line);
      edits.push(...blankEdits(lines, line, end, text, extent));
      line = end - 1;
      continue;
    }
    const { source } = placed.paragraph;
    const trimmed = source.length - trailing(source);
    if (trimmed < source.length) edits.push({ span: { start: placed.start + trimmed, end: placed.start + source.length }, text: '' });
  }
  return edits.map((edit) => [edit]);
}

function isKept({ kind }: Placed): boolean {
  return kind === 'code' || kind === 'front-matter' || kind === 'comment';
}

/** Only a line that ends in a space is searched. */
function trailing(source: string): number {
  return source !== '' && TRAILING.test(source.slice(-1)) ? source.length - source.replace(TRAILING, '').length : 0;
}

function endOfRun(lines: readonly Placed[], from: number): number {
  let end = from;
  while (lines[end]?.kind === 'blank') end += 1;
  return end;
}

/** Blank lines from `from` to `end`: one of them remains, none at the edges of a document. */
function blankEdits(lines: readonly Placed[], from: number, end: number, text: string, extent: CleanOptions['extent']): Edit[] {
  // What follows the last line end is no line of its own.
  const last = end === lines.length ? end - 1 : end;
  const atEdge = extent === 'whole' && (from === 0 || end === lines.length);
  const kept = atEdge ? from : Math.min(from + 1, last);
  const edits: Edit[] = [];
  for (let line = from; line < kept; line += 1) {
    const placed = lines[line];
    const length = placed?.paragraph.source.length ?? 0;
    if (placed !== undefined && length > 0) edits.push({ span: { start: placed.start, end: placed.start + length }, text: '' });
  }
  const start = lines[kept]?.start ?? text.length;
  const stop = end === lines.length ? text.length : (lines[end]?.start ?? text.length);
  if (stop > start) edits.push({ span: { start, end: stop }, text: '' });
  return edits;
}
