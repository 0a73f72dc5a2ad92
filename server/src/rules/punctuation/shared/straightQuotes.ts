import { isDigit, isHan, isLetter, isSpace, isWide } from '../../../core/chars';
import type { Narrow } from './narrow';

/** A pair of straight quotation marks. */
export interface StraightPair {
  readonly open: Narrow;
  readonly close: Narrow;
  /** True when the pair stands within another quotation. */
  readonly inner: boolean;
}

export interface StraightQuotes {
  readonly pairs: readonly StraightPair[];
  /** Straight quotation marks in Chinese text of which nobody can say whether they open or close. */
  readonly unsure: readonly Narrow[];
}

const NONE: StraightQuotes = { pairs: [], unsure: [] };
/** What cannot stand behind an opening mark, and before a closing one. */
const NOT_FIRST = '，。、；：！？）》”’,.;:!?)';
const NOT_LAST = '，、：；（《“‘,:;(';

/** Pairs the straight quotation marks of a line, all or none of a kind: one mark too many would turn all that follow. */
export function straightQuotes(text: string, marks: readonly Narrow[]): StraightQuotes {
  const quotes = marks.filter(({ char, at }) => char === '"' && !isInch(text, at));
  if (quotes.length === 0 && !marks.some(({ char }) => char === "'")) return NONE;
  const depths = curlyDepths(text);
  const double = paired(text, quotes, depths);
  const outer = double.pairs.map(({ open, close }) => ({ start: open.at, end: close.at }));
  const singles = marks.filter(({ char, at }) => char === "'" && besideChinese(text, at) && !isApostrophe(text, at));
  const single = paired(text, singles, null);
  // Single marks are those of the quotation within a quotation; elsewhere they may be anything.
  let index = 0;
  const inner = single.pairs.flatMap(({ open, close }) => {
    while (index < outer.length && (outer[index]?.end ?? 0) < open.at) index += 1;
    const { start, end } = outer[index] ?? { start: text.length, end: 0 };
    const isInner = (start < open.at && close.at < end) || (depths[open.at] ?? 0) > 0;
    return isInner ? [{ open, close, inner: true }] : [];
  });
  return { pairs: [...double.pairs, ...inner], unsure: double.unsure };
}

function paired(text: string, quotes: readonly Narrow[], depths: Uint8Array | null): StraightQuotes {
  const pairs: StraightPair[] = [];
  for (let index = 0; index + 1 < quotes.length; index += 2) {
    const [open, close] = [quotes[index], quotes[index + 1]];
    if (open === undefined || close === undefined || !isPair(text, open.at, close.at)) break;
    // Within curly marks the straight ones would have to be single, and around them the curly ones.
    if (depths !== null && ((depths[open.at] ?? 0) > 0 || (depths[close.at] ?? 0) > 0 || holdsCurly(text, open.at, close.at))) break;
    pairs.push({ open, close, inner: false });
  }
  if (pairs.length * 2 === quotes.length) return { pairs, unsure: [] };
  return { pairs: [], unsure: quotes.filter(({ at }) => besideChinese(text, at)) };
}

function isPair(text: string, open: number, close: number): boolean {
  const first = text.charAt(open + 1);
  const last = text.charAt(close - 1);
  if (close - open < 2 || isDigit(text.charCodeAt(open - 1))) return false;
  if (isSpace(first.charCodeAt(0)) || isSpace(last.charCodeAt(0)) || NOT_FIRST.includes(first) || NOT_LAST.includes(last)) return false;
  return besideChinese(text, open) || besideChinese(text, close);
}

function holdsCurly(text: string, open: number, close: number): boolean {
  for (let at = open + 1; at < close; at += 1) if ('“”「」'.includes(text.charAt(at))) return true;
  return false;
}

/** How many curly double marks are open at each offset. */
function curlyDepths(text: string): Uint8Array {
  const depths = new Uint8Array(text.length);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '“' || char === '「') depth = Math.min(255, depth + 1);
    else if (char === '”' || char === '」') depth = Math.max(0, depth - 1);
    depths[at] = depth;
  }
  return depths;
}

function besideChinese(text: string, at: number): boolean {
  return isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1));
}

/** 55" is a size. */
function isInch(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && !isWide(text.charCodeAt(at + 1)) && at + 1 < text.length;
}

function isApostrophe(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  return (isLetter(before) && !isHan(after)) || (isDigit(before) && !isHan(after));
}
