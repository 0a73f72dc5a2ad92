import { firstAt } from '../../core/parse/change';
import { LEVELS } from '../../core/parse/headings';
import { hanDigit, toHan } from '../../core/parse/numerals';
import { linesWhere, perReportUntil } from '../../core/remember';
import type { ListItem, OrdinalFact, OrdinalStyle, Report } from '../../core/report';
import { type Finding, type FindingEdit, type FindingFix, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { LISTED_KINDS } from './shared/kinds';
import { isQuoted, textOf } from './shared/lines';
import { leftAlone } from './shared/loners';
import { hasSameOutline, isStray, outlineOf } from './shared/outline';
import { inOrder, loneRuns, type Member, perListRun, type Run } from './shared/runs';
import { numeralText, ordinalText } from './shared/wording';

const GAP: Words = {
  zh: '“{before}”之后直接是“{found}”，缺“{missing}”；请补上漏掉的一项或重新编号。',
  en: '“{found}” follows “{before}”: “{missing}” is missing. Add the item or renumber.',
};
const REPEAT: Words = { zh: '“{found}”重复出现，请重新编号。', en: '“{found}” occurs twice. Renumber the items.' };
const BACK: Words = { zh: '“{found}”排在“{before}”之后，序号倒退，请重新编号。', en: '“{found}” stands behind “{before}”. Renumber the items.' };
const LONE: Words = {
  zh: '只有“{found}”，没有“{missing}”；请补上后面的分项，或删去“{found}”。',
  en: 'There is “{found}” but no “{missing}”. Add the other items or delete the ordinal.',
};
const HEADLESS: Words = {
  zh: '“{found}”前面没有“{missing}”，请补上漏掉的一项或重新编号。',
  en: 'No “{missing}” stands before “{found}”. Add the item or renumber.',
};
const RENUMBER: Words = { zh: '重新编号', en: 'Renumber' };

/** What a number is, wherever it stands: in a list or at the start of lines. */
type Numbered = Pick<Member, 'line' | 'style' | 'number' | 'span' | 'numeral'>;

function numbered(line: number, { style, number, span, numeral }: OrdinalFact): Numbered {
  return { line, style, number, span, numeral };
}

export const rule = reportRule({
  id: 'list-ordinal-gap',
  code: 'L01',
  family: 'lists',
  title: { zh: '分项序号缺失、重复或错序', en: 'Items out of sequence' },
  why: {
    zh: '序号断开，读者会以为漏了一项；按项分解任务、核对要求时也会对不上。',
    en: 'A broken sequence makes readers look for a lost item, and tasks assigned by item no longer match.',
  },
  basis: [{ source: { zh: '公文写作通例：分项序号应连续', en: 'Common practice of official writing: items are numbered without gaps' } }],
  severity: 'error',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  examples: [
    { bad: '会议强调，一是要加强学习；⟦三是⟧要狠抓落实。', good: '会议强调，一是要加强学习；二是要狠抓落实。' },
    { bad: '会议强调，一是加强学习。二是改进作风。⟦二是⟧狠抓落实。三是严明纪律。', good: '会议强调，一是加强学习。二是改进作风。三是狠抓落实。四是严明纪律。' },
    {
      bad: '會(huì)議要求，一是加強(qiáng)學(xué)習(xí)；二是改進(jìn)作風(fēng)；⟦四(sì)是⟧狠抓落實(shí)。',
      good: '會(huì)議要求，一是加強(qiáng)學(xué)習(xí)；二是改進(jìn)作風(fēng)；三是狠抓落實(shí)。',
    },
    { bad: '会议指出,⟦一是⟧要加强学习,提高认识。全体干部要带头落实。' },
    { bad: '会议强调，⟦二是⟧要加强学习；三是要狠抓落实。', good: '会议强调，一是要加强学习；二是要狠抓落实。' },
    { bad: '一、总体要求\n坚持稳中求进。\n⟦三、⟧重点任务\n抓好三件大事。', good: '一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好三件大事。' },
    { bad: '一、总体要求\n1.抓学习\n⟦3.⟧抓落实\n二、重点任务\n1.抓项目\n2.抓民生', good: '一、总体要求\n1.抓学习\n2.抓落实\n二、重点任务\n1.抓项目\n2.抓民生' },
    { ok: '会议强调，一是加强学习。第一，学理论。第二，学业务。二是狠抓落实。三是严明纪律。' },
    { ok: '会议强调，一是加强学习，要做到：一是学理论；二是学业务；二是狠抓落实。' },
    { ok: '会议强调，要弄清两个问题，一是往哪里走，另一个是怎么走。' },
    { ok: '首先，要加强学习。其次，要狠抓落实。最后，要严明纪律。' },
    { ok: '会议要求，一是抓学习二是抓落实；三是抓纪律。' },
    { ok: '一、总体要求\n（一）指导思想\n（二）基本原则\n二、重点任务\n（一）抓项目\n（二）抓民生' },
    { ok: '他说，群众反映“一是路难走”，局里当天就派人查看。' },
  ],
  check(report) {
    const findings: Finding[] = [];
    if (report.lists.length > 0 || report.loners.length > 0) listFindings(report, findings);
    if (report.headings.length > 0 || report.lists.length > 0) findings.push(...outlineFindings(report));
    return findings;
  },
});

const NOTHING: readonly Finding[] = [];

function listFindings(report: Report, findings: Finding[]): void {
  const lone = loneRuns(report);
  const broken = brokenRun(report).filter((run) => run !== null);
  // Where nothing stands alone, no list can go on around an inner one.
  const suspects = lone.length === 0 ? [] : broken.flatMap(({ run, returns }) => (returns ? [run] : []));
  const nested = lone.length === 0 ? null : nestedRuns(report, inOrder([...suspects, ...lone]));
  for (const { run, found } of broken) if (!nested?.has(run)) findings.push(...found);
  for (const run of lone) {
    const [first, second] = run.members;
    if (!first || nested?.has(run)) continue;
    if (second) findings.push(...runBreaks(report, run));
    else if (leftAlone(report, first)) {
      const values = { found: wordsOf(report, first), missing: ordinalText(first.style, 2) };
      findings.push({ line: first.line, span: first.span, message: LONE, values, severity: 'warning' });
    }
  }
  report.loners.forEach(({ ordinal, line }, index) => {
    if (ordinal.number < 2 || !leftAlone(report, numbered(line, ordinal))) return;
    const fix = renumbering(following(report.loners, index).map((item) => numbered(item.line, item.ordinal)));
    const values = { found: wordsOf(report, numbered(line, ordinal)), missing: ordinalText(ordinal.style, ordinal.number - 1) };
    findings.push({ line, span: ordinal.span, message: HEADLESS, values, severity: 'warning', ...(fix ? { fix } : {}) });
  });
}

/** A run that is out of sequence. */
interface Broken {
  readonly run: Run;
  readonly found: readonly Finding[];
  /** A second item follows one that is no first: perhaps the list goes on around an inner one. */
  readonly returns: boolean;
}

const brokenRun = perListRun((report, run): Broken | null => {
  const returns = returnsToSecond(run);
  const found = hasInnerStart(report, run) ? NOTHING : runBreaks(report, run);
  return found.length === 0 && !returns ? null : { run, found, returns };
});

function runBreaks(report: Report, { style, members, ownLines }: Run): readonly Finding[] {
  if (style === 'shou' || (ownLines && LEVELS[style] > 0)) return NOTHING;
  return breaks(report, members, (before, found) => isNamed(report, before, found));
}

const outlineFindings = perReportUntil(hasSameOutline, (report): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const group of outlineOf(report)) {
    if (isStray(group)) continue;
    const { entries, before, afterMarkdown } = group;
    const first = entries[0]?.ordinal;
    if (!first) continue;
    // A single number may be a quotation or what is left of another text; numbers may also run on under the next parent.
    const opens = first.number > 1 && !afterMarkdown && entries[1]?.ordinal.number === first.number + 1 && before !== first.number - 1;
    if (!opens && !isBroken(entries)) continue;
    const members = entries.map(({ line, ordinal }) => numbered(line, ordinal));
    const head = members[0];
    if (!head) continue;
    if (!opens) {
      const isExcused = (above: Numbered, found: Numbered): boolean =>
        found.number > above.number + 1 && opensWith(report, above.line + 1, found.line, above.number + 1);
      findings.push(...breaks(report, members, isExcused));
    } else if (!opensWith(report, 0, head.line, head.number - 1)) {
      const fix = renumbering(members);
      const values = { found: wordsOf(report, head), missing: ordinalText(head.style, head.number - 1) };
      findings.push({ line: head.line, span: head.span, message: HEADLESS, values, severity: 'warning', ...(fix ? { fix } : {}) });
    }
  }
  return findings;
});

function isBroken(entries: readonly { readonly ordinal: OrdinalFact }[]): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    const number = entries[index]?.ordinal.number ?? 0;
    if (number !== 0 && number !== (entries[index - 1]?.ordinal.number ?? 0) + 1) return true;
  }
  return false;
}

/** A finding at each place where the number is not the next one; all of them share the fix that renumbers the run. */
function breaks(report: Report, members: readonly Numbered[], isExcused: (before: Numbered, found: Numbered) => boolean): readonly Finding[] {
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

function renumbering(members: readonly Numbered[]): FindingFix | null {
  const edits: FindingEdit[] = [];
  for (let index = 0; index < members.length && index < 99; index += 1) {
    const member = members[index];
    if (!member || member.number === index + 1 || member.number === 0 || member.numeral.end === member.numeral.start) continue;
    edits.push({ line: member.line, span: member.numeral, text: numeralText(member.style, index + 1) });
  }
  return edits.length === 0 ? null : { title: RENUMBER, edits };
}

/** The items that follow an ordinal outside any run as its run would. */
function following(loners: readonly ListItem[], index: number): readonly ListItem[] {
  const group: ListItem[] = [];
  for (const item of loners.slice(index, index + 98)) {
    const last = group[group.length - 1];
    if (last && (item.ordinal.style !== last.ordinal.style || item.ordinal.number !== last.ordinal.number + 1 || item.line - last.line > 4)) break;
    group.push(item);
  }
  return group;
}

/** 一是…：一是…二是…；二是…: a list of the same style inside an item is no slip of numbering. */
function nestedRuns(report: Report, runs: readonly Run[]): ReadonlySet<Run> {
  const nested = new Set<Run>();
  const lone = new Map<OrdinalStyle, Run>();
  for (const run of runs) {
    if (hasInnerStart(report, run)) nested.add(run);
    const outer = lone.get(run.style);
    if (run.members.length === 1) lone.set(run.style, run);
    if (outer && isBefore(outer.members[0], run.members[0]) && returnsToSecond(run)) nested.add(run).add(outer);
  }
  return nested;
}

/** True when an item behind the first is a first again, behind a colon. */
function hasInnerStart(report: Report, { members }: Run): boolean {
  for (let index = 1; index < members.length; index += 1) {
    const member = members[index];
    if (member?.number === 1 && textOf(report, member.line).charAt(member.span.start - 1) === '：') return true;
  }
  return false;
}

function returnsToSecond({ members }: Run): boolean {
  return members.length >= 3 && members.some(({ number }, index) => number === 2 && (members[index - 1]?.number ?? 0) >= 2);
}

function isBefore(first: Member | undefined, second: Member | undefined): boolean {
  if (!first || !second) return false;
  return first.line < second.line ? second.line - first.line <= 8 : first.line === second.line && first.span.start < second.span.start;
}

const AFTER_NUMERAL = '十百千万亿零者季级等手次期届个项种类方大';

/** True when the missing number opens a clause between two items in some other form: 一是…；二则…；三是…. */
function isNamed(report: Report, before: Numbered, found: Numbered): boolean {
  if (found.number <= before.number + 1) return isQuotedAt(report, found.line, found.span);
  const han = toHan(before.number + 1);
  const text = textOf(report, found.line);
  const from = before.line === found.line ? before.span.end : 0;
  for (let at = text.indexOf(han, from); at >= 0 && at < found.span.start; at = text.indexOf(han, at + 1)) {
    if ('，；。：、！？'.includes(text.charAt(at - 1) || ' ') && !AFTER_NUMERAL.includes(text.charAt(at + han.length))) return true;
  }
  return isQuotedAt(report, found.line, found.span);
}

function isQuotedAt(report: Report, line: number, span: Span): boolean {
  return isQuoted(textOf(report, line), span.start);
}

/** Lines that may begin with a number. */
const numberedLines = linesWhere(({ paragraph }) => {
  const { start } = paragraph.content;
  const { text } = paragraph.reading;
  const code = text.charCodeAt(start);
  return isNumeral(code) || ((code === 0xff08 || code === 0x7b2c) && isNumeral(text.charCodeAt(start + 1)));
});

function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x5341 || hanDigit(code) > 0;
}

/** True when a line from `from` up to `until` begins with the number in any form. */
function opensWith(report: Report, from: number, until: number, number: number): boolean {
  const lines = numberedLines(report);
  const han = toHan(number);
  const arabic = String(number);
  for (let index = firstAt(lines, from, (line) => line); index < lines.length; index += 1) {
    const line = lines[index] ?? until;
    if (line >= until) return false;
    const text = textOf(report, line);
    const { start } = report.lines[line]?.paragraph.content ?? { start: 0 };
    const at = text.charAt(start) === '（' || text.charAt(start) === '第' ? start + 1 : start;
    if (text.startsWith(han, at) || (text.startsWith(arabic, at) && !/\d/u.test(text.charAt(at + arabic.length)))) return true;
  }
  return false;
}

function wordsOf(report: Report, { line, span }: Pick<Numbered, 'line' | 'span'>): string {
  return textOf(report, line).slice(span.start, span.end);
}
