import { FLAGS, fold, HAN, MAY_CHANGE, ONLY_SIMPLIFIED, ONLY_TRADITIONAL, WIDE_OF } from './characters';
import { isAlphanumeric, isHan, isInvisible, isSpace, isWide } from './chars';
import { hasReading } from './script/pinyin';
import { isSyllable, plainLetter } from './syllables';
import type { Span } from './text';

/**
 * The clean shadow of one line of source. Pinyin annotations and invisible characters are cut out, every other
 * character is folded one to one: traditional to simplified, full-width digits and letters to ASCII, half-width marks
 * in Chinese context to full-width. Only the cuts shift offsets, so the way back is a short sorted list of them.
 */
export interface Reading {
  readonly text: string;
  /** Reading offsets before which something was cut, ascending. */
  readonly cutAt: readonly number[];
  /** UTF-16 units cut up to and including the cut of the same index. */
  readonly cutTotal: readonly number[];
  /** Number of Han characters, and of those that only traditional or only simplified text has. */
  readonly han: number;
  readonly traditional: number;
  readonly simplified: number;
}

const NO_CUTS: readonly number[] = [];
const MAX_ANNOTATION = 12;
let buffer = new Uint16Array(4096);

/** Reads one line (no line ends inside). Total and linear. */
export function readLine(source: string): Reading {
  const length = source.length;
  let han = 0;
  let traditional = 0;
  let simplified = 0;
  let position = 0;
  for (; position < length; position += 1) {
    const flags = FLAGS[source.charCodeAt(position)] ?? 0;
    if ((flags & MAY_CHANGE) !== 0) break;
    han += flags & HAN;
    simplified += (flags & ONLY_SIMPLIFIED) >> 2;
  }
  if (position === length) return { text: source, cutAt: NO_CUTS, cutTotal: NO_CUTS, han, traditional, simplified };

  if (buffer.length < length) buffer = new Uint16Array(length * 2);
  const out = buffer;
  for (let at = 0; at < position; at += 1) out[at] = source.charCodeAt(at);
  let size = position;
  let changed = false;
  let cutTotal = 0;
  /** How the half-width brackets still open were read: full-width ones are 1. */
  let brackets: number[] | undefined;
  let cuts: number[] | undefined;
  let totals: number[] | undefined;
  while (position < length) {
    const code = source.charCodeAt(position);
    const flags = FLAGS[code] ?? 0;
    han += flags & HAN;
    traditional += (flags & ONLY_TRADITIONAL) >> 1;
    simplified += (flags & ONLY_SIMPLIFIED) >> 2;
    if ((flags & MAY_CHANGE) === 0) {
      out[size] = code;
      size += 1;
      position += 1;
      continue;
    }
    const cut = (flags & HAN) === 0 ? cutLength(source, position, code, size > 0 ? (out[size - 1] ?? 0) : 0) : 0;
    if (cut > 0) {
      cutTotal += cut;
      if (cuts === undefined || totals === undefined) {
        cuts = [size];
        totals = [cutTotal];
      } else if (cuts[cuts.length - 1] === size) {
        totals[totals.length - 1] = cutTotal;
      } else {
        cuts.push(size);
        totals.push(cutTotal);
      }
      position += cut;
      continue;
    }
    let folded = fold(code);
    if (code < 0x80 && WIDE_OF[code] !== 0) {
      const before = size > 0 ? (out[size - 1] ?? 0) : 0;
      const after = position + 1 < length ? source.charCodeAt(position + 1) : 0;
      const wide = isWide(before) || isWide(after);
      if (code === 0x28) {
        const opened = wide || holdsHan(source, position + 1);
        (brackets ??= []).push(opened ? 1 : 0);
        if (opened) folded = 0xff08;
      } else if (code === 0x29) {
        // A bracket closes in the width in which it was opened.
        const opened = brackets?.pop();
        if (opened === undefined ? wide : opened === 1) folded = 0xff09;
      } else if (wide) folded = WIDE_OF[code] ?? code;
    }
    if (folded !== code) changed = true;
    out[size] = folded;
    size += 1;
    position += 1;
  }
  const text = changed || cuts !== undefined ? decode(out, size) : source;
  return { text, cutAt: cuts ?? NO_CUTS, cutTotal: totals ?? NO_CUTS, han, traditional, simplified };
}

/** Longest remark in half-width brackets that is looked into. */
const REMARK = 60;

/** True when Chinese text stands between a half-width bracket and the next closing one: (18日). */
function holdsHan(source: string, from: number): boolean {
  const limit = Math.min(source.length, from + REMARK);
  let han = false;
  for (let at = from; at < limit; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x29 || code === 0xff09) return han;
    if (code === 0x28 || code === 0xff08) return false;
    if (isHan(code)) han = true;
  }
  return false;
}

/** Units to cut at `position`: an invisible character, or an annotation behind the Han character `before`. */
function cutLength(source: string, position: number, code: number, before: number): number {
  if (code === 0x20 || code === 0x28 || code === 0xff08) return isHan(before) ? annotationLength(source, position, before) : 0;
  return isInvisible(code) ? 1 : 0;
}

/** The annotations that were cut out of a line, as spans of its source. Those behind one character count one by one. */
export function annotationsIn(source: string, { cutAt, cutTotal }: Reading): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < cutAt.length; index += 1) {
    const cutBefore = index === 0 ? 0 : (cutTotal[index - 1] ?? 0);
    let at = (cutAt[index] ?? 0) + cutBefore;
    const end = (cutAt[index] ?? 0) + (cutTotal[index] ?? 0);
    while (at < end) {
      const length = isInvisible(source.charCodeAt(at)) ? 0 : annotationExtent(source, at);
      if (length > 0) spans.push({ start: at, end: Math.min(end, at + length) });
      at += Math.max(1, length);
    }
  }
  return spans;
}

/** Source offset (relative to the line) of the character at reading offset `offset`. */
export function sourceOffset(reading: Reading, offset: number): number {
  const { cutAt, cutTotal } = reading;
  if (cutAt.length === 0) return offset;
  let low = 0;
  let high = cutAt.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cutAt[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? offset : offset + (cutTotal[low - 1] ?? 0);
}

/** The way back: reading offset of the character at a source offset of the line, or -1 when it was cut out. */
export function readingOffset(reading: Reading, offset: number): number {
  const { cutAt, cutTotal } = reading;
  let low = 0;
  let high = cutAt.length;
  // The number of cuts that begin at or before the offset.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cutAt[middle] ?? 0) + (middle === 0 ? 0 : (cutTotal[middle - 1] ?? 0)) <= offset) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return offset;
  const at = offset - (cutTotal[low - 1] ?? 0);
  return at < (cutAt[low - 1] ?? 0) ? -1 : at;
}

/**
 * Source span of a reading span. It begins at its first and ends just after its last character, so that cuts at its
 * edges stay outside; an empty span stays empty and sits before the character that follows it.
 */
export function sourceSpan(reading: Reading, start: number, end: number): Span {
  const from = sourceOffset(reading, start);
  return { start: from, end: end > start ? sourceOffset(reading, end - 1) + 1 : from };
}

/**
 * Length of the pinyin annotation at `start`, such as `(huì)`, ` (hui )` or `（huì）`, behind the character that is read as
 * `before`, together with the one space that web pages leave behind it before Chinese text; 0 when there is none, or when
 * the character has no such reading.
 */
function annotationLength(source: string, start: number, before: number): number {
  const length = annotationExtent(source, start);
  if (length === 0) return 0;
  const plain = syllableIn(source, start, length);
  // A variant such as 乾, read as 干, has a reading of its own.
  const fits = hasReading(String.fromCharCode(before), plain) ?? true;
  return fits || hasReading(source.charAt(start - 1), plain) === true ? length : 0;
}

function syllableIn(source: string, start: number, length: number): string {
  let plain = '';
  for (let at = start; at < start + length; at += 1) plain += plainLetter(source.charAt(at));
  return plain;
}

/** Length of a syllable in brackets at `start` with the spaces that belong to it; 0 when there is none. */
function annotationExtent(source: string, start: number): number {
  let at = start;
  if (source.charCodeAt(at) === 0x20) at += 1;
  const open = source.charCodeAt(at);
  if (open !== 0x28 && open !== 0xff08) return 0;
  const limit = Math.min(source.length, at + MAX_ANNOTATION);
  at += 1;
  while (at < limit && isSpace(source.charCodeAt(at))) at += 1;
  let plain = '';
  while (at < limit) {
    const code = source.charCodeAt(at);
    const letter = plainLetter(source.charAt(at));
    // A tone may be a combining accent or a digit behind the syllable.
    if (letter === '' && !(plain !== '' && ((code >= 0x300 && code <= 0x30c) || (code >= 0x31 && code <= 0x35)))) break;
    plain += letter;
    at += 1;
  }
  if (plain === '' || !isSyllable(plain)) return 0;
  while (at < limit && isSpace(source.charCodeAt(at))) at += 1;
  const close = source.charCodeAt(at);
  if (close !== 0x29 && close !== 0xff09) return 0;
  at += 1;
  // A space between an annotation and Latin text is the writer's; any other was left behind with the annotation.
  if (source.charCodeAt(at) === 0x20 && !isAlphanumeric(source.charCodeAt(at + 1))) at += 1;
  return at - start;
}

function decode(codes: Uint16Array, size: number): string {
  if (size <= 4096) return String.fromCharCode.apply(null, codes.subarray(0, size) as unknown as number[]);
  let text = '';
  for (let at = 0; at < size; at += 4096) text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(size, at + 4096)) as unknown as number[]);
  return text;
}
