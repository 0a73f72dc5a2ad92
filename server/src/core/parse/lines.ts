import type { Paragraph, ParagraphKind, Placed } from '../report';
import { type Change, commonEnd, commonStart, firstAt } from './change';
import { readParagraph } from './paragraph';

/** The lines of a text, with the kinds they have by themselves and by the lines around them. */
export interface Lines {
  readonly text: string;
  readonly placed: readonly Placed[];
  /** Some line opens front matter, fenced code or a comment over several lines. */
  readonly contexts: boolean;
  /** How they differ from those of the text before; null when nothing was taken over. */
  readonly change: Change | null;
}

/**
 * Splits a text at its line ends (LF, CR LF or CR alone) and reads every line. Lines that the text before an edit shares
 * at its beginning and at its end are taken over.
 */
export function readLines(text: string, before: Lines | undefined): Lines {
  const bounds = before ? changeBetween(before, text) : null;
  const fresh = freshLines(text, bounds, before);
  const change = bounds && { ...bounds, newTo: bounds.from + fresh.length };
  const contexts = (before?.contexts ?? false) || fresh.some(({ paragraph }, index) => opensContext(paragraph.source, (change?.from ?? 0) + index));
  const placed = before && change ? joined(before, change, fresh, text.length - before.text.length) : fresh;
  if (!contexts) return { text, placed, contexts, change };
  // A fence may turn all lines behind it into code, so nothing is taken over as it stood.
  return { text, placed: withContexts(placed), contexts: true, change: null };
}

/** The lines of the old text that the edit touched. */
function changeBetween(before: Lines, text: string): Omit<Change, 'newTo'> {
  const { placed, text: old } = before;
  let from = Math.max(0, firstAt(placed, commonStart(old, text) + 1, startOf) - 1);
  // A line feed that now follows a carriage return belongs to the line end before it.
  if (from > 0 && text.charCodeAt((placed[from]?.start ?? 0) - 1) === 0x0d && text.charCodeAt(placed[from]?.start ?? 0) === 0x0a) from -= 1;
  const end = commonEnd(old, text, placed[from]?.start ?? 0);
  // The line end before a line belongs to it: without one the line would be a piece of a longer one.
  const oldTo = Math.max(from + 1, firstAt(placed, old.length - end + 1, startOf));
  return { from, oldTo };
}

function startOf({ start }: Placed): number {
  return start;
}

/** Reads the lines between those that are taken over. */
function freshLines(text: string, change: Omit<Change, 'newTo'> | null, before: Lines | undefined): Placed[] {
  const shift = before ? text.length - before.text.length : 0;
  let start = (change && before?.placed[change.from]?.start) ?? 0;
  const behind = change ? before?.placed[change.oldTo] : undefined;
  const stop = behind ? behind.start + shift : Number.POSITIVE_INFINITY;
  // Only the lines that are read are searched: a carriage return is slow to find in Chinese text.
  const carriage = text.slice(start, stop === Number.POSITIVE_INFINITY ? text.length : stop).includes('\r');
  const lines: Placed[] = [];
  while (start < stop) {
    const end = lineEnd(text, start, carriage);
    const paragraph = readParagraph(text.slice(start, end));
    lines.push({ paragraph, kind: paragraph.kind, start });
    if (end >= text.length) break;
    start = behindLineEnd(text, end);
  }
  return lines;
}

function joined(before: Lines, change: Change, fresh: readonly Placed[], shift: number): Placed[] {
  const tail = before.placed.slice(change.oldTo);
  const moved = shift === 0 ? tail : tail.map(({ paragraph, kind, start }): Placed => ({ paragraph, kind, start: start + shift }));
  return before.placed.slice(0, change.from).concat(fresh, moved);
}

function lineEnd(text: string, from: number, carriage: boolean): number {
  let end = text.indexOf('\n', from);
  if (end < 0) end = text.length;
  if (!carriage) return end;
  const before = text.slice(from, end).indexOf('\r');
  return before < 0 ? end : from + before;
}

/** Offset behind the line end at `at`; `at` itself when there is none. */
function behindLineEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
  return code === 0x0a ? at + 1 : at;
}

const FENCE = /^[ ]{0,3}(?:```|~~~)/u;

/** True for a line that may make something else of the lines behind it. */
function opensContext(source: string, line: number): boolean {
  const code = source.charCodeAt(0);
  if (code === 0x2d) return line === 0 && source.trimEnd() === '---';
  if (code === 0x3c) return source.startsWith('<!--') && !source.includes('-->');
  return (code === 0x60 || code === 0x7e || code === 0x20) && FENCE.test(source);
}

/** The lines with the kinds that depend on the lines around: front matter between `---`, fenced code, comments over several lines. */
function withContexts(lines: readonly Placed[]): Placed[] {
  const kinds = contextKinds(lines);
  return lines.map(({ paragraph, start }, index) => ({ paragraph, kind: kinds[index] ?? paragraph.kind, start }));
}

function contextKinds(lines: readonly { readonly paragraph: Paragraph }[]): readonly (ParagraphKind | undefined)[] {
  const kinds: (ParagraphKind | undefined)[] = [];
  let line = 0;
  if (lines[0]?.paragraph.source.trimEnd() === '---') {
    const close = lines.findIndex(({ paragraph }, index) => index > 0 && index < 60 && paragraph.source.trimEnd() === '---');
    for (; line <= close; line += 1) kinds[line] = 'front-matter';
  }
  let fenced = false;
  let comment = false;
  for (; line < lines.length; line += 1) {
    const source = lines[line]?.paragraph.source ?? '';
    if (comment) {
      kinds[line] = 'comment';
      if (source.includes('-->')) comment = false;
    } else if (FENCE.test(source)) {
      fenced = !fenced;
      kinds[line] = 'code';
    } else if (fenced) kinds[line] = 'code';
    else if (opensContext(source, line)) {
      comment = lines.slice(line, line + 50).some(({ paragraph }) => paragraph.source.includes('-->'));
      if (comment) kinds[line] = 'comment';
    }
  }
  return kinds;
}
