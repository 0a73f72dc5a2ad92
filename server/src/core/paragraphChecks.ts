import type { Config } from './config';
import { type Failure, optionsOf } from './linter';
import { perReport, sharedLines } from './remember';
import type { DocumentFacts, Paragraph, Report } from './report';
import type { Finding, ParagraphFinding, ParagraphRule, Rule } from './rule';
import type { Target } from './target';
import { createTriggers, type Triggers } from './triggers';

/** A finding of a rule in a line of the report. */
export interface Placing {
  readonly rule: Rule;
  readonly line: number;
  readonly finding: ParagraphFinding | Finding;
}

/** The rules, configuration and document for which findings hold. */
interface Basis {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly kind: DocumentFacts['kind'];
  readonly script: DocumentFacts['script'];
  readonly target: Target;
}

/** The findings of the paragraph rules in a report, and on what basis they hold. */
interface Checked {
  basis: Basis | null;
  placings: readonly Placing[];
}

const checkedOf = perReport((): Checked => ({ basis: null, placings: [] }));

/** Runs the paragraph rules over every line that is text of the report; an edit checks again only the lines it touched. */
export function checkParagraphs(report: Report, target: Target, active: readonly Rule[], all: readonly Rule[], config: Config, failures: Failure[]): Placing[] {
  const checks = active.flatMap((rule) => (rule.scope === 'paragraph' ? [{ rule, options: optionsOf(rule, config) }] : []));
  if (checks.length === 0) return [];
  const basis: Basis = { rules: all, config, kind: report.kind, script: report.script, target };
  const placings: Placing[] = [];
  const shared = sharedLines(report);
  const before = shared && checkedOf(shared.before);
  const triggers = triggersOf(checks.map(({ rule }) => rule));
  if (!shared || !before?.basis || !isSame(before.basis, basis)) checkLines(0, report.lines.length);
  else {
    const tail = report.lines.length - shared.tail;
    const moved = report.lines.length - shared.before.lines.length;
    for (const placing of before.placings) if (placing.line < shared.head) placings.push(placing);
    checkLines(shared.head, tail);
    for (const { rule, line, finding } of before.placings) if (line + moved >= tail) placings.push({ rule, line: line + moved, finding });
  }
  const checked = checkedOf(report);
  checked.basis = basis;
  checked.placings = placings;
  return placings.slice();

  function checkLines(from: number, to: number): void {
    for (let line = from; line < to; line += 1) {
      const placed = report.lines[line];
      if (!placed || placed.kind === 'blank' || placed.kind === 'code' || placed.kind === 'front-matter' || placed.kind === 'comment') continue;
      const facts: DocumentFacts = { kind: report.kind, script: report.script, target, paragraph: placed.kind };
      triggers.scan(placed.paragraph.source);
      check(placed.paragraph, facts, line);
    }
  }

  function check(paragraph: Paragraph, facts: DocumentFacts, line: number): void {
    for (let index = 0; index < checks.length; index += 1) {
      const own = checks[index];
      if (own === undefined) continue;
      const { rule, options } = own;
      const at = triggers.at(index);
      if ((rule.triggers !== undefined && at.length === 0) || (facts.paragraph === 'chrome' && rule.chrome !== true)) continue;
      try {
        for (const finding of rule.check(paragraph, { options, facts, at })) placings.push({ rule, line, finding });
      } catch (error) {
        if (!failures.some((failure) => failure.rule === rule.id)) failures.push({ rule: rule.id, error });
      }
    }
  }
}

/** The table for the rules of the last check: filling one takes longer than checking a short text. */
let known: { readonly rules: readonly ParagraphRule[]; readonly triggers: Triggers } | undefined;

function triggersOf(rules: readonly ParagraphRule[]): Triggers {
  if (known === undefined || known.rules.length !== rules.length || !known.rules.every((rule, index) => rule === rules[index]))
    known = { rules, triggers: createTriggers(rules) };
  return known.triggers;
}

function isSame(a: Basis, b: Basis): boolean {
  return a.rules === b.rules && a.config === b.config && a.kind === b.kind && a.script === b.script && a.target === b.target;
}
