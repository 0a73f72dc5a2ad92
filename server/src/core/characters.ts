import { isInvisible } from './chars';
import { IN_BOTH, IN_TRADITIONAL_TOO, PAIRS, SIMPLIFIED_BESIDES } from './script/fold';

/** What a reader of a line has to know of one UTF-16 unit, as bits. */
export const HAN = 1;
export const ONLY_TRADITIONAL = 2;
export const ONLY_SIMPLIFIED = 4;
/** The unit may be cut out or read as another one. */
export const MAY_CHANGE = 8;

/** The bits of every UTF-16 unit. Filled from ranges and short lists, because a loop over all units would be felt at every start. */
export const FLAGS: Uint8Array = new Uint8Array(0x10000);
/** What a unit is read as; 0 for most, which are read as themselves. */
const READ_AS = new Uint16Array(0x10000);

/** Marks whose half-width form beside Chinese text stands for the full-width one (GB/T 15834 5.1). */
export const WIDE_OF: Uint16Array = new Uint16Array(0x80);

FLAGS.fill(HAN, 0x3400, 0xa000);
for (let at = 0; at < PAIRS.length; at += 2) {
  const plain = PAIRS.charCodeAt(at + 1);
  readAs(PAIRS.charCodeAt(at), plain);
  if (((FLAGS[PAIRS.charCodeAt(at)] ?? 0) & HAN) === 0) continue;
  set(PAIRS.charCodeAt(at), ONLY_TRADITIONAL);
  set(plain, ONLY_SIMPLIFIED);
}
for (let at = 0; at < IN_BOTH.length; at += 1) clear(IN_BOTH.charCodeAt(at), ONLY_TRADITIONAL);
for (let at = 0; at < IN_TRADITIONAL_TOO.length; at += 1) clear(IN_TRADITIONAL_TOO.charCodeAt(at), ONLY_SIMPLIFIED);
for (let at = 0; at < SIMPLIFIED_BESIDES.length; at += 1) set(SIMPLIFIED_BESIDES.charCodeAt(at), ONLY_SIMPLIFIED);
// Radicals and compatibility ideographs stand for the characters they look like; Unicode knows which (NFKC).
for (const [from, to] of [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
] as const) {
  for (let code = from; code <= to; code += 1) {
    const plain = String.fromCharCode(code).normalize('NFKC');
    if (plain.length === 1 && plain.charCodeAt(0) !== code) readAs(code, fold(plain.charCodeAt(0)));
  }
}
for (let code = 0xff10; code <= 0xff5a; code += 1) {
  if (code <= 0xff19 || (code >= 0xff21 && code <= 0xff3a) || code >= 0xff41) readAs(code, code - 0xfee0);
}
for (const space of [0xa0, 0x202f, 0x205f, 0x3000]) readAs(space, 0x20);
for (let code = 0x2000; code <= 0x200a; code += 1) readAs(code, 0x20);
for (const [narrow, wide] of [',，', ':：', ';；', '?？', '!！', '(（', ')）'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)])) {
  if (narrow === undefined || wide === undefined) continue;
  WIDE_OF[narrow] = wide;
  mayChange(narrow);
}
// A space or an opening bracket may begin an annotation.
mayChange(0x20);
mayChange(0xff08);
for (const [from, to] of [
  [0, 0xad],
  [0x200b, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const) {
  for (let code = from; code <= to; code += 1) if (isInvisible(code)) mayChange(code);
}

/** The unit a UTF-16 unit is read as: simplified for traditional, ASCII for full-width letters and digits, itself otherwise. */
export function fold(code: number): number {
  return READ_AS[code] || code;
}

function readAs(code: number, plain: number): void {
  READ_AS[code] = plain;
  mayChange(code);
}

function mayChange(code: number): void {
  set(code, MAY_CHANGE);
}

function set(code: number, bit: number): void {
  FLAGS[code] = (FLAGS[code] ?? 0) | bit;
}

function clear(code: number, bit: number): void {
  FLAGS[code] = (FLAGS[code] ?? 0) & ~bit;
}
