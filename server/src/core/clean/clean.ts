import type { Config } from '../config';
import { plainEdits } from '../convert';
import { compatible } from '../fixes';
import { type Diagnostic, type Failure, type Fix, lint, type Memo, type Outcome } from '../linter';
import type { Rule } from '../rule';
import { applyEdits } from '../text';
import type { Words } from '../words';
import { type Note, notesOf } from './notes';
import type { Change, CleanOptions, RuleStep } from './step';
import { STEPS } from './steps';

export interface Cleaned {
  readonly text: string;
  /** The steps that changed something, in their order, and at how many places. */
  readonly steps: readonly { readonly id: string; readonly title: Words; readonly count: number }[];
  /** What a person still has to look at, in the cleaned text. */
  readonly notes: readonly Note[];
  readonly failures: readonly Failure[];
  /** The cleaned text as it was understood. */
  readonly outcome: Outcome;
}

const MAX_ROUNDS = 10;
const MARK = 0xfeff;

/**
 * Cleans a pasted text. A step changes what its title names and nothing else. The steps are gone through until none finds
 * anything to do, so that cleaning a cleaned text changes nothing.
 */
export function clean(text: string, rules: readonly Rule[], config: Config, options: CleanOptions): Cleaned {
  const named = new Set(STEPS.flatMap((step) => ('rules' in step ? step.rules : [])));
  const look = createLook(
    rules.filter(({ id }) => named.has(id)),
    config,
  );
  const counts = new Map<string, number>();
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = current;
    current = withoutMark(current);
    if (current !== before) counts.set('invisible', (counts.get('invisible') ?? 0) + before.length - current.length);
    for (const step of STEPS) {
      const done = 'rules' in step ? applyRules(current, step, look) : applyOnce(current, step.changes(look(current).report, options));
      current = done.text;
      if (done.count > 0) counts.set(step.id, (counts.get(step.id) ?? 0) + done.count);
    }
    if (current === before) break;
  }
  const outcome = look(current);
  return {
    text: current,
    steps: STEPS.flatMap(({ id, title }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ id, title, count }];
    }),
    notes: notesOf(outcome.report, rules, config),
    failures: outcome.failures,
    outcome,
  };
}

/** A byte order mark that came along with the text is the first of the invisible characters. */
function withoutMark(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === MARK) start += 1;
  return text.slice(start);
}

type Look = (text: string) => Outcome;

/** Looks at a text with the rules of all steps at once: a step that has nothing to do costs no look of its own. */
function createLook(rules: readonly Rule[], config: Config): Look {
  // Every finding is to bring its own fix, however many there are.
  const single: Config = { ...config, limit: Number.MAX_SAFE_INTEGER };
  let memo: Memo | undefined;
  let last: Outcome | undefined;
  return (text) => {
    if (last?.report.text !== text) {
      last = lint(memo === undefined ? { text } : { text, memo }, rules, single);
      memo = last.memo;
    }
    return last;
  };
}

interface Done {
  readonly text: string;
  readonly count: number;
}

function applyRules(text: string, step: RuleStep, look: Look): Done {
  let current = text;
  let count = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { report, diagnostics } = look(current);
    const fixes = compatible(diagnostics.flatMap((diagnostic) => fixFor(step, diagnostic)));
    const edits = fixes.flatMap(plainEdits);
    const { narrow } = step;
    const narrowed = narrow === undefined ? edits : edits.flatMap((edit) => narrow(edit, report));
    const done = applyOnce(
      current,
      narrowed.map((edit) => [edit]),
    );
    if (done.count === 0) break;
    current = done.text;
    count += done.count;
  }
  return { text: current, count };
}

/** A fix with places to fill in is for a writer, whatever the step takes. */
function fixFor({ rules, takes }: RuleStep, { rule, fix }: Diagnostic): Fix[] {
  if (fix === null || fix.snippet || !rules.includes(rule.id)) return [];
  return fix.safety === 'safe' || (takes === 'suggestion' && fix.safety === 'suggestion') ? [fix] : [];
}

function applyOnce(text: string, changes: readonly Change[]): Done {
  if (changes.length === 0) return { text, count: 0 };
  const next = applyEdits(text, changes.flat());
  return { text: next, count: next === text ? 0 : changes.length };
}
