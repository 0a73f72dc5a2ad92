import { isHan } from '../../core/chars';
import { LEVELS } from '../../core/parse/headings';
import { CLOSING, markClass } from '../../core/parse/marks';
import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import { trimmedEnd } from '../../core/text';
import type { Words } from '../../core/words';
import { markLike, markOfLine } from '../shared/marks';
import { LISTED_KINDS } from './shared/kinds';
import { isQuoted, textOf } from './shared/lines';
import { findingsPerRun, type Member, type Run } from './shared/runs';
import { innerStop } from './shared/separators';

const INLINE: Words = { zh: '“{next}”前缺少分隔的标点，应加“{mark}”。', en: 'No mark parts “{next}” from the item before it: add “{mark}”.' };
const LINE: Words = { zh: '“{item}”这一项末尾没有标点，应加“{mark}”。', en: 'The item “{item}” ends without a mark: add “{mark}”.' };
const TITLE: Words = { zh: '加上“{mark}”', en: 'Add “{mark}”' };

export const rule = reportRule({
  id: 'list-separator-missing',
  code: 'L08',
  family: 'lists',
  title: { zh: '分项之间缺少标点', en: 'No mark between items' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  check: (report) => findings(report),
});

export const page: RulePage = {
  why: {
    zh: '分项之间、各项末尾应有分号或句号，漏掉标点，前后两项就连成了一句。',
    en: 'A semicolon or a full stop ends each item; without it two items run into one sentence.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.1.3、4.6.3.3' }],
  examples: [
    { bad: '会议强调，一是加强学习⟦二是⟧改进作风；三是狠抓落实。', good: '会议强调，一是加强学习；二是改进作风；三是狠抓落实。' },
    {
      bad: '會(huì)議要求,一是加強(qiáng)學(xué)習(xí);二是改進(jìn)作風(fēng)⟦三(sān)是⟧狠抓落實(shí)。',
      good: '會(huì)議要求,一是加強(qiáng)學(xué)習(xí);二是改進(jìn)作風(fēng);三(sān)是狠抓落實(shí)。',
    },
    {
      bad: '5月8日，市科技局召开会议，提出三点要求。\n一是加强学习，提高认⟦识⟧\n二是改进作风，深入基层；\n三是狠抓落实。',
      good: '5月8日，市科技局召开会议，提出三点要求。\n一是加强学习，提高认识；\n二是改进作风，深入基层；\n三是狠抓落实。',
    },
    { bad: '一是加强学习，提高认识。\n二是狠抓落实，务求实⟦效⟧', good: '一是加强学习，提高认识。\n二是狠抓落实，务求实效。' },
    { bad: '会议要求，一是做到“两个维护” ⟦二是⟧改进作风。', good: '会议要求，一是做到“两个维护”；二是改进作风。' },
    { bad: '会议要求，一是加强学习 ⟦二是⟧改进作风。', good: '会议要求，一是加强学习；二是改进作风。' },
    { ok: '会议强调，一是加强学习；二是改进作风；三是狠抓落实。' },
    { ok: '重点任务：\n一是加强学习\n二是改进作风\n三是狠抓落实' },
    { ok: '一是学习业务深融合\n通过集中学习，党员进步明显。\n二是多元活动强信念\n支部开展了多种活动。' },
    { ok: '会议要求做到：\n一是抓学习\n要学深悟透。\n二是抓落实\n要落细落小。' },
    { ok: '会议指出，全面加强是第一位的，一是加强学习，统一思想。' },
  ],
};

const NOTHING: readonly Finding[] = [];

const findings = findingsPerRun((report: Report, run: Run): readonly Finding[] => {
  if (run.members.length < 2 || LEVELS[run.style] > 0 || run.style === 'shou') return NOTHING;
  return run.ownLines ? [...inline(report, run), ...ownLines(report, run)] : inline(report, run);
});

function inline(report: Report, run: Run): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (let index = 1; index < run.members.length; index += 1) {
    const item = run.members[index - 1];
    const next = run.members[index];
    if (!item || !next || next.opens || item.endLine !== next.line) continue;
    const text = textOf(report, next.line);
    if (!next.glued && !endsOpen(text, item.end)) continue;
    const at = trimmedEnd(text, next.span.start);
    const mark = separatorFor(report, run, item);
    const values = { next: text.slice(next.span.start, next.span.end), mark };
    const edits = [{ line: next.line, span: { start: at, end: next.span.start }, text: widthOf(report, run, next.line, mark) }];
    (findings ??= []).push({ line: next.line, span: next.span, message: INLINE, values, fix: { title: TITLE, values, edits } });
  }
  return findings ?? NOTHING;
}

/** A word, or a closing quote or bracket with no mark in or behind it: …“两个维护”二是…. */
function endsOpen(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isHan(last)) return true;
  return (markClass(last) & CLOSING) !== 0 && !'。！？；，…'.includes(text.charAt(end - 2) || ' ');
}

function* ownLines(report: Report, run: Run): Iterable<Finding> {
  const open = run.members.filter((_, index) => isUnended(report, run, index));
  if (open.length === 0) return;
  // Where no item has a mark and none is more than a phrase, the list is one of catchwords.
  if (open.length === run.members.length && open.every((item) => isCatchword(report, item))) return;
  const last = run.members[run.members.length - 1];
  for (const item of open) {
    const text = textOf(report, item.endLine);
    const mark = item === last ? '。' : separatorFor(report, run, item);
    const values = { item: textOf(report, item.line).slice(item.span.start, item.span.end), mark };
    const edits = [{ line: item.endLine, span: { start: item.end, end: item.end }, text: widthOf(report, run, item.line, mark) }];
    const mild = open.length === run.members.length ? { severity: 'information' as const } : {};
    yield {
      line: item.endLine,
      span: { start: lastCharacter(text, item.end), end: item.end },
      message: LINE,
      values,
      ...mild,
      fix: { title: TITLE, values, edits },
    };
  }
}

/** True when the item is one line without a mark at its end; where text follows in lines of its own, the line is a heading to it. */
function isUnended(report: Report, run: Run, index: number): boolean {
  const item = run.members[index];
  const before = run.members[index - 1];
  if (!item || item.endLine !== item.line || item.end <= item.span.end) return false;
  // The text behind the last item cannot be told from what follows the list, but its siblings show what it is.
  if (index === run.members.length - 1 && before && before.endLine !== before.line) return false;
  const text = textOf(report, item.line);
  return !isQuoted(text, item.span.start) && !isEnded(text.slice(0, item.end).trimEnd());
}

function isEnded(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if ('。；，！？：…、.;'.includes(last || '。')) return true;
  return (markClass(last.charCodeAt(0)) & CLOSING) !== 0 && '。！？…'.includes(text.charAt(text.length - 2) || ' ');
}

const LONGEST_CATCHWORD = 24;

function isCatchword(report: Report, item: Member): boolean {
  const text = textOf(report, item.line).slice(item.span.end, item.end);
  return text.length <= LONGEST_CATCHWORD && !/[。；，]/u.test(text);
}

/** The mark that parts the other items; the one the item asks for when there are none. */
function separatorFor(report: Report, run: Run, item: Member): string {
  const marks = run.separators.filter(({ mark }) => mark === '；' || mark === '。');
  const semicolons = marks.filter(({ mark }) => mark === '；').length;
  if (marks.length > 0 && semicolons * 2 !== marks.length) return semicolons * 2 > marks.length ? '；' : '。';
  return innerStop(report, item) ? '。' : '；';
}

function widthOf(report: Report, run: Run, line: number, mark: string): string {
  const model = run.separators.find((separator) => separator.mark === mark);
  return model ? markLike(report, model.line, model.span.start, mark) : markOfLine(report, line, mark);
}

/** Where the last character begins: a surrogate pair is one. */
function lastCharacter(text: string, end: number): number {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end >= 2 ? end - 2 : end - 1;
}
