import { RULES } from '../../rules';
import type { Run } from './main';
import { fail, failRule } from './session';
import { createSink } from './sink';

const WHICH = { zh: '请给出一个规则名；用“rules”列出全部规则。', en: 'Name one rule; “rules” lists them all.' };

/** Prints the page of a rule, given by its name or its number. */
export const explain: Run = async (operands, options, voice) => {
  const [name, ...others] = operands;
  if (name === undefined || others.length > 0) return fail(voice, WHICH);
  const rule = RULES.find(({ id, code }) => id === name || code === name.toUpperCase());
  if (rule === undefined) return failRule(voice, name);
  const { describeRule, PAGES } = await import('./extras.js');
  const page = PAGES.get(rule.id);
  const sink = createSink(options.output);
  if (page !== undefined) sink.write(describeRule(rule, page, voice.locale, voice.traditional));
  const fault = sink.close();
  return fault === null ? 0 : fail(voice, fault.message, fault.values);
};
