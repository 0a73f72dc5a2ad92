import type { Config } from './config';
import { type Directive, directivesIn, silences } from './directives';
import { gathered } from './gather';
import type { Diagnostic } from './linter';
import type { Placing } from './paragraphChecks';
import { placeInSource, toDiagnostic } from './place';
import type { Report } from './report';
import type { Rule, Severity } from './rule';
import type { Span } from './text';
import type { Words } from './words';

/** Id of the rule that reports ignores which silence nothing; its findings are made here, where silence is decided. */
export const UNUSED_DIRECTIVE = 'noise-unused-directive';

/** A finding with its place in the source that is not written out yet: most of a rule that hits too often never are. */
export interface Sighting extends Placing {
  readonly span: Span;
}

/** Drops what is ignored, places the rest in the source, and gathers the findings of a rule that hits too often. */
export function settle(placings: readonly Placing[], report: Report, config: Config, rules: readonly Rule[], active: readonly Rule[]): readonly Diagnostic[] {
  const directives = directivesIn(report);
  const used = new Set<Directive>();
  const sightings: (Sighting | Diagnostic)[] = [];
  for (const { rule, line, finding } of placings) {
    if (directives.length > 0 && isSilenced(directives, used, rule.id, line)) continue;
    const span = placeInSource(report, line, finding.span, rule);
    if (!isIgnored(rule, span, line, report, config)) sightings.push({ rule, line, finding, span });
  }
  const rule = active.find(({ id }) => id === UNUSED_DIRECTIVE);
  if (rule)
    for (const directive of directives)
      if (!used.has(directive) && isJudged(directive, rules, active, config)) sightings.push(unused(rule, directive, report, config));
  sightings.sort(inOrder);
  return gathered(withoutRepeats(sightings), config.limit, report, (sighting) =>
    'finding' in sighting ? toDiagnostic(sighting, sighting.span, report, severityOf(sighting.rule, config)) : sighting,
  );
}

/** The severity of an active rule. */
function severityOf(rule: Rule, config: Config): Severity {
  const severity = config.rules.get(rule.id)?.severity ?? rule.severity;
  return severity === 'off' ? 'hint' : severity;
}

function isSilenced(directives: readonly Directive[], used: Set<Directive>, rule: string, line: number): boolean {
  let silent = false;
  for (const directive of directives) {
    if (!silences(directive, rule, line)) continue;
    used.add(directive);
    silent = true;
  }
  return silent;
}

/** A directive for a rule that is switched off may well have its use when the rule is on again. */
function isJudged(directive: Directive, rules: readonly Rule[], active: readonly Rule[], config: Config): boolean {
  const isIdle = (id: string): boolean =>
    config.rules.get(id)?.severity === 'off' || (rules.some((rule) => rule.id === id) && !active.some((rule) => rule.id === id));
  return !directive.rules.some(isIdle);
}

function isIgnored(rule: Rule, { start, end }: Span, line: number, report: Report, config: Config): boolean {
  if (config.words.length > 0 && config.words.includes(report.text.slice(start, end))) return true;
  if (config.ignore.length === 0) return false;
  return config.ignore.some((ignore) => ignore.rule === rule.id && (report.lines[line]?.paragraph.source.includes(ignore.text) ?? false));
}

const UNUSED: Words = { zh: '这条忽略指令没有屏蔽任何问题，可以删去。', en: 'This directive silences nothing; it can go.' };
const DELETE_DIRECTIVE: Words = { zh: '删除这条忽略指令', en: 'Delete this directive' };

function unused(rule: Rule, directive: Directive, report: Report, config: Config): Diagnostic {
  const placed = report.lines[directive.line];
  const start = placed?.start ?? 0;
  const span = { start: start + directive.span.start, end: start + directive.span.end };
  const whole = placed?.paragraph.source.trim().length === directive.span.end - directive.span.start;
  const next = report.lines[directive.line + 1];
  const edit = whole && next ? { span: { start, end: next.start }, text: '' } : { span, text: '' };
  return {
    rule,
    severity: severityOf(rule, config),
    span,
    message: UNUSED,
    values: {},
    fix: { title: DELETE_DIRECTIVE, values: {}, safety: rule.fixes, edits: [edit], snippet: false },
    related: [],
  };
}

type Spotted = Pick<Sighting, 'rule' | 'span'>;

function inOrder(a: Spotted, b: Spotted): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0);
}

function withoutRepeats<T extends Spotted>(sightings: readonly T[]): readonly T[] {
  return sightings.filter(({ rule, span }, index) => {
    const before = sightings[index - 1];
    return !before || before.rule !== rule || before.span.start !== span.start || before.span.end !== span.end;
  });
}
