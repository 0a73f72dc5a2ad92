import { ASCII, COSTS, INVALID } from './kinds';
import { kindOf, lengthOf, type Scheme } from './schemes';

/** How many characters of each kind there are. */
export type Counts = readonly number[];

/** Counts the characters of a stretch of bytes as one encoding reads them. A byte that begins none is one of its own. */
export function survey(read: Scheme, bytes: Uint8Array, start: number, end: number): Counts {
  const counts = COSTS.map(() => 0);
  for (let index = start; index < end; ) {
    const character = read(bytes, index, end);
    const kind = kindOf(character);
    counts[kind] = (counts[kind] ?? 0) + 1;
    index += lengthOf(character);
  }
  return counts;
}

export function costOf(counts: Counts): number {
  let cost = 0;
  for (let kind = 0; kind < COSTS.length; kind += 1) cost += (counts[kind] ?? 0) * (COSTS[kind] ?? 0);
  return cost;
}

/** The number of characters that are not ASCII. */
export function foreignIn(counts: Counts): number {
  let number = 0;
  for (let kind = 0; kind < COSTS.length; kind += 1) if (isForeign(kind)) number += counts[kind] ?? 0;
  return number;
}

/** The mean cost of the characters that are not ASCII. */
export function strangeness(counts: Counts): number {
  let cost = 0;
  for (let kind = 0; kind < COSTS.length; kind += 1) if (isForeign(kind)) cost += (counts[kind] ?? 0) * (COSTS[kind] ?? 0);
  return cost === 0 ? 0 : cost / foreignIn(counts);
}

function isForeign(kind: number): boolean {
  return kind !== ASCII && kind !== INVALID;
}
