import { LEVELS } from '../../../core/parse/headings';
import { linesWhere, perReport } from '../../../core/remember';
import type { OrdinalFact, OrdinalStyle, ParagraphKind } from '../../../core/report';

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

/** The numbered lines of a report by style and parent. */
export const outlineOf = perReport((report): readonly Group[] => {
  const lines = outlineLines(report);
  if (lines.length === 0) return NONE;
  let inline: Set<OrdinalFact> | null = null;
  for (const run of report.lists) {
    if (run.ownLines || LEVELS[run.style] === 0) continue;
    inline ??= new Set();
    for (const { ordinal } of run.items) inline.add(ordinal);
  }
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
    if (level === 0 || inline?.has(ordinal)) continue;
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
