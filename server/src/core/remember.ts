import { firstAt } from './parse/change';
import type { Paragraph, Placed, Report } from './report';

/** Something that keeps answers about itself. */
interface Noted {
  readonly notes: unknown[];
}

const UNKNOWN = Symbol('not asked yet');
let paragraphSlots = 0;
/** The first slot of a report is for the report before the edit. */
const PREDECESSOR = 0;
let reportSlots = 1;

/**
 * Remembers what `compute` says of a paragraph for as long as the paragraph lives. Paragraphs know no position and never
 * change, so the answer holds over every edit elsewhere.
 */
export function perParagraph<T>(compute: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  paragraphSlots += 1;
  return remembered(paragraphSlots - 1, compute);
}

/** Remembers what `compute` says of a report, so that several rules can ask the same without working it out again. */
export function perReport<T>(compute: (report: Report) => T): (report: Report) => T {
  reportSlots += 1;
  return remembered(reportSlots - 1, compute);
}

/** Like `perReport`, but the answer for the report before the edit is taken over where `isSame` finds that nothing it rests on has changed. */
export function perReportUntil<T>(isSame: (report: Report, before: Report) => boolean, compute: (report: Report) => T): (report: Report) => T {
  reportSlots += 1;
  const slot = reportSlots - 1;
  return remembered(slot, (report: Report): T => {
    const before = predecessorOf(report);
    const old = before ? noteAt(before, slot) : UNKNOWN;
    return before && old !== UNKNOWN && isSame(report, before) ? (old as T) : compute(report);
  });
}

/**
 * What `compute` says of each line, in their order. It must look at nothing but the paragraph and its kind: after an edit
 * only the lines are asked that the edit touched, and a rule about all lines stays cheap by it.
 */
export function perLine<T>(compute: (placed: Placed) => T): (report: Report) => readonly T[] {
  return perElement(linesOf, sharedLines, compute);
}

/** The lines of which `test` is true, ascending; it is bound like the answers of `perLine`. */
export function linesWhere(test: (placed: Placed) => boolean): (report: Report) => readonly number[] {
  reportSlots += 1;
  const slot = reportSlots - 1;
  return remembered(slot, (report: Report): readonly number[] => {
    const { before } = sharedLines(report) ?? {};
    const old = before ? noteAt(before, slot) : UNKNOWN;
    return linesThat(test, report, old === UNKNOWN ? null : (old as readonly number[]));
  });
}

/** The lines of which `test` is true and whose reading holds one of some words; they are found anew when these change. */
export function linesHolding(test: (placed: Placed) => boolean): (report: Report, words: readonly string[]) => readonly number[] {
  const knownOf = perReport((): { words: readonly string[]; lines: readonly number[] } => ({ words: [], lines: [] }));
  return (report, words) => {
    const { before } = sharedLines(report) ?? {};
    const old = before && knownOf(before);
    const isKnown = old?.words.length === words.length && old.words.every((word, index) => word === words[index]);
    const holds = (placed: Placed): boolean => test(placed) && words.some((word) => placed.paragraph.reading.text.includes(word));
    const known = knownOf(report);
    known.words = words;
    known.lines = linesThat(holds, report, isKnown ? old.lines : null);
    return known.lines;
  };
}

/** The lines of which `test` is true, from those of the report before the edit when they are known. */
function linesThat(test: (placed: Placed) => boolean, report: Report, known: readonly number[] | null): readonly number[] {
  const { lines } = report;
  const shared = known && sharedLines(report);
  if (!shared) return linesBetween(0, lines.length);
  const behind = lines.length - shared.tail;
  const moved = lines.length - shared.before.lines.length;
  const tail = known.slice(firstAt(known, behind - moved, itself));
  return known.slice(0, firstAt(known, shared.head, itself)).concat(linesBetween(shared.head, behind), moved === 0 ? tail : tail.map((line) => line + moved));

  function linesBetween(from: number, to: number): number[] {
    const found: number[] = [];
    for (let line = from; line < to; line += 1) {
      const placed = lines[line];
      if (placed && test(placed)) found.push(line);
    }
    return found;
  }
}

/** Like `perLine` for the elements of another list of a report. */
export function perElement<E, T>(
  elementsOf: (report: Report) => readonly E[],
  sharedOf: (report: Report) => Shared | null,
  compute: (element: E, report: Report, index: number) => T,
): (report: Report) => readonly T[] {
  reportSlots += 1;
  const slot = reportSlots - 1;
  return remembered(slot, (report: Report): readonly T[] => {
    const elements = elementsOf(report);
    const shared = sharedOf(report);
    const old = shared ? noteAt(shared.before, slot) : UNKNOWN;
    if (!shared || old === UNKNOWN) return answersBetween(0, elements.length);
    const before = old as readonly T[];
    const middle = answersBetween(shared.head, elements.length - shared.tail);
    return before.slice(0, shared.head).concat(middle, before.slice(before.length - shared.tail));

    function answersBetween(from: number, to: number): T[] {
      const answers: T[] = [];
      for (let index = from; index < to; index += 1) {
        const element = elements[index];
        if (element !== undefined) answers.push(compute(element, report, index));
      }
      return answers;
    }
  });
}

/** As many elements at the beginning and at the end of a list as are the same in the report before the edit. */
export interface Shared {
  readonly before: Report;
  readonly head: number;
  readonly tail: number;
}

/** Tells what a report shares with the one before the edit; null when there is none or the rules have run. */
export function sharedBy<E>(elementsOf: (report: Report) => readonly E[], isSame: (a: E, b: E) => boolean): (report: Report) => Shared | null {
  const endsOf = perReport((report) => {
    const before = predecessorOf(report);
    return before ? sharedEnds(elementsOf(before), elementsOf(report), isSame) : null;
  });
  return (report) => {
    const before = predecessorOf(report);
    const ends = before && endsOf(report);
    return before && ends ? { before, head: ends.head, tail: ends.tail } : null;
  };
}

function sharedEnds<E>(before: readonly E[], now: readonly E[], isSame: (a: E, b: E) => boolean): Pick<Shared, 'head' | 'tail'> {
  const areSame = (a: E | undefined, b: E | undefined): boolean => a !== undefined && b !== undefined && isSame(a, b);
  const limit = Math.min(before.length, now.length);
  let head = 0;
  while (head < limit && areSame(before[head], now[head])) head += 1;
  let tail = 0;
  while (head + tail < limit && areSame(before[before.length - 1 - tail], now[now.length - 1 - tail])) tail += 1;
  return { head, tail };
}

/** The lines at both ends that an edit left alone, though those behind it may have moved. */
export const sharedLines = sharedBy(linesOf, (a, b) => a === b || (a.paragraph === b.paragraph && a.kind === b.kind));

function itself(line: number): number {
  return line;
}

function linesOf({ lines }: Report): readonly Placed[] {
  return lines;
}

/** Runs `work` while the answers about `before` may serve `report`; kept for longer, every text there ever was would be kept. */
export function inheriting<T>(report: Report, before: Report | undefined, work: () => T): T {
  note(report, PREDECESSOR, before);
  try {
    return work();
  } finally {
    note(report, PREDECESSOR, undefined);
  }
}

function predecessorOf(report: Report): Report | undefined {
  const before = noteAt(report, PREDECESSOR);
  return before === UNKNOWN ? undefined : (before as Report | undefined);
}

/** The answers are kept with the thing itself, because looking one up in a weak map takes a hundred times as long. */
function remembered<N extends Noted, T>(slot: number, compute: (noted: N) => T): (noted: N) => T {
  return (noted) => {
    const known = noteAt(noted, slot);
    // Only this function writes to its slot, so what stands there is a T.
    if (known !== UNKNOWN) return known as T;
    const value = compute(noted);
    note(noted, slot, value);
    return value;
  };
}

function noteAt({ notes }: Noted, slot: number): unknown {
  return slot < notes.length ? notes[slot] : UNKNOWN;
}

function note({ notes }: Noted, slot: number, value: unknown): void {
  while (notes.length <= slot) notes.push(UNKNOWN);
  notes[slot] = value;
}
