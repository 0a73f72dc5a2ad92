import type { Paragraph } from './report';

let slots = 0;

/**
 * Remembers what `compute` says of a paragraph for as long as the paragraph lives. Paragraphs know no position and never
 * change, so the answer holds over every edit elsewhere; a report rule that looks at words of all lines stays cheap by it.
 * The answers are kept with the paragraph itself, because looking one up in a weak map takes a hundred times as long.
 */
export function perParagraph<T>(compute: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const slot = slots;
  slots += 1;
  return (paragraph) => {
    const { notes } = paragraph;
    // Only this function writes to its slot, so what stands there is a T.
    if (slot < notes.length && notes[slot] !== UNKNOWN) return notes[slot] as T;
    while (notes.length <= slot) notes.push(UNKNOWN);
    const value = compute(paragraph);
    notes[slot] = value;
    return value;
  };
}

const UNKNOWN = Symbol('not asked yet');
