import type { Paragraph, Report } from './report';

/** Something that keeps answers about itself. */
interface Noted {
  readonly notes: unknown[];
}

let slots = 0;
const UNKNOWN = Symbol('not asked yet');

/**
 * Remembers what `compute` says of a paragraph for as long as the paragraph lives. Paragraphs know no position and never
 * change, so the answer holds over every edit elsewhere; a report rule that looks at words of all lines stays cheap by it.
 */
export function perParagraph<T>(compute: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  return remembered(compute);
}

/** Remembers what `compute` says of a report, so that several rules can ask the same without working it out again. */
export function perReport<T>(compute: (report: Report) => T): (report: Report) => T {
  return remembered(compute);
}

/** The answers are kept with the thing itself, because looking one up in a weak map takes a hundred times as long. */
function remembered<N extends Noted, T>(compute: (noted: N) => T): (noted: N) => T {
  const slot = slots;
  slots += 1;
  return (noted) => {
    const { notes } = noted;
    // Only this function writes to its slot, so what stands there is a T.
    if (slot < notes.length && notes[slot] !== UNKNOWN) return notes[slot] as T;
    while (notes.length <= slot) notes.push(UNKNOWN);
    const value = compute(noted);
    notes[slot] = value;
    return value;
  };
}
