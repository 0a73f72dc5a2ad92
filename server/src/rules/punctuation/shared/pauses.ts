/** Marks of which two never stand together, the weakest first. */
export const PAUSES = '、，：；。';
/** Spaces over which two marks still stand together. */
const SPACES = 3;

/** End of the marks that follow one another from `start`, with spaces at most between them. */
export function pausesEnd(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length && at - end <= SPACES; at += 1) {
    const char = text.charAt(at);
    if (PAUSES.includes(char)) end = at + 1;
    else if (char !== ' ') break;
  }
  return end;
}

/** True when the mark at `at` stands together with another one. */
export function isBesidePause(text: string, at: number): boolean {
  let before = at - 1;
  while (at - before <= SPACES && text.charAt(before) === ' ') before -= 1;
  return (before >= 0 && PAUSES.includes(text.charAt(before))) || pausesEnd(text, at) > at + 1;
}
