import type { Config } from './config';
import { type Directive, directivesIn, silences } from './directives';
import { checkParagraphs, type Placing } from './paragraphChecks';
import { parseReport } from './parse/document';
import type { Kind, Report } from './report';
import type { Rule, Safety, Severity } from './rule';
import { toDiagnostic } from './settle';
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

/** Id of the rule that reports ignores which silence nothing; its findings are made here, where silence is decided. */
export const UNUSED_DIRECTIVE = 'noise-unused-directive';

/** Checks a text. Never throws and never does I/O: a rule that throws is left out and named in `failures`. */
export function lint(input: Input, rules: readonly Rule[], config: Config): Outcome {
  const { memo } = input;
  const report = parseReport({ text: input.text, before: memo?.report, kind: input.kind, asOf: input.asOf });
  const failures: Failure[] = [];
  const active = rules.filter((rule) => severityOf(rule, config) !== 'off' && (rule.kinds === undefined || rule.kinds.includes(report.kind)));
  const placings = checkParagraphs(report, active, rules, config, failures);
  for (const rule of active) {
    if (rule.scope === 'report') checkReport(rule, report, config, placings, failures);
  }
  const diagnostics = settle(placings, report, config, rules, active);
  return { report, diagnostics, failures, memo: { report } };
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

function checkReport(rule: Rule & { scope: 'report' }, report: Report, config: Config, placings: Placing[], failures: Failure[]): void {
  try {
    for (const finding of rule.check(report, { options: optionsOf(rule, config) })) placings.push({ rule, line: finding.line, finding });
  } catch (error) {
    failures.push({ rule: rule.id, error });
  }
}

/** Drops what is ignored, places the rest in the source, and gathers the findings of a rule that hits too often. */
function settle(placings: readonly Placing[], report: Report, config: Config, rules: readonly Rule[], active: readonly Rule[]): readonly Diagnostic[] {
  const directives = directivesIn(report);
  const used = new Set<Directive>();
  const diagnostics: Diagnostic[] = [];
  for (const placing of placings) {
    let silent = false;
    for (const directive of directives) {
      if (!silences(directive, placing.rule.id, placing.line)) continue;
      used.add(directive);
      silent = true;
    }
    if (silent) continue;
    const severity = severityOf(placing.rule, config);
    if (severity === 'off') continue;
    const diagnostic = toDiagnostic(placing, report, severity);
    if (!isIgnored(diagnostic, placing.line, report, config)) diagnostics.push(diagnostic);
  }
  const rule = active.find(({ id }) => id === UNUSED_DIRECTIVE);
  if (rule)
    for (const directive of directives)
      if (!used.has(directive) && isJudged(directive, rules, active, config)) diagnostics.push(unused(rule, directive, report, config));
  diagnostics.sort(inOrder);
  return gather(withoutRepeats(diagnostics), config.limit);
}

/** A directive for a rule that is switched off may well have its use when the rule is on again. */
function isJudged(directive: Directive, rules: readonly Rule[], active: readonly Rule[], config: Config): boolean {
  const isIdle = (id: string): boolean =>
    config.rules.get(id)?.severity === 'off' || (rules.some((rule) => rule.id === id) && !active.some((rule) => rule.id === id));
  return !directive.rules.some(isIdle);
}

function isIgnored(diagnostic: Diagnostic, line: number, report: Report, config: Config): boolean {
  if (config.words.length > 0 && config.words.includes(report.text.slice(diagnostic.span.start, diagnostic.span.end))) return true;
  return config.ignore.some(({ rule, text }) => rule === diagnostic.rule.id && (report.lines[line]?.paragraph.source.includes(text) ?? false));
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
  const severity = severityOf(rule, config);
  return {
    rule,
    severity: severity === 'off' ? 'hint' : severity,
    span,
    message: UNUSED,
    values: {},
    fix: { title: DELETE_DIRECTIVE, values: {}, safety: rule.fixes, edits: [edit], snippet: false },
    related: [],
  };
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule.code < b.rule.code ? -1 : a.rule.code > b.rule.code ? 1 : 0);
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter((diagnostic, index) => {
    const before = diagnostics[index - 1];
    return !before || before.rule !== diagnostic.rule || before.span.start !== diagnostic.span.start || before.span.end !== diagnostic.span.end;
  });
}

const GATHERED: Words = { zh: '{first}（本文共 {count} 处同类问题，合并为一条）', en: '{first} ({count} of the same kind in this text, shown as one)' };
const HERE: Words = { zh: '同类问题', en: 'another one' };
const FIX_EVERY: Words = { zh: '改正全部 {count} 处', en: 'Fix all {count}' };
/** Places named beside a gathered finding; more would drown it. */
const RELATED_SHOWN = 20;

/** A rule that hits more than `limit` times in one text becomes one finding, with the other places beside it and one fix for all. */
function gather(diagnostics: readonly Diagnostic[], limit: number): readonly Diagnostic[] {
  if (diagnostics.length <= limit) return diagnostics;
  const byRule = new Map<Rule, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = byRule.get(diagnostic.rule);
    if (group) group.push(diagnostic);
    else byRule.set(diagnostic.rule, [diagnostic]);
  }
  const gathered = new Map<Diagnostic, Diagnostic>();
  const dropped = new Set<Diagnostic>();
  for (const group of byRule.values()) {
    const first = group[0];
    if (!first || group.length <= limit) continue;
    gathered.set(first, gatheredFinding(first, group));
    for (const other of group) if (other !== first) dropped.add(other);
  }
  if (gathered.size === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => (dropped.has(diagnostic) ? [] : [gathered.get(diagnostic) ?? diagnostic]));
}

function gatheredFinding(first: Diagnostic, group: readonly Diagnostic[]): Diagnostic {
  const fixes = group.flatMap(({ fix }) => (fix && !fix.snippet ? [fix] : []));
  const safety = fixes.every((fix) => fix.safety === 'safe') ? 'safe' : 'suggestion';
  return {
    ...first,
    message: { zh: GATHERED.zh.replace('{first}', first.message.zh), en: GATHERED.en.replace('{first}', first.message.en) },
    values: { ...first.values, count: group.length },
    fix:
      fixes.length === 0
        ? null
        : { title: FIX_EVERY, values: { count: fixes.length }, safety, edits: distinct(fixes.flatMap(({ edits }) => edits)), snippet: false },
    related: group.slice(1, 1 + RELATED_SHOWN).map(({ span }) => ({ span, message: HERE, values: {} })),
  };
}

/** Two findings of one run share the edits that renumber it. A number is a cheaper key than a string: it is made for every edit. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Set<number>();
  return edits.filter(({ span }) => {
    const key = span.start * 0x4000000 + span.end;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
