import { FLAGS, HAN } from '../../../core/characters';
import { perParagraph } from '../../../core/remember';
import type { Paragraph } from '../../../core/report';
import { isWordUnit } from './text';

/** Paragraphs with fewer Han characters may well be alike. */
const LEAST_HAN = 30;
/** Characters of one shingle. */
const SHINGLE = 8;
/** Share of common shingles from which on two paragraphs are the same with small changes. */
const ALIKE = 0.9;

/**
 * Numbers taken from the shingles of a paragraph: the smallest and the largest of their hashes under two hash functions,
 * and one made of these. Two paragraphs with nine tenths of their shingles in common have none of the first four in common
 * once in ten thousand times, and equal ones have the last in common, so that one only has to compare paragraphs that
 * share a number at the same place.
 */
export type Sketch = readonly [number, number, number, number, number];

/** The sketch of a paragraph; null for one that is too short to be compared. */
export const sketchOf = perParagraph((paragraph): Sketch | null => {
  if (paragraph.reading.han < LEAST_HAN) return null;
  const text = lettersOf(paragraph);
  let least = 0xffffffff;
  let most = 0;
  let least2 = 0xffffffff;
  let most2 = 0;
  forShingles(text, (hash) => {
    if (hash < least) least = hash;
    if (hash > most) most = hash;
    const other = mixed(hash);
    if (other < least2) least2 = other;
    if (other > most2) most2 = other;
  });
  return [least, most, least2, most2, mixed(least ^ mixed(most ^ mixed(least2 ^ mixed(most2))))];
});

/** False when two paragraphs are certainly not alike. */
export function mayBeAlike(a: Paragraph, b: Paragraph): boolean {
  const first = sketchOf(a);
  const second = sketchOf(b);
  return first !== null && second !== null && first.some((number, index) => number === second[index]);
}

/** True when two paragraphs have nine tenths of their shingles in common. */
export function areAlike(a: Paragraph, b: Paragraph): boolean {
  const first = lettersOf(a);
  const second = lettersOf(b);
  if (first === second) return true;
  if (Math.min(first.length, second.length) < ALIKE * Math.max(first.length, second.length) - SHINGLE) return false;
  const shingles = shinglesOf(first);
  const others = shinglesOf(second);
  let common = 0;
  for (const hash of others) if (shingles.has(hash)) common += 1;
  return common >= ALIKE * (shingles.size + others.size - common);
}

/** True when two paragraphs are the same but for their marks, spaces and annotations. */
export function areEqual(a: Paragraph, b: Paragraph): boolean {
  return lettersOf(a) === lettersOf(b);
}

/** The Han characters, letters and digits of a paragraph. */
function lettersOf({ reading: { text } }: Paragraph): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (((FLAGS[code] ?? 0) & HAN) !== 0 || isWordUnit(code) || (code >= 0xd800 && code <= 0xdfff)) continue;
    if (at > from) letters += text.slice(from, at);
    from = at + 1;
  }
  return letters + text.slice(from);
}

function shinglesOf(text: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  forShingles(text, (hash) => hashes.add(hash));
  return hashes;
}

const BASE = 0x01000193;
const OLDEST = powerOf(SHINGLE);

/** Gives the hash of every eight characters that follow one another. */
function forShingles(text: string, take: (hash: number) => void): void {
  let rolling = 0;
  for (let at = 0; at < text.length; at += 1) {
    rolling = (Math.imul(rolling, BASE) + text.charCodeAt(at)) | 0;
    if (at >= SHINGLE) rolling = (rolling - Math.imul(text.charCodeAt(at - SHINGLE), OLDEST)) | 0;
    if (at >= SHINGLE - 1) take(mixed(rolling));
  }
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let count = 0; count < exponent; count += 1) power = Math.imul(power, BASE);
  return power;
}

/** Spreads a number over all 32 bits, so that neighbouring shingles are no neighbours as hashes. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
