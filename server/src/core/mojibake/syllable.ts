import { isSpace } from '../chars';
import { isSyllable, plainLetter } from '../syllables';

/** A reading in brackets that a page put behind a character, or what is left of one. */
export interface Syllable {
  /** Without its tone mark. */
  readonly plain: string;
  readonly end: number;
}

const LONGEST = 8;

/** The syllable at `start` with the bracket that closes it, as in `jié)`; null when something else stands there. */
export function closedSyllable(source: string, start: number): Syllable | null {
  let at = start;
  let plain = '';
  while (at < start + LONGEST) {
    const letter = plainLetter(source.charAt(at));
    if (letter === '') break;
    plain += letter;
    at += 1;
  }
  if (plain === '' || !isSyllable(plain)) return null;
  if (isSpace(source.charCodeAt(at))) at += 1;
  return isClosing(source.charCodeAt(at)) ? { plain, end: at + 1 } : null;
}

/** A whole annotation at `start`, such as `(huì)`. */
export function annotationAt(source: string, start: number): Syllable | null {
  return isOpening(source.charCodeAt(start)) ? closedSyllable(source, start + 1) : null;
}

/** Where the character ends behind which an annotation ends at `end`; `end` itself when none does. */
export function beforeAnnotation(source: string, end: number): number {
  if (!isClosing(source.charCodeAt(end - 1))) return end;
  for (let at = end - 2; at >= 0 && at >= end - LONGEST - 3; at -= 1) {
    if (isOpening(source.charCodeAt(at))) return annotationAt(source, at)?.end === end ? at : end;
  }
  return end;
}

export function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xff08;
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0xff09;
}
