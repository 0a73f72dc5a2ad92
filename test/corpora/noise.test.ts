import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { type Diagnostic, lint } from '../../server/src/core/linter';
import { RULES } from '../../server/src/rules';
import { describeCorpora, textsOf } from './texts';

/** Rules whose hits are read here; what pages leave behind is in most of the texts. */
const FURNITURE = 'noise-page-chrome';

/** Rule, severity and place of every finding at warning and above, each read and judged to be true. */
const TRUE_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'negative/019': ['noise-invisible-char 5:82'],
  'reports/095': ['noise-duplicate-paragraph 13:1'],
  'reports/103': ['noise-invisible-char 9:25'],
  'reports/105': ['noise-invisible-char 105:25'],
  'reports/107': ['noise-invisible-char 105:25'],
  'seeds/001': ['noise-template-placeholder 1:14', 'noise-template-placeholder 1:35'],
  'seeds/003': ['noise-spam-insertion 1:1', 'noise-spam-insertion 2:7'],
};

/** Lines that are page furniture in the seeds, as runs. */
const FURNITURE_OF_SEEDS: Readonly<Record<string, readonly string[]>> = {
  '000': [],
  '001': ['1–1'],
  '002': ['1–1', '27–27'],
  '003': [],
  '004': ['2–24', '30–33'],
};

describeCorpora('noise in real texts', () => {
  it('gives nothing but true findings', () => {
    const given: Record<string, string[]> = {};
    for (const folder of ['negative', 'reports', 'seeds', 'artefacts']) {
      for (const [name, text] of textsOf(folder)) {
        const found = noise(text).filter(({ rule, severity }) => rule.id !== FURNITURE && (severity === 'error' || severity === 'warning'));
        if (found.length > 0) given[`${folder}/${name}`] = found.map(({ rule, span }) => `${rule.id} ${placeOf(text, span.start)}`);
      }
    }
    assert.deepEqual(given, TRUE_FINDINGS);
  });
  for (const [name, text] of textsOf('seeds')) {
    it(`finds the page furniture of seed ${name}`, () => {
      const runs = noise(text).filter(({ rule }) => rule.id === FURNITURE);
      assert.deepEqual(
        runs.map(({ span }) => `${lineOf(text, span.start)}–${lineOf(text, span.end)}`),
        FURNITURE_OF_SEEDS[name],
      );
    });
  }
  it('offers for an advertised name the organisation that the text names', () => {
    const [, text = ''] = textsOf('seeds').find(([name]) => name === '003') ?? [];
    const edits = noise(text).flatMap(({ rule, fix }) => (rule.id === 'noise-spam-insertion' ? (fix?.edits ?? []) : []));
    assert.deepEqual(
      edits.map((edit) => [text.slice(edit.span.start, edit.span.end), edit.text]),
      [0, 1].map(() => ['开yunapp体育官网入口登入', '\u0024{1:市科協}']),
    );
  });
});

function noise(text: string): readonly Diagnostic[] {
  return lint({ text }, RULES, DEFAULT_CONFIG).diagnostics.filter(({ rule }) => rule.family === 'noise' && rule.code !== 'N08');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function placeOf(text: string, offset: number): string {
  return `${lineOf(text, offset)}:${offset - text.lastIndexOf('\n', offset - 1)}`;
}
