import type { Span } from '../text';

/** Faults of pairing inside one paragraph. */
export interface Brackets {
  /** Opening marks that nothing closes. */
  readonly unclosed: readonly Span[];
  /** Closing marks that nothing opened. */
  readonly unopened: readonly Span[];
}

/** The marks that come in pairs, opening and closing ones by turns. */
export const BRACKET_MARKS = '（）《》〈〉“”‘’【】〔〕「」『』';
const CLOSER_OF = new Map<number, number>();
for (let at = 0; at < BRACKET_MARKS.length; at += 2) CLOSER_OF.set(BRACKET_MARKS.charCodeAt(at), BRACKET_MARKS.charCodeAt(at + 1));

/** Collects the pairing of one paragraph while it is scanned; a plain stack (GB/T 15834 4.8, 4.9, 4.15). */
export interface BracketStack {
  readonly open: number[];
  unopened: Span[] | null;
}

export function pushBracket(stack: BracketStack, text: string, at: number): void {
  const code = text.charCodeAt(at);
  if (CLOSER_OF.has(code)) {
    stack.open.push(at);
    return;
  }
  const last = stack.open[stack.open.length - 1];
  if (last !== undefined && CLOSER_OF.get(text.charCodeAt(last)) === code) {
    stack.open.pop();
    return;
  }
  // A mark that closes one further out leaves the ones inside it open.
  for (let index = stack.open.length - 2; index >= 0 && index >= stack.open.length - 4; index -= 1) {
    const opener = stack.open[index];
    if (opener !== undefined && CLOSER_OF.get(text.charCodeAt(opener)) === code) {
      stack.open.splice(index, 1);
      return;
    }
  }
  if (code === 0xff09 && isNumbering(text, at)) return;
  (stack.unopened ??= []).push({ start: at, end: at + 1 });
}

export function bracketsOf(stack: BracketStack): Brackets | null {
  if (stack.open.length === 0 && stack.unopened === null) return null;
  return { unclosed: stack.open.map((at) => ({ start: at, end: at + 1 })), unopened: stack.unopened ?? [] };
}

/** 1） and a） number an item and open nothing; ’ in English text is an apostrophe. */
function isNumbering(text: string, at: number): boolean {
  return /(?:^|[ ，。；：、])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/u.test(text.slice(Math.max(0, at - 3), at));
}
