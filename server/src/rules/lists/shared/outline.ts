import { LEVELS } from '../../../core/parse/headings';
import { linesWhere, perReport, perReportUntil, sharedLines } from '../../../core/remember';
import type { OrdinalFact, OrdinalStyle, Paragraph, ParagraphKind, Report } from '../../../core/report';

/** A line that begins with an ordinal of an outline: 一、 （一） 1. （1） ①. */
export interface Entry {
  readonly line: number;
  readonly ordinal: OrdinalFact;
  readonly level: number;
}

/** Entries of one style under one parent, in order. */
export interface Group {
  readonly style: OrdinalStyle;
  readonly entries: readonly Entry[];
  /** The number of the entry of this style before the group, under an earlier parent; 0 when there is none. */
  readonly before: number;
  /** A heading of Markdown stands between the group and what came before, so that it may begin at any number. */
  readonly afterMarkdown: boolean;
  /** The entry under which the group stands. */
  readonly parent: Entry | null;
}

const TEXT: ReadonlySet<ParagraphKind> = new Set(['lead', 'body', 'heading', 'item', 'marker', 'attendance']);
const NONE: readonly Group[] = [];

/** Lines that begin with an ordinal of an outline, and headings of Markdown. */
const outlineLines = linesWhere(({ kind, paragraph }) => {
  const ordinal = paragraph.ordinals[0];
  return ((ordinal?.opens && LEVELS[ordinal.style] > 0) || paragraph.heading?.style === 'markdown') && TEXT.has(kind);
});

/** Ordinals of outline styles that stand in lists inside a line: they number no lines. */
const inlineOrdinals = perReport((report): ReadonlySet<OrdinalFact> => {
  let inline: Set<OrdinalFact> | null = null;
  for (const run of report.lists) {
    if (run.ownLines || LEVELS[run.style] === 0) continue;
    inline ??= new Set();
    for (const { ordinal } of run.items) inline.add(ordinal);
  }
  return inline ?? NO_ORDINALS;
});
const NO_ORDINALS: ReadonlySet<OrdinalFact> = new Set();

/** True when all lines begin as they did before the edit, so that no number in front of a line and no heading has changed or moved. */
export function hasSameOutline(report: Report, before: Report): boolean {
  const shared = sharedLines(report);
  if (!shared || report.lines.length !== before.lines.length || !areSame(inlineOrdinals(report), inlineOrdinals(before))) return false;
  for (let line = shared.head; line < report.lines.length - shared.tail; line += 1) {
    const now = report.lines[line];
    const then = before.lines[line];
    if (!now || !then || now.kind !== then.kind || openingOf(now.paragraph) !== openingOf(then.paragraph)) return false;
  }
  return true;
}

function areSame(now: ReadonlySet<OrdinalFact>, then: ReadonlySet<OrdinalFact>): boolean {
  if (now.size !== then.size) return false;
  for (const ordinal of now) if (!then.has(ordinal)) return false;
  return true;
}

/** Characters in which the number in front of a line stands. */
const OPENING = 8;

/** All that an outline knows of a line, in one text. */
function openingOf({ reading, content, ordinals, heading }: Paragraph): string {
  const ordinal = ordinals[0];
  const opening: unknown[] = [content.start, reading.text.slice(content.start, content.start + OPENING)];
  if (ordinal?.opens) opening.push(ordinal.style, ordinal.number, ordinal.span.start, ordinal.span.end, ordinal.numeral.start, ordinal.numeral.end);
  if (heading) opening.push(heading.style, heading.level, heading.number, heading.ordinal.start, heading.ordinal.end);
  return opening.join(' ');
}

/** The numbered lines of a report by style and parent. */
export const outlineOf = perReportUntil(hasSameOutline, (report): readonly Group[] => {
  const lines = outlineLines(report);
  if (lines.length === 0) return NONE;
  const inline = inlineOrdinals(report);
  const groups: (Group & { entries: Entry[] })[] = [];
  const open: ((Group & { entries: Entry[] }) | undefined)[] = [];
  const last = new Map<OrdinalStyle, number>();
  let afterMarkdown = false;
  for (const line of lines) {
    const placed = report.lines[line];
    if (!placed) continue;
    if (placed.paragraph.heading?.style === 'markdown') {
      open.length = 0;
      afterMarkdown = true;
      continue;
    }
    const ordinal = placed.paragraph.ordinals[0];
    if (!ordinal?.opens) continue;
    const level = LEVELS[ordinal.style];
    if (level === 0 || inline.has(ordinal)) continue;
    const entry: Entry = { line, ordinal, level };
    open.length = Math.min(open.length, level + 1);
    const group = open[level];
    const number = group?.entries[group.entries.length - 1]?.ordinal.number ?? 0;
    if (!group || (ordinal.number === 1 && number > 1)) {
      const upper = open.slice(0, level).findLast((other) => other !== undefined);
      const parent = upper?.entries[upper.entries.length - 1] ?? null;
      const fresh = { style: ordinal.style, entries: [entry], before: last.get(ordinal.style) ?? 0, afterMarkdown, parent };
      groups.push(fresh);
      open[level] = fresh;
    } else {
      group.entries.push(entry);
    }
    last.set(ordinal.style, ordinal.number);
    afterMarkdown = false;
  }
  return groups.length === 0 ? NONE : groups;
});

/** An entry whose number carries on the one of another style before it: the （二） of 一、（二）三、. */
export function isStray(group: Group): boolean {
  const [entry, second] = group.entries;
  return (
    entry !== undefined &&
    second === undefined &&
    entry.ordinal.number > 1 &&
    group.before !== entry.ordinal.number - 1 &&
    group.parent?.ordinal.number === entry.ordinal.number - 1
  );
}
