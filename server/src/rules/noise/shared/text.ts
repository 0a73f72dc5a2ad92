/** All UTF-16 units from one to another, both included: the triggers of a rule about a block of characters. */
export function unitsBetween(first: number, last: number): string {
  let units = '';
  for (let code = first; code <= last; code += 1) units += String.fromCharCode(code);
  return units;
}

/** Tells of ascending places in a line whether they stand between backticks, where writers show how something is typed. */
export function codeWatch(source: string): (at: number) => boolean {
  let tick = source.indexOf('`');
  if (tick < 0) return () => false;
  let inside = false;
  return (at) => {
    while (tick >= 0 && tick < at) {
      inside = !inside;
      tick = source.indexOf('`', tick + 1);
    }
    return inside;
  };
}

/** The text that a pattern with the sticky flag finds at a place, empty for none. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
