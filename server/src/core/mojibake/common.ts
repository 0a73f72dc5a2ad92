import { FLAGS, fold, HAN, ONLY_SIMPLIFIED } from '../characters';
import { FREQUENT } from './frequent';
import type { Gbk } from './gbk';

/** Leads of the first level of GB/T 2312: its 3755 characters in common use. */
const COMMON_FIRST = 0xb0;
const COMMON_LAST = 0xd7;
/** Leads of the second level: characters of names and of literary words. */
const KNOWN_LAST = 0xf7;

/** What `rarity` says of a character that is in neither level. */
export const RAREST = 3;

const MARKS: ReadonlySet<string> = new Set('、。“”‘’《》〈〉（），：；？！…—·');
let frequent: ReadonlySet<number> | undefined;

/** How far a restored character is from what reports are written with: 0 for the most frequent, `RAREST` for one that hardly anybody uses. */
export function rarity(code: number, table: Gbk): number {
  frequent ??= new Set([...FREQUENT].map((char) => char.charCodeAt(0)));
  const flags = FLAGS[code] ?? 0;
  if ((flags & HAN) === 0) return MARKS.has(String.fromCharCode(code)) ? 1 : RAREST;
  const plain = fold(code);
  if (frequent.has(plain)) return 0;
  const lead = table.bytesOf(plain) >> 8;
  if (lead >= COMMON_FIRST && lead <= COMMON_LAST) return 1;
  return lead > COMMON_LAST && lead <= KNOWN_LAST ? 2 : RAREST;
}

/** A character that only simplified text has. */
export function isOnlySimplified(code: number): boolean {
  return ((FLAGS[code] ?? 0) & ONLY_SIMPLIFIED) !== 0;
}
