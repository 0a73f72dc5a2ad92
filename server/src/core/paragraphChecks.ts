import type { Config } from './config';
import { type Failure, optionsOf } from './linter';
import { perParagraph } from './remember';
import type { DocumentFacts, Paragraph, ParagraphKind, Report } from './report';
import type { Finding, ParagraphFinding, Rule } from './rule';

/** A finding of a rule in a line of the report. */
export interface Placing {
  readonly rule: Rule;
  readonly line: number;
  readonly finding: ParagraphFinding | Finding;
}

interface Found {
  readonly rule: Rule;
  readonly finding: ParagraphFinding;
}

/** The rules, configuration and document for which findings hold. */
interface Basis {
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly kind: DocumentFacts['kind'];
  readonly script: DocumentFacts['script'];
}

/** Findings of the paragraph rules in one paragraph, and on what basis and for which kind of paragraph they hold. */
interface Cell {
  basis: Basis | null;
  kind: ParagraphKind;
  found: readonly Found[];
}

const NOTHING: readonly Found[] = [];

const cellOf = perParagraph((): Cell => ({ basis: null, kind: 'blank', found: NOTHING }));

/** Runs the paragraph rules over every line that is text of the report; an edit checks again only the paragraphs it touched. */
export function checkParagraphs(report: Report, active: readonly Rule[], all: readonly Rule[], config: Config, failures: Failure[]): Placing[] {
  const rules = active.flatMap((rule) => (rule.scope === 'paragraph' ? [{ rule, options: optionsOf(rule, config) }] : []));
  const placings: Placing[] = [];
  if (rules.length === 0) return placings;
  let basis: Basis = { rules: all, config, kind: report.kind, script: report.script };
  let adopted = false;
  for (let line = 0; line < report.lines.length; line += 1) {
    const placed = report.lines[line];
    if (!placed || placed.kind === 'blank' || placed.kind === 'code' || placed.kind === 'front-matter' || placed.kind === 'comment') continue;
    const cell = cellOf(placed.paragraph);
    if (cell.basis !== basis || cell.kind !== placed.kind) {
      const known = cell.basis;
      const isKnown = known !== null && isSame(known, basis);
      if (!isKnown || cell.kind !== placed.kind) {
        cell.found = check(placed.paragraph, { kind: report.kind, script: report.script, paragraph: placed.kind }, rules, failures);
      } else if (!adopted) {
        // An equal basis of an earlier check becomes that of this one, so that one look is enough for the lines that follow.
        basis = known;
        adopted = true;
      }
      cell.basis = basis;
      cell.kind = placed.kind;
    }
    if (cell.found.length > 0) for (const { rule, finding } of cell.found) placings.push({ rule, line, finding });
  }
  return placings;
}

function isSame(a: Basis, b: Basis): boolean {
  return a.rules === b.rules && a.config === b.config && a.kind === b.kind && a.script === b.script;
}

function check(
  paragraph: Paragraph,
  facts: DocumentFacts,
  rules: readonly { rule: Rule; options: Readonly<Record<string, unknown>> }[],
  failures: Failure[],
): readonly Found[] {
  let found: Found[] | undefined;
  for (const { rule, options } of rules) {
    if (rule.scope !== 'paragraph') continue;
    try {
      for (const finding of rule.check(paragraph, { options, facts })) (found ??= []).push({ rule, finding });
    } catch (error) {
      if (!failures.some((failure) => failure.rule === rule.id)) failures.push({ rule: rule.id, error });
    }
  }
  return found ?? NOTHING;
}
