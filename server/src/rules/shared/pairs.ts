/** Number of hashes of two characters; a table of bytes of this size fits the cache. */
export const PAIRS = 0x10000;

/** Hash of two UTF-16 units below `PAIRS`. The products stay integers, which a plain multiplication would not. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x3d4d)) & (PAIRS - 1);
}
