import type { Diagnostic, Fix } from './linter';
import { editsInSource, placeInSource } from './place';
import type { Report } from './report';
import type { Rule } from './rule';
import type { Sighting } from './settle';
import type { Edit, Span } from './text';
import type { Words } from './words';

type Spotted = Sighting | Diagnostic;
type Write = (sighting: Spotted) => Diagnostic;

const GATHERED: Words = { zh: '{first}（本文共 {count} 处同类问题，合并为一条）', en: '{first} ({count} of the same kind in this text, shown as one)' };
const HERE: Words = { zh: '同类问题', en: 'another one' };
const FIX_EVERY: Words = { zh: '改正全部 {count} 处', en: 'Fix all {count}' };
/** Places named beside a gathered finding: all of them, as far as a list of them can still be of use. */
const RELATED_SHOWN = 1000;

/**
 * Writes out the findings, given in their order. Those of a rule that can be fixed safely, and those that cannot, become
 * one finding each when there are more than `limit`, or more than the verdict of the rule lets pass: with the other places
 * beside it and one fix for all.
 */
export function gathered(sightings: readonly Spotted[], limit: number, report: Report, write: Write): readonly Diagnostic[] {
  if (sightings.length <= limit && !sightings.some(({ rule }) => rule.verdict !== undefined)) return sightings.map(write);
  const groups = new Map<Rule, { readonly safe: Spotted[]; readonly others: Spotted[] }>();
  const groupOf = (sighting: Spotted): Spotted[] => {
    let own = groups.get(sighting.rule);
    if (own === undefined) {
      own = { safe: [], others: [] };
      groups.set(sighting.rule, own);
    }
    return isSafe(sighting) ? own.safe : own.others;
  };
  for (const sighting of sightings) groupOf(sighting).push(sighting);
  const verdicts: Diagnostic[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const sighting of sightings) {
    const group = groupOf(sighting);
    const { verdict } = sighting.rule;
    const first = sighting === group[0];
    if (verdict !== undefined && group.length > verdict.above) {
      if (first) verdicts.push(verdictOf(write(sighting), verdict, group, report));
    } else if (group.length <= limit) diagnostics.push(write(sighting));
    else if (first) diagnostics.push(gatheredFinding(write(sighting), group, report));
  }
  return verdicts.length === 0 ? diagnostics : [...verdicts, ...diagnostics];
}

function fixOf(sighting: Spotted): Diagnostic['fix'] | Sighting['finding']['fix'] {
  return 'finding' in sighting ? sighting.finding.fix : sighting.fix;
}

function isSafe(sighting: Spotted): boolean {
  const fix = fixOf(sighting);
  return !!fix && (fix.safety ?? sighting.rule.fixes) === 'safe';
}

function gatheredFinding(first: Diagnostic, group: readonly Spotted[], report: Report): Diagnostic {
  return {
    rule: first.rule,
    severity: first.severity,
    span: first.span,
    message: GATHERED,
    values: { first: { words: first.message, values: first.values }, count: group.length },
    fix: fixOfAll(group, FIX_EVERY, report),
    related: relatedPlaces(group.slice(1)),
  };
}

function verdictOf(first: Diagnostic, verdict: NonNullable<Rule['verdict']>, group: readonly Spotted[], report: Report): Diagnostic {
  return {
    rule: first.rule,
    severity: first.severity,
    span: topOf(report, first.rule) ?? first.span,
    message: verdict.message,
    values: { ...first.values, count: group.length },
    fix: fixOfAll(group, verdict.fix, report),
    related: relatedPlaces(group),
  };
}

/** The first line of text: what is said there is said of the whole. */
function topOf(report: Report, rule: Rule): Span | null {
  for (let line = 0; line < report.lines.length; line += 1) {
    const placed = report.lines[line];
    if (!placed || placed.kind === 'blank' || placed.kind === 'front-matter' || placed.kind === 'comment') continue;
    const { source } = placed.paragraph;
    const start = source.length - source.trimStart().length;
    return placeInSource(report, line, { start, end: source.trimEnd().length }, { ...rule, layer: 'source' });
  }
  return null;
}

function relatedPlaces(group: readonly Spotted[]): Diagnostic['related'] {
  return group.slice(0, RELATED_SHOWN).map(({ span }) => ({ span, message: HERE, values: {} }));
}

/** One fix out of those of all findings, apart from snippets, which a writer has to fill in one by one. */
function fixOfAll(group: readonly Spotted[], title: Words, report: Report): Fix | null {
  const edits: Edit[] = [];
  let count = 0;
  let safe = true;
  let before: object | undefined;
  for (const sighting of group) {
    const fix = fixOf(sighting);
    if (!fix || fix.snippet) continue;
    count += 1;
    safe &&= isSafe(sighting);
    // The findings of one run share the fix that renumbers it.
    if (fix === before) continue;
    before = fix;
    const own =
      'finding' in sighting
        ? sighting.finding.fix
          ? editsInSource(sighting.finding.fix, sighting.line, report, sighting.rule)
          : []
        : (sighting.fix?.edits ?? []);
    for (const edit of own) edits.push(edit);
  }
  if (count === 0) return null;
  return { title, values: { count }, safety: safe ? 'safe' : 'suggestion', edits: distinct(edits), snippet: false };
}

/** The edits without those at a place named before. Where they stand in order, as they mostly do, nothing needs to be looked up. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  let last = -1;
  for (const { span } of edits) {
    if (span.start <= last) return distinctInAnyOrder(edits);
    last = span.start;
  }
  return edits;
}

/** A number is a cheaper key than a string. */
function distinctInAnyOrder(edits: readonly Edit[]): readonly Edit[] {
  const seen = new Set<number>();
  return edits.filter(({ span }) => {
    const key = span.start * 0x4000000 + span.end;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
