import type { Diagnostic, Fix } from './linter';
import type { Placing } from './paragraphChecks';
import { sourceOffset, sourceSpan } from './reading';
import type { Report } from './report';
import type { FindingFix, Place, Severity } from './rule';
import type { Span } from './text';

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Places a finding in the source. */
export function toDiagnostic({ rule, line, finding }: Placing, report: Report, configured: Severity): Diagnostic {
  return {
    rule,
    severity: milder(configured, rule.severity, finding.severity),
    span: placeInSource(report, line, finding.span),
    message: finding.message,
    values: finding.values ?? {},
    fix: finding.fix ? toFix(finding.fix, line, rule.fixes, report) : null,
    related: (finding.related ?? []).map((related) => ({
      span: placeInSource(report, related.line, related.span),
      message: related.message,
      values: related.values ?? {},
    })),
  };
}

/** A finding may be milder than its rule; a configured severity is then lowered by as many steps. */
function milder(configured: Severity, declared: Severity, found: Severity | undefined): Severity {
  if (found === undefined) return configured;
  const steps = ORDER.indexOf(found) - ORDER.indexOf(declared);
  return steps <= 0 ? configured : (ORDER[Math.min(ORDER.length - 1, ORDER.indexOf(configured) + steps)] ?? configured);
}

function toFix(
  fix: FindingFix | (Omit<FindingFix, 'edits'> & { edits: readonly (Omit<Place, 'line'> & { text: string; line?: number })[] }),
  line: number,
  safety: Fix['safety'],
  report: Report,
): Fix {
  return {
    title: fix.title,
    values: fix.values ?? {},
    safety: fix.safety ?? safety,
    edits: fix.edits.map((edit) => ({ span: editInSource(report, edit.line ?? line, edit.span), text: edit.text })),
    snippet: fix.snippet === true,
  };
}

function placeInSource(report: Report, line: number, span: Span): Span {
  const placed = report.lines[line];
  if (!placed) return { start: 0, end: 0 };
  const source = sourceSpan(placed.paragraph.reading, span.start, span.end);
  return { start: placed.start + source.start, end: placed.start + source.end };
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
