/** Longest match of a set of words at a place in a text. Built once per set; a look-up costs one or two table reads. */
export interface WordSet {
  /** Length of the longest word that begins at `at` and ends at or before `end`; 0 when there is none. */
  startingAt(text: string, at: number, end: number): number;
  /** Length of the longest word that ends just before `end` and begins at or after `start`; 0 when there is none. */
  endingAt(text: string, end: number, start: number): number;
  /** False when surely no word ends just before `end`; a look into two small tables. */
  mayEndAt(text: string, end: number): boolean;
  has(word: string): boolean;
}

export function wordSet(words: Iterable<string>): WordSet {
  const all = new Set(words);
  const heads = indexOf(all, (word) => [word.charCodeAt(0), word.charCodeAt(1)]);
  const tails = indexOf(all, (word) => [word.charCodeAt(word.length - 1), word.charCodeAt(word.length - 2)]);
  return {
    startingAt(text, at, end) {
      const first = text.charCodeAt(at);
      if (heads.edge[first & MASK] === 0 || at >= end) return 0;
      const second = text.charCodeAt(at + 1);
      if (heads.seen[pairHash(first, second)] === 1)
        for (const word of heads.pairs.get(first * 0x10000 + second) ?? NONE) {
          if (at + word.length <= end && (word.length === 2 || text.startsWith(word, at))) return word.length;
        }
      return heads.alone.has(first) ? 1 : 0;
    },
    endingAt(text, end, start) {
      const last = text.charCodeAt(end - 1);
      if (tails.edge[last & MASK] === 0 || end <= start) return 0;
      const before = text.charCodeAt(end - 2);
      if (tails.seen[pairHash(last, before)] === 1)
        for (const word of tails.pairs.get(last * 0x10000 + before) ?? NONE) {
          if (end - word.length >= start && (word.length === 2 || text.startsWith(word, end - word.length))) return word.length;
        }
      return tails.alone.has(last) ? 1 : 0;
    },
    mayEndAt(text, end) {
      const last = text.charCodeAt(end - 1);
      return tails.edge[last & MASK] === 1 && (tails.seen[pairHash(last, text.charCodeAt(end - 2))] === 1 || tails.alone.has(last));
    },
    has: (word) => all.has(word),
  };
}

/** Words written as one string with spaces between them, the way the lists of this folder are. */
export function list(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

const NONE: readonly string[] = [];
/** The edge tables look at the low bits only: most characters are told apart by them, and a small table is filled at once. */
const MASK = 0xfff;
const PAIR_MASK = 0x1fff;

function pairHash(outer: number, inner: number): number {
  return (outer * 37 + inner) & PAIR_MASK;
}

interface Index {
  /** By the low bits of the character at the edge of a word: 0 when surely no word has it there. */
  readonly edge: Uint8Array;
  /** Characters that are words by themselves. */
  readonly alone: ReadonlySet<number>;
  /** 1 where some word has a pair of this hash at its edge: spares most look-ups in the map. */
  readonly seen: Uint8Array;
  /** By the two characters at the edge, the longest word first. */
  readonly pairs: ReadonlyMap<number, readonly string[]>;
}

function indexOf(words: ReadonlySet<string>, edgeOf: (word: string) => [number, number]): Index {
  const edge = new Uint8Array(MASK + 1);
  const alone = new Set<number>();
  const seen = new Uint8Array(PAIR_MASK + 1);
  const pairs = new Map<number, string[]>();
  for (const word of words) {
    const [outer, inner] = edgeOf(word);
    edge[outer & MASK] = 1;
    if (word.length === 1) {
      alone.add(outer);
      continue;
    }
    seen[pairHash(outer, inner)] = 1;
    const key = outer * 0x10000 + inner;
    const bucket = pairs.get(key);
    if (bucket) bucket.push(word);
    else pairs.set(key, [word]);
  }
  for (const bucket of pairs.values()) bucket.sort((a, b) => b.length - a.length);
  return { edge, alone, seen, pairs };
}
