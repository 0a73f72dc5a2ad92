import assert from 'node:assert/strict';
import { type Config, resolveConfig } from '../../server/src/core/config';
import { type Diagnostic, lint } from '../../server/src/core/linter';
import type { Example, Rule } from '../../server/src/core/rule';
import { applyEdits, type Edit } from '../../server/src/core/text';
import { RULES } from '../../server/src/rules';
import { PAGES } from '../../server/src/rules/pages';
import { mark, unmark } from '../support/marks';

/** Each rule alone on its own examples: they are its documentation, so what they show must be what it does. */
for (const rule of RULES) {
  describe(`${rule.code} ${rule.id}`, () => {
    const examples = PAGES.get(rule.id)?.examples ?? [];
    for (const example of examples) {
      if ('ok' in example) {
        it(`is silent: ${shorten(example.ok)}`, () => assert.equal(marked(rule, example, example.ok), example.ok));
        continue;
      }
      const { text } = unmark(example.bad);
      it(`finds: ${shorten(text)}`, () => assert.equal(marked(rule, example, text), example.bad));
      const { good } = example;
      if (good === undefined) continue;
      it(`leads to: ${shorten(good)}`, () => {
        const found = diagnostics(rule, example, text);
        if (found.some(({ fix }) => fix !== null)) assert.equal(fixed(text, found), good);
        assert.equal(marked(rule, example, good), good, 'the corrected text is clean');
      });
    }
    it('does with its fixes what it declares', () => {
      const fixes = examples
        .flatMap((example) => ('bad' in example ? diagnostics(rule, example, unmark(example.bad).text) : []))
        .flatMap(({ fix }) => fix ?? []);
      if (rule.fixes === 'none') assert.equal(fixes.length, 0, 'a rule without fixes offers none');
      else assert.ok(fixes.length > 0, 'some example shows the fix');
      if (rule.fixes === 'suggestion') assert.ok(fixes.every(({ safety }) => safety !== 'safe'));
    });
  });
}

/** The text with a mark around every finding. */
function marked(rule: Rule, example: Example, text: string): string {
  return mark(
    text,
    diagnostics(rule, example, text).map(({ span }) => span),
  );
}

function diagnostics(rule: Rule, example: Example, text: string): readonly Diagnostic[] {
  const kind = example.kind ?? rule.kinds?.[0];
  // A directive is judged only while the rules it names are active.
  const active = RULES.filter((other) => other === rule || text.includes(other.id));
  const outcome = lint({ text, ...(kind === undefined ? {} : { kind }) }, active, configOf(active, rule, example));
  assert.deepEqual(outcome.failures, []);
  return outcome.diagnostics.filter((diagnostic) => diagnostic.rule.id === rule.id);
}

/** The rule with the options of the example and no limit of findings. */
function configOf(active: readonly Rule[], rule: Rule, example: Example): Config {
  const { config, problems } = resolveConfig(active, { limit: 1000, script: example.script ?? 'auto', rules: { [rule.id]: { ...example.options } } });
  assert.deepEqual(problems, []);
  return config;
}

/** The text after the fixes of all findings; two findings may share one edit, and the tab stops of a snippet leave their text. */
function fixed(text: string, found: readonly Diagnostic[]): string {
  const edits = new Map<string, Edit>();
  for (const { fix } of found) {
    for (const { span, text: replacement } of fix?.edits ?? []) {
      const plain = fix?.snippet
        ? replacement
            .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/gu, '$1')
            .replace(/\$\{\d+:([^}]*)\}/gu, '$1')
            .replace(/\$\d+/gu, '')
        : replacement;
      edits.set(`${span.start} ${span.end} ${plain}`, { span, text: plain });
    }
  }
  return applyEdits(text, [...edits.values()]);
}

function shorten(text: string): string {
  const line = text.replace(/\n/gu, '⏎');
  return line.length > 50 ? `${line.slice(0, 50)}…` : line;
}
