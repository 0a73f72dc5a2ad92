/** Marks of which two never stand together, the weakest first. */
export const PAUSES = '、，：；。';
/** Their half-width forms; one that has no Chinese text beside it stays so in the reading. */
const NARROW = ',:;';
/** Spaces, and half-width marks, over which two marks still stand together. */
const REACH = 3;
/** A makeshift ellipsis, which is no pause. */
const ELLIPSIS = '。。。';

/** End of the marks that follow one another from `start`, with spaces at most between them; `start` when no Chinese one is among them. Nothing at or behind `limit` is looked at. */
export function pausesEnd(text: string, start: number, limit: number = text.length): number {
  let at = start;
  while (at - start < REACH && NARROW.includes(text.charAt(at) || ' ')) at += 1;
  if (!isPause(text, at)) return start;
  let end = at + 1;
  for (at = end; at < limit && at - end <= REACH; at += 1) {
    if (isPause(text, at)) end = at + 1;
    else if (text.charAt(at) !== ' ') break;
  }
  return end;
}

/** True when the mark at `at` stands together with another one. */
export function isBesidePause(text: string, at: number): boolean {
  // The next one is enough: a long row of marks would be read again at each of them.
  if (pausesEnd(text, at, Math.min(text.length, at + 2 * REACH)) > at + 1) return true;
  let before = at - 1;
  while (at - before <= REACH && text.charAt(before) === ' ') before -= 1;
  return isPause(text, before) || (before === at - 1 && NARROW.includes(text.charAt(before) || ' ') && isPause(text, at));
}

function isPause(text: string, at: number): boolean {
  const char = text.charAt(at) || ' ';
  if (!PAUSES.includes(char)) return false;
  return char !== '。' || !(text.startsWith(ELLIPSIS, at) || text.startsWith(ELLIPSIS, at - 1) || text.startsWith(ELLIPSIS, at - 2));
}
