import { Trie } from 'opencc-js/core';
import type { Target } from '../target';

/** The writing a text can be brought to. */
export const TARGETS: readonly Target[] = ['simplified', 'traditional', 'traditional-tw', 'traditional-hk'];

/** Pairs as `from to|from to`, the form in which they are stored. */
type Pairs = string;

/** What it takes to bring texts to one script. Written when the project is built, read when it is first asked for. */
export interface Dictionary {
  /** Characters that no text in the script has, and those that only it has. */
  readonly foreign: string;
  readonly native: string;
  /** Words that are told from everything around them, so that no other word is found across their borders. */
  readonly sure: Pairs;
  /** The same, and right in any text: also in one that is in the script already. */
  readonly always: Pairs;
  readonly phrases: Pairs;
  readonly characters: Pairs;
  /** What is written otherwise in a region, for each script of the dictionary. */
  readonly variants: Readonly<Partial<Record<Target, Pairs>>>;
}

export type Converter = (text: string) => string;

/** The asset that holds the dictionary of a script. */
export function dictionaryOf(script: Target): string {
  return script === 'simplified' ? 'to-simplified.json' : 'to-traditional.json';
}

/**
 * Makes the function that brings texts to a script. A line that already is in it keeps every character that can be right
 * there: 干, 后 and 里 are traditional characters too, and 乾 is a simplified one. Only what is certainly foreign to it is
 * converted. Because of that converting a second time changes nothing. `heal` mends the wrong conversions that stood in a
 * traditional text before.
 */
export function createConverter(dictionary: Dictionary, to: Target, heal: Converter = (text) => text): Converter {
  const weigh = scaleOf(dictionary);
  const replace = replacerOf(dictionary, (word) => weigh(word, 'foreign') > 0);
  const variants = wordsOf(dictionary.variants[to] ?? '');
  const convertText = (text: string): string => {
    const inAll = weigh(text, 'balance');
    const lines = text.split('\n').map((line) => {
      // A line that tells nothing goes with the text; when that tells nothing either, it is in need of what was asked for.
      const balance = weigh(line, 'balance') || inAll;
      return replace(line, balance < 0 ? 'foreign' : 'all');
    });
    return lines.join('\n');
  };
  const convertOnce = (text: string): string => {
    const converted = exceptAddresses(text, convertText);
    return to === 'simplified' ? converted : exceptAddresses(heal(converted), (part) => variants.trie.convert(part));
  };
  return (text) => {
    let result = convertOnce(text);
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = convertOnce(result);
      if (next === result) return result;
      // A few words may tell nothing, before and after; such that would become something else again are left as they are.
      if (weigh(text, 'balance') === 0) return text;
      result = next;
    }
    return result;
  };
}

/** What is converted is converted again until it stays; that is at once but for words made up of both scripts. */
const ROUNDS = 4;

/** Replaces the words of a dictionary, all of them or those with something foreign in them. Sure words come before the others. */
function replacerOf(
  { sure, always, phrases, characters }: Dictionary,
  isForeign: (word: string) => boolean,
): (text: string, what: 'foreign' | 'all') => string {
  const first = wordsOf(sure, always);
  const others = wordsOf(characters, phrases);
  const kept = new Set(sourcesOf(always));
  return (text, what) => {
    if (what === 'foreign' && always === '' && !isForeign(text)) return text;
    const isWanted = (word: string): boolean => what === 'all' || isForeign(word);
    return replaceMatches(
      first,
      text,
      (word) => isWanted(word) || kept.has(word),
      (part) => (what === 'all' ? others.trie.convert(part) : isForeign(part) ? replaceMatches(others, part, isForeign, (rest) => rest) : part),
    );
  };
}

/** Replaces the longest words from the left on; what lies between them is left to another function. */
function replaceMatches({ trie, starts }: Words, text: string, isWanted: (word: string) => boolean, between: Converter): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (starts[text.charCodeAt(at)] === 0) continue;
    const match = trie.matchPrefix(text, at);
    if (match === null || !isWanted(text.slice(at, match.end))) continue;
    result += between(text.slice(done, at)) + match.value;
    done = match.end;
    at = match.end - 1;
  }
  return result + between(text.slice(done));
}

interface Words {
  readonly trie: Trie;
  /** 1 for every UTF-16 unit a word begins with: at most places of a text there is no need to look further. */
  readonly starts: Uint8Array;
}

/** Words of a later list outrank the same ones of an earlier list. */
function wordsOf(...lists: readonly Pairs[]): Words {
  const trie = new Trie();
  const starts = new Uint8Array(0x10000);
  for (const pairs of lists) {
    if (pairs === '') continue;
    trie.loadDict(pairs);
    starts[pairs.charCodeAt(0)] = 1;
    for (let at = pairs.indexOf('|'); at >= 0; at = pairs.indexOf('|', at + 1)) starts[pairs.charCodeAt(at + 1)] = 1;
  }
  return { trie, starts };
}

function sourcesOf(pairs: Pairs): readonly string[] {
  return pairs.split('|').map((pair) => pair.slice(0, pair.indexOf(' ')));
}

/** Counts in a text the characters that are foreign to the script, or by how many they outnumber those only it has. */
function scaleOf({ foreign, native }: Dictionary): (text: string, what: 'foreign' | 'balance') => number {
  const weights = new Int8Array(0x10000);
  for (let at = 0; at < foreign.length; at += 1) weights[foreign.charCodeAt(at)] = 1;
  for (let at = 0; at < native.length; at += 1) weights[native.charCodeAt(at)] = -1;
  return (text, what) => {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) {
      const weight = weights[text.charCodeAt(at)] ?? 0;
      if (what === 'balance' || weight > 0) sum += weight;
    }
    return sum;
  };
}

/** Addresses on the web, up to a space, a bracket or a mark that ends a Chinese sentence; what stands in them is no text. */
const ADDRESS = /((?:https?:\/\/|ftp:\/\/|www\.)[^\s<>()（）"“”'，。；、！？》】]+)/u;

function exceptAddresses(text: string, convert: Converter): string {
  if (!text.includes('://') && !text.includes('www.')) return convert(text);
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join('');
}
