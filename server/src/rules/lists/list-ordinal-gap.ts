import { LEVELS } from '../../core/parse/headings';
import { toHan } from '../../core/parse/numerals';
import { perReportUntil } from '../../core/remember';
import type { ListItem, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { LISTED_KINDS } from './shared/kinds';
import { isQuoted, textOf } from './shared/lines';
import { leftAlone } from './shared/loners';
import { hasInnerStart, nestedRuns, returnsToSecond } from './shared/nested';
import { opensWith } from './shared/numbers';
import { hasSameOutline, isStray, outlineOf } from './shared/outline';
import { inOrder, loneRuns, perListRun, type Run } from './shared/runs';
import { breaks, isBroken, type Numbered, numbered, renumbering, wordsOf } from './shared/sequence';
import { ordinalText } from './shared/wording';

const LONE: Words = {
  zh: '只有“{found}”，没有“{missing}”；请补上后面的分项，或删去“{found}”。',
  en: 'There is “{found}” but no “{missing}”. Add the other items or delete the ordinal.',
};
const HEADLESS: Words = {
  zh: '“{found}”前面没有“{missing}”，请补上漏掉的一项或重新编号。',
  en: 'No “{missing}” stands before “{found}”. Add the item or renumber.',
};
export const rule = reportRule({
  id: 'list-ordinal-gap',
  code: 'L01',
  family: 'lists',
  title: { zh: '分项序号缺失、重复或错序', en: 'Items out of sequence' },
  severity: 'error',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  check(report) {
    const findings: Finding[] = [];
    if (report.lists.length > 0 || report.loners.length > 0) listFindings(report, findings);
    if (report.headings.length > 0 || report.lists.length > 0) findings.push(...outlineFindings(report));
    return findings;
  },
});

export const page: RulePage = {
  why: {
    zh: '序号断开，读者会以为漏了一项；按项分解任务、核对要求时也会对不上。',
    en: 'A broken sequence makes readers look for a lost item, and tasks assigned by item no longer match.',
  },
  basis: [{ source: { zh: '公文写作通例：分项序号应连续', en: 'Common practice of official writing: items are numbered without gaps' } }],
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
};

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
