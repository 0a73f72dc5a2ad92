import { SAFETY_WORDS, SEVERITY_WORDS } from '../../core/describe';
import type { Option, Rule, RulePage } from '../../core/rule';
import { RULES } from '../../rules';
import type { Run } from './main';
import { fail } from './session';
import { createSink } from './sink';
import type { Voice } from './voice';

const NO_OPERANDS = { zh: '“rules”不接受路径。', en: '“rules” takes no paths.' };

/** Lists every rule. */
export const listRules: Run = async (operands, options, voice) => {
  if (operands.length > 0) return fail(voice, NO_OPERANDS);
  const sink = createSink(options.output);
  if (options.format === 'json') {
    const { PAGES } = await import('./extras.js');
    sink.write(`${JSON.stringify({ version: 1, rules: RULES.map((rule) => entryOf(rule, PAGES.get(rule.id), voice)) }, null, 2)}\n`);
  } else {
    const width = Math.max(0, ...RULES.map(({ id }) => id.length));
    for (const { id, code, severity, fixes, title } of RULES) {
      sink.write(`${code.padEnd(4)} ${id.padEnd(width)}  ${voice.say(SEVERITY_WORDS[severity])}  ${voice.say(title)} (${voice.say(SAFETY_WORDS[fixes])})\n`);
    }
  }
  const fault = sink.close();
  return fault === null ? 0 : fail(voice, fault.message, fault.values);
};

function entryOf(rule: Rule, page: RulePage | undefined, voice: Voice): Readonly<Record<string, unknown>> {
  const { id, code, family, title, severity, fixes, kinds } = rule;
  const options: readonly [string, Option][] = Object.entries(rule.options);
  return {
    id,
    code,
    family,
    title: voice.say(title),
    why: page === undefined ? '' : voice.say(page.why),
    severity,
    fixes,
    kinds: kinds ?? null,
    options: Object.fromEntries(options.map(([name, option]) => [name, { ...option, description: voice.say(option.description) }])),
  };
}
