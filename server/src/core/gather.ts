import type { Diagnostic, Fix } from './linter';
import { editsInSource } from './place';
import type { Report } from './report';
import type { Rule } from './rule';
import type { Sighting } from './settle';
import type { Edit } from './text';
import type { Words } from './words';

type Spotted = Sighting | Diagnostic;
type Write = (sighting: Spotted) => Diagnostic;

const GATHERED: Words = { zh: '{first}（本文共 {count} 处同类问题，合并为一条）', en: '{first} ({count} of the same kind in this text, shown as one)' };
const HERE: Words = { zh: '同类问题', en: 'another one' };
const FIX_EVERY: Words = { zh: '改正全部 {count} 处', en: 'Fix all {count}' };
/** Places named beside a gathered finding; more would drown it. */
const RELATED_SHOWN = 20;

/**
 * Writes out the findings, given in their order. A rule that hits more than `limit` times in one text becomes one finding,
 * with the other places beside it and one fix for all.
 */
export function gathered(sightings: readonly Spotted[], limit: number, report: Report, write: Write): readonly Diagnostic[] {
  if (sightings.length <= limit) return sightings.map(write);
  const byRule = new Map<Rule, Spotted[]>();
  for (const sighting of sightings) {
    const group = byRule.get(sighting.rule);
    if (group) group.push(sighting);
    else byRule.set(sighting.rule, [sighting]);
  }
  const diagnostics: Diagnostic[] = [];
  for (const sighting of sightings) {
    const group = byRule.get(sighting.rule);
    if (!group || group.length <= limit) diagnostics.push(write(sighting));
    else if (sighting === group[0]) diagnostics.push(gatheredFinding(write(sighting), group, report));
  }
  return diagnostics;
}

function gatheredFinding(first: Diagnostic, group: readonly Spotted[], report: Report): Diagnostic {
  return {
    rule: first.rule,
    severity: first.severity,
    span: first.span,
    message: GATHERED,
    values: { first: { words: first.message, values: first.values }, count: group.length },
    fix: fixOfAll(group, report),
    related: group.slice(1, 1 + RELATED_SHOWN).map(({ span }) => ({ span, message: HERE, values: {} })),
  };
}

/** One fix out of those of all findings, apart from snippets, which a writer has to fill in one by one. */
function fixOfAll(group: readonly Spotted[], report: Report): Fix | null {
  const edits: Edit[] = [];
  let count = 0;
  let safe = true;
  let before: object | undefined;
  for (const sighting of group) {
    const fix = 'finding' in sighting ? sighting.finding.fix : sighting.fix;
    if (!fix || fix.snippet) continue;
    count += 1;
    safe &&= (fix.safety ?? sighting.rule.fixes) === 'safe';
    // The findings of one run share the fix that renumbers it.
    if (fix === before) continue;
    before = fix;
    const own = 'finding' in sighting ? (sighting.finding.fix ? editsInSource(sighting.finding.fix, sighting.line, report) : []) : (sighting.fix?.edits ?? []);
    for (const edit of own) edits.push(edit);
  }
  if (count === 0) return null;
  return { title: FIX_EVERY, values: { count }, safety: safe ? 'safe' : 'suggestion', edits: distinct(edits), snippet: false };
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
