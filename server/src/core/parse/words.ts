/** Longest match of a set of words at a place in a text, by first (or last) character. Built once per set, linear in the word length. */
export interface WordSet {
  /** Length of the longest word that begins at `at` and ends at or before `end`; 0 when there is none. */
  startingAt(text: string, at: number, end: number): number;
  /** Length of the longest word that ends just before `end` and begins at or after `start`; 0 when there is none. */
  endingAt(text: string, end: number, start: number): number;
  has(word: string): boolean;
}

export function wordSet(words: Iterable<string>): WordSet {
  const all = new Set(words);
  const byFirst = index(all, (word) => word.charCodeAt(0));
  const byLast = index(all, (word) => word.charCodeAt(word.length - 1));
  return {
    startingAt(text, at, end) {
      for (const word of byFirst.get(text.charCodeAt(at)) ?? NONE) {
        if (at + word.length <= end && text.startsWith(word, at)) return word.length;
      }
      return 0;
    },
    endingAt(text, end, start) {
      for (const word of byLast.get(text.charCodeAt(end - 1)) ?? NONE) {
        if (end - word.length >= start && text.startsWith(word, end - word.length)) return word.length;
      }
      return 0;
    },
    has: (word) => all.has(word),
  };
}

/** Words written as one string with spaces between them, the way the lists of this folder are. */
export function list(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

const NONE: readonly string[] = [];

function index(words: ReadonlySet<string>, key: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const result = new Map<number, string[]>();
  for (const word of words) {
    const bucket = result.get(key(word));
    if (bucket) bucket.push(word);
    else result.set(key(word), [word]);
  }
  for (const bucket of result.values()) bucket.sort((a, b) => b.length - a.length);
  return result;
}
