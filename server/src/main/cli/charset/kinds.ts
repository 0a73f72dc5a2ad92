import { decode } from 'iconv-lite';
import { COMMON } from './common';

// How likely a character is in a Chinese report. The kinds are numbers, because there is a table of them for each encoding.
export const ASCII = 0;
export const FREQUENT = 1;
/** In the first level of GB 2312 or Big5, what is in daily use in either script, or a letter of pinyin. */
export const ORDINARY = 2;
export const RARE = 3;
/** Of no use in a report: foreign scripts, control characters, private use. */
export const STRANGE = 4;
/** No character at all. */
export const INVALID = 5;
/** A byte above ASCII, read as a character of some alphabet. */
export const LETTER = 6;

/** The negative logarithm of the share of a text that one character of each kind takes, so that sums can be compared. */
export const COSTS: readonly number[] = [4, 7, 10, 14, 20, 25, 5.5];

export interface Kinds {
  /** The kind of every UTF-16 code unit; a surrogate has none of its own. */
  readonly units: Uint8Array;
  /** The kind of every code of two bytes. */
  readonly gb: Uint8Array;
  readonly big5: Uint8Array;
}

/** The letters of pinyin that are not ASCII; annotated copies are full of them. */
const PINYIN = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü';

/** Letters of Europe, marks and symbols, marks of East Asia and kana, ideographs, full-width forms; the end is not included. */
const POSSIBLE: readonly (readonly [number, number])[] = [
  [0xa0, 0x500],
  [0x2010, 0x2028],
  [0x2030, 0x205f],
  [0x2100, 0x2800],
  [0x3000, 0xa000],
  [0xfe30, 0xfe50],
  [0xff01, 0xffe7],
];

/** Makes the tables, which takes longer than most texts do. */
export function createKinds(): Kinds {
  const gb = charactersOf('gb18030');
  const big5 = charactersOf('big5hkscs');
  const units = kindsOfUnits([...gb.subarray(0xb0a1, 0xd7ff), ...big5.subarray(0xa440, 0xc67f)]);
  const kindOf = (unit: number): number => (unit === NONE ? INVALID : unit === LONGER ? RARE : (units[unit] ?? STRANGE));
  return { units, gb: Uint8Array.from(gb, kindOf), big5: Uint8Array.from(big5, kindOf) };
}

/** Stand in for the character where a code has none, or one of more than one unit. */
const NONE = 0;
const LONGER = 1;

/** The character of every code of two bytes. They are decoded in one go, a line for each: a call for each would take longer by far. */
function charactersOf(codec: string): Uint16Array {
  const codes = Uint16Array.from({ length: 126 * 191 }, (_, index) => ((0x81 + Math.floor(index / 191)) << 8) | (0x40 + (index % 191)));
  const lines = Buffer.alloc(codes.length * 3, 0x0a);
  for (let index = 0; index < codes.length; index += 1) lines.writeUInt16BE(codes[index] ?? 0, index * 3);
  const text = decode(lines, codec);
  const characters = new Uint16Array(0x10000).fill(NONE);
  let start = 0;
  for (const code of codes) {
    const end = text.indexOf('\n', start);
    const first = text.charCodeAt(start);
    characters[code] = first === 0xfffd ? NONE : end === start + 1 ? first : LONGER;
    start = end + 1;
  }
  return characters;
}

function kindsOfUnits(daily: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(STRANGE);
  kinds.fill(ASCII, 0x20, 0x7f);
  for (const control of '\t\n\r\f') kinds[control.charCodeAt(0)] = ASCII;
  for (const [from, to] of POSSIBLE) kinds.fill(RARE, from, to);
  for (const unit of daily) if (kinds[unit] === RARE) kinds[unit] = ORDINARY;
  for (const letter of PINYIN) kinds[letter.charCodeAt(0)] = ORDINARY;
  for (const character of COMMON) kinds[character.charCodeAt(0)] = FREQUENT;
  return kinds;
}
