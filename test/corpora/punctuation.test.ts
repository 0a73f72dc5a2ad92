import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { lint } from '../../server/src/core/linter';
import type { Rule } from '../../server/src/core/rule';
import { RULES } from '../../server/src/rules';
import { describeCorpora, textsOf } from './texts';

/** Each hit by itself, without verdicts on whole texts. */
const PUNCTUATION = RULES.filter(({ family }) => family === 'punctuation').map(({ verdict: _verdict, ...rule }): Rule => rule);
const EVERY = { ...DEFAULT_CONFIG, limit: Number.POSITIVE_INFINITY };

/** How often each rule hits, every hit read and judged to be true. */
const TRUE_FINDINGS: Readonly<Record<string, string>> = {
  'artefacts/001': 'P01 59',
  'artefacts/003': 'P01 25',
  'artefacts/005': 'P01 29 P05 36',
  'artefacts/007': 'P01 17',
  'artefacts/009': 'P01 36',
  'artefacts/011': 'P01 30',
  'artefacts/013': 'P01 35',
  'artefacts/015': 'P01 31 P05 44',
  'artefacts/017': 'P01 33',
  'artefacts/019': 'P01 32',
  'artefacts/021': 'P01 20',
  'artefacts/023': 'P01 37',
  'artefacts/025': 'P01 23 P05 29',
  'negative/019': 'P01 6',
  'negative/025': 'P02 1',
  'negative/027': 'P01 4',
  'negative/029': 'P01 10 P09 2',
  'negative/031': 'P03 1',
  'negative/033': 'P01 7 P07 1',
  'reports/005': 'P08 3',
  'reports/011': 'P09 2',
  'reports/015': 'P02 2',
  'reports/021': 'P08 1',
  'reports/035': 'P01 4 P09 1',
  'reports/045': 'P09 11',
  'reports/051': 'P02 2',
  'reports/085': 'P02 1',
  'reports/091': 'P08 1',
  'reports/093': 'P01 2',
  'reports/095': 'P01 2 P08 1',
  'reports/099': 'P09 1',
  'reports/105': 'P01 2',
  'reports/107': 'P01 2',
  'reports/115': 'P01 1',
  'reports/125': 'P01 3',
  'reports/153': 'P01 4',
  'seeds/000': 'P01 64',
  'seeds/001': 'P01 115',
  'seeds/002': 'P01 120',
  'seeds/003': 'P01 104',
  'seeds/004': 'P01 73 P02 5',
};

describeCorpora('punctuation of real texts', () => {
  it('gives nothing but true findings', () => {
    const given: Record<string, string> = {};
    for (const folder of ['seeds', 'reports', 'negative', 'artefacts']) {
      for (const [name, text] of textsOf(folder)) {
        const { diagnostics, failures } = lint({ text }, PUNCTUATION, EVERY);
        assert.deepEqual(failures, []);
        const counts = new Map<string, number>();
        for (const { rule } of diagnostics) counts.set(rule.code, (counts.get(rule.code) ?? 0) + 1);
        if (counts.size > 0)
          given[`${folder}/${name}`] = [...counts]
            .sort()
            .map(([code, count]) => `${code} ${count}`)
            .join(' ');
      }
    }
    assert.deepEqual(given, TRUE_FINDINGS);
  });
  it('says once of each seed that its marks are half-width, with one fix for all', () => {
    for (const [name, text] of textsOf('seeds')) {
      const verdicts = lint({ text }, RULES, DEFAULT_CONFIG).diagnostics.filter(({ rule }) => rule.id === 'punct-halfwidth');
      assert.equal(verdicts.length, 1, name);
      const commas = text.split(',').length - 1;
      const edits = verdicts[0]?.fix?.edits ?? [];
      assert.equal(edits.filter((edit) => text.startsWith(',', edit.span.start)).length, commas, name);
    }
  });
});
