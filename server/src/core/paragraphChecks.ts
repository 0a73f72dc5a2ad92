import type { Config } from './config';
import { type Failure, optionsOf } from './linter';
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

interface Cell {
  readonly key: string;
  readonly found: readonly Found[];
}

/** Findings of the paragraph rules by paragraph: an edit checks again only the paragraphs it touched. */
export type ParagraphMemo = WeakMap<Paragraph, Cell>;

const NOTHING: readonly Found[] = [];

/** Runs the paragraph rules over every line that is text of the report. */
export function checkParagraphs(
  report: Report,
  active: readonly Rule[],
  config: Config,
  before: ParagraphMemo | undefined,
  failures: Failure[],
): { placings: Placing[]; memo: ParagraphMemo } {
  const rules = active.flatMap((rule) => (rule.scope === 'paragraph' ? [{ rule, options: optionsOf(rule, config) }] : []));
  const memo: ParagraphMemo = before ?? new WeakMap();
  const placings: Placing[] = [];
  if (rules.length === 0) return { placings, memo };
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
    let cell = memo.get(placed.paragraph);
    if (cell === undefined || cell.key !== key) {
      cell = { key, found: check(placed.paragraph, facts, rules, failures) };
      memo.set(placed.paragraph, cell);
    }
    for (const { rule, finding } of cell.found) placings.push({ rule, line, finding });
  }
  return { placings, memo };
}

function check(paragraph: Paragraph, facts: DocumentFacts, rules: readonly { rule: Rule; options: Readonly<Record<string, unknown>> }[], failures: Failure[]): readonly Found[] {
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
