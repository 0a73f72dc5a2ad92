/** Han numerals as they are used in ordinals and counts. */
const DIGITS = '零一二三四五六七八九';

/** Value of one Han digit 一–九 (两 is 2); 0 for anything else. */
export function hanDigit(code: number): number {
  switch (code) {
    case 0x4e00:
      return 1;
    case 0x4e8c:
    case 0x4e24:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    default:
      return 0;
  }
}

const TEN = 0x5341;

export interface Numeral {
  readonly value: number;
  /** UTF-16 units it takes. */
  readonly length: number;
}

/** The Han numeral from 1 to 99 at `at` (一, 十, 十二, 二十, 二十三), or null. */
export function hanNumeral(text: string, at: number): Numeral | null {
  const first = text.charCodeAt(at);
  const digit = hanDigit(first);
  if (digit === 0 && first !== TEN) return null;
  let value = digit;
  let length = 1;
  if (first === TEN || text.charCodeAt(at + 1) === TEN) {
    length = first === TEN ? 1 : 2;
    value = first === TEN ? 10 : digit * 10;
    const unit = hanDigit(text.charCodeAt(at + length));
    if (unit > 0 && text.charCodeAt(at + length) !== 0x4e24) {
      value += unit;
      length += 1;
    }
  }
  return { value, length };
}

/** The number written with ASCII digits at `at`, of at most four digits, or null. */
export function asciiNumeral(text: string, at: number): Numeral | null {
  let value = 0;
  let length = 0;
  for (;;) {
    const code = text.charCodeAt(at + length);
    if (!(code >= 0x30 && code <= 0x39)) break;
    value = value * 10 + code - 0x30;
    length += 1;
    if (length > 4) return null;
  }
  return length === 0 ? null : { value, length };
}

/** Writes 1–99 in Han numerals, as ordinals do (十 not 一十). */
export function toHan(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  return (tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`) + (unit === 0 ? '' : DIGITS[unit]);
}
