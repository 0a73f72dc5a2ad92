import type { EncodingName } from '../encoding';
import { INVALID } from './kinds';
import { type Schemes, schemes } from './schemes';
import { type Counts, costOf, foreignIn, strangeness, survey } from './survey';

export type Guess =
  | { readonly kind: 'certain'; readonly name: EncodingName }
  | { readonly kind: 'either'; readonly first: EncodingName; readonly second: EncodingName }
  | { readonly kind: 'mixed'; readonly first: EncodingName; readonly second: EncodingName; readonly offset: number }
  | { readonly kind: 'unknown' };

interface Candidate {
  readonly name: keyof Schemes;
  readonly counts: Counts;
  readonly cost: number;
}

/** The likelihoods of two readings, twenty thousand to one. */
const CERTAIN = 10;
/** A single line speaks against the rest of its file only when there is more than enough of it. */
const CERTAIN_LINE = 14;
/** The mean cost of real lines stays below 8.5; Korean and Japanese read as Chinese come to 9 and more. See `COSTS`. */
const STRANGEST = 8.9;
/** Of fewer characters the mean says little. */
const TELLING = 10;

const NARROW = ['utf-8', 'gb18030', 'big5', 'alphabet'] as const;
const ALL = [...NARROW, 'utf-16le', 'utf-16be'] as const;
/** Less than two characters and the end of the line say nothing. */
const SHORTEST = 5;
/** So much text leaves no doubt about its encoding. */
const SAMPLE = 1 << 16;

/**
 * Finds the encoding of bytes that are not UTF-8 and carry no mark. Every encoding reads them; the one in which they are
 * the most likely Chinese text is taken if it is Chinese at all and no other comes near. Whether the bytes are valid in it
 * is left to the reader: who has a damaged file wants to hear about the damage.
 */
export function guess(bytes: Uint8Array): Guess {
  const sample = sampleOf(bytes);
  const first = judge(sample);
  const found = first.kind === 'certain' || sample.length === bytes.length ? first : judge(bytes);
  if (found.kind === 'certain' && (found.name === 'utf-16le' || found.name === 'utf-16be')) return found;
  if (found.kind !== 'certain' && bytes.includes(0)) return found;
  return mixtureIn(bytes, found.kind === 'certain' ? found.name : null) ?? found;
}

/** From the first byte that is not ASCII on, and an even one, lest the halves of wide characters be exchanged. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const from = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80 || byte === 0),
  );
  const even = from - (from % 2);
  return bytes.subarray(even, even + SAMPLE);
}

function judge(bytes: Uint8Array): Guess {
  const [best, next, ...others] = ALL.map((name) => candidateOf(name, bytes, 0, bytes.length)).sort((a, b) => a.cost - b.cost);
  if (best === undefined || next === undefined || best.name === 'alphabet') return { kind: 'unknown' };
  if (!isChinese(best) && foreignIn(best.counts) >= TELLING) return { kind: 'unknown' };
  if (isChinese(best) && next.cost - best.cost >= CERTAIN) return { kind: 'certain', name: best.name };
  const second = [next, ...others].map(({ name }) => name).find((name) => name !== 'alphabet');
  return { kind: 'either', first: best.name, second: second ?? best.name };
}

/** Looks for two lines of different encodings. What reads well in the encoding of the text is not tried in another one. */
function mixtureIn(bytes: Uint8Array, leading: EncodingName | null): Guess | null {
  let first: EncodingName | null = null;
  for (let start = 0, end = 0; start < bytes.length; start = end) {
    end = endOfLine(bytes, start);
    if (end - start < SHORTEST || isAscii(bytes, start, end)) continue;
    const name: EncodingName | null = leading !== null && readsWell(leading, bytes, start, end) ? leading : clearName(bytes, start, end);
    if (name !== null && first !== null && name !== first) return { kind: 'mixed', first, second: name, offset: start };
    first ??= name;
  }
  return null;
}

function readsWell(name: EncodingName, bytes: Uint8Array, start: number, end: number): boolean {
  const candidate = candidateOf(name, bytes, start, end);
  return isChinese(candidate) && candidate.counts[INVALID] === 0;
}

/** The encoding of a line that can be read in no other. */
function clearName(bytes: Uint8Array, start: number, end: number): EncodingName | null {
  const [best, next] = NARROW.map((name) => candidateOf(name, bytes, start, end)).sort((a, b) => a.cost - b.cost);
  if (best === undefined || next === undefined || next.cost - best.cost < CERTAIN_LINE) return null;
  return best.name !== 'alphabet' && isChinese(best) ? best.name : null;
}

function candidateOf(name: keyof Schemes, bytes: Uint8Array, start: number, end: number): Candidate {
  const counts = survey(schemes()[name], bytes, start, end);
  return { name, counts, cost: costOf(counts) };
}

function isChinese({ counts }: Candidate): boolean {
  return strangeness(counts) <= STRANGEST;
}

/** Behind the line feed or carriage return, which is never a part of another character in any of the narrow encodings. */
function endOfLine(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
  return Math.min(end + 1, bytes.length);
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if ((bytes[index] ?? 0) >= 0x80) return false;
  return true;
}
