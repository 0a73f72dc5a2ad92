import assert from 'node:assert/strict';

/** Applies a unified difference as strictly as can be: every hunk where it says, every line as it says, every count right. */
export function patched(text: string, difference: string): string {
  const before = splitLines(text);
  const [from, to, ...lines] = splitLines(difference);
  assert.match(`${from}${to}`, /^--- .+\n\+\+\+ .+\n$/u);
  let result = '';
  let at = 0;
  while (lines.length > 0) {
    const [, start, oldCount, newCount] = /^@@ -(\d+),(\d+) \+\d+,(\d+) @@\n$/u.exec(lines.shift() ?? '') ?? assert.fail('a hunk begins with its place');
    const counts = { old: Number(oldCount), new: Number(newCount) };
    const first = counts.old === 0 ? Number(start) : Number(start) - 1;
    result += before.slice(at, first).join('');
    at = first;
    while (counts.old > 0 || counts.new > 0) {
      const line = lines.shift() ?? assert.fail('a hunk has as many lines as it says');
      const mark = line[0] ?? '';
      let content = line.slice(1);
      if (lines[0]?.startsWith('\\')) {
        lines.shift();
        content = content.slice(0, -1);
      }
      if (mark !== '+') {
        assert.equal(content, before[at]);
        at += 1;
        counts.old -= 1;
      }
      if (mark !== '-') {
        result += content;
        counts.new -= 1;
      }
      assert.ok(' +-'.includes(mark) && counts.old >= 0 && counts.new >= 0, line);
    }
  }
  return result + before.slice(at).join('');
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}
