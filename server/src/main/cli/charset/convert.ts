import * as iconv from 'iconv-lite';
import type { Values, Words } from '../../../core/words';
import type { Decoded, Encoded, Encoding, EncodingName, Refusal } from '../encoding';
import { guess } from './detect';
import { faultOf, firstWrong, lineAt, placeOf } from './faults';
import { SAID, TITLES } from './words';

/** The names of the encodings as their codecs have them. Big5 includes the characters of Hong Kong and of Windows. */
const CODECS: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16-le',
  'utf-16be': 'utf16-be',
  gb18030: 'gb18030',
  big5: 'big5hkscs',
};

/** The byte order mark, U+FEFF, in each encoding that has it. */
const MARKS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** NUL, or half of a pair that stands alone. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Reads bytes that are not UTF-8, or of which another encoding was asked for. */
export function decodeOther(bytes: Buffer, asked: EncodingName | null): Decoded {
  const marked = markOf(bytes);
  if (asked !== null) {
    if (marked !== null && marked !== asked) return refuse(SAID.contradicted, { encoding: TITLES[marked], asked: TITLES[asked] });
    return decodeAs(bytes, asked, marked !== null);
  }
  if (marked !== null && marked !== 'utf-8') return decodeAs(bytes, marked, true);
  const found = guess(bytes);
  if (found.kind === 'mixed') {
    return refuse(SAID.mixed, { first: TITLES[found.first], second: TITLES[found.second], ...placeOf('utf-8', bytes, found.offset) });
  }
  if (marked !== null) return decodeAs(bytes, marked, true);
  if (found.kind === 'certain') return decodeAs(bytes, found.name, false);
  if (bytes.includes(0)) return refuse(SAID.binary, placeOf('utf-8', bytes, bytes.indexOf(0)));
  if (found.kind === 'unknown') return refuse(SAID.unknown, placeOf('utf-8', bytes, firstWrong('utf-8', bytes)));
  const { first, second } = found;
  return refuse(SAID.either, { first: TITLES[first], firstText: excerpt(bytes, first), second: TITLES[second], secondText: excerpt(bytes, second) });
}

/** Writes text in an encoding other than UTF-8. */
export function encodeOther(text: string, { name, bom }: Encoding): Encoded {
  const whole = bom ? `\ufeff${text}` : text;
  const bytes = iconv.encode(whole, CODECS[name]);
  const back = read(bytes, name);
  if (back === whole) return { bytes };
  let index = 0;
  while (index < whole.length && whole.codePointAt(index) === back.codePointAt(index)) index += 1;
  const point = whole.codePointAt(index) ?? 0;
  return refuse(SAID.unwritable, {
    encoding: TITLES[name],
    character: String.fromCodePoint(point),
    code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
    line: lineAt(whole.slice(0, index)),
  });
}

/** Reads bytes in one encoding: all of them, so that writing the text gives the same bytes, or none. */
function decodeAs(bytes: Buffer, name: EncodingName, bom: boolean): Decoded {
  const text = read(bytes, name);
  const rewritten = iconv.encode(text, CODECS[name]);
  if (!rewritten.equals(bytes) || NO_TEXT.test(text)) return faultOf(name, bytes, rewritten);
  return { text: bom ? text.slice(1) : text, encoding: { name, bom } };
}

function read(bytes: Buffer, name: EncodingName): string {
  return iconv.decode(bytes, CODECS[name], { stripBOM: false });
}

function markOf(bytes: Buffer): EncodingName | null {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** The beginning of the first line that is not ASCII, for the user to judge. */
function excerpt(bytes: Buffer, name: EncodingName): string {
  const line = read(bytes, name)
    .split(/[\r\n]+/u)
    .find((text) => /[^\0-\x7f]/u.test(text));
  return [...(line ?? '')].slice(0, 12).join('');
}

function refuse(message: Words, values: Values): Refusal {
  return { message, values };
}
