import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveConfig } from '../../server/src/core/config';
import { fixAll } from '../../server/src/core/fixes';
import { type Diagnostic, lint } from '../../server/src/core/linter';
import { RULES } from '../../server/src/rules';
import { markRules, unmarkRules } from './marks';

/**
 * Whole reports against all rules. Those of `clean/` are well written and may give nothing that a writer must act on, those
 * of `dirty/` are as well written but half-width or annotated;
 * those of `flawed/` carry `⟦rule-id:…⟧` around everything that they must give. `UPDATE=1` writes the marks anew:
 * read the difference, it is a change of behaviour.
 */
const FOLDER = 'test/reports';
const { config } = resolveConfig(RULES, { limit: 1000 });

describe('clean reports', () => {
  for (const [name, text] of texts('clean')) {
    it(name, () => assert.equal(markRules(text, serious(text)), text));
  }
});

describe('dirty reports', () => {
  for (const [name, text] of texts('dirty')) {
    it(`${name}: what is told is about the dirt only`, () => {
      const others = serious(text).filter(({ rule }) => !['script', 'punctuation', 'noise'].includes(rule.family));
      assert.equal(markRules(text, others), text);
      assert.ok(serious(text).length > 0, 'the dirt is found');
    });
  }
});

describe('flawed reports', () => {
  for (const [name, marked, file] of texts('flawed')) {
    it(name, () => {
      const text = unmarkRules(marked);
      const found = markRules(text, serious(text));
      if (process.env.UPDATE === '1') writeFileSync(file, found);
      else assert.equal(found, marked);
      assert.notEqual(found, text, 'a flawed report has findings');
    });
    it(`${name}: safe fixes settle and leave nothing to fix`, () => {
      const fixed = fixAll(unmarkRules(marked), (text) => lint({ text }, RULES, config).diagnostics);
      assert.ok(fixed.settled);
    });
  }
});

function texts(folder: string): readonly (readonly [name: string, text: string, file: string])[] {
  return readdirSync(path.join(FOLDER, folder))
    .sort()
    .map((name) => {
      const file = path.join(FOLDER, folder, name);
      return [name, readFileSync(file, 'utf8'), file] as const;
    });
}

/** What a writer must act on: findings at warning and above. */
function serious(text: string): readonly Diagnostic[] {
  const { diagnostics, failures } = lint({ text }, RULES, config);
  assert.deepEqual(failures, []);
  return diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
}
