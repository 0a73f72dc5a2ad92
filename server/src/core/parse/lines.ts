import type { Paragraph, ParagraphKind, Placed } from '../report';
import { readParagraph } from './paragraph';

/** A line that has been read, where it begins, and what it was in the text before an edit. */
interface Line {
  readonly paragraph: Paragraph;
  readonly kind?: ParagraphKind;
  readonly start: number;
}

/**
 * Splits a text at its line ends (LF, CR LF or CR alone) and reads every line. Lines of the text before the edit are
 * taken over: those before and behind the edit by comparison in place, the others by content.
 */
export function readLines(text: string, before: readonly Placed[] | undefined): Line[] {
  const lines: Line[] = before ? linesBefore(text, before) : [];
  const reused = lines.length;
  const last = lines[reused - 1];
  let start = last ? behindLineEnd(text, last.start + last.paragraph.source.length) : 0;
  const tail = before ? linesBehind(text, before, reused, start) : NO_LINES;
  const end = tail[0]?.start ?? text.length;
  const carriage = text.indexOf('\r', start) >= 0;
  while (start < end || (start === end && tail.length === 0)) {
    const stop = lineEnd(text, start, carriage);
    lines.push({ paragraph: readParagraph(text.slice(start, stop)), start });
    if (stop >= text.length) break;
    start = behindLineEnd(text, stop);
  }
  for (const line of tail) lines.push(line);
  return lines;
}

const NO_LINES: readonly Line[] = [];

/** The lines of the text before the edit that still stand where they stood. */
function linesBefore(text: string, before: readonly Placed[]): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < before.length - 1; index += 1) {
    const known = before[index];
    if (!known || !standsAt(text, known.paragraph.source, start)) break;
    const next = behindLineEnd(text, start + known.paragraph.source.length);
    if (next === start + known.paragraph.source.length || next !== before[index + 1]?.start) break;
    lines.push(known);
    start = next;
  }
  return lines;
}

/** The lines behind the edit, which may have moved, found from the end of the text backwards. */
function linesBehind(text: string, before: readonly Placed[], from: number, start: number): readonly Line[] {
  const old = before[before.length - 1];
  if (!old) return NO_LINES;
  const shift = text.length - (old.start + old.paragraph.source.length);
  let index = before.length;
  while (index > from) {
    const known = before[index - 1];
    const at = known ? known.start + shift : -1;
    // The line end before a line belongs to it: without one the line would be a piece of a longer one.
    if (!known || at <= start || !isLineEnd(text.charCodeAt(at - 1)) || !standsAt(text, known.paragraph.source, at)) break;
    const stop = at + known.paragraph.source.length;
    const next = before[index];
    if (next ? behindLineEnd(text, stop) !== next.start + shift : stop !== text.length) break;
    index -= 1;
  }
  // The first of them may have lost its beginning to the edit before it, so it is read again with the text before it.
  const first = index + 1;
  return before.slice(first).map((line) => (shift === 0 ? line : { paragraph: line.paragraph, kind: line.kind, start: line.start + shift }));
}

/** Comparing a slice is one memory comparison; `startsWith` goes unit by unit and takes ten times as long. */
function standsAt(text: string, source: string, at: number): boolean {
  return text.slice(at, at + source.length) === source;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
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

/** Gives every line its kind; a line that is what it was stays the same object. */
export function placeLines(lines: readonly Line[]): Placed[] {
  const contexts = contextKinds(lines);
  return lines.map((line, index) => {
    const kind = contexts[index] ?? line.paragraph.kind;
    return line.kind === kind ? (line as Placed) : { paragraph: line.paragraph, kind, start: line.start };
  });
}

/** Kinds that depend on the lines around: front matter between `---`, fenced code, comments over several lines. */
function contextKinds(lines: readonly Line[]): readonly (ParagraphKind | undefined)[] {
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
    const code = source.charCodeAt(0);
    if (comment) {
      kinds[line] = 'comment';
      if (source.includes('-->')) comment = false;
      continue;
    }
    if ((code === 0x60 || code === 0x7e || code === 0x20) && FENCE.test(source)) {
      fenced = !fenced;
      kinds[line] = 'code';
    } else if (fenced) kinds[line] = 'code';
    else if (code === 0x3c && source.startsWith('<!--') && !source.includes('-->')) {
      comment = lines.slice(line, line + 50).some(({ paragraph }) => paragraph.source.includes('-->'));
      if (comment) kinds[line] = 'comment';
    }
  }
  return kinds;
}
