import { isWide } from '../chars';
import type { ParagraphKind, Placed, Report } from '../report';
import type { Edit } from '../text';
import type { Change } from './step';

/** Widths are counted in columns, of which a Chinese character takes two. */
const NARROWEST = 30;
const WIDEST = 120;
/** How much shorter than the longest a full line may be: a number or a pair of marks that would not be divided. */
const SLACK = 6;
/** Breaks in mid-sentence below which a text is not taken for hard-wrapped. */
const FEWEST = 5;

const PROSE: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['lead', 'marker', 'item', 'attendance', 'body']);
const ENDED = /[。！？：；”’!?:;"]$/u;
const LEADING = /^[ \t\u3000\u00a0]/u;
const TRAILING = /[ \t\u3000\u00a0]+$/u;
/** Lists, quotations, tables and headings of Markdown begin a line of their own. */
const STRUCTURED = /^[-*+>|#•●■◆▲►○·]/u;

interface Line {
  readonly placed: Placed;
  /** The line without the spaces at its end. */
  readonly source: string;
  readonly width: number;
}

/**
 * Joins the lines of a text that was broken at a fixed width, as PDF files and mails are: most of its lines are of one
 * length, none is longer, and most of those break off in mid-sentence. Any other text is left alone.
 */
export function wrappingChanges({ lines }: Report): readonly Change[] {
  const prose = lines.map(proseOf);
  const full = widthOf(prose);
  if (full === null) return [];
  return prose.flatMap((line, index) => {
    const next = prose[index + 1];
    return line !== null && next && breaksOff(line, full) && continues(next) ? [[joint(line, next)]] : [];
  });
}

function proseOf(placed: Placed): Line | null {
  const { paragraph, kind } = placed;
  if (!PROSE.has(kind) || paragraph.field) return null;
  const source = paragraph.source.replace(TRAILING, '');
  return { placed, source, width: columns(source) };
}

/** Long lines need not be measured to their ends. */
function columns(source: string): number {
  let width = 0;
  for (let at = 0; at < source.length && width <= WIDEST; at += 1) width += isWide(source.charCodeAt(at)) ? 2 : 1;
  return width;
}

/** The width at which the text was broken; null when it was not, or when that is not certain. */
function widthOf(prose: readonly (Line | null)[]): number | null {
  let longest = 0;
  for (const line of prose) longest = Math.max(longest, line?.width ?? 0);
  if (longest < NARROWEST || longest > WIDEST) return null;
  let total = 0;
  let full = 0;
  let brokenOff = 0;
  let unended = 0;
  prose.forEach((line, index) => {
    if (line === null) return;
    total += 1;
    if (line.width >= longest - SLACK) full += 1;
    const next = prose[index + 1];
    if (!next || !continues(next) || ENDED.test(line.source)) return;
    unended += 1;
    if (breaksOff(line, longest)) brokenOff += 1;
  });
  return brokenOff >= FEWEST && full * 2 >= total && brokenOff * 5 >= unended * 4 ? longest : null;
}

function breaksOff({ source, width }: Line, full: number): boolean {
  return width >= full - SLACK && !ENDED.test(source);
}

/** A line that may go on with the sentence before it: no indent, no ordinal, no mark of a list. */
function continues({ placed: { paragraph }, source }: Line): boolean {
  return !LEADING.test(source) && !STRUCTURED.test(source) && paragraph.ordinals[0]?.opens !== true;
}

function joint(line: Line, next: Line): Edit {
  const before = line.source.charCodeAt(line.source.length - 1);
  const after = next.source.charCodeAt(0);
  const span = { start: line.placed.start + line.source.length, end: next.placed.start };
  return { span, text: isWide(before) || isWide(after) ? '' : ' ' };
}
