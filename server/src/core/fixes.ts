import { plainEdits } from './convert';
import type { Diagnostic, Fix } from './linter';
import { applyEdits, type Edit } from './text';

export interface Fixed {
  readonly text: string;
  /** Number of fixes applied. */
  readonly applied: number;
  /** False when fixes were still left after the last round, which would be a fault of a rule. */
  readonly settled: boolean;
  /** The findings of the resulting text. */
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_ROUNDS = 10;

/** Applies all safe fixes, round after round, because a fix can make way for another one. */
export function fixAll(text: string, check: (text: string) => readonly Diagnostic[]): Fixed {
  let current = text;
  let applied = 0;
  let diagnostics = check(current);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const fixes = compatible(safeFixes(diagnostics));
    const next = applyEdits(current, fixes.flatMap(plainEdits));
    if (next === current) return { text: current, applied, settled: true, diagnostics };
    current = next;
    applied += fixes.length;
    diagnostics = check(current);
  }
  return { text: current, applied, settled: safeFixes(diagnostics).length === 0, diagnostics };
}

export function safeFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  return diagnostics.flatMap(({ fix }) => (fix?.safety === 'safe' ? [fix] : []));
}

/**
 * The fixes that can be applied together, each whole: where two touch the same place, one waits for the next round.
 * At least one always remains. Sorting apart, this is linear in the number of edits.
 */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const edits: { readonly edit: Edit; readonly fix: Fix }[] = fixes.flatMap((fix) => fix.edits.map((edit) => ({ edit, fix })));
  edits.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
  const dropped = new Set<Fix>();
  let last: { readonly edit: Edit; readonly fix: Fix } | undefined;
  for (const entry of edits) {
    if (dropped.has(entry.fix)) continue;
    if (last !== undefined && touches(last.edit, entry.edit)) {
      dropped.add(entry.fix);
      continue;
    }
    last = entry;
  }
  return fixes.filter((fix) => !dropped.has(fix));
}

/** Two insertions at one place touch as well: their order would be a guess. */
function touches(first: Edit, second: Edit): boolean {
  return second.span.start < first.span.end || second.span.start === first.span.start;
}
