import { paragraphRule, type Rule, type RulePage } from '../../server/src/core/rule';
import type { Words } from '../../server/src/core/words';

/*
 * Rules for these tests alone, so that they say what the server does with findings and nothing about the real rules.
 */

const same = (text: string): Words => ({ zh: text, en: `${text} in English` });

/** Every 错词 is to be 对词: a safe fix. */
const word = paragraphRule({
  id: 'test-word',
  code: 'Z01',
  family: 'phrases',
  title: same('错词'),
  severity: 'warning',
  fixes: 'safe',
  options: {},
  *check({ reading }) {
    for (const { index } of reading.text.matchAll(/错词/gu)) {
      const span = { start: index, end: index + 2 };
      yield {
        span,
        message: { zh: '“{word}”写错了。', en: '“{word}” is wrong.' },
        values: { word: '错词' },
        fix: { title: same('改为“对词”'), edits: [{ span, text: '对词' }] },
      };
    }
  },
});

/** What a fix of 错词 leaves in a line of its own is wrong once more: the fixes settle in the second round. */
const echo = paragraphRule({
  ...word,
  id: 'test-echo',
  code: 'Z02',
  title: same('回声'),
  *check({ reading }) {
    for (const { index } of reading.text.matchAll(/回声对词/gu)) {
      yield {
        span: { start: index, end: index + 4 },
        message: same('有回声。'),
        fix: { title: same('删去“回声”'), edits: [{ span: { start: index, end: index + 2 }, text: '' }] },
      };
    }
  },
});

/** A date is missing before 召开: a suggestion with tab stops. */
const date = paragraphRule({
  ...word,
  id: 'test-date',
  code: 'Z03',
  title: same('缺日期'),
  severity: 'error',
  fixes: 'suggestion',
  *check({ reading }) {
    const start = reading.text.indexOf('补日期');
    if (start < 0) return;
    const edits = [{ span: { start, end: start }, text: '$' + '{1:3月5日}，' }];
    yield { span: { start, end: start + 3 }, message: same('缺少日期。'), fix: { title: same('补上日期'), edits, snippet: true } };
  },
});

/** A rule with a fault of its own. */
export const throwing = paragraphRule({
  ...word,
  id: 'test-throwing',
  code: 'Z04',
  check() {
    throw new Error('a rule of ours is broken');
  },
});

export const RULES: readonly Rule[] = [word, echo, date];

/** What is told about the first of them. */
export const WORD_PAGE: RulePage = {
  why: same('写错了会误导读者。'),
  basis: [{ source: same('测试标准'), clause: '4.2' }],
  examples: [{ bad: '⟦错词⟧', good: '对词' }, { ok: '对词' }],
};
