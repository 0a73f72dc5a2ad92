import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { fixAll } from '../../server/src/core/fixes';
import { lint } from '../../server/src/core/linter';
import type { Rule } from '../../server/src/core/rule';
import { RULES } from '../../server/src/rules';
import { describeCorpora, textsOf } from './texts';

/** The families whose rules may put one character for another. */
const CHANGING: ReadonlySet<string> = new Set(['script', 'phrases']);
const OTHERS = RULES.filter(({ family, id }) => !CHANGING.has(family) && id !== 'noise-compat-ideograph');
const FOLDERS = ['seeds', 'reports', 'negative', 'artefacts'];

function fixed(text: string, rules: readonly Rule[]) {
  return fixAll(text, (current) => lint({ text: current }, rules, DEFAULT_CONFIG).diagnostics);
}

function ideographs(text: string): string {
  return text.replace(/[^\u3400-\u9fff]/gu, '');
}

describeCorpora('safe fixes of real texts', () => {
  for (const folder of FOLDERS) {
    it(`settle, and a second time change nothing: ${folder}`, () => {
      for (const [name, text] of textsOf(folder)) {
        const once = fixed(text, RULES);
        assert.ok(once.settled, name);
        assert.equal(fixed(once.text, RULES).text, once.text, name);
      }
    }).timeout(120_000);
    it(`change no ideograph but by the rules about characters and words: ${folder}`, () => {
      for (const [name, text] of textsOf(folder)) assert.equal(ideographs(fixed(text, OTHERS).text), ideographs(text), name);
    }).timeout(120_000);
  }
});
