import { check } from './check';
import { clean } from './clean';
import { convert } from './convert';
import { explain } from './explain';
import { fix } from './fix';
import { init } from './init';
import { inspectFiles } from './inspect';
import type { Command, Options } from './options';
import { readArguments } from './options';
import { listRules } from './rules';
import { visible, writeError, writeOut } from './streams';
import { createVoice, type Voice } from './voice';

const MISUSE = { zh: '用法有误：{detail}', en: 'Usage: {detail}' };
const SEE_HELP = { zh: '运行 meeting-report --help 查看用法。', en: 'Run meeting-report --help.' };

export type Run = (operands: readonly string[], options: Options, voice: Voice) => Promise<number>;

const COMMANDS: Readonly<Record<Command, Run>> = { check, fix, clean, convert, inspect: inspectFiles, explain, rules: listRules, init };

/** Runs the command line and returns the exit status: 0 nothing found, 1 findings, 2 something could not be done. */
export async function main(argv: readonly string[]): Promise<number> {
  const invocation = readArguments(argv);
  if (invocation.kind === 'run') {
    return COMMANDS[invocation.command](invocation.operands, invocation.options, await createVoice(invocation.options.locale));
  }
  const voice = await createVoice(invocation.locale);
  if (invocation.kind === 'misuse') {
    writeError(`${visible(voice.say(MISUSE, { detail: voice.say(invocation.message, invocation.values) }))}\n${voice.say(SEE_HELP)}\n`);
    return 2;
  }
  if (invocation.kind === 'version') {
    const { versionText } = await import('./version');
    writeOut(`${versionText()}\n`);
    return 0;
  }
  const { HELP } = await import('./help');
  writeOut(voice.say(HELP));
  return 0;
}
