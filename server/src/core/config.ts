import type { OptionValue, Severity } from './rule';
import type { Words } from './words';

export type ScriptSetting = 'simplified' | 'traditional' | 'traditional-tw' | 'traditional-hk' | 'auto';
export type Profile = 'draft' | 'first-review' | 'second-review' | 'final';

export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A finding of `rule` is ignored when the source it marks, or the line it stands in, contains `text`. */
export interface Ignore {
  readonly rule: string;
  readonly text: string;
}

export interface Config {
  readonly script: ScriptSetting;
  readonly profile: Profile;
  readonly organisation: string | null;
  readonly roster: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly words: readonly string[];
  readonly ignore: readonly Ignore[];
  readonly exclude: readonly string[];
  /** Hits of one rule in one document above which they become one finding. */
  readonly limit: number;
}

/** A fault of a configuration, at a path of keys and list indexes from its root. */
export interface ConfigProblem {
  readonly path: readonly (string | number)[];
  readonly message: Words;
  readonly values?: Readonly<Record<string, string | number>>;
}
