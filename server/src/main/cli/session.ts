import path from 'node:path';
import { near } from '../../core/near';
import type { Values, Words } from '../../core/words';
import { RULES } from '../../rules';
import type { Options } from './options';
import { createSettings, isReadableConfig, type SettingsFinder } from './settings';
import { visible, writeError } from './streams';
import { findTargets, type Target } from './targets';
import type { Voice } from './voice';

/** What `check`, `fix` and `inspect` work on. */
export interface Session {
  readonly targets: readonly Target[];
  readonly settings: SettingsFinder;
}

const NO_PATH = { zh: '没有给出文件；“-”为标准输入。', en: 'No file was given; “-” is standard input.' };
const NO_RULE = { zh: '没有“{name}”这条规则。', en: 'There is no rule “{name}”.' };
const NO_RULE_NEAR = { zh: '没有“{name}”这条规则，是否应为“{near}”？', en: 'There is no rule “{name}”; did you mean “{near}”?' };
const NO_CONFIG = { zh: '无法读取配置文件“{name}”。', en: 'The configuration file “{name}” cannot be read.' };
const NOTHING = { zh: '没有可检查的文件（.txt .md .meeting .会议）。', en: 'There is no file to check (.txt .md .meeting .会议).' };

/** Finds the files and checks what the options name; null when something is wrong, which has been said. */
export async function createSession(operands: readonly string[], options: Options, voice: Voice): Promise<Session | null> {
  if (operands.length === 0) return refuse(voice, NO_PATH);
  for (const name of options.rules) {
    if (RULES.some(({ id, code }) => id === name || code === name)) continue;
    return refuseRule(voice, name);
  }
  if (options.config !== null && !isReadableConfig(options.config)) return refuse(voice, NO_CONFIG, { name: options.config });
  const settings = createSettings(options.config, voice);
  const targets = await findTargets(operands, async (file) => (await settings.of(path.dirname(file))).excluded(file), options.stdinPath);
  if (targets.length === 0) writeError(`${voice.say(NOTHING)}\n`);
  return { targets, settings };
}

/** What is said of one file. */
export const FAULT = { zh: '{path}：{message}', en: '{path}: {message}' };
export const MIXED = { zh: '标准输入“-”只能单独使用。', en: 'Standard input “-” must be the only path.' };

/** Says what is wrong with one file while the others go on. */
export function tellFault(voice: Voice, path: string, message: Words, values: Values): void {
  writeError(`${visible(voice.say(FAULT, { path, message: voice.say(message, values) }))}\n`);
}

/** Says what is wrong; the exit status of everything that is. */
export function fail(voice: Voice, message: Words, values: Values = {}): 2 {
  writeError(`${visible(voice.say(message, values))}\n`);
  return 2;
}

export function failRule(voice: Voice, name: string): 2 {
  const meant = near(
    name,
    RULES.map(({ id }) => id),
  );
  return meant === undefined ? fail(voice, NO_RULE, { name }) : fail(voice, NO_RULE_NEAR, { name, near: meant });
}

function refuseRule(voice: Voice, name: string): null {
  failRule(voice, name);
  return null;
}

function refuse(voice: Voice, message: Words, values: Values = {}): null {
  fail(voice, message, values);
  return null;
}
