import type { OrdinalFact, Report } from '../../../core/report';
import type { Finding, FindingEdit, FindingFix } from '../../../core/rule';
import type { Words } from '../../../core/words';
import { textOf } from './lines';
import type { Member } from './runs';
import { numeralText, ordinalText } from './wording';

const GAP: Words = {
  zh: '“{before}”之后直接是“{found}”，缺“{missing}”；请补上漏掉的一项或重新编号。',
  en: '“{found}” follows “{before}”: “{missing}” is missing. Add the item or renumber.',
};
const REPEAT: Words = { zh: '“{found}”重复出现，请重新编号。', en: '“{found}” occurs twice. Renumber the items.' };
const BACK: Words = { zh: '“{found}”排在“{before}”之后，序号倒退，请重新编号。', en: '“{found}” stands behind “{before}”. Renumber the items.' };
const RENUMBER: Words = { zh: '重新编号', en: 'Renumber' };

const NOTHING: readonly Finding[] = [];

/** What a number is, wherever it stands: in a list or at the start of lines. */
export type Numbered = Pick<Member, 'line' | 'style' | 'number' | 'span' | 'numeral'>;

export function numbered(line: number, { style, number, span, numeral }: OrdinalFact): Numbered {
  return { line, style, number, span, numeral };
}

/** True when some number is not the next one. */
export function isBroken(entries: readonly { readonly ordinal: OrdinalFact }[]): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    const number = entries[index]?.ordinal.number ?? 0;
    if (number !== 0 && number !== (entries[index - 1]?.ordinal.number ?? 0) + 1) return true;
  }
  return false;
}

/** A finding at each place where the number is not the next one; all of them share the fix that renumbers the run. */
export function breaks(report: Report, members: readonly Numbered[], isExcused: (before: Numbered, found: Numbered) => boolean): readonly Finding[] {
  let findings: Finding[] | undefined;
  let fix: FindingFix | null | undefined;
  for (let index = 1; index < members.length; index += 1) {
    const before = members[index - 1];
    const found = members[index];
    if (!before || !found || found.number === before.number + 1 || found.number === 0 || isExcused(before, found)) continue;
    if (fix === undefined) fix = renumbering(members);
    const message = found.number === before.number ? REPEAT : found.number > before.number ? GAP : BACK;
    const values = { before: wordsOf(report, before), found: wordsOf(report, found), missing: ordinalText(found.style, before.number + 1) };
    const { line, span } = found;
    (findings ??= []).push(fix ? { line, span, message, values, fix } : { line, span, message, values });
  }
  return findings ?? NOTHING;
}

export function renumbering(members: readonly Numbered[]): FindingFix | null {
  const edits: FindingEdit[] = [];
  for (let index = 0; index < members.length && index < 99; index += 1) {
    const member = members[index];
    if (!member || member.number === index + 1 || member.number === 0 || member.numeral.end === member.numeral.start) continue;
    edits.push({ line: member.line, span: member.numeral, text: numeralText(member.style, index + 1) });
  }
  return edits.length === 0 ? null : { title: RENUMBER, edits };
}

export function wordsOf(report: Report, { line, span }: Pick<Numbered, 'line' | 'span'>): string {
  return textOf(report, line).slice(span.start, span.end);
}
