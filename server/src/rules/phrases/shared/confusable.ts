import type { Safety, Severity } from '../../../core/rule';
import { DOUBTFUL_IN_SIMPLIFIED, DOUBTFUL_WORDS, OTHER_FORMS, WRONG_WORDS } from '../../../facts/confusables';

/** A wrong word and the right one, of the same length. */
export interface Confusable {
  readonly wrong: string;
  readonly right: string;
  readonly notBehind: string;
  readonly notBefore: string;
  readonly safety: Exclude<Safety, 'none'>;
  readonly severity: Severity;
  /** True for a word that only simplified texts should not have. */
  readonly simplifiedOnly: boolean;
}

const PAIRS = 0x10000;
const NOWHERE: readonly number[] = [];

interface Index {
  /** By the first two characters, the longest word first. */
  readonly byPair: ReadonlyMap<string, readonly Confusable[]>;
  /** 1 for the hash of two characters with which some word begins: at nearly every place of a text this one look is all. */
  readonly beginnings: Uint8Array;
}

let known: Index | undefined;

function build(): Index {
  const entries = [
    ...read(WRONG_WORDS, { safety: 'safe', severity: 'warning', simplifiedOnly: false }),
    ...read(DOUBTFUL_WORDS, { safety: 'suggestion', severity: 'warning', simplifiedOnly: false }),
    ...read(DOUBTFUL_IN_SIMPLIFIED, { safety: 'suggestion', severity: 'warning', simplifiedOnly: true }),
    ...read(OTHER_FORMS, { safety: 'suggestion', severity: 'information', simplifiedOnly: true }),
  ];
  const beginnings = new Uint8Array(PAIRS);
  const byPair = new Map<string, Confusable[]>();
  for (const entry of entries.sort((a, b) => b.wrong.length - a.wrong.length)) {
    const pair = entry.wrong.slice(0, 2);
    const bucket = byPair.get(pair);
    if (bucket) bucket.push(entry);
    else byPair.set(pair, [entry]);
    beginnings[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1;
  }
  return { byPair, beginnings };
}

/** The places (offsets) at which a confusable word may stand. */
export function suspectsIn(text: string): readonly number[] {
  known ??= build();
  const { beginnings } = known;
  let found: number[] | undefined;
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (beginnings[pairOf(before, code)] === 1) (found ??= []).push(at - 1);
    before = code;
  }
  return found ?? NOWHERE;
}

/** The confusable word at a place; null when there is none, or when it is a part of two right words. */
export function confusableAt(text: string, at: number): Confusable | null {
  known ??= build();
  const entry = known.byPair.get(text.slice(at, at + 2))?.find(({ wrong }) => text.startsWith(wrong, at));
  if (entry === undefined || stands(entry.notBehind, text.charAt(at - 1)) || stands(entry.notBefore, text.charAt(at + entry.wrong.length))) return null;
  return opensPair(text, at) ? null : entry;
}

function pairOf(first: number, second: number): number {
  return ((first * 0x9e3b) ^ (second * 0x3d4d)) & (PAIRS - 1);
}

/** What follows 既 in a pair of clauses, as in 既使群众得实惠，又使干部受教育. */
const PAIR = /[又也更且还]/u;
const PAIR_REACH = 30;

/** True when the 既 at `at` opens a pair of clauses and the word is no word. */
function opensPair(text: string, at: number): boolean {
  return text.charAt(at) === '既' && PAIR.test(text.slice(at, at + PAIR_REACH).split('。', 1)[0] ?? '');
}

function stands(chars: string, char: string): boolean {
  return char !== '' && chars.includes(char);
}

/** A row is `wrong=right`, then what must not stand behind (`<…`) and before (`>…`) it. */
function read(rows: string, kind: Pick<Confusable, 'safety' | 'severity' | 'simplifiedOnly'>): Confusable[] {
  return rows
    .trim()
    .split(/\s+/u)
    .map((row) => {
      const [rest = '', notBefore = ''] = row.split('>');
      const [words = '', notBehind = ''] = rest.split('<');
      const [wrong = '', right = ''] = words.split('=');
      return { wrong, right, notBehind, notBefore, ...kind };
    });
}
