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

/** Findings of the paragraph rules in one paragraph, and for which rules, configuration and document they hold. */
interface Cell {
  key: string;
  rules: readonly Rule[] | null;
  config: Config | null;
  found: readonly Found[];
}

const NOTHING: readonly Found[] = [];

const cellOf = perParagraph((): Cell => ({ key: '', rules: null, config: null, found: NOTHING }));

/** Runs the paragraph rules over every line that is text of the report; an edit checks again only the paragraphs it touched. */
export function checkParagraphs(report: Report, active: readonly Rule[], all: readonly Rule[], config: Config, failures: Failure[]): Placing[] {
  const rules = active.flatMap((rule) => (rule.scope === 'paragraph' ? [{ rule, options: optionsOf(rule, config) }] : []));
  const placings: Placing[] = [];
  if (rules.length === 0) return placings;
  const known = new Map<ParagraphKind, { readonly facts: DocumentFacts; readonly key: string }>();
  for (let line = 0; line < report.lines.length; line += 1) {
    const placed = report.lines[line];
    if (!placed || placed.kind === 'blank' || placed.kind === 'code' || placed.kind === 'front-matter' || placed.kind === 'comment') continue;
    let about = known.get(placed.kind);
    if (about === undefined) {
      const facts: DocumentFacts = { kind: report.kind, script: report.script, paragraph: placed.kind };
      about = { facts, key: `${facts.kind} ${facts.script} ${facts.paragraph}` };
      known.set(placed.kind, about);
    }
    const { facts, key } = about;
    const cell = cellOf(placed.paragraph);
    if (cell.key !== key || cell.config !== config || cell.rules !== all) {
      cell.found = check(placed.paragraph, facts, rules, failures);
      cell.key = key;
      cell.config = config;
      cell.rules = all;
    }
    for (const { rule, finding } of cell.found) placings.push({ rule, line, finding });
  }
  return placings;
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
