import { isUtf8, transcode } from 'node:buffer';
import type { Values, Words } from '../../core/words';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** How the bytes of a file were read, so that they can be written the same way. */
export interface Encoding {
  readonly name: EncodingName;
  /** Whether a byte order mark begins the file. */
  readonly bom: boolean;
}

export interface Refusal {
  readonly message: Words;
  readonly values: Values;
}

export type Decoded = { readonly text: string; readonly encoding: Encoding } | Refusal;
export type Encoded = { readonly bytes: Buffer } | Refusal;

const WORD_FILE = { zh: '本版本还不能读取 Word 文件。', en: 'This version cannot read Word files yet.' };

/**
 * Reads bytes as text, in the encoding asked for or in the one they are found to be in. What is read can be written back
 * byte for byte. The byte order mark is no part of the text, as in an editor.
 */
export function decode(bytes: Buffer, asked: EncodingName | null): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return { message: WORD_FILE, values: {} };
  if ((asked !== null && asked !== 'utf-8') || !isUtf8(bytes) || bytes.includes(0)) return others().decodeOther(bytes, asked);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: decodeUtf8(bom ? bytes.subarray(3) : bytes), encoding: { name: 'utf-8', bom } };
}

/** Writes text as bytes, or says which character of it the encoding does not have. */
export function encode(text: string, encoding: Encoding): Encoded {
  if (encoding.name !== 'utf-8') return others().encodeOther(text, encoding);
  return { bytes: Buffer.from(encoding.bom ? `\ufeff${text}` : text, 'utf8') };
}

/** The tables of the other encodings are loaded for the first file that is in one. */
function others(): typeof import('./encodings.js') {
  return require('./encodings.js');
}

/** Chinese text decodes about ten times faster through UTF-16 than by `toString`; an empty buffer cannot be transcoded. */
function decodeUtf8(bytes: Buffer): string {
  if (bytes.length < 256) return bytes.toString('utf8');
  try {
    return transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  } catch {
    return bytes.toString('utf8');
  }
}
