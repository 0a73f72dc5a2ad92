import type { Values, Words } from '../../../core/words';
import type { EncodingName, Refusal } from '../encoding';
import { INVALID } from './kinds';
import { kindOf, lengthOf, schemes } from './schemes';
import { SAID, TITLES } from './words';

/** Says what is wrong with bytes that, read in this encoding, were not written back the same. */
export function faultOf(name: EncodingName, bytes: Buffer, rewritten: Buffer): Refusal {
  const wrong = firstWrong(name, bytes);
  const offset = wrong < bytes.length ? wrong : characterAt(name, bytes, firstDifference(bytes, rewritten));
  const length = Math.max(2, lengthOf(schemes()[name](bytes, offset, bytes.length)));
  const shown = [...bytes.subarray(offset, offset + length)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return { message: messageOf(name, bytes, offset, wrong), values: { encoding: TITLES[name], bytes: shown, ...placeOf(name, bytes, offset) } };
}

/** The first byte that begins no character, or a NUL, which is none of a text; the length of the bytes when there is none. */
export function firstWrong(name: EncodingName, bytes: Uint8Array): number {
  const read = schemes()[name];
  for (let index = 0; index < bytes.length; ) {
    const character = read(bytes, index, bytes.length);
    if (kindOf(character) === INVALID || (lengthOf(character) === 1 && bytes[index] === 0)) return index;
    index += lengthOf(character);
  }
  return bytes.length;
}

/** The line in which a byte stands, as an editor counts, and its offset. */
export function placeOf(name: EncodingName, bytes: Buffer, offset: number): Values {
  const before = bytes.subarray(0, offset);
  if (!isWide(name)) return { line: lineAt(before.toString('latin1')), offset };
  const even = Buffer.from(before.subarray(0, offset - (offset % 2)));
  return { line: lineAt((name === 'utf-16be' ? even.swap16() : even).toString('utf16le')), offset };
}

/** The number of the line that a text ends in. */
export function lineAt(before: string): number {
  let line = 1;
  for (const _ of before.matchAll(/\r\n|\n|\r/gu)) line += 1;
  return line;
}

function messageOf(name: EncodingName, bytes: Buffer, offset: number, wrong: number): Words {
  if (wrong === bytes.length) return SAID.irreversible;
  if (isWide(name)) {
    if (offset === bytes.length - 1) return SAID.odd;
    return bytes[offset] === 0 && bytes[offset + 1] === 0 ? SAID.binary : SAID.surrogate;
  }
  if (bytes[offset] === 0) return SAID.binary;
  return isCutOff(name, bytes.subarray(offset)) ? SAID.truncated : SAID.invalid;
}

/** True for the beginning of a character when nothing follows. */
function isCutOff(name: EncodingName, [first = 0, ...others]: Uint8Array): boolean {
  if (name === 'big5') return others.length === 0 && first >= 0x81 && first <= 0xfe;
  if (name === 'utf-8') return others.length < 3 && first >= 0xc2 && first <= 0xf4 && others.every((byte) => (byte & 0xc0) === 0x80);
  const [second = 0x30] = others;
  return others.length < 3 && first >= 0x81 && first <= 0xfe && second >= 0x30 && second <= 0x39;
}

/** Where the character begins to which a byte belongs. */
function characterAt(name: EncodingName, bytes: Uint8Array, offset: number): number {
  const read = schemes()[name];
  for (let index = 0; ; ) {
    const next = index + lengthOf(read(bytes, index, bytes.length));
    if (next > offset) return index;
    index = next;
  }
}

function firstDifference(bytes: Buffer, others: Buffer): number {
  const end = Math.min(bytes.length, others.length);
  for (let index = 0; index < end; index += 1) if (bytes[index] !== others[index]) return index;
  return Math.min(end, bytes.length - 1);
}

function isWide(name: EncodingName): boolean {
  return name === 'utf-16le' || name === 'utf-16be';
}
