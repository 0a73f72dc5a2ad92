import { FLAGS, HAN } from '../characters';
import type { Gbk } from './gbk';

/** A run that is UTF-8 read in another code, and the text it was; every byte of it is accounted for. */
export interface Misread {
  readonly end: number;
  readonly text: string;
}

/** The bytes of one UTF-16 unit in the code in which the text was read, as one number; 0 for none. */
type Encode = (code: number) => number;

/** Units that may pass without a Chinese character. */
const LONGEST_STRAY = 24;
/** Units of one run; a longer one is restored in parts. */
const LONGEST = 600;
const NO_CODE = -1;
/** The one byte above ASCII that means something by itself in GBK as it is read today. */
const EURO = 0x20ac;
const EURO_BYTE = 0x80;

/** The run of UTF-8 read as GBK that begins at `start`. */
export function utf8ReadAsGbk(source: string, start: number, table: Gbk): Misread | null {
  return misread(source, start, (code) => (code === EURO ? EURO_BYTE : table.bytesOf(code)), isChinese);
}

/** The run of UTF-8 read as Latin-1 or Windows-1252 that begins at `start`. */
export function utf8ReadAsLatin(source: string, start: number): Misread | null {
  return misread(source, start, latinByte, (char) => isChinese(char) || isLatinLetter(char));
}

/** The shortest run that is believed: three characters, because two bytes alone are any sign and letter. */
const SHORTEST_PAIRS = 6;

/** The run of GBK read as Latin-1 that holds the unit at `at` and begins at or after `from`. */
export function gbkReadAsLatin(source: string, at: number, from: number, table: Gbk): (Misread & { readonly start: number }) | null {
  let start = at;
  while (start > from && at - start < LONGEST_PAIRS && isHighLatin(source.charCodeAt(start - 1))) start -= 1;
  let text = '';
  let end = start;
  while (end - start < 2 * LONGEST_PAIRS && isHighLatin(source.charCodeAt(end)) && isHighLatin(source.charCodeAt(end + 1))) {
    const code = table.charOf(source.charCodeAt(end), source.charCodeAt(end + 1));
    if (code === 0 || !isChinese(String.fromCharCode(code))) break;
    text += String.fromCharCode(code);
    end += 2;
  }
  return end > at && end - start >= SHORTEST_PAIRS ? { start, end, text } : null;
}

/** Units of a run on each side of the telling one that are looked into. */
const LONGEST_PAIRS = 400;

function isHighLatin(code: number): boolean {
  return code >= 0xa1 && code <= 0xfe;
}

/** A run is as long as the bytes are UTF-8 of characters that are expected, some of them Chinese. */
function misread(source: string, start: number, encode: Encode, isExpected: (char: string) => boolean): Misread | null {
  const decoder: Decoder = { needed: 0, code: 0, least: 0, char: '' };
  let found: Misread | null = null;
  let text = '';
  let chinese = false;
  for (let at = start, stray = 0; at < source.length && stray < LONGEST_STRAY && at - start < LONGEST; at += 1, stray += 1) {
    const bytes = encode(source.charCodeAt(at));
    if (bytes === 0) break;
    for (const byte of bytes > 0xff ? [bytes >> 8, bytes & 0xff] : [bytes]) {
      if (!push(decoder, byte)) return found;
      if (decoder.needed > 0) continue;
      if (!isExpected(decoder.char)) return found;
      text += decoder.char;
      if (!isChinese(decoder.char)) continue;
      chinese = true;
      stray = 0;
    }
    if (chinese && decoder.needed === 0) found = { end: at + 1, text };
  }
  return found;
}

/** Reads UTF-8 byte by byte, and strictly: nothing overlong, no surrogates, no ASCII. */
interface Decoder {
  needed: number;
  code: number;
  least: number;
  /** The character that is complete when no byte is needed any more. */
  char: string;
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
  decoder.char = String.fromCodePoint(code);
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
