import type { Config } from './config';
import type { Kind } from './report';
import type { Option, OptionValue, ParagraphRule, ReportRule, Rule } from './rule';
import { createTriggers, type Triggers } from './triggers';

/** A rule that is on, with its options. */
export interface Check<R extends Rule> {
  readonly rule: R;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What is to be checked in documents of one kind under one configuration. */
export interface Plan {
  readonly active: readonly Rule[];
  readonly paragraph: readonly Check<ParagraphRule>[];
  readonly report: readonly Check<ReportRule>[];
  readonly triggers: Triggers;
}

interface Plans {
  readonly rules: readonly Rule[];
  readonly byKind: Map<Kind, Plan>;
}

/** The plans of each configuration: making one takes longer than checking a short text, and a new text mostly comes with an old configuration. */
const known = new WeakMap<Config, Plans>();

export function planFor(rules: readonly Rule[], config: Config, kind: Kind): Plan {
  let plans = known.get(config);
  if (plans?.rules !== rules) {
    plans = { rules, byKind: new Map() };
    known.set(config, plans);
  }
  const plan = plans.byKind.get(kind) ?? makePlan(rules, config, kind);
  plans.byKind.set(kind, plan);
  return plan;
}

function makePlan(rules: readonly Rule[], config: Config, kind: Kind): Plan {
  const active = rules.filter((rule) => config.rules.get(rule.id)?.severity !== 'off' && (rule.kinds === undefined || rule.kinds.includes(kind)));
  const paragraph = active.flatMap((rule) => (rule.scope === 'paragraph' ? [{ rule, options: optionsOf(rule, config) }] : []));
  const report = active.flatMap((rule) => (rule.scope === 'report' ? [{ rule, options: optionsOf(rule, config) }] : []));
  return { active, paragraph, report, triggers: createTriggers(paragraph.map(({ rule }) => rule)) };
}

/** The options of a rule: those of the configuration, or the declared defaults when it does not name the rule. */
function optionsOf(rule: Rule, config: Config): Readonly<Record<string, OptionValue>> {
  const configured = config.rules.get(rule.id)?.options;
  if (configured) return configured;
  const options: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(rule.options as Record<string, Option>)) options[name] = option.default;
  return options;
}
