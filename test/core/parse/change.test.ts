import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnd, commonStart, firstAt, spliced } from '../../../server/src/core/parse/change';

describe('what an edit leaves alone', () => {
  const text = fc.array(fc.constantFrom('会', '议', '\n'), { maxLength: 30 }).map((chars) => chars.join(''));
  const long = fc.tuple(text, fc.constantFrom(0, 1, 4095, 4096, 9000)).map(([tail, length]) => '会'.repeat(length) + tail);

  it('is the longest common beginning and, behind it, the longest common end', () => {
    fc.assert(
      fc.property(long, long, (a, b) => {
        const start = commonStart(a, b);
        assert.equal(a.slice(0, start), b.slice(0, start));
        assert.ok(start === Math.min(a.length, b.length) || a[start] !== b[start]);
        const end = commonEnd(a, b, start);
        assert.equal(a.slice(a.length - end), b.slice(b.length - end));
        assert.ok(end + start === Math.min(a.length, b.length) || a[a.length - end - 1] !== b[b.length - end - 1]);
      }),
    );
  });
  it('keeps the things before it and moves those behind it', () => {
    const things = [1, 4, 4, 9].map((line) => ({ line }));
    assert.equal(
      firstAt(things, 4, ({ line }) => line),
      1,
    );
    assert.deepEqual(
      spliced(things, { from: 3, oldTo: 5, newTo: 7 }, [{ line: 6 }]).map(({ line }) => line),
      [1, 6, 11],
    );
    assert.equal(spliced(things, { from: 2, oldTo: 3, newTo: 3 }, []), things);
  });
});
