import { parseArgs } from 'node:util';
import { INDENTS, type Indent } from '../../core/clean/step';
import { near } from '../../core/near';
import type { Severity } from '../../core/rule';
import { TARGETS } from '../../core/script/convert';
import type { Target } from '../../core/target';
import type { Locale, Values, Words } from '../../core/words';
import type { EncodingName } from './encoding';

export const COMMANDS = ['check', 'fix', 'clean', 'convert', 'inspect', 'explain', 'rules', 'init'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Options {
  readonly format: 'text' | 'json';
  readonly output: string | null;
  /** What `convert` is to make of the texts. */
  readonly to: Target | null;
  readonly rules: readonly string[];
  readonly severity: Severity;
  readonly asOf: string | null;
  readonly config: string | null;
  readonly stdinPath: string | null;
  /** The encoding of the texts, where it is not to be found out. */
  readonly encoding: EncodingName | null;
  readonly fix: boolean;
  readonly diff: boolean;
  readonly indent: Indent;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly locale: Locale;
}

export type Invocation =
  | { readonly kind: 'run'; readonly command: Command; readonly operands: readonly string[]; readonly options: Options }
  | { readonly kind: 'help' | 'version'; readonly locale: Locale }
  | { readonly kind: 'misuse'; readonly locale: Locale; readonly message: Words; readonly values: Values };

const TABLE = {
  format: { type: 'string' },
  output: { type: 'string' },
  to: { type: 'string' },
  rule: { type: 'string', multiple: true },
  severity: { type: 'string' },
  'as-of': { type: 'string' },
  config: { type: 'string' },
  'stdin-path': { type: 'string' },
  encoding: { type: 'string' },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
  indent: { type: 'string' },
  'max-warnings': { type: 'string' },
  quiet: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;
type Name = keyof typeof TABLE;

const EVERYWHERE: readonly Name[] = ['lang', 'help', 'version', 'no-color'];
const READING: readonly Name[] = ['as-of', 'config', 'stdin-path', 'encoding', 'quiet', ...EVERYWHERE];
const ALLOWED: Readonly<Record<Command, readonly Name[]>> = {
  check: ['format', 'output', 'rule', 'severity', 'fix', 'diff', 'max-warnings', ...READING],
  fix: ['rule', 'severity', 'diff', 'max-warnings', ...READING],
  clean: ['output', 'diff', 'indent', 'config', 'stdin-path', 'encoding', 'quiet', ...EVERYWHERE],
  convert: ['to', 'output', 'diff', 'config', 'stdin-path', 'encoding', 'quiet', ...EVERYWHERE],
  inspect: ['format', 'output', ...READING],
  explain: ['output', ...EVERYWHERE],
  rules: ['format', 'output', ...EVERYWHERE],
  init: EVERYWHERE,
};
/** Named in the design, not made yet: refused in words of their own, so that nobody looks for a misspelling. */
const LATER = {
  commands: new Set(['baseline']),
  options: new Set(['jobs', 'cache', 'watch', 'changed', 'input']),
  formats: new Set(['ndjson', 'sarif', 'github', 'checkstyle', 'junit', 'html']),
};

const SEVERITIES: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ['error', 'error'],
  ['warning', 'warning'],
  ['information', 'information'],
  ['info', 'information'],
  ['hint', 'hint'],
]);

/** In lower case; what is left out of GB18030 and Big5 by their older names does not make another encoding of them. */
const ENCODINGS: ReadonlyMap<string, EncodingName> = new Map<string, EncodingName>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
]);

const NO_COMMAND = { zh: '没有“{name}”这个命令。', en: 'There is no command “{name}”.' };
const NO_OPTION = { zh: '没有“{name}”这个参数。', en: 'There is no option “{name}”.' };
const NO_OPTION_NEAR = { zh: '没有“{name}”这个参数，是否应为“--{near}”？', en: 'There is no option “{name}”; did you mean “--{near}”?' };
const NO_COMMAND_NEAR = { zh: '没有“{name}”这个命令，是否应为“{near}”？', en: 'There is no command “{name}”; did you mean “{near}”?' };
const NOT_YET = { zh: '本版本还没有“{name}”。', en: 'This version does not have “{name}” yet.' };
const NOT_HERE = { zh: '命令“{command}”不接受“{name}”。', en: 'The command “{command}” does not take “{name}”.' };
const NEEDS_VALUE = { zh: '“{name}”后面应有一个值。', en: '“{name}” needs a value.' };
const TAKES_NO_VALUE = { zh: '“{name}”不带值。', en: '“{name}” takes no value.' };
const WRONG_VALUE = { zh: '“{name}”的值“{value}”不可用，可用：{choices}。', en: '“{value}” is not a value of “{name}”; use one of: {choices}.' };
const WRONG_DATE = { zh: '“{name}”的值应为日期，如 2024-06-30。', en: 'The value of “{name}” must be a date such as 2024-06-30.' };
const WRONG_NUMBER = { zh: '“{name}”的值应为不小于 0 的整数。', en: 'The value of “{name}” must be an integer of at least 0.' };
const NO_COMMAND_GIVEN = { zh: '没有给出命令。', en: 'No command was given.' };

/** Reads the command line. Never throws; what is wrong with it comes back as words. */
export function readArguments(argv: readonly string[]): Invocation {
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options: TABLE, allowPositionals: true, strict: false, tokens: true });
  const given = (name: Name): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const locale = readLocale(given('lang'));
  const misuse = (message: Words, places: Values): Invocation => ({ kind: 'misuse', locale: locale ?? 'zh-cn', message, values: places });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (LATER.options.has(name)) return misuse(NOT_YET, { name: rawName });
    if (!isName(name)) {
      const meant = near(name, Object.keys(TABLE));
      return meant === undefined ? misuse(NO_OPTION, { name: rawName }) : misuse(NO_OPTION_NEAR, { name: rawName, near: meant });
    }
    if (TABLE[name].type === 'boolean' && value !== undefined) return misuse(TAKES_NO_VALUE, { name: rawName });
    if (TABLE[name].type === 'string' && (value === undefined || value === '' || (inlineValue === false && value.startsWith('--')))) {
      return misuse(NEEDS_VALUE, { name: rawName });
    }
  }
  if (locale === undefined) return misuse(WRONG_VALUE, { name: '--lang', value: given('lang') ?? '', choices: 'zh-cn / zh-tw / en' });
  if (values.help === true || (positionals[0] === 'help' && positionals.length === 1)) return { kind: 'help', locale };
  if (values.version === true) return { kind: 'version', locale };
  const [command, ...operands] = positionals;
  if (command === undefined) return misuse(NO_COMMAND_GIVEN, {});
  if (!isCommand(command)) {
    if (LATER.commands.has(command)) return misuse(NOT_YET, { name: command });
    const meant = near(command, COMMANDS);
    return meant === undefined ? misuse(NO_COMMAND, { name: command }) : misuse(NO_COMMAND_NEAR, { name: command, near: meant });
  }
  for (const token of tokens) {
    if (token.kind === 'option' && isName(token.name) && !ALLOWED[command].includes(token.name)) return misuse(NOT_HERE, { command, name: token.rawName });
  }
  const format = given('format') ?? 'text';
  if (LATER.formats.has(format)) return misuse(NOT_YET, { name: `--format ${format}` });
  if (format !== 'text' && format !== 'json') return misuse(WRONG_VALUE, { name: '--format', value: format, choices: 'text / json' });
  const severity = SEVERITIES.get(given('severity') ?? 'warning');
  if (severity === undefined) return misuse(WRONG_VALUE, { name: '--severity', value: given('severity') ?? '', choices: [...SEVERITIES.keys()].join(' / ') });
  const indent = INDENTS.find((name) => name === (given('indent') ?? 'keep'));
  if (indent === undefined) return misuse(WRONG_VALUE, { name: '--indent', value: given('indent') ?? '', choices: INDENTS.join(' / ') });
  const asOf = given('as-of');
  if (asOf !== null && !isDate(asOf)) return misuse(WRONG_DATE, { name: '--as-of' });
  const encodingName = given('encoding');
  const encoding = encodingName === null ? null : ENCODINGS.get(encodingName.toLowerCase());
  if (encoding === undefined)
    return misuse(WRONG_VALUE, { name: '--encoding', value: encodingName ?? '', choices: [...new Set(ENCODINGS.values())].join(' / ') });
  const maxWarnings = given('max-warnings');
  if (maxWarnings !== null && !/^\d{1,9}$/u.test(maxWarnings)) return misuse(WRONG_NUMBER, { name: '--max-warnings' });
  const to = given('to');
  const script = TARGETS.find((each) => each === to) ?? null;
  if (to !== null && script === null) return misuse(WRONG_VALUE, { name: '--to', value: to, choices: TARGETS.join(' / ') });
  const rules = Array.isArray(values.rule) ? values.rule.flatMap((value) => (typeof value === 'string' ? value.split(',') : [])) : [];
  return {
    kind: 'run',
    command,
    operands,
    options: {
      format,
      output: given('output'),
      to: script,
      rules: rules.map((id) => id.trim()).filter((id) => id !== ''),
      severity,
      asOf,
      config: given('config'),
      stdinPath: given('stdin-path'),
      encoding,
      fix: values.fix === true,
      diff: values.diff === true,
      indent,
      maxWarnings: maxWarnings === null ? null : Number(maxWarnings),
      quiet: values.quiet === true,
      color: values['no-color'] !== true,
      locale,
    },
  };
}

function isName(name: string): name is Name {
  return Object.hasOwn(TABLE, name);
}

function isCommand(name: string): name is Command {
  return COMMANDS.some((command) => command === name);
}

function readLocale(value: string | null): Locale | undefined {
  if (value === null) return 'zh-cn';
  const lower = value.toLowerCase();
  return lower === 'zh-cn' || lower === 'zh-tw' || lower === 'en' ? lower : undefined;
}

/** A day of the calendar, written as in ISO 8601. */
function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(value);
}
