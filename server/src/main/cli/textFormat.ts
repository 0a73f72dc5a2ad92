import { fstatSync } from 'node:fs';
import { toLspPosition } from '../../core/convert';
import { SEVERITY_WORDS } from '../../core/describe';
import type { Diagnostic } from '../../core/linter';
import type { Severity } from '../../core/rule';
import { unifiedDiff } from './diff';
import { type Examined, LADDER } from './examine';
import type { Format } from './format';
import type { Options } from './options';
import { tellFault } from './session';
import type { Sink } from './sink';
import { visible } from './streams';
import type { Voice } from './voice';

const CLEAN = { zh: '共检查 {files} 个文件，没有发现问题。', en: '{files} file(s) checked, nothing found.' };
const SUMMARY = {
  zh: '共检查 {files} 个文件：错误 {errors}，警告 {warnings}，信息 {information}，提示 {hints}。',
  en: '{files} file(s) checked: {errors} error(s), {warnings} warning(s), {information} information, {hints} hint(s).',
};
const FIXABLE = { zh: '其中 {fixable} 处可用 meeting-report fix 自动修改。', en: '{fixable} of them can be fixed with “meeting-report fix”.' };
const UNCHECKED = { zh: '{failed} 个文件未能检查。', en: '{failed} file(s) could not be checked.' };

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '90' };

/** Findings grouped by file, one a line. */
export function createTextFormat(sink: Sink, options: Options, voice: Voice): Format {
  const colored = options.color && options.output === null && !process.env.NO_COLOR && isTerminal();
  const paint = (text: string, code: string): string => (colored ? `\u001b[${code}m${text}\u001b[0m` : text);
  let failed = 0;
  return {
    file(examined) {
      const { target, faults } = examined;
      if (faults.length > 0) failed += 1;
      const shown = shownOf(examined, options);
      if (shown.length > 0)
        sink.write(`${paint(visible(target.path), '4')}\n${shown.map(({ place, diagnostic }) => lineOf(place, diagnostic, voice, paint)).join('')}\n`);
      if (options.diff && examined.source !== null && examined.fixed !== null) sink.write(unifiedDiff(target.path, examined.source.text, examined.fixed.text));
      for (const { message, values } of faults) tellFault(voice, target.path, message, values);
    },
    end(tally) {
      if (options.quiet || (tally.files === 0 && failed === 0)) return;
      const found = tally.errors + tally.warnings + tally.information + tally.hints;
      const checked = tally.files - failed;
      const sentences = checked === 0 && found === 0 ? [] : [voice.say(found === 0 ? CLEAN : SUMMARY, { ...tally, files: checked })];
      if (tally.fixable > 0) sentences.push(voice.say(FIXABLE, { ...tally }));
      if (failed > 0) sentences.push(voice.say(UNCHECKED, { failed }));
      sink.write(`${sentences.join(voice.locale === 'en' ? ' ' : '')}\n`);
    },
  };
}

/** `node:tty` takes longer to load than a report takes to check, so it is asked only when it can say yes. */
function isTerminal(): boolean {
  try {
    return fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;
  } catch {
    return false;
  }
}

function shownOf({ report, diagnostics }: Examined, { quiet, severity }: Options): readonly { readonly place: string; readonly diagnostic: Diagnostic }[] {
  if (report === null) return [];
  const lowest = quiet ? LADDER.indexOf(severity) : LADDER.length;
  const shown = diagnostics.filter((diagnostic) => LADDER.indexOf(diagnostic.severity) <= lowest);
  return shown.map((diagnostic) => {
    const { line, character } = toLspPosition(diagnostic.span.start, report.lines);
    return { place: `${line + 1}:${character + 1}`, diagnostic };
  });
}

function lineOf(place: string, { severity, message, values, rule }: Diagnostic, voice: Voice, paint: (text: string, code: string) => string): string {
  const word = voice.say(SEVERITY_WORDS[severity]);
  const width = Math.max(...LADDER.map((other) => voice.say(SEVERITY_WORDS[other]).length));
  const words = visible(voice.say(message, values)).replace(/[\n\t]/gu, ' ');
  return `  ${place.padEnd(7)} ${paint(word, COLORS[severity])}${' '.repeat(width - word.length)}  ${words}  ${paint(rule.id, '90')}\n`;
}
