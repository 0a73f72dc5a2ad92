import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { type Diagnostic, lint } from '../../server/src/core/linter';
import { type Rule, reportRule } from '../../server/src/core/rule';
import { type Locale, say, type TraditionalTable } from '../../server/src/core/words';
import { TRADITIONAL } from '../../server/src/facts/traditional';

const MESSAGE = { zh: '“{word}”写了 {count} 遍。', en: '“{word}” is written {count} times.' };
const OWN: TraditionalTable = new Map([...TRADITIONAL, [MESSAGE.zh, '「{word}」寫了 {count} 遍。']]);

/** Finds every 错; the second half of the findings share one fix, as those of one list do. */
const rule: Rule = reportRule({
  id: 'sample-wrong',
  code: 'Z09',
  family: 'noise',
  title: MESSAGE,
  severity: 'warning',
  fixes: 'suggestion',
  options: {},
  check({ lines }) {
    const spans = [...(lines[0]?.paragraph.reading.text.matchAll(/错/gu) ?? [])].map(({ index }) => ({ start: index, end: index + 1 }));
    const own = (span: (typeof spans)[number]) => ({ title: MESSAGE, edits: [{ line: 0, span, text: '对' }] });
    const half = spans.length >> 1;
    const shared = { title: MESSAGE, edits: spans.slice(half).map((span) => ({ line: 0, span, text: '对' })) };
    return spans.map((span, index) => ({ line: 0, span, message: MESSAGE, values: { word: '错', count: 7 }, fix: index < half ? own(span) : shared }));
  },
});

const findings = (text: string, limit: number): readonly Diagnostic[] => lint({ text }, [rule], { ...DEFAULT_CONFIG, limit }).diagnostics;

describe('a rule that hits too often', () => {
  it('names each place up to its limit', () => {
    assert.equal(findings('错甲错乙错丙错', 4).length, 4);
    assert.equal(findings('错甲错乙错丙错', 3).length, 1);
  });

  it('becomes one finding at the first place, with the others beside it and one fix for all', () => {
    const [only] = findings('错甲错乙错丙错', 3);
    assert.deepEqual(only?.span, { start: 0, end: 1 });
    assert.deepEqual(
      only.related.map(({ span }) => span.start),
      [2, 4, 6],
    );
    assert.deepEqual(
      only.fix?.edits.map(({ span }) => span.start),
      [0, 2, 4, 6],
    );
    assert.equal(only.fix.safety, 'suggestion');
  });

  it('says its first message with the numbers of that finding, in every language', () => {
    const [only] = findings('错甲错乙错丙错', 3);
    const said = (locale: Locale): string => (only ? say(only.message, only.values, locale, OWN) : '');
    assert.equal(said('zh-cn'), '“错”写了 7 遍。（本文共 4 处同类问题，合并为一条）');
    assert.equal(said('zh-tw'), '「错」寫了 7 遍。（本文共 4 處同類問題，合併為一條）');
    assert.equal(said('en'), '“错” is written 7 times. (4 of the same kind in this text, shown as one)');
  });
});
