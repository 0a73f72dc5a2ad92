import { fold } from '../../../core/characters';
import { PHRASES } from '../../../facts/script/phrases';
import { VARIANTS } from '../../../facts/script/reviewed';

/** A phrase that tells which of several traditional characters is right at each of its places. */
export interface Phrase {
  /** Its simplified form, by which it is looked up. */
  readonly key: string;
  /** Its right traditional forms, their glyphs normalised. */
  readonly forms: readonly string[];
  /** True for one that only defends what stands in it. */
  readonly defends: boolean;
  /** Pairs of an offset and a wrong form that is not reported. */
  readonly off: string;
}

/** The phrases by their simplified forms; open addressing over the code units, because a map of strings takes three times as long. */
export interface PhraseTable {
  /** Calls back for every phrase that begins at `at` of a simplified text, the shortest first. */
  each(text: string, at: number, use: (phrase: Phrase) => void): void;
}

let table: PhraseTable | undefined;

/** Built when a traditional text is first met: simplified ones never need it. */
export function phraseTable(): PhraseTable {
  table ??= build(PHRASES.split('|').map(readPhrase));
  return table;
}

const GLYPHS = new Map(VARIANTS.split(' ').map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const));
/** Glyphs by their codes; 0 for most, which stand for themselves. */
const NORMAL = new Uint16Array(0x10000);
for (const [glyph, normal] of GLYPHS) NORMAL[glyph] = normal;

/** The code by which glyphs of one character are compared. */
export function normalGlyph(code: number): number {
  return NORMAL[code] || code;
}

function readPhrase(row: string): Phrase {
  const [written = '', off = ''] = row.split('!');
  const forms = written.split('/').map((form) => mapped(form, normalGlyph));
  return { key: mapped(written.split('/')[0] ?? '', fold), forms, defends: off === '*', off: off === '*' ? '' : off };
}

function mapped(text: string, map: (code: number) => number): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += String.fromCharCode(map(text.charCodeAt(at)));
  return result;
}

const SIZE = 0x4000;
const PAIRS = 0x10000;

function build(phrases: readonly Phrase[]): PhraseTable {
  const slots = new Uint16Array(SIZE);
  /** Length of the longest phrase that begins with two characters of this hash; 0 when none does. */
  const longest = new Uint8Array(PAIRS);
  for (let index = 0; index < phrases.length; index += 1) {
    const { key } = phrases[index] ?? { key: '' };
    const pair = pairOf(key.charCodeAt(0), key.charCodeAt(1));
    longest[pair] = Math.max(longest[pair] ?? 0, key.length);
    let hash = start(key.charCodeAt(0), key.charCodeAt(1));
    for (let at = 2; at < key.length; at += 1) hash = extend(hash, key.charCodeAt(at));
    let slot = slotOf(hash);
    while (slots[slot] !== 0) slot = (slot + 1) & (SIZE - 1);
    slots[slot] = index + 1;
  }
  return {
    each(text, at, use) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      const most = longest[pairOf(first, second)] ?? 0;
      if (most === 0) return;
      const end = Math.min(text.length, at + most);
      let hash = start(first, second);
      for (let stop = at + 2; ; ) {
        for (let slot = slotOf(hash); slots[slot] !== 0; slot = (slot + 1) & (SIZE - 1)) {
          const phrase = phrases[(slots[slot] ?? 0) - 1];
          // A word may stand in the table twice, once for what it wants and once for what it defends.
          if (phrase !== undefined && phrase.key.length === stop - at && text.startsWith(phrase.key, at)) use(phrase);
        }
        if (stop >= end) return;
        hash = extend(hash, text.charCodeAt(stop));
        stop += 1;
      }
    },
  };
}

function pairOf(first: number, second: number): number {
  return ((first * 0x9e3b) ^ (second * 0x3d4d)) & (PAIRS - 1);
}

function start(first: number, second: number): number {
  return Math.imul(first, 31) + second;
}

function extend(hash: number, code: number): number {
  return Math.imul(hash, 31) + code;
}

function slotOf(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 18) & (SIZE - 1);
}
