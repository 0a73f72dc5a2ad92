/** Names longer than this are not compared: nobody misspells that much. */
const MAX_LENGTH = 64;

/**
 * The known name that `name` is most probably a misspelling of: a third of its letters may be wrong, three at
 * most, or it is a good part of the name, from the beginning.
 */
export function near(name: string, known: Iterable<string>): string | undefined {
  if (name.length > MAX_LENGTH) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.min(3, Math.floor(name.length / 3)) + 1;
  let begun: string | undefined;
  for (const candidate of known) {
    if (wanted.length >= 4 && candidate.startsWith(wanted)) begun ??= candidate;
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = distanceOf(wanted, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best ?? begun;
}

/** Letters to insert, drop, change or swap with their neighbour to make one word the other. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
