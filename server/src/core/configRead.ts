import type { ConfigProblem } from './config';
import { near } from './near';
import type { Values, Words } from './words';

/** Problems of one configuration beyond this many are dropped, so that a broken file costs little. */
const MAX_PROBLEMS = 100;

export interface Reader {
  readonly report: (path: ConfigProblem['path'], message: Words, values?: Values) => void;
  /** Once nothing more is reported, nothing more needs to be compared. */
  readonly full: () => boolean;
}

export function createReader(problems: ConfigProblem[]): Reader {
  const full = (): boolean => problems.length >= MAX_PROBLEMS;
  return {
    full,
    report: (path, message, values) => {
      if (!full()) problems.push(values === undefined ? { path, message } : { path, message, values });
    },
  };
}

export const UNKNOWN_KEY: Words = { zh: '没有“{name}”这个配置项。', en: 'There is no setting “{name}”.' };
const UNKNOWN_KEY_NEAR: Words = { zh: '没有“{name}”这个配置项，是否应为“{near}”？', en: 'There is no setting “{name}”; did you mean “{near}”?' };
export const UNKNOWN_RULE: Words = { zh: '没有“{name}”这条规则。', en: 'There is no rule “{name}”.' };
const UNKNOWN_RULE_NEAR: Words = { zh: '没有“{name}”这条规则，是否应为“{near}”？', en: 'There is no rule “{name}”; did you mean “{near}”?' };
export const UNKNOWN_VALUE: Words = { zh: '“{name}”不是可用的值，可用：{choices}。', en: '“{name}” is not a possible value; use one of: {choices}.' };
const UNKNOWN_VALUE_NEAR: Words = {
  zh: '“{name}”不是可用的值，是否应为“{near}”？可用：{choices}。',
  en: '“{name}” is not a possible value; did you mean “{near}”? Use one of: {choices}.',
};
export const NOT_TEXT: Words = { zh: '此处应为文字。', en: 'A text is expected here.' };
const NOT_LIST: Words = { zh: '此处应为文字列表。', en: 'A list of texts is expected here.' };
export const NOT_SWITCH: Words = { zh: '此处应为 true 或 false。', en: 'Either true or false is expected here.' };
const NOT_INTEGER: Words = { zh: '此处应为不小于 {minimum} 的整数。', en: 'An integer of at least {minimum} is expected here.' };

/** The words of an unknown name, with and without the one that was probably meant. */
const NEAR: ReadonlyMap<Words, Words> = new Map([
  [UNKNOWN_KEY, UNKNOWN_KEY_NEAR],
  [UNKNOWN_RULE, UNKNOWN_RULE_NEAR],
  [UNKNOWN_VALUE, UNKNOWN_VALUE_NEAR],
]);

export function reportUnknown(
  { report, full }: Reader,
  path: ConfigProblem['path'],
  message: Words,
  known: Iterable<string>,
  name = String(path.at(-1)),
): void {
  if (full()) return;
  const choices = [...known];
  const meant = near(name, choices);
  const values = message === UNKNOWN_VALUE ? { name, choices: choices.join(' / ') } : { name };
  if (meant === undefined) report(path, message, values);
  else report(path, NEAR.get(message) ?? message, { ...values, near: meant });
}

export function readString({ report }: Reader, path: ConfigProblem['path'], raw: unknown): string | null {
  if (isAbsent(raw) || raw === '') return null;
  if (typeof raw === 'string') return raw;
  report(path, NOT_TEXT);
  return null;
}

/** One text stands for a list of one. */
export function readStrings({ report }: Reader, path: ConfigProblem['path'], raw: unknown): readonly string[] {
  if (isAbsent(raw)) return [];
  if (typeof raw === 'string') return raw === '' ? [] : [raw];
  if (!Array.isArray(raw)) {
    report(path, NOT_LIST);
    return [];
  }
  return raw.filter((entry: unknown, index): entry is string => {
    if (typeof entry !== 'string') report([...path, index], NOT_TEXT);
    return typeof entry === 'string' && entry !== '';
  });
}

export function readInteger({ report }: Reader, path: ConfigProblem['path'], raw: unknown, minimum: number): number | undefined {
  if (isAbsent(raw)) return undefined;
  if (typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= minimum) return raw;
  report(path, NOT_INTEGER, { minimum });
  return undefined;
}

export function readChoice<T extends string>(reader: Reader, path: ConfigProblem['path'], raw: unknown, choices: readonly T[]): T | undefined {
  if (isAbsent(raw)) return undefined;
  const found = choices.find((choice) => choice === raw);
  if (found !== undefined) return found;
  if (typeof raw === 'string') reportUnknown(reader, path, UNKNOWN_VALUE, choices, raw);
  else reader.report(path, NOT_TEXT);
  return undefined;
}

/** A key with nothing behind it says nothing. */
export function isAbsent(raw: unknown): raw is null | undefined {
  return raw === undefined || raw === null;
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
