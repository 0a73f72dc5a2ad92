import { FLAGS, HAN } from '../characters';
import type { Gbk } from './gbk';

/** A run that is UTF-8 read in another code, and the text it was; every byte of it is accounted for. */
export interface Misread {
  readonly end: number;
  readonly text: string;
}

/** The bytes of one UTF-16 unit in the code in which the text was read, as one number; 0 for none. */
type Encode = (code: number) => number;

/** Bytes that may pass without the ends of a unit and of a character of UTF-8 falling together. Real text needs six. */
const LONGEST_STRAY = 24;
const NO_CODE = -1;
/** The one byte above ASCII that means something by itself in GBK as it is read today. */
const EURO = 0x20ac;
const EURO_BYTE = 0x80;

/** The run of UTF-8 read as GBK that begins at `start`. */
export function utf8ReadAsGbk(source: string, start: number, table: Gbk): Misread | null {
  const run = misread(source, start, (code) => (code === EURO ? EURO_BYTE : table.bytesOf(code)));
  return run !== null && [...run.text].every(isChinese) ? run : null;
}

/** The run of UTF-8 read as Latin-1 or Windows-1252 that begins at `start`. */
export function utf8ReadAsLatin(source: string, start: number): Misread | null {
  const run = misread(source, start, latinByte);
  if (run === null) return null;
  const chars = [...run.text];
  return chars.some(isChinese) && chars.every((char) => isChinese(char) || isLatinLetter(char)) ? run : null;
}

function misread(source: string, start: number, encode: Encode): Misread | null {
  const decoder: Decoder = { needed: 0, code: 0, least: 0, text: '' };
  let found: Misread | null = null;
  let stray = 0;
  for (let at = start; at < source.length && stray < LONGEST_STRAY; at += 1) {
    const bytes = encode(source.charCodeAt(at));
    if (bytes === 0) break;
    if (bytes > 0xff && !push(decoder, bytes >> 8)) break;
    if (!push(decoder, bytes & 0xff)) break;
    stray += 2;
    if (decoder.needed > 0) continue;
    stray = 0;
    found = { end: at + 1, text: decoder.text };
  }
  return found;
}

/** Reads UTF-8 byte by byte, and strictly: nothing overlong, no surrogates, no ASCII. */
interface Decoder {
  needed: number;
  code: number;
  least: number;
  text: string;
}

/** Takes a byte; false when it is impossible where it stands. */
function push(decoder: Decoder, byte: number): boolean {
  if (decoder.needed === 0) {
    if (byte < 0xc2 || byte > 0xf4) return false;
    decoder.needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    decoder.least = byte < 0xe0 ? 0x80 : byte < 0xf0 ? 0x800 : 0x10000;
    decoder.code = byte & (0x3f >> decoder.needed);
    return true;
  }
  if (byte < 0x80 || byte > 0xbf) return false;
  decoder.code = decoder.code * 0x40 + (byte & 0x3f);
  decoder.needed -= 1;
  if (decoder.needed > 0) return true;
  const { code, least } = decoder;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
  decoder.text += String.fromCodePoint(code);
  return true;
}

/** What Windows-1252 has between 0x80 and 0x9F; Latin-1 has control characters there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function latinByte(code: number): number {
  if (code < 0x80) return 0;
  if (code <= 0xff) return code;
  const index = WINDOWS.indexOf(String.fromCharCode(code));
  return index === NO_CODE ? 0 : 0x80 + index;
}

/** Marks that Chinese text has besides those of its own block. */
const MARKS = '·—‘’“”…′″※→─━×℃％';

function isChinese(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code > 0xffff) return code >= 0x20000 && code < 0x32000;
  if (code >= 0x3000 && code <= 0x303f) return true;
  if (code >= 0xff01 && code <= 0xff5e) return true;
  return ((FLAGS[code] ?? 0) & HAN) !== 0 || (code >= 0x2460 && code <= 0x2473) || MARKS.includes(char);
}

/** Letters and signs of western names, which may stand in the midst of Chinese. */
function isLatinLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code >= 0xa0 && code <= 0x17f;
}
