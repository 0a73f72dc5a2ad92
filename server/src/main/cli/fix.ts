import { unifiedDiff } from './diff';
import { addTo, createTally, type Examined, examine, isOver } from './examine';
import { deliverText, replaceSource } from './files';
import type { Run } from './main';
import { createSession, FAULT, fail, MIXED, tellFault } from './session';
import { visible, writeError, writeOut } from './streams';

const DONE = { zh: '{path}：改了 {applied} 处。', en: '{path}: {applied} fix(es).' };
const WOULD = { zh: '{path}：可改 {applied} 处。', en: '{path}: {applied} fix(es) possible.' };
const SUMMARY = {
  zh: '共 {files} 个文件，改动 {changed} 个，修改 {applied} 处；还有 {left} 个问题。',
  en: '{files} file(s), {changed} changed by {applied} fix(es); {left} finding(s) left.',
};
const WOULD_SUMMARY = {
  zh: '共 {files} 个文件，{changed} 个可改，{applied} 处；未写入。',
  en: '{files} file(s), {changed} would change by {applied} fix(es); nothing was written.',
};

/** Applies the safe fixes. Standard input goes to standard output, changed or not. */
export const fix: Run = async (operands, options, voice) => {
  const piped = operands.includes('-');
  if (piped && operands.length > 1) return fail(voice, MIXED);
  const session = await createSession(operands, options, voice);
  if (session === null) return 2;
  const tally = createTally();
  // The result of standard input is the text itself, so whatever else there is to say goes to the other stream.
  const tell = piped || options.diff ? writeError : writeOut;
  let failed = false;
  let changed = 0;
  let applied = 0;
  for (const target of session.targets) {
    const examined = await examine(target, 'fix', options, session.settings);
    const result = options.diff || piped ? examined : applyFixes(examined);
    const { source, fixed, faults } = result;
    addTo(tally, result);
    failed ||= faults.length > 0;
    for (const { message, values } of faults) tellFault(voice, target.path, message, values);
    if (source === null) continue;
    const text = fixed?.text ?? source.text;
    if (options.diff) writeOut(unifiedDiff(target.path, source.text, text));
    else if (piped) {
      const refusal = deliverText(text, source, null);
      if (refusal !== null) return fail(voice, FAULT, { path: target.path, message: voice.say(refusal.message, refusal.values) });
    }
    if (fixed === null || fixed.applied === 0) continue;
    changed += 1;
    applied += fixed.applied;
    if (!options.quiet && !piped) tell(`${visible(voice.say(options.diff ? WOULD : DONE, { path: target.path, applied: fixed.applied }))}\n`);
  }
  const left = tally.errors + tally.warnings + tally.information + tally.hints;
  if (!options.quiet && !piped) tell(`${voice.say(options.diff ? WOULD_SUMMARY : SUMMARY, { files: tally.files, changed, applied, left })}\n`);
  return failed ? 2 : isOver(tally, options) ? 1 : 0;
};

/** Writes the fixed text; a file that could not be written keeps its findings and gets a fault. */
export function applyFixes(examined: Examined): Examined {
  const { target, source, fixed } = examined;
  if (source === null || fixed === null || target.file === null || fixed.text === source.text) return examined;
  const fault = replaceSource(target.file, source, fixed.text);
  if (fault === null) return examined;
  const { report, diagnostics } = fixed.before;
  return { ...examined, report, diagnostics, fixed: null, faults: [...examined.faults, fault] };
}
