import type { Config } from './config';
import { checkParagraphs, type Placing } from './paragraphChecks';
import { parseReport } from './parse/document';
import { inheriting } from './remember';
import type { Kind, Report } from './report';
import type { Rule, Safety, Severity } from './rule';
import { settle } from './settle';
import { type Target, targetOf } from './target';
import type { Edit, Span } from './text';
import type { Values, Words } from './words';

/** A fix in source offsets (UTF-16). */
export interface Fix {
  readonly title: Words;
  readonly values: Values;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
  readonly snippet: boolean;
}

/** A finding placed in the source, with the severity the configuration gives it. */
export interface Diagnostic {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Words;
  readonly values: Values;
  readonly fix: Fix | null;
  readonly related: readonly { readonly span: Span; readonly message: Words; readonly values: Values }[];
}

export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

/** What the next check of an edited text can reuse; a plain value. */
export interface Memo {
  readonly report: Report;
}

export interface Outcome {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
  readonly failures: readonly Failure[];
  readonly memo: Memo;
}

export interface Input {
  readonly text: string;
  /** Date at which facts are judged, `YYYY-MM-DD`, when the user gave one. */
  readonly asOf?: string;
  /** The kind of document when it is known beforehand; found from the text otherwise. */
  readonly kind?: Kind;
  readonly memo?: Memo;
}

/** Checks a text. Never throws and never does I/O: a rule that throws is left out and named in `failures`. */
export function lint(input: Input, rules: readonly Rule[], config: Config): Outcome {
  const { memo } = input;
  const report = parseReport({ text: input.text, before: memo?.report, kind: input.kind, asOf: input.asOf });
  return inheriting(report, memo?.report, () => {
    const failures: Failure[] = [];
    const active = rules.filter((rule) => severityOf(rule, config) !== 'off' && (rule.kinds === undefined || rule.kinds.includes(report.kind)));
    const target = targetOf(config.script, report);
    const placings = checkParagraphs(report, target, active, rules, config, failures);
    for (const rule of active) {
      if (rule.scope === 'report') checkReport(rule, report, target, config, placings, failures);
    }
    const diagnostics = settle(placings, report, config, rules, active);
    return { report, diagnostics, failures, memo: { report } };
  });
}

function severityOf(rule: Rule, config: Config): Severity | 'off' {
  return config.rules.get(rule.id)?.severity ?? rule.severity;
}

/** The options of a rule: those of the configuration, or the declared defaults when it does not name the rule. */
export function optionsOf(rule: Rule, config: Config): Readonly<Record<string, unknown>> {
  const configured = config.rules.get(rule.id)?.options;
  if (configured) return configured;
  const options: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(rule.options as Record<string, { default: unknown }>)) options[name] = option.default;
  return options;
}

function checkReport(rule: Rule & { scope: 'report' }, report: Report, target: Target, config: Config, placings: Placing[], failures: Failure[]): void {
  try {
    for (const finding of rule.check(report, { options: optionsOf(rule, config), target })) placings.push({ rule, line: finding.line, finding });
  } catch (error) {
    failures.push({ rule: rule.id, error });
  }
}
