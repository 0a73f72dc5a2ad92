import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Converter, type Dictionary, dictionaryOf } from '../../core/script/convert';
import { createHealer } from '../../core/script/heal';
import type { Target as Script } from '../../core/target';
import { RULES } from '../../rules';
import { unifiedDiff } from './diff';
import type { Refusal } from './encoding';
import { deliverText, isRefusal, readText, replaceSource, type Source } from './files';
import type { Run } from './main';
import { createSession, fail, MIXED, tellFault } from './session';
import { visible, writeError, writeOut } from './streams';
import type { Target } from './targets';

const NO_SCRIPT = {
  zh: '请用“--to”给出要转换成的字形：simplified / traditional / traditional-tw / traditional-hk。',
  en: 'Say with “--to” what to convert to: simplified / traditional / traditional-tw / traditional-hk.',
};
const ONE_OUTPUT = { zh: '“--output”只能用于一个文件。', en: '“--output” takes a single file.' };
const NO_DICTIONARY = { zh: '无法读取转换字典：{detail}', en: 'The dictionary of the conversion cannot be read: {detail}' };
const DONE = { zh: '{path}：已转换。', en: '{path}: converted.' };
const WOULD = { zh: '{path}：需要转换。', en: '{path}: would be converted.' };
const SUMMARY = { zh: '共 {files} 个文件，转换 {changed} 个。', en: '{files} file(s), {changed} converted.' };
const WOULD_SUMMARY = { zh: '共 {files} 个文件，{changed} 个需要转换；未写入。', en: '{files} file(s), {changed} would be converted; nothing was written.' };

/** Converts between the scripts. Files are rewritten where something changes; standard input goes to standard output. */
export const convert: Run = async (operands, options, voice) => {
  const { to, output, diff, quiet, encoding } = options;
  if (to === null) return fail(voice, NO_SCRIPT);
  const piped = operands.includes('-');
  if (piped && operands.length > 1) return fail(voice, MIXED);
  const session = await createSession(operands, options, voice);
  if (session === null) return 2;
  if (output !== null && (session.targets.length > 1 || diff)) return fail(voice, ONE_OUTPUT);
  let converter: Converter;
  try {
    converter = await load(to);
  } catch (error) {
    return fail(voice, NO_DICTIONARY, { detail: error instanceof Error ? error.message : String(error) });
  }
  const printed = output === null && piped && !diff;
  const tell = diff || printed ? writeError : writeOut;
  let failed = false;
  let changed = 0;
  for (const target of session.targets) {
    const source = target.refusal ?? readText(target.file, encoding);
    const text = isRefusal(source) ? '' : converter(source.text);
    const refusal = isRefusal(source) ? source : diff ? null : store(target, source, text, output);
    if (refusal !== null) {
      failed = true;
      tellFault(voice, target.path, refusal.message, refusal.values);
    }
    if (isRefusal(source) || refusal !== null) continue;
    if (diff) writeOut(unifiedDiff(target.path, source.text, text));
    if (text === source.text) continue;
    changed += 1;
    if (!quiet && !printed) tell(`${visible(voice.say(diff ? WOULD : DONE, { path: target.path }))}\n`);
  }
  if (!quiet && !printed) tell(`${voice.say(diff ? WOULD_SUMMARY : SUMMARY, { files: session.targets.length, changed })}\n`);
  return failed ? 2 : 0;
};

/** The dictionary lies beside the bundle; most runs never read it. */
async function load(to: Script): Promise<Converter> {
  const { createConverter } = await import('./extras.js');
  const file = path.join(__dirname, 'assets', dictionaryOf(to));
  return createConverter(JSON.parse(readFileSync(file, 'utf8')) as Dictionary, to, createHealer(RULES));
}

function store({ file }: Target, source: Source, text: string, output: string | null): Refusal | null {
  if (output !== null || file === null) return deliverText(text, source, output);
  return text === source.text ? null : replaceSource(file, source, text);
}
