/** Which lines of a text differ from the text before an edit, as line indexes. */
export interface Change {
  /** The first line that was read anew. */
  readonly from: number;
  /** The first line behind the edit, in the old text and in the new. */
  readonly oldTo: number;
  readonly newTo: number;
}

/** Units that are compared at once: one comparison of slices is one comparison of memory. */
const CHUNK = 4096;

/** Length of the beginning that two texts share. */
export function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + CHUNK <= limit && a.slice(at, at + CHUNK) === b.slice(at, at + CHUNK)) at += CHUNK;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Length of the end that two texts share, not reaching into their first `start` units. */
export function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length + CHUNK <= limit && a.slice(a.length - length - CHUNK, a.length - length) === b.slice(b.length - length - CHUNK, b.length - length))
    length += CHUNK;
  while (length < limit && a.charCodeAt(a.length - length - 1) === b.charCodeAt(b.length - length - 1)) length += 1;
  return length;
}

/** Index of the first thing whose line is at or behind `line`; the things are in the order of their lines. */
export function firstAt<T>(things: readonly T[], line: number, lineOf: (thing: T) => number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && lineOf(thing) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What was known of the old text with the part between the lines `from` and `oldTo` replaced. Things behind it are moved
 * only when the number of lines has changed; else both ends are plain copies.
 */
export function spliced<T extends { readonly line: number }>(before: readonly T[], { from, oldTo, newTo }: Change, middle: readonly T[]): readonly T[] {
  const start = firstAt(before, from, lineOfThing);
  const end = firstAt(before, oldTo, lineOfThing);
  if (start === end && middle.length === 0 && oldTo === newTo) return before;
  const head = before.slice(0, start);
  const tail = before.slice(end);
  const delta = newTo - oldTo;
  return head.concat(middle, delta === 0 ? tail : tail.map((thing) => ({ ...thing, line: thing.line + delta })));
}

function lineOfThing({ line }: { readonly line: number }): number {
  return line;
}
