import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Config, resolveConfig } from '../../core/config';
import { toLspPosition } from '../../core/convert';
import type { Values, Words } from '../../core/words';
import { RULES } from '../../rules';
import { decode } from './encoding';
import { matcherOf } from './ignores';
import { visible, writeError } from './streams';
import type { Voice } from './voice';

/** Kept in step with `CONFIG_NAME` of the core, which is not loaded where there is no configuration. */
const NAME = '.meetingreport.yaml';
/** Nothing larger is read as configuration; the reader of YAML has its own, lower limit. */
const MAX_BYTES = 4_000_000;

const WARNING = { zh: '警告', en: 'warning' };
const UNREADABLE = { zh: '无法读取此配置文件，未采用。', en: 'This configuration file cannot be read and was not used.' };

export interface Settings {
  readonly config: Config;
  excluded(file: string): Promise<boolean>;
}

/** Finds the settings of files; every configuration file is read once and its problems are printed once. */
export interface SettingsFinder {
  /** Settings of a file, or of a folder for the text of standard input. */
  of(folder: string): Promise<Settings>;
}

/** False when the file that `--config` names cannot be read. */
export function isReadableConfig(file: string): boolean {
  return readConfigText(path.resolve(file)) !== undefined;
}

export function createSettings(fixed: string | null, voice: Voice): SettingsFinder {
  const byFolder = new Map<string, Promise<Settings>>();
  const byFile = new Map<string, Promise<Settings>>();
  const byName = (file: string): Promise<Settings> => remember(byFile, file, () => load(file, voice));
  const find = (folder: string): Promise<Settings> =>
    remember(byFolder, folder, () => {
      const file = path.join(folder, NAME);
      if (statSync(file, { throwIfNoEntry: false }) !== undefined) return byName(file);
      const parent = path.dirname(folder);
      return parent === folder ? Promise.resolve(defaults()) : find(parent);
    });
  return { of: fixed === null ? find : () => byName(path.resolve(fixed)) };
}

function remember(known: Map<string, Promise<Settings>>, key: string, make: () => Promise<Settings>): Promise<Settings> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function defaults(): Settings {
  return { config: resolveConfig(RULES, undefined).config, excluded: async () => false };
}

async function load(file: string, voice: Voice): Promise<Settings> {
  const text = readConfigText(file);
  if (text === undefined) {
    warn(file, '', { start: 0, end: 0 }, UNREADABLE, {}, voice);
    return defaults();
  }
  const { loadConfig, loadSync } = await import('./extras.js');
  const texts = new Map([[slashed(file), text]]);
  const read = (name: string): string | undefined => {
    const content = readConfigText(name);
    if (content !== undefined) texts.set(name, content);
    return content;
  };
  const loaded = loadSync(loadConfig(slashed(file), text), read);
  const { config, problems } = resolveConfig(RULES, loaded.raw);
  for (const { file: name, span, message, values } of [...loaded.problems, ...problems.map(loaded.place)]) {
    warn(name, texts.get(name) ?? '', span, message, values, voice);
  }
  if (config.exclude.length === 0) return { config, excluded: async () => false };
  const matcher = await matcherOf(config.exclude);
  const folder = path.dirname(file);
  return {
    config,
    async excluded(target) {
      const relative = path.relative(folder, target).replaceAll(path.sep, '/');
      return relative !== '' && !relative.startsWith('../') && !path.isAbsolute(relative) && matcher.ignores(relative);
    },
  };
}

function warn(file: string, text: string, span: { readonly start: number; readonly end: number }, message: Words, values: Values, voice: Voice): void {
  const lines = [{ start: 0 }, ...[...text.slice(0, span.start).matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => ({ start: index + end.length }))];
  const { line, character } = toLspPosition(span.start, lines);
  const name = path.relative('', file) || file;
  writeError(`${visible(name)}:${line + 1}:${character + 1}: ${voice.say(WARNING)}: ${visible(voice.say(message, values))}\n`);
}

/** Only plain files: a configuration must not make the tool read from a device or wait for a pipe. */
function readConfigText(file: string): string | undefined {
  try {
    const status = statSync(file);
    if (!status.isFile() || status.size > MAX_BYTES) return undefined;
    const decoded = decode(readFileSync(file), null);
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, '/');
}
