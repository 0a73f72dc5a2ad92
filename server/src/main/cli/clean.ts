import { type Cleaned, clean as cleanText } from '../../core/clean/clean';
import { toLspPosition } from '../../core/convert';
import { RULES } from '../../rules';
import { unifiedDiff } from './diff';
import { BROKEN, BROKEN_RULE, detailOf, type Fault, folderOf } from './examine';
import { deliverText, isRefusal, readText, replaceSource, type Source } from './files';
import type { Run } from './main';
import type { Options } from './options';
import { createSession, fail, MIXED, tellFault } from './session';
import type { SettingsFinder } from './settings';
import { createSink } from './sink';
import { visible, writeError, writeOut } from './streams';
import type { Target } from './targets';
import type { Voice } from './voice';

const DONE = { zh: '{path}：清理 {count} 处（{steps}）。', en: '{path}: {count} change(s): {steps}.' };
const WOULD = { zh: '{path}：可清理 {count} 处（{steps}）。', en: '{path}: {count} change(s) possible: {steps}.' };
const NOTE = { zh: '{path}:{line}:{column}  须人工核对  {message}', en: '{path}:{line}:{column}  to be looked at  {message}' };
const SUMMARY = {
  zh: '共 {files} 个文件，改动 {changed} 个，清理 {count} 处；还有 {notes} 处须人工核对。',
  en: '{files} file(s), {changed} changed in {count} place(s); {notes} place(s) to be looked at by a person.',
};
const WOULD_SUMMARY = {
  zh: '共 {files} 个文件，{changed} 个可清理，{count} 处；未写入。还有 {notes} 处须人工核对。',
  en: '{files} file(s), {changed} would change in {count} place(s); nothing was written. {notes} place(s) to be looked at by a person.',
};
const MANY = { zh: '“--output”只能用于一个文件。', en: '“--output” takes the result of a single file.' };

interface Worked {
  readonly source: Source;
  readonly cleaned: Cleaned;
}

/**
 * Cleans pasted texts. Files are replaced where something changed; standard input goes to standard output, changed or not.
 * The exit status is 1 when something is left that a person has to look at.
 */
export const clean: Run = async (operands, options, voice) => {
  const piped = operands.includes('-');
  if (piped && operands.length > 1) return fail(voice, MIXED);
  const session = await createSession(operands, options, voice);
  if (session === null) return 2;
  if (options.output !== null && !options.diff && session.targets.length > 1) return fail(voice, MANY);
  const sink = createSink(options.output);
  // Where the result goes to standard output, whatever else there is to say goes to the other stream.
  const tell = piped || options.diff ? writeError : writeOut;
  const sums = { files: 0, changed: 0, count: 0, notes: 0 };
  let failed = false;
  const fault = (path: string, { message, values }: Fault): void => {
    failed = true;
    tellFault(voice, path, message, values);
  };
  for (const target of session.targets) {
    sums.files += 1;
    const worked = await work(target, options, session.settings);
    if ('message' in worked) {
      fault(target.path, worked);
      continue;
    }
    const { source, cleaned } = worked;
    for (const { rule, error } of cleaned.failures) fault(target.path, { message: BROKEN_RULE, values: { rule, detail: detailOf(error) } });
    const refused = deliver(target, source, cleaned.text, options, (text) => sink.write(text));
    if (refused !== null) {
      fault(target.path, refused);
      continue;
    }
    const count = cleaned.steps.reduce((sum, step) => sum + step.count, 0);
    sums.count += count;
    sums.notes += cleaned.notes.length;
    if (cleaned.text !== source.text) sums.changed += 1;
    if (count > 0 && !options.quiet) tell(`${visible(voice.say(options.diff ? WOULD : DONE, { path: target.path, count, steps: stepsOf(cleaned, voice) }))}\n`);
    for (const line of notesOf(target, cleaned, voice)) tell(`${visible(line)}\n`);
  }
  const unwritten = options.diff ? sink.close() : null;
  if (unwritten !== null) return fail(voice, unwritten.message, unwritten.values);
  if (!options.quiet && !piped) tell(`${voice.say(options.diff ? WOULD_SUMMARY : SUMMARY, sums)}\n`);
  return failed ? 2 : sums.notes > 0 ? 1 : 0;
};

/** Reads and cleans one target; a fault of one file must not keep the others from being cleaned. */
async function work(target: Target, options: Options, settings: SettingsFinder): Promise<Worked | Fault> {
  if (target.refusal !== null) return target.refusal;
  const source = readText(target.file, options.encoding);
  if (isRefusal(source)) return source;
  try {
    const { config } = await settings.of(folderOf(target, options));
    return { source, cleaned: cleanText(source.text, RULES, config, { extent: 'whole', indent: options.indent }) };
  } catch (error) {
    return { message: BROKEN, values: { detail: detailOf(error) } };
  }
}

/** Puts the result where it is wanted; returns what went wrong. */
function deliver({ file, path }: Target, source: Source, text: string, { diff, output }: Options, write: (text: string) => void): Fault | null {
  if (diff) write(unifiedDiff(path, source.text, text));
  else if (output !== null || file === null) return deliverText(text, source, output);
  else if (text !== source.text) return replaceSource(file, source, text);
  return null;
}

function stepsOf({ steps }: Cleaned, voice: Voice): string {
  return steps.map(({ title, count }) => `${voice.say(title)} ${count}`).join(voice.locale === 'en' ? '; ' : '；');
}

function notesOf({ path }: Target, { notes, outcome }: Cleaned, voice: Voice): string[] {
  return notes.map(({ message, values, span }) => {
    const { line, character } = toLspPosition(span.start, outcome.report.lines);
    return voice.say(NOTE, { path, line: line + 1, column: character + 1, message: voice.say(message, values) });
  });
}
