import assert from 'node:assert/strict';
import { resolveConfig } from '../../server/src/core/config';
import { lint } from '../../server/src/core/linter';
import { DOUBTFUL_IN_SIMPLIFIED, DOUBTFUL_WORDS, OTHER_FORMS, WRONG_WORDS } from '../../server/src/facts/confusables';
import { rule } from '../../server/src/rules/phrases/phrase-confusables';

/** A row of a list; see the file of the lists. */
const ROW = /^([^=<>]+)=([^=<>]+)(<[^<>]+)?(>[^<>]+)?$/u;

describe('lists of wrong words', () => {
  const rows = [WRONG_WORDS, DOUBTFUL_WORDS, DOUBTFUL_IN_SIMPLIFIED, OTHER_FORMS].flatMap((rows) => rows.trim().split(/\s+/u));
  const pairs = rows.map((row) => {
    const [, wrong = '', right = ''] = ROW.exec(row) ?? [];
    return { row, wrong, right };
  });

  it('every row is a wrong word and a right one of the same length', () => {
    for (const { row, wrong, right } of pairs) {
      assert.ok(wrong.length >= 2 && wrong.length === right.length, row);
      assert.notEqual(wrong, right, row);
    }
  });
  it('every wrong word is found and its right one is not', () => {
    const { config } = resolveConfig([rule], { limit: 1000 });
    for (const { row, wrong, right } of pairs) {
      const found = (word: string): number => lint({ text: `会议指出${word}` }, [rule], config).diagnostics.length;
      assert.equal(found(wrong), 1, row);
      assert.equal(found(right), 0, row);
    }
  });
  it('no word stands there twice', () => {
    const seen = new Set<string>();
    for (const { wrong, row } of pairs) {
      assert.ok(!seen.has(wrong), row);
      seen.add(wrong);
    }
  });
  it('no right word has a wrong one in it', () => {
    const wrongs = pairs.map(({ wrong }) => wrong);
    for (const { row, right } of pairs)
      assert.deepEqual(
        wrongs.filter((wrong) => right.includes(wrong)),
        [],
        row,
      );
  });
});
