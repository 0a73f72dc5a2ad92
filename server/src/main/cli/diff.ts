/** Lines shown around a change. */
const CONTEXT = 3;
/** How far ahead two texts are compared to find where they go on alike; keeps the whole linear. */
const WINDOW = 24;

type Step = { readonly mark: ' ' | '-' | '+'; readonly line: string };

/** The difference of two texts as `diff -u` prints it; empty when there is none. Linear in their length. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = compare(splitLines(before), splitLines(after));
  let result = `--- ${path}\n+++ ${path}\n`;
  let index = 0;
  let oldLine = 1;
  let newLine = 1;
  while (index < steps.length) {
    if (steps[index]?.mark === ' ') {
      index += 1;
      oldLine += 1;
      newLine += 1;
      continue;
    }
    const start = Math.max(0, index - CONTEXT);
    let end = index;
    for (let quiet = 0; end < steps.length && quiet <= CONTEXT * 2; end += 1) quiet = steps[end]?.mark === ' ' ? quiet + 1 : 0;
    while (end > index && steps[end - 1]?.mark === ' ') end -= 1;
    const stop = Math.min(steps.length, end + CONTEXT);
    const hunk = steps.slice(start, stop);
    const oldCount = hunk.filter(({ mark }) => mark !== '+').length;
    const newCount = hunk.filter(({ mark }) => mark !== '-').length;
    const lead = index - start;
    result += `@@ -${range(oldLine - lead, oldCount)} +${range(newLine - lead, newCount)} @@\n`;
    for (const { mark, line } of hunk) result += line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
    for (const { mark } of steps.slice(index, stop)) {
      if (mark !== '+') oldLine += 1;
      if (mark !== '-') newLine += 1;
    }
    index = stop;
  }
  return result;
}

/** An empty range names the line before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start},${count}`;
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function compare(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  const removed: Step[] = [];
  const added: Step[] = [];
  let i = 0;
  let j = 0;
  const settle = (): void => {
    steps.push(...removed.splice(0), ...added.splice(0));
  };
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && old === fresh) {
      settle();
      steps.push({ mark: ' ', line: old });
      i += 1;
      j += 1;
      continue;
    }
    const [skip, take] = nextMatch(before, after, i, j);
    for (const line of before.slice(i, i + skip)) removed.push({ mark: '-', line });
    for (const line of after.slice(j, j + take)) added.push({ mark: '+', line });
    i += skip;
    j += take;
  }
  settle();
  return steps;
}

/** How many lines of each text to pass over until they agree again; one of each when that is too far away to be seen. */
function nextMatch(before: readonly string[], after: readonly string[], i: number, j: number): readonly [number, number] {
  for (let distance = 1; distance <= WINDOW; distance += 1) {
    for (let skip = 0; skip <= distance; skip += 1) {
      const old = before[i + skip];
      if (old !== undefined && old === after[j + distance - skip]) return [skip, distance - skip];
    }
  }
  return [Math.min(1, before.length - i), Math.min(1, after.length - j)];
}
