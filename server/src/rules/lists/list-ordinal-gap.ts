import { LEVELS } from '../../core/parse/headings';
import { toHan } from '../../core/parse/numerals';
import { perParagraph } from '../../core/remember';
import type { ListItem, OrdinalFact, OrdinalStyle, Report } from '../../core/report';
import { type Finding, type FindingFix, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { LISTED_KINDS } from './shared/kinds';
import { leftAlone, type Sightings, sightingsOf } from './shared/loners';
import { isStray, outlineOf } from './shared/outline';
import { isQuoted, type Member, type Run, runsOf, textOf } from './shared/runs';
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
  *check(report) {
    if (report.lists.length > 0 || report.loners.length > 0) yield* listFindings(report);
    if (report.headings.length > 0 || report.lists.length > 0) yield* outlineFindings(report);
  },
});

function* listFindings(report: Report): Iterable<Finding> {
  const runs = runsOf(report);
  const nested = nestedRuns(report, runs);
  let known: Sightings | undefined;
  const sightings = (): Sightings => (known ??= sightingsOf(report));
  for (const run of runs) {
    if (run.style === 'shou' || nested.has(run)) continue;
    const [first, second] = run.members;
    if (first && !second) {
      if (!leftAlone(report, first, sightings())) continue;
      yield {
        line: first.line,
        span: first.span,
        message: LONE,
        values: { found: wordsOf(report, first), missing: ordinalText(first.style, 2) },
        severity: 'warning',
      };
    } else if (!run.ownLines || LEVELS[run.style] === 0) {
      yield* breaks(report, run.members, (before, found) => isNamed(report, before, found));
    }
  }
  for (let index = 0; index < report.loners.length; index += 1) {
    const loner = report.loners[index];
    if (!loner) continue;
    const { ordinal, line } = loner;
    if (ordinal.number < 2 || !leftAlone(report, numbered(line, ordinal), sightings())) continue;
    const fix = renumbering(following(report.loners, index).map((item) => numbered(item.line, item.ordinal)));
    const values = { found: wordsOf(report, numbered(line, ordinal)), missing: ordinalText(ordinal.style, ordinal.number - 1) };
    yield { line, span: ordinal.span, message: HEADLESS, values, severity: 'warning', ...(fix ? { fix } : {}) };
  }
}

function* outlineFindings(report: Report): Iterable<Finding> {
  for (const group of outlineOf(report)) {
    if (isStray(group)) continue;
    const members = group.entries.map(({ line, ordinal }) => numbered(line, ordinal));
    const first = members[0];
    if (!first) continue;
    // A single number may be a quotation or what is left of another text; numbers may also run on under the next parent.
    if (first.number > 1 && !group.afterMarkdown && members.length > 1 && members[1]?.number === first.number + 1 && group.before !== first.number - 1) {
      if (!opensWith(report, 0, first.line, first.number - 1)) {
        const fix = renumbering(members);
        const values = { found: wordsOf(report, first), missing: ordinalText(first.style, first.number - 1) };
        yield { line: first.line, span: first.span, message: HEADLESS, values, severity: 'warning', ...(fix ? { fix } : {}) };
      }
      continue;
    }
    yield* breaks(report, members, (before, found) => found.number > before.number + 1 && opensWith(report, before.line + 1, found.line, before.number + 1));
  }
}

/** A finding at each place where the number is not the next one; all of them share the fix that renumbers the run. */
function* breaks(report: Report, members: readonly Numbered[], excused: (before: Numbered, found: Numbered) => boolean): Iterable<Finding> {
  let fix: FindingFix | null | undefined;
  for (let index = 1; index < members.length; index += 1) {
    const before = members[index - 1];
    const found = members[index];
    if (!before || !found || found.number === before.number + 1 || found.number === 0 || excused(before, found)) continue;
    if (fix === undefined) fix = renumbering(members);
    const message = found.number === before.number ? REPEAT : found.number > before.number ? GAP : BACK;
    const values = { before: wordsOf(report, before), found: wordsOf(report, found), missing: ordinalText(found.style, before.number + 1) };
    yield { line: found.line, span: found.span, message, values, ...(fix ? { fix } : {}) };
  }
}

function renumbering(members: readonly Numbered[]): FindingFix | null {
  const edits = members.flatMap(({ line, style, number, numeral }, index) =>
    number === index + 1 || number === 0 || numeral.end === numeral.start || index > 98 ? [] : [{ line, span: numeral, text: numeralText(style, index + 1) }],
  );
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
    if (run.members.some(({ line, number, span }, at) => at > 0 && number === 1 && textOf(report, line).charAt(span.start - 1) === '：')) nested.add(run);
    const outer = lone.get(run.style);
    if (run.members.length === 1) lone.set(run.style, run);
    if (!outer || run.members.length < 3 || !isBefore(outer.members[0], run.members[0])) continue;
    if (run.members.some(({ number }, at) => at > 0 && number === 2 && (run.members[at - 1]?.number ?? 0) >= 2)) nested.add(run).add(outer);
  }
  return nested;
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

/** True when a line from `from` up to `until` begins with the number in any form. */
function opensWith(report: Report, from: number, until: number, number: number): boolean {
  const han = toHan(number);
  for (let line = from; line < until; line += 1) {
    const paragraph = report.lines[line]?.paragraph;
    const text = paragraph ? headOf(paragraph) : '';
    if (text.startsWith(han) || (text.startsWith(String(number)) && !/^\d/u.test(text.slice(String(number).length)))) return true;
  }
  return false;
}

/** The first characters of a line, without indent and opening bracket: where its number stands if it has one. */
const headOf = perParagraph(({ reading, content }) => reading.text.slice(content.start, content.start + 6).replace(/^[（第]/u, ''));

function wordsOf(report: Report, { line, span }: Pick<Numbered, 'line' | 'span'>): string {
  return textOf(report, line).slice(span.start, span.end);
}
