import type { ConfigProblem } from './config';
import { type FileProblem, parseConfigFile } from './configFile';
import { mergeRaw } from './configMerge';
import { isObject } from './configRead';
import { folderOf, isRelative, joinPath, relativePath } from './paths';

export const CONFIG_NAME = '.meetingreport.yaml';

/** A problem in one of the files of a configuration. */
export interface PlacedProblem extends FileProblem {
  readonly file: string;
}

export interface LoadedConfig {
  /** The merged values, still unchecked: lay them over other settings, then hand them to `resolveConfig`. */
  readonly raw: unknown;
  readonly problems: readonly PlacedProblem[];
  /** Every file that was asked for, the missing ones too: when one of them changes, the configuration is stale. */
  readonly files: readonly string[];
  /** Finds the file and the place a problem of the merged values comes from. */
  place(problem: ConfigProblem): PlacedProblem;
}

/** Asks its driver for the text of a file; `undefined` means that there is none. */
export type Loading<T> = Generator<string, T, string | undefined>;

/** A longer chain of files that extend each other is a mistake. */
const MAX_FILES = 10;

const WRONG_BASE = { zh: '“extends”应为相对路径的 .yaml 文件。', en: '“extends” must be the relative path of a .yaml file.' };
const MISSING_BASE = { zh: '找不到所继承的配置文件“{name}”。', en: 'The extended configuration file “{name}” does not exist.' };
const CIRCLE = { zh: '配置文件互相继承，已在“{name}”处停止。', en: 'The configuration files extend each other; stopped at “{name}”.' };
const WRONG_ROSTER = { zh: '名单应为相对路径的 .yaml 或 .csv 文件。', en: 'A roster must be the relative path of a .yaml or .csv file.' };
const MISSING_ROSTER = { zh: '找不到名单文件“{name}”。', en: 'The roster file “{name}” does not exist.' };

/**
 * Reads a configuration file and the files it extends. Paths are slash-separated and absolute; the files themselves are
 * read by the driver (`loadSync`, `loadAsync`), because the core does no input or output.
 */
export function* loadConfig(file: string, text: string): Loading<LoadedConfig> {
  const problems: PlacedProblem[] = [];
  const files: string[] = [file];
  const layers: Layer[] = [];
  let current: { readonly file: string; readonly text: string } | undefined = { file, text };
  while (current !== undefined) {
    const parsed = parseConfigFile(current.text);
    const layer: Layer = { file: current.file, raw: parsed.raw, locate: parsed.locate };
    layers.push(layer);
    problems.push(...parsed.problems.map((problem) => ({ ...problem, file: layer.file })));
    yield* checkRoster(layer, problems, files);
    current = yield* readBase(layer, problems, files, layers.length);
  }
  const home = folderOf(file);
  const raw = layers.reduceRight<unknown>((base, layer) => mergeRaw(base, rebased(layer, home)), undefined);
  return { raw, problems, files, place: (problem) => placeIn(layers, problem) };
}

/** Drives a loading with a reader that answers at once. */
export function loadSync<T>(loading: Loading<T>, read: (file: string) => string | undefined): T {
  let step = loading.next();
  while (!step.done) step = loading.next(read(step.value));
  return step.value;
}

/** Drives a loading with a reader that answers later. */
export async function loadAsync<T>(loading: Loading<T>, read: (file: string) => Promise<string | undefined>): Promise<T> {
  let step = loading.next();
  while (!step.done) step = loading.next(await read(step.value));
  return step.value;
}

interface Layer {
  readonly file: string;
  readonly raw: unknown;
  locate(path: readonly (string | number)[]): { readonly start: number; readonly end: number };
}

function* readBase(layer: Layer, problems: PlacedProblem[], files: string[], depth: number): Loading<{ file: string; text: string } | undefined> {
  const base = isObject(layer.raw) ? layer.raw.extends : undefined;
  // A value of another type is reported with all the other values.
  if (typeof base !== 'string' || base === '') return undefined;
  const at = { file: layer.file, span: layer.locate(['extends']), values: { name: base } };
  if (!isRelative(base) || !/\.ya?ml$/iu.test(base)) {
    problems.push({ ...at, message: WRONG_BASE });
    return undefined;
  }
  const file = joinPath(folderOf(layer.file), base);
  if (files.includes(file) || depth >= MAX_FILES) {
    problems.push({ ...at, message: CIRCLE });
    return undefined;
  }
  files.push(file);
  const text = yield file;
  if (text !== undefined) return { file, text };
  problems.push({ ...at, message: MISSING_BASE });
  return undefined;
}

function* checkRoster(layer: Layer, problems: PlacedProblem[], files: string[]): Loading<void> {
  const roster = isObject(layer.raw) ? layer.raw.roster : undefined;
  const list: readonly unknown[] = Array.isArray(roster) ? roster.slice(0, 100) : [roster];
  for (const [index, name] of list.entries()) {
    if (typeof name !== 'string' || name === '') continue;
    const at = { file: layer.file, span: layer.locate(Array.isArray(roster) ? ['roster', index] : ['roster']), values: { name } };
    if (!isRelative(name) || !/\.(ya?ml|csv)$/iu.test(name)) {
      problems.push({ ...at, message: WRONG_ROSTER });
      continue;
    }
    const file = joinPath(folderOf(layer.file), name);
    files.push(file);
    if ((yield file) === undefined) problems.push({ ...at, message: MISSING_ROSTER });
  }
}

/** A roster is named from its own configuration file, so it is renamed when another folder's file extends that one. */
function rebased({ file, raw }: Layer, home: string): unknown {
  if (!isObject(raw) || folderOf(file) === home || (typeof raw.roster !== 'string' && !Array.isArray(raw.roster))) return raw;
  const list: readonly unknown[] = Array.isArray(raw.roster) ? raw.roster : [raw.roster];
  const roster = list.map((name) => (typeof name === 'string' && isRelative(name) ? relativePath(home, joinPath(folderOf(file), name)) : name));
  return { ...raw, roster };
}

const LISTS: ReadonlySet<unknown> = new Set(['roster', 'words', 'ignore', 'exclude']);

/** Lists of all layers are joined, the extended file's first; everything else is the nearest file's that says it. */
function placeIn(layers: readonly Layer[], { path, message, values = {} }: ConfigProblem): PlacedProblem {
  const [key, index, ...rest] = path;
  let inner = path;
  let layer = layers.find(({ raw }) => isStated(raw, path)) ?? layers[0];
  if (LISTS.has(key) && typeof index === 'number') {
    let left = index;
    for (const candidate of layers.toReversed()) {
      const list = isObject(candidate.raw) ? candidate.raw[String(key)] : undefined;
      const length = Array.isArray(list) ? list.length : list === undefined || list === null || list === '' ? 0 : 1;
      if (left < length) {
        layer = candidate;
        inner = [key ?? '', left, ...rest];
        break;
      }
      left -= length;
    }
  }
  return { file: layer?.file ?? '', span: layer?.locate(inner) ?? { start: 0, end: 0 }, message, values };
}

/** Whether the values hold something at a path; a severity may be written as the rule's value itself. */
function isStated(raw: unknown, path: ConfigProblem['path']): boolean {
  let value = raw;
  for (const [depth, key] of path.entries()) {
    if (Array.isArray(value) && typeof key === 'number') value = value[key];
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return depth === 2 && key === 'severity' && (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number');
  }
  return value !== undefined && value !== null;
}
