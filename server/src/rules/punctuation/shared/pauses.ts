/** Marks of which two never stand together, the weakest first. */
export const PAUSES = '、，：；。';
/** Their half-width forms; one that has no Chinese text beside it stays so in the reading. */
const NARROW = ',:;';
/** Spaces, and half-width marks, over which two marks still stand together. */
const REACH = 3;

/** End of the marks that follow one another from `start`, with spaces at most between them; `start` when no Chinese one is among them. */
export function pausesEnd(text: string, start: number): number {
  let at = start;
  while (at - start < REACH && NARROW.includes(text.charAt(at) || ' ')) at += 1;
  if (!PAUSES.includes(text.charAt(at) || ' ')) return start;
  let end = at + 1;
  for (at = end; at < text.length && at - end <= REACH; at += 1) {
    const char = text.charAt(at);
    if (PAUSES.includes(char)) end = at + 1;
    else if (char !== ' ') break;
  }
  return end;
}

/** True when the mark at `at` stands together with another one. */
export function isBesidePause(text: string, at: number): boolean {
  if (pausesEnd(text, at) > at + 1) return true;
  let before = at - 1;
  while (at - before <= REACH && text.charAt(before) === ' ') before -= 1;
  const mark = text.charAt(before) || ' ';
  return PAUSES.includes(mark) || (before === at - 1 && NARROW.includes(mark) && PAUSES.includes(text.charAt(at)));
}
