import { fold } from '../../../core/characters';
import { DEFENDERS, EXCEPTIONAL_PHRASES, PHRASES } from '../../../facts/script/phrases';
import { VARIANTS } from '../../../facts/script/reviewed';
import { PAIRS, pairHash } from '../../shared/pairs';

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

/** The phrases by the two characters they begin with: a look-up that fails, as most do, reads one number. */
export interface PhraseTable {
  readonly phrases: readonly Phrase[];
  /** Number of the first phrase that begins at `at` of a simplified text, or -1. */
  first(text: string, at: number): number;
  /** Number of another phrase that begins there, behind the one with this number, or -1. */
  next(text: string, at: number, row: number): number;
}

let table: PhraseTable | undefined;

/** Built when a traditional text is first met: simplified ones never need it. */
export function phraseTable(): PhraseTable {
  if (table === undefined) {
    const phrases: Phrase[] = [];
    add(phrases, PHRASES, 'wants');
    add(phrases, DEFENDERS, 'defends');
    for (const row of EXCEPTIONAL_PHRASES.split('|')) phrases.push(readPhrase(row));
    table = build(phrases);
  }
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

type Groups = readonly (readonly [number, string])[];

/** Adds the phrases of groups, in which those of one length stand one behind the other. */
function add(phrases: Phrase[], groups: Groups, role: 'wants' | 'defends'): void {
  for (const [length, text] of groups) {
    for (let at = 0; at < text.length; at += length) {
      const form = text.slice(at, at + length);
      phrases.push({ key: mapped(form, fold), forms: [mapped(form, normalGlyph)], defends: role === 'defends', off: '' });
    }
  }
}

function readPhrase(row: string): Phrase {
  const [written = '', off = ''] = row.split('!');
  const forms = written.split('/').map((form) => mapped(form, normalGlyph));
  return { key: mapped(written.split('/')[0] ?? '', fold), forms, defends: off === '*', off: off === '*' ? '' : off };
}

/** A text with its characters mapped; most have none that changes, and are given back as they are. */
function mapped(text: string, map: (code: number) => number): string {
  let result = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const other = map(code);
    if (other === code) continue;
    result += text.slice(done, at) + String.fromCharCode(other);
    done = at + 1;
  }
  return done === 0 ? text : result + text.slice(done);
}

/** Phrases with the same two characters at their beginning form a chain; most places of a text have none. */
function build(phrases: readonly Phrase[]): PhraseTable {
  /** Numbers, from 1, of the first phrase of each hash of two characters. */
  const heads = new Uint16Array(PAIRS);
  /** Number, from 1, of the next phrase with the same hash. */
  const links = new Uint16Array(phrases.length);
  for (let row = phrases.length - 1; row >= 0; row -= 1) {
    const pair = pairAt(phrases[row]?.key ?? '', 0);
    links[row] = heads[pair] ?? 0;
    heads[pair] = row + 1;
  }
  const matching = (text: string, at: number, from: number): number => {
    for (let row = from; row > 0; row = links[row - 1] ?? 0) {
      const key = phrases[row - 1]?.key ?? '';
      if (text.startsWith(key, at)) return row - 1;
    }
    return -1;
  };
  return {
    phrases,
    first(text, at) {
      const head = heads[pairAt(text, at)] ?? 0;
      return head === 0 ? -1 : matching(text, at, head);
    },
    next: (text, at, row) => matching(text, at, links[row] ?? 0),
  };
}

/** Hash of the two characters at `at`. */
function pairAt(text: string, at: number): number {
  return pairHash(text.charCodeAt(at), text.charCodeAt(at + 1));
}
