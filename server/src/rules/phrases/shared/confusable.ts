import type { Safety, Severity } from '../../../core/rule';
import { DOUBTFUL_IN_SIMPLIFIED, DOUBTFUL_WORDS, OTHER_FORMS, WRONG_WORDS } from '../../../facts/confusables';

/** A wrong word and the right one, of the same length. */
export interface Confusable {
  readonly wrong: string;
  readonly right: string;
  /** Offset in it of the two characters by which it is looked up. */
  readonly pairAt: number;
  readonly notBehind: string;
  readonly notBefore: string;
  readonly safety: Exclude<Safety, 'none'>;
  readonly severity: Severity;
  /** True for a word that only simplified texts should not have. */
  readonly simplifiedOnly: boolean;
}

/** By the two characters that end at the first wrong one, which are rarer than those a word begins with; the longest word first. */
type Index = ReadonlyMap<number, readonly Confusable[]>;

let known: Index | undefined;

function build(): Index {
  const entries = [
    ...read(WRONG_WORDS, { safety: 'safe', severity: 'warning', simplifiedOnly: false }),
    ...read(DOUBTFUL_WORDS, { safety: 'suggestion', severity: 'warning', simplifiedOnly: false }),
    ...read(DOUBTFUL_IN_SIMPLIFIED, { safety: 'suggestion', severity: 'warning', simplifiedOnly: true }),
    ...read(OTHER_FORMS, { safety: 'suggestion', severity: 'information', simplifiedOnly: true }),
  ];
  const byPair = new Map<number, Confusable[]>();
  for (const entry of entries.sort(longestFirst)) {
    const pair = pairAt(entry.wrong, entry.pairAt);
    const bucket = byPair.get(pair);
    if (bucket) bucket.push(entry);
    else byPair.set(pair, [entry]);
  }
  return byPair;
}

function longestFirst(a: Confusable, b: Confusable): number {
  return b.wrong.length - a.wrong.length;
}

/** The pairs of characters by which the words are looked up. */
export function* confusablePairs(): Iterable<string> {
  known ??= build();
  for (const pair of known.keys()) yield String.fromCharCode(pair >> 16, pair & 0xffff);
}

/** Two characters as one number, which is looked up faster than a string. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** The confusable word whose pair stands at a place, with its own place; null when there is none, or when it is a part of two right words. */
export function confusableAt(text: string, pair: number): { readonly at: number; readonly entry: Confusable } | null {
  known ??= build();
  const entry = known.get(pairAt(text, pair))?.find((each) => pair >= each.pairAt && text.startsWith(each.wrong, pair - each.pairAt));
  if (entry === undefined) return null;
  const at = pair - entry.pairAt;
  if (stands(entry.notBehind, text.charAt(at - 1)) || stands(entry.notBefore, text.charAt(at + entry.wrong.length))) return null;
  return opensPair(text, at) ? null : { at, entry };
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

/** A row is `wrong=right`, then what must not stand behind (`<…`) and before (`>…`) it; hundreds are read at every start, so nothing is split that need not be. */
function read(rows: string, kind: Pick<Confusable, 'safety' | 'severity' | 'simplifiedOnly'>): Confusable[] {
  const { safety, severity, simplifiedOnly } = kind;
  const entries: Confusable[] = [];
  for (const row of rows.split(/\s+/u)) {
    const equals = row.indexOf('=');
    if (equals < 0) continue;
    const wrong = row.slice(0, equals);
    const right = row.slice(equals + 1, equals * 2 + 1);
    const behind = row.indexOf('<', equals);
    const before = row.indexOf('>', equals);
    let wrongAt = 0;
    while (wrongAt < equals && row.charCodeAt(wrongAt) === row.charCodeAt(equals + 1 + wrongAt)) wrongAt += 1;
    entries.push({
      wrong,
      right,
      pairAt: Math.max(0, wrongAt - 1),
      notBehind: behind < 0 ? '' : row.slice(behind + 1, before < 0 ? row.length : before),
      notBefore: before < 0 ? '' : row.slice(before + 1),
      safety,
      severity,
      simplifiedOnly,
    });
  }
  return entries;
}
