import type { EncodingName } from '../encoding';
import { createKinds, INVALID, type Kinds, LETTER, RARE, STRANGE } from './kinds';

/** How one encoding cuts bytes into characters: the one that begins at a byte, its length and kind in one number. */
export type Scheme = (bytes: Uint8Array, index: number, end: number) => number;

export interface Schemes extends Readonly<Record<EncodingName, Scheme>> {
  /** Any encoding with one byte for a letter: what is to be refused, lest it be taken for Chinese. */
  readonly alphabet: Scheme;
}

export function kindOf(character: number): number {
  return character & 7;
}

/** At least 1, so that a byte that begins no character can be passed. */
export function lengthOf(character: number): number {
  return character >> 3;
}

function character(length: number, kind: number | undefined): number {
  return (length << 3) | (kind ?? STRANGE);
}

const NO_CHARACTER = character(1, INVALID);

let made: Schemes | null = null;

/** The encodings; their tables are made when the first text that is not UTF-8 needs them. */
export function schemes(): Schemes {
  made ??= createSchemes(createKinds());
  return made;
}

function createSchemes(kinds: Kinds): Schemes {
  return {
    'utf-8': createUtf8(kinds),
    'utf-16le': createWide(kinds, (bytes, index) => (at(bytes, index + 1) << 8) | at(bytes, index)),
    'utf-16be': createWide(kinds, (bytes, index) => (at(bytes, index) << 8) | at(bytes, index + 1)),
    gb18030: createGb(kinds),
    big5: createBig5(kinds),
    alphabet: (bytes, index) => character(1, at(bytes, index) < 0x80 ? kinds.units[at(bytes, index)] : LETTER),
  };
}

function createGb({ units, gb }: Kinds): Scheme {
  return (bytes, index, end) => {
    const first = at(bytes, index);
    if (first < 0x80) return character(1, units[first]);
    if (first === 0x80 || first === 0xff || index + 1 >= end) return NO_CHARACTER;
    const second = at(bytes, index + 1);
    if (second >= 0x40) {
      const kind = gb[(first << 8) | second];
      return kind === INVALID ? NO_CHARACTER : character(2, kind);
    }
    if (!isDigit(second) || index + 3 >= end) return NO_CHARACTER;
    const third = at(bytes, index + 2);
    return third >= 0x81 && third <= 0xfe && isDigit(at(bytes, index + 3)) ? character(4, RARE) : NO_CHARACTER;
  };
}

function createBig5({ units, big5 }: Kinds): Scheme {
  return (bytes, index, end) => {
    const first = at(bytes, index);
    if (first < 0x80) return character(1, units[first]);
    const kind = index + 1 < end ? big5[(first << 8) | at(bytes, index + 1)] : INVALID;
    return kind === INVALID ? NO_CHARACTER : character(2, kind);
  };
}

function createUtf8({ units }: Kinds): Scheme {
  return (bytes, index, end) => {
    const first = at(bytes, index);
    if (first < 0x80) return character(1, units[first]);
    const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || index + length > end) return NO_CHARACTER;
    for (let next = index + 1; next < index + length; next += 1) if ((at(bytes, next) & 0xc0) !== 0x80) return NO_CHARACTER;
    const second = at(bytes, index + 1);
    if (length === 2) return character(2, units[((first & 0x1f) << 6) | (second & 0x3f)]);
    // Too long a form of a shorter code, a surrogate, or beyond the last plane.
    const code = (first << 8) | second;
    if (code < 0xe0a0 || (code >= 0xeda0 && code < 0xee00) || (code >= 0xf080 && code < 0xf090) || code >= 0xf490) return NO_CHARACTER;
    return character(length, length === 4 ? RARE : units[((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (at(bytes, index + 2) & 0x3f)]);
  };
}

function createWide({ units }: Kinds, unitAt: (bytes: Uint8Array, index: number) => number): Scheme {
  return (bytes, index, end) => {
    if (index + 1 >= end) return NO_CHARACTER;
    const unit = unitAt(bytes, index);
    const isPair = isHigh(unit) && index + 3 < end && isLow(unitAt(bytes, index + 2));
    if (isPair) return character(4, RARE);
    // The units stay whole, whatever stands in them.
    return character(2, unit === 0 || isHigh(unit) || isLow(unit) ? INVALID : units[unit]);
  };
}

/** The bytes of a range may be read without asking whether they are there. */
function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** The first half of a pair of surrogates. */
function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

/** The second half of it. */
function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
