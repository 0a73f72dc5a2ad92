import type { Failure } from './linter';
import type { Plan } from './plan';
import { linesWhere, perReport, type Shared, sharedLines } from './remember';
import type { DocumentFacts, Paragraph, Report } from './report';
import type { Finding, ParagraphFinding, Rule } from './rule';
import type { Target } from './target';

/** A finding of a rule in a line of the report. */
export interface Placing {
  readonly rule: Rule;
  readonly line: number;
  readonly finding: ParagraphFinding | Finding;
}

/** What findings hold for: the rules with their options, and what is known of the document. */
interface Basis {
  readonly plan: Plan;
  readonly script: DocumentFacts['script'];
  readonly target: Target;
  readonly markdown: boolean;
}

/** The findings of the paragraph rules in a report, and on what basis they hold. */
interface Checked {
  basis: Basis | null;
  placings: readonly Placing[];
}

const checkedOf = perReport((): Checked => ({ basis: null, placings: [] }));

/** A single line that begins with `#` may be a slip; so many are headings of Markdown. */
const MARKDOWN_HEADINGS = 2;

const markdownHeadings = linesWhere(({ paragraph: { heading } }) => heading?.style === 'markdown');

/** Runs the paragraph rules over every line that is text of the report; an edit checks again only the lines it touched. */
export function checkParagraphs(report: Report, target: Target, plan: Plan, failures: Failure[]): Placing[] {
  const { paragraph: checks, triggers } = plan;
  if (checks.length === 0) return [];
  const markdown = markdownHeadings(report).length >= MARKDOWN_HEADINGS;
  const basis: Basis = { plan, script: report.script, target, markdown };
  const placings: Placing[] = [];
  const shared = sharedLines(report);
  const before = shared && checkedOf(shared.before);
  if (!shared || !before?.basis || !isSame(before.basis, basis) || isOtherFirst(shared, report)) checkLines(0, report.lines.length);
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
      const { paragraph, kind } = placed;
      const facts: DocumentFacts = { kind: report.kind, script: report.script, target, markdown, first: line === 0, paragraph: kind };
      triggers.visit(paragraph.source, (index, at) => {
        const own = checks[index];
        if (own !== undefined && (kind !== 'chrome' || own.rule.chrome === true)) check(own, paragraph, facts, at, line);
      });
    }
  }

  function check({ rule, options }: Plan['paragraph'][number], paragraph: Paragraph, facts: DocumentFacts, at: readonly number[], line: number): void {
    try {
      for (const finding of rule.check(paragraph, { options, facts, at })) placings.push({ rule, line, finding });
    } catch (error) {
      if (!failures.some((failure) => failure.rule === rule.id)) failures.push({ rule: rule.id, error });
    }
  }
}

/** True when a line that was known has become the first one of the text, or was it before. */
function isOtherFirst({ before, head, tail }: Shared, { lines }: Report): boolean {
  return head === 0 && (tail === lines.length || tail === before.lines.length);
}

function isSame(a: Basis, b: Basis): boolean {
  return a.plan === b.plan && a.script === b.script && a.target === b.target && a.markdown === b.markdown;
}
