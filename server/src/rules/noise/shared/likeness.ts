import { FLAGS, HAN } from '../../../core/characters';
import { isAlphanumeric } from '../../../core/chars';
import { perParagraph } from '../../../core/remember';
import type { Paragraph } from '../../../core/report';

/** Paragraphs with fewer Han characters may well be alike. */
const LEAST_HAN = 30;
/** Characters of one shingle, when two paragraphs are compared. */
const SHINGLE = 8;
/** Letters at an end by which alike paragraphs are looked for: most stock phrases are shorter, so they lead to no comparison. */
const END = 16;
/** Share of common shingles from which on two paragraphs are the same with small changes. */
const ALIKE = 0.9;
/** Paragraphs whose lengths differ by more have too few shingles in common. */
const NEAR_LENGTH = 0.85;
/** Share of a paragraph that must be the same at its ends before all of it is compared: stock phrases begin and end many. */
const SAME_ENDS = 0.4;

/**
 * Keys by which a paragraph is found by those that are like it: what it begins and what it ends with. One that was changed
 * at both ends is not found, and nothing has to be worked out of all its characters for the others.
 */
export type Keys = readonly number[];

/** The keys of a paragraph; null for one that is too short to be compared. */
export const keysOf = perParagraph(({ reading: { text, han } }): Keys | null => {
  if (han < LEAST_HAN) return null;
  return [endKey(text, 0, 1), endKey(text, text.length - 1, -1)];
});

/** A number for the letters at one end of a text. */
function endKey(text: string, from: number, step: 1 | -1): number {
  let hash: number = step;
  let count = 0;
  for (let at = from; count < END && at >= 0 && at < text.length; at += step) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    hash = (Math.imul(hash, BASE) + code) | 0;
    count += 1;
  }
  return mixed(hash);
}

/** True when two paragraphs have nine tenths of their shingles in common. */
export function areAlike(a: Paragraph, b: Paragraph): boolean {
  if (a.reading.text === b.reading.text) return true;
  if (Math.min(a.reading.han, b.reading.han) < NEAR_LENGTH * Math.max(a.reading.han, b.reading.han)) return false;
  if (sameEnds(a.reading.text, b.reading.text) < SAME_ENDS * Math.min(a.reading.text.length, b.reading.text.length)) return false;
  const first = shinglesOf(a);
  const second = shinglesOf(b);
  let common = 0;
  for (const hash of second) if (first.has(hash)) common += 1;
  return common >= ALIKE * (first.size + second.size - common);
}

/** Length of what two texts have in common at their beginnings and at their ends. */
function sameEnds(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let head = 0;
  while (head < limit && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (head + tail < limit && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  return head + tail;
}

/** True when two paragraphs are the same but for their marks, spaces and annotations. */
export function areEqual(a: Paragraph, b: Paragraph): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(paragraph: Paragraph): string {
  let text = '';
  const count = readLetters(paragraph);
  for (let at = 0; at < count; at += 1) text += String.fromCharCode(letters[at] ?? 0);
  return text;
}

function shinglesOf(paragraph: Paragraph): ReadonlySet<number> {
  const count = readLetters(paragraph);
  const hashes = new Set<number>();
  let rolling = 0;
  for (let at = 0; at < count; at += 1) {
    rolling = (Math.imul(rolling, BASE) + (letters[at] ?? 0)) | 0;
    if (at >= SHINGLE) rolling = (rolling - Math.imul(letters[at - SHINGLE] ?? 0, OLDEST)) | 0;
    if (at >= SHINGLE - 1) hashes.add(mixed(rolling));
  }
  return hashes;
}

/** The Han characters, letters and digits of the paragraph that was read last. */
let letters = new Uint16Array(4096);

function readLetters({ reading: { text } }: Paragraph): number {
  if (letters.length < text.length) letters = new Uint16Array(text.length * 2);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) continue;
    letters[count] = code;
    count += 1;
  }
  return count;
}

function isLetter(code: number): boolean {
  return ((FLAGS[code] ?? 0) & HAN) !== 0 || isAlphanumeric(code) || (code >= 0xd800 && code <= 0xdfff);
}

const BASE = 0x01000193;
/** The weight of the letter that leaves the window. */
const OLDEST = powerOf(SHINGLE);

function powerOf(exponent: number): number {
  let power = 1;
  for (let count = 0; count < exponent; count += 1) power = Math.imul(power, BASE);
  return power;
}

/** Spreads a number over all 32 bits, so that neighbouring shingles are no neighbours as hashes. */
function mixed(number: number): number {
  const hash = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  return hash ^ (hash >>> 15);
}
