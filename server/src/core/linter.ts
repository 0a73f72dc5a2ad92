import type { Config } from './config';
import { checkParagraphs } from './paragraphChecks';
import { parseReport } from './parse/document';
import { planFor } from './plan';
import { inheriting } from './remember';
import type { Kind, Report } from './report';
import type { Rule, Safety, Severity } from './rule';
import { settle } from './settle';
import { targetOf } from './target';
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
    const plan = planFor(rules, config, report.kind);
    const target = targetOf(config.script, report);
    const placings = checkParagraphs(report, target, plan, failures);
    for (const { rule, options } of plan.report) {
      try {
        for (const finding of rule.check(report, { options, target })) placings.push({ rule, line: finding.line, finding });
      } catch (error) {
        failures.push({ rule: rule.id, error });
      }
    }
    const diagnostics = settle(placings, report, config, rules, plan.active);
    return { report, diagnostics, failures, memo: { report } };
  });
}
