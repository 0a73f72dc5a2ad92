import { type Config, DEFAULT_CONFIG } from '../config';
import { compatible } from '../fixes';
import { lint } from '../linter';
import type { Rule } from '../rule';
import { applyEdits } from '../text';

/** Id of the rule that finds wrongly converted characters of a traditional text. */
const OVERCONVERSION = 'script-overconversion';
const TRADITIONAL: Config = { ...DEFAULT_CONFIG, script: 'traditional', limit: Number.MAX_SAFE_INTEGER };

/** Makes the function that mends what an earlier conversion did wrong in a traditional text (方麵 → 方面), by the fixes of its rule. */
export function createHealer(rules: readonly Rule[]): (text: string) => string {
  const healing = rules.filter(({ id }) => id === OVERCONVERSION);
  return (text) => {
    const { diagnostics } = lint({ text }, healing, TRADITIONAL);
    const fixes = compatible(diagnostics.flatMap(({ fix }) => fix ?? []));
    return fixes.length === 0
      ? text
      : applyEdits(
          text,
          fixes.flatMap(({ edits }) => edits),
        );
  };
}
