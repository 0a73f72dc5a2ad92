import type { Command, Options } from './options';
import { readArguments } from './options';
import { visible, writeError, writeOut } from './streams';
import { createVoice, type Voice } from './voice';

const MISUSE = { zh: '用法有误：{detail}', en: 'Usage: {detail}' };
const SEE_HELP = { zh: '运行 meeting-report --help 查看用法。', en: 'Run meeting-report --help.' };

export type Run = (operands: readonly string[], options: Options, voice: Voice) => Promise<number>;

/** Runs the command line and returns the exit status: 0 nothing found, 1 findings, 2 something could not be done. */
export async function main(argv: readonly string[]): Promise<number> {
  const invocation = readArguments(argv);
  if (invocation.kind === 'run') {
    const run = await commandOf(invocation.command);
    return run(invocation.operands, invocation.options, await createVoice(invocation.options.locale));
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

/** Only the code of the command that runs is started. */
async function commandOf(command: Command): Promise<Run> {
  switch (command) {
    case 'check':
      return (await import('./check')).check;
    case 'fix':
      return (await import('./fix')).fix;
    case 'inspect':
      return (await import('./inspect')).inspectFiles;
    case 'explain':
      return (await import('./explain')).explain;
    case 'rules':
      return (await import('./rules')).listRules;
    case 'init':
      return (await import('./init')).init;
  }
}
