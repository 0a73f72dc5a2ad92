import type { Diagnostic, Fix } from './linter';
import type { Placing } from './paragraphChecks';
import { sourceOffset, sourceSpan } from './reading';
import type { Report } from './report';
import type { Rule, Severity } from './rule';
import type { Edit, Span } from './text';
import type { Values } from './words';

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const NO_VALUES: Values = {};
const NO_RELATED: Diagnostic['related'] = [];

/** A finding of a paragraph knows no line, neither do the edits of its fix. */
type PlacedFix = NonNullable<Placing['finding']['fix']>;

/** Writes out a finding that stands at `span` of the source. */
export function toDiagnostic({ rule, line, finding }: Placing, span: Span, report: Report, configured: Severity): Diagnostic {
  return {
    rule,
    severity: milder(configured, rule.severity, finding.severity),
    span,
    message: finding.message,
    values: finding.values ?? NO_VALUES,
    fix: finding.fix ? toFix(finding.fix, line, rule, report) : null,
    related:
      finding.related?.map((related) => ({
        span: placeInSource(report, related.line, related.span, rule),
        message: related.message,
        values: related.values ?? NO_VALUES,
      })) ?? NO_RELATED,
  };
}

/** A finding may be milder than its rule; a configured severity is then lowered by as many steps. */
function milder(configured: Severity, declared: Severity, found: Severity | undefined): Severity {
  if (found === undefined) return configured;
  const steps = ORDER.indexOf(found) - ORDER.indexOf(declared);
  return steps <= 0 ? configured : (ORDER[Math.min(ORDER.length - 1, ORDER.indexOf(configured) + steps)] ?? configured);
}

function toFix(fix: PlacedFix, line: number, rule: Rule, report: Report): Fix {
  return {
    title: fix.title,
    values: fix.values ?? NO_VALUES,
    safety: fix.safety ?? rule.fixes,
    edits: editsInSource(fix, line, report, rule),
    snippet: fix.snippet === true,
  };
}

/** The place in the text of a span that a rule names in a line. */
export function placeInSource(report: Report, line: number, span: Span, { layer }: Rule): Span {
  const placed = report.lines[line];
  if (!placed) return { start: 0, end: 0 };
  if (layer === 'source') return { start: placed.start + span.start, end: placed.start + span.end };
  const source = sourceSpan(placed.paragraph.reading, span.start, span.end);
  return { start: placed.start + source.start, end: placed.start + source.end };
}

/** The edits of the fix of a finding in `line`. */
export function editsInSource(fix: PlacedFix, line: number, report: Report, rule: Rule): Edit[] {
  const edits: Edit[] = [];
  for (const edit of fix.edits) {
    const own = 'line' in edit ? edit.line : line;
    const span = rule.layer === 'source' ? placeInSource(report, own, edit.span, rule) : editInSource(report, own, edit.span);
    edits.push({ span, text: edit.text });
  }
  return edits;
}

/** Unlike a finding an edit takes along what was cut out behind its last character, so that no annotation is left of a replaced one. */
function editInSource(report: Report, line: number, span: Span): Span {
  const placed = report.lines[line];
  if (!placed) return { start: 0, end: 0 };
  const { reading, source } = placed.paragraph;
  const start = sourceOffset(reading, span.start);
  const end = span.end > span.start ? Math.min(sourceOffset(reading, span.end), source.length) : start;
  return { start: placed.start + start, end: placed.start + end };
}
