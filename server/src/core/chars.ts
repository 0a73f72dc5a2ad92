/** Classes of single UTF-16 units. A surrogate half counts as Han, because in these texts it is half of a rare ideograph. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** True for Han and for the full-width marks around it: what makes a half-width mark beside it a Chinese one. */
export function isWide(code: number): boolean {
  return code >= 0x2e80 ? code < 0xe000 || code >= 0xf900 : code >= 0x2014 && code <= 0x2026;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** An ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/**
 * Characters that have no width on screen: zero-width and bidirectional marks, soft hyphen, variation selectors,
 * byte-order mark and control characters other than the tab and line ends.
 */
export function isInvisible(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  if (code < 0x7f) return false;
  if (code < 0xa0) return code !== 0x85;
  if (code === 0xad || code === 0xfeff) return true;
  if (code >= 0x200b && code <= 0x200f) return true;
  if (code >= 0x202a && code <= 0x202e) return true;
  if (code >= 0x2060 && code <= 0x206f) return true;
  return code >= 0xfe00 && code <= 0xfe0f;
}
