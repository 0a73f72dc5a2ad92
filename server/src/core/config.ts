import {
  createReader,
  isAbsent,
  isObject,
  NOT_SWITCH,
  NOT_TEXT,
  type Reader,
  readChoice,
  readInteger,
  readString,
  readStrings,
  reportUnknown,
  UNKNOWN_KEY,
  UNKNOWN_RULE,
  UNKNOWN_VALUE,
} from './configRead';
import type { Option, OptionValue, Rule, Severity } from './rule';
import type { Values, Words } from './words';

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
  readonly values?: Values;
}

export const SCRIPTS: readonly ScriptSetting[] = ['auto', 'simplified', 'traditional', 'traditional-tw', 'traditional-hk'];
export const PROFILES: readonly Profile[] = ['draft', 'first-review', 'second-review', 'final'];
/** `info` is the short name that people write for `information`. */
export const SEVERITIES: readonly string[] = ['error', 'warning', 'information', 'info', 'hint', 'off'];
export const KEYS = ['extends', 'script', 'profile', 'organisation', 'roster', 'rules', 'words', 'ignore', 'exclude', 'limit'] as const;

const KNOWN: ReadonlySet<string> = new Set(KEYS);
const DEFAULT_LIMIT = 20;

/** What holds where nothing is configured; a rule that is not in `rules` is as it was declared. */
export const DEFAULT_CONFIG: Config = {
  script: 'auto',
  profile: 'final',
  organisation: null,
  roster: [],
  rules: new Map(),
  words: [],
  ignore: [],
  exclude: [],
  limit: DEFAULT_LIMIT,
};

/** The severity a profile gives to findings whose rule the user has not set. A draft is spared the small things. */
export function profileSeverity(profile: Profile, severity: Severity): Severity | 'off' {
  if (profile === 'draft') return severity === 'hint' ? 'off' : severity === 'information' ? 'hint' : severity;
  return profile === 'first-review' && severity === 'hint' ? 'off' : severity;
}

/** Makes a configuration of anything. Total: what is wrong becomes a problem and keeps its default, the rest holds. */
export function resolveConfig(rules: readonly Rule[], raw: unknown): { config: Config; problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const reader = createReader(problems);
  const root = isAbsent(raw) ? {} : raw;
  if (!isObject(root)) reader.report([], { zh: '配置应为“键: 值”的形式。', en: 'The configuration must be a mapping of keys to values.' });
  const entries = new Map(isObject(root) ? Object.entries(root) : []);
  for (const key of entries.keys()) if (!KNOWN.has(key)) reportUnknown(reader, [key], UNKNOWN_KEY, KEYS);
  const get = (key: (typeof KEYS)[number]): unknown => entries.get(key);
  const profile = readChoice(reader, ['profile'], get('profile'), PROFILES) ?? DEFAULT_CONFIG.profile;
  const config: Config = {
    script: readChoice(reader, ['script'], get('script'), SCRIPTS) ?? DEFAULT_CONFIG.script,
    profile,
    organisation: readString(reader, ['organisation'], get('organisation')),
    roster: readStrings(reader, ['roster'], get('roster')),
    rules: readRules(reader, rules, get('rules'), profile),
    words: readStrings(reader, ['words'], get('words')),
    ignore: readIgnores(reader, rules, get('ignore')),
    exclude: readStrings(reader, ['exclude'], get('exclude')),
    limit: readInteger(reader, ['limit'], get('limit'), 1) ?? DEFAULT_LIMIT,
  };
  const base = get('extends');
  if (!isAbsent(base) && typeof base !== 'string') reader.report(['extends'], NOT_TEXT);
  return { config, problems };
}

const NOT_RULES: Words = { zh: '“rules”应为“规则名: 级别”的形式。', en: '“rules” must be a mapping of rules to severities.' };
const NOT_RULE: Words = {
  zh: '规则的值应为级别（{choices}），或带 severity 和选项的对象。',
  en: 'A rule is set to a severity ({choices}) or to a mapping with severity and options.',
};
const NOT_IGNORE: Words = { zh: '应写作 { rule: 规则名, text: 原文 }。', en: 'Write { rule: name, text: words of the text }.' };

function readRules(reader: Reader, rules: readonly Rule[], raw: unknown, profile: Profile): Map<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  if (!isAbsent(raw) && !isObject(raw)) reader.report(['rules'], NOT_RULES);
  const given = new Map(isObject(raw) ? Object.entries(raw) : []);
  for (const rule of rules) settings.set(rule.id, readRule(reader, rule, given.get(rule.id), profile));
  for (const id of given.keys()) if (!settings.has(id)) reportUnknown(reader, ['rules', id], UNKNOWN_RULE, settings.keys());
  return settings;
}

function readRule(reader: Reader, rule: Rule, raw: unknown, profile: Profile): RuleSetting {
  const declared: readonly [string, Option][] = Object.entries(rule.options);
  const options: Record<string, OptionValue> = Object.fromEntries(declared.map(([name, option]) => [name, option.default]));
  const path = ['rules', rule.id];
  // A parser of YAML 1.1 reads `off` as false.
  const given = isObject(raw) ? raw.severity : raw;
  const severity = given === false ? 'off' : given;
  const severityPath = isObject(raw) ? [...path, 'severity'] : path;
  const setting: { severity: Severity | 'off'; options: Record<string, OptionValue> } = { severity: profileSeverity(profile, rule.severity), options };
  if (!isAbsent(severity)) {
    const known = toSeverity(severity);
    if (known !== undefined) setting.severity = known;
    else if (typeof severity === 'string') reportUnknown(reader, severityPath, UNKNOWN_VALUE, SEVERITIES, severity);
    else reader.report(severityPath, NOT_RULE, { choices: SEVERITIES.join(' / ') });
  }
  if (!isObject(raw)) return setting;
  const table = new Map(declared);
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'severity') continue;
    const option = table.get(name);
    if (option === undefined) reportUnknown(reader, [...path, name], UNKNOWN_KEY, ['severity', ...table.keys()]);
    else options[name] = readOption(reader, [...path, name], value, option);
  }
  return setting;
}

function readOption(reader: Reader, path: ConfigProblem['path'], raw: unknown, option: Option): OptionValue {
  if (isAbsent(raw)) return option.default;
  switch (option.type) {
    case 'boolean':
      if (typeof raw === 'boolean') return raw;
      reader.report(path, NOT_SWITCH);
      return option.default;
    case 'integer':
      return readInteger(reader, path, raw, option.minimum) ?? option.default;
    case 'choice':
      return readChoice(reader, path, raw, option.choices) ?? option.default;
    case 'strings':
      return readStrings(reader, path, raw);
  }
}

function readIgnores(reader: Reader, rules: readonly Rule[], raw: unknown): readonly Ignore[] {
  if (isAbsent(raw)) return [];
  if (!Array.isArray(raw)) {
    reader.report(['ignore'], NOT_IGNORE);
    return [];
  }
  const ids = new Set(rules.map(({ id }) => id));
  return raw.flatMap((entry: unknown, index): Ignore[] => {
    const path = ['ignore', index];
    // An empty text is in every line, so it would silence a rule without saying so.
    if (!isObject(entry) || typeof entry.rule !== 'string' || typeof entry.text !== 'string' || entry.text === '') {
      reader.report(path, NOT_IGNORE);
      return [];
    }
    for (const key of Object.keys(entry)) if (key !== 'rule' && key !== 'text') reportUnknown(reader, [...path, key], UNKNOWN_KEY, ['rule', 'text']);
    if (!ids.has(entry.rule)) reportUnknown(reader, [...path, 'rule'], UNKNOWN_RULE, ids, entry.rule);
    return [{ rule: entry.rule, text: entry.text }];
  });
}

function toSeverity(raw: unknown): Severity | 'off' | undefined {
  if (raw === 'error' || raw === 'warning' || raw === 'information' || raw === 'hint' || raw === 'off') return raw;
  return raw === 'info' ? 'information' : undefined;
}
