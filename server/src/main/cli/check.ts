import { addTo, createTally, examine, isOver } from './examine';
import { applyFixes } from './fix';
import { createJsonFormat } from './jsonFormat';
import type { Run } from './main';
import { createSession, fail } from './session';
import { createSink } from './sink';
import { createTextFormat } from './textFormat';

const NO_DIFF_HERE = { zh: '“--diff”只能用文字格式。', en: '“--diff” needs the text format.' };
const NO_FIX_HERE = { zh: '标准输入不能“check --fix”，请用“fix -”。', en: 'Standard input cannot be checked with “--fix”; use “fix -”.' };

/** Checks files and prints the findings; with `--fix` those that remain, with `--diff` what the fixes would change. */
export const check: Run = async (operands, options, voice) => {
  if (options.diff && options.format === 'json') return fail(voice, NO_DIFF_HERE);
  if (options.fix && !options.diff && operands.includes('-')) return fail(voice, NO_FIX_HERE);
  const session = await createSession(operands.length === 0 ? ['.'] : operands, options, voice);
  if (session === null) return 2;
  const sink = createSink(options.output);
  const format = options.format === 'json' ? createJsonFormat(sink, voice) : createTextFormat(sink, options, voice);
  const tally = createTally();
  let failed = false;
  for (const target of session.targets) {
    const examined = await examine(target, options.fix || options.diff ? 'fix' : 'check', options, session.settings);
    const result = options.fix && !options.diff ? applyFixes(examined) : examined;
    failed ||= result.faults.length > 0;
    addTo(tally, result);
    format.file(result);
  }
  format.end(tally);
  const fault = sink.close();
  if (fault !== null) return fail(voice, fault.message, fault.values);
  return failed ? 2 : isOver(tally, options) ? 1 : 0;
};
