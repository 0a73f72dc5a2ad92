import path from 'node:path';
import type { Config } from '../../core/config';
import { fixAll } from '../../core/fixes';
import { type Diagnostic, lint, type Memo, type Outcome } from '../../core/linter';
import { parseReport } from '../../core/parse/document';
import type { Report } from '../../core/report';
import type { Rule, Severity } from '../../core/rule';
import type { Values, Words } from '../../core/words';
import { RULES } from '../../rules';
import { isRefusal, readText, type Source } from './files';
import type { Options } from './options';
import type { Settings, SettingsFinder } from './settings';
import type { Target } from './targets';

export interface Fault {
  readonly message: Words;
  readonly values: Values;
}

/** One text as it was found, what was found in it, and why it could not be checked, or not wholly. */
export interface Examined {
  readonly target: Target;
  readonly source: Source | null;
  readonly report: Report | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly faults: readonly Fault[];
  /** The text after all safe fixes, when they were asked for; with `--diff` the findings are still those before them. */
  readonly fixed: { readonly text: string; readonly applied: number; readonly before: Pick<Examined, 'report' | 'diagnostics'> } | null;
}

export const BROKEN_RULE = { zh: '规则 {rule} 出错，未能检查：{detail}', en: 'The rule {rule} failed and could not check: {detail}' };
export const BROKEN = { zh: '程序出错，未能检查：{detail}', en: 'The program failed and could not check: {detail}' };
const UNSETTLED = { zh: '自动修改反复不止，已停止。', en: 'The automatic fixes did not come to an end and were stopped.' };

export type Purpose = 'check' | 'fix' | 'inspect';

/** Reads and checks one target. Never throws: a fault of one file must not keep the others from being checked. */
export async function examine(target: Target, purpose: Purpose, options: Options, settings: SettingsFinder): Promise<Examined> {
  const nothing: Examined = { target, source: null, report: null, diagnostics: [], faults: [], fixed: null };
  if (target.refusal !== null) return { ...nothing, faults: [target.refusal] };
  const source = readText(target.file, options.encoding);
  if (isRefusal(source)) return { ...nothing, faults: [source] };
  try {
    // What is understood of a text does not depend on the configuration.
    if (purpose === 'inspect') return { ...nothing, source, report: parseReport({ text: source.text, asOf: options.asOf ?? undefined }) };
    return { ...nothing, source, ...check(source.text, purpose, options, await settings.of(folderOf(target, options))) };
  } catch (error) {
    return { ...nothing, source, faults: [{ message: BROKEN, values: { detail: detailOf(error) } }] };
  }
}

type Checked = Pick<Examined, 'report' | 'diagnostics' | 'faults' | 'fixed'>;

function check(text: string, purpose: 'check' | 'fix', options: Options, { config }: Settings): Checked {
  const chosen = new Set(chosenRules(options.rules).map(({ id }) => id));
  const effective = options.rules.length === 0 ? config : withRulesOn(config, chosen);
  const asOf = options.asOf === null ? {} : { asOf: options.asOf };
  const broken = new Map<string, unknown>();
  // Every rule runs, whichever are asked for: without the others every comment that silences one would seem useless.
  const run = (current: string, memo?: Memo): Outcome => {
    const outcome = lint({ text: current, ...asOf, ...(memo === undefined ? {} : { memo }) }, RULES, effective);
    for (const { rule, error } of outcome.failures) if (chosen.has(rule)) broken.set(rule, error);
    return { ...outcome, diagnostics: outcome.diagnostics.filter(({ rule }) => chosen.has(rule.id)) };
  };
  const first = run(text);
  let outcome = first;
  let fixed: Examined['fixed'] = null;
  const faults: Fault[] = [];
  if (purpose === 'fix') {
    const result = fixAll(text, (current) => {
      if (current !== text) outcome = run(current, outcome.memo);
      return outcome.diagnostics;
    });
    fixed = { text: result.text, applied: result.applied, before: first };
    if (!result.settled) faults.push({ message: UNSETTLED, values: {} });
  }
  for (const [rule, error] of broken) faults.push({ message: BROKEN_RULE, values: { rule, detail: detailOf(error) } });
  const { report, diagnostics } = options.diff ? first : outcome;
  return { report, diagnostics, faults, fixed };
}

export function chosenRules(ids: readonly string[]): readonly Rule[] {
  return ids.length === 0 ? RULES : RULES.filter(({ id, code }) => ids.includes(id) || ids.includes(code));
}

/** A rule that is asked for by name runs even where the configuration turns it off. */
function withRulesOn(config: Config, chosen: ReadonlySet<string>): Config {
  const settings = new Map(config.rules);
  for (const { id, severity } of RULES) {
    const setting = settings.get(id);
    if (chosen.has(id) && setting?.severity === 'off') settings.set(id, { ...setting, severity });
  }
  return { ...config, rules: settings };
}

export function folderOf({ file }: Target, { stdinPath }: Options): string {
  if (file !== null) return path.dirname(file);
  return stdinPath === null ? process.cwd() : path.dirname(path.resolve(stdinPath));
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface Tally {
  files: number;
  errors: number;
  warnings: number;
  information: number;
  hints: number;
  fixable: number;
}

const COUNTED: Readonly<Record<Severity, 'errors' | 'warnings' | 'information' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  information: 'information',
  hint: 'hints',
};

export function createTally(): Tally {
  return { files: 0, errors: 0, warnings: 0, information: 0, hints: 0, fixable: 0 };
}

export function addTo(tally: Tally, { diagnostics }: Examined): void {
  tally.files += 1;
  for (const { severity, fix } of diagnostics) {
    tally[COUNTED[severity]] += 1;
    if (fix?.safety === 'safe') tally.fixable += 1;
  }
}

/**
 * True when the findings call for exit status 1: some at or above the severity asked for. With `--max-warnings`, that
 * many warnings are let pass, and more of them never are.
 */
export function isOver({ errors, warnings, information, hints }: Tally, { severity, maxWarnings }: Options): boolean {
  const counts: Readonly<Record<Severity, number>> = { error: errors, warning: maxWarnings === null ? warnings : 0, information, hint: hints };
  if (maxWarnings !== null && warnings > maxWarnings) return true;
  return LADDER.slice(0, LADDER.indexOf(severity) + 1).some((step) => counts[step] > 0);
}

export const LADDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
