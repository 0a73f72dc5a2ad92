import type { Paragraph, ParagraphKind, Placed } from '../report';
import { readParagraph } from './paragraph';

/** A line that has been read and where it begins. */
interface Line {
  readonly paragraph: Paragraph;
  readonly start: number;
}

/**
 * Splits a text at its line ends (LF, CR LF or CR alone) and reads every line. Lines of the text before the edit are
 * taken over: those before and behind the edit by comparison in place, the others by content.
 */
export function readLines(text: string, before: readonly Placed[] | undefined): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let reused = 0;
  if (before) {
    for (; reused < before.length - 1; reused += 1) {
      const known = before[reused];
      if (!known || known.start !== start || !text.startsWith(known.paragraph.source, start)) break;
      const end = start + known.paragraph.source.length;
      const next = behindLineEnd(text, end);
      if (next === end) break;
      lines.push(known);
      start = next;
    }
  }
  const known = before ? bySource(before, reused, text.length - start) : NOTHING;
  const carriage = text.indexOf('\r', start) >= 0;
  while (start <= text.length) {
    const end = lineEnd(text, start, carriage);
    const source = text.slice(start, end);
    lines.push({ paragraph: known.get(source) ?? readParagraph(source), start });
    if (end >= text.length) break;
    start = behindLineEnd(text, end);
  }
  return lines;
}

const NOTHING: ReadonlyMap<string, Paragraph> = new Map();

function bySource(lines: readonly Placed[], from: number, _rest: number): ReadonlyMap<string, Paragraph> {
  const map = new Map<string, Paragraph>();
  for (let index = from; index < lines.length; index += 1) {
    const paragraph = lines[index]?.paragraph;
    if (paragraph) map.set(paragraph.source, paragraph);
  }
  return map;
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

/** Kinds that depend on the lines around: front matter between `---`, fenced code, comments over several lines. */
export function contextKinds(lines: readonly Line[]): (ParagraphKind | null)[] {
  const kinds: (ParagraphKind | null)[] = new Array(lines.length).fill(null);
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
