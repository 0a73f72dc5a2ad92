import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { markLike } from '../shared/marks';
import { LISTED_KINDS } from './shared/kinds';
import { textOf } from './shared/lines';
import { findingsPerRun, type Run } from './shared/runs';
import { hasInnerList, innerStop } from './shared/separators';

const MESSAGE: Words = {
  zh: '同组分项之间有的用“{most}”，“{next}”前却用“{mark}”，应统一为“{right}”。',
  en: 'Elsewhere in this list “{most}” parts the items, before “{next}” it is “{mark}”: make them all “{right}”.',
};
const TITLE: Words = { zh: '统一为“{right}”', en: 'Make them all “{right}”' };

export const rule = reportRule({
  id: 'list-terminal-mixed',
  code: 'L05',
  family: 'lists',
  title: { zh: '同组分项之间的标点不一致', en: 'Inconsistent marks between items' },
  severity: 'information',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  check: (report) => findings(report),
});

export const page: RulePage = {
  why: { zh: '并列的分项层次相同，其间的标点也应相同。', en: 'Items of one list rank alike, so the same mark goes between them.' },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.6.3.3、A.5' }],
  examples: [
    { bad: '会议强调，一是加强学习；二是改进作风⟦。⟧三是狠抓落实。', good: '会议强调，一是加强学习；二是改进作风；三是狠抓落实。' },
    { bad: '会议强调，一要加强学习。要学深悟透。二要改进作风⟦，⟧三要狠抓落实。', good: '会议强调，一要加强学习。要学深悟透。二要改进作风。三要狠抓落实。' },
    { bad: '會議要求,一是加強學習;二是改進作風⟦,⟧三是狠抓落實;四是嚴明紀律。', good: '會議要求,一是加強學習;二是改進作風;三是狠抓落實;四是嚴明紀律。' },
    { ok: '会议强调，一是加强学习，二是改进作风，三是狠抓落实。' },
    { ok: '会议强调，一是加强学习。二是改进作风！三是狠抓落实。' },
    { ok: '会议强调，一是加强学习：第一，学理论；第二，学业务。二是改进作风；三是狠抓落实。' },
    { ok: '会议强调，一是加强学习。要学深悟透；二是改进作风。三是狠抓落实。' },
  ],
};

const NOTHING: readonly Finding[] = [];

const findings = findingsPerRun((report: Report, run: Run): readonly Finding[] => {
  if (run.style === 'shou' || run.members.length < 3) return NOTHING;
  const [head] = run.separators;
  // Nearly every list is parted by one mark.
  if (!head || run.separators.every(({ mark }) => mark === head.mark)) return NOTHING;
  const separators = run.separators.filter(({ mark }) => '；。，'.includes(mark));
  const [first] = separators;
  if (!first || separators.every(({ mark }) => mark === first.mark) || hasInnerList(report, run)) return NOTHING;
  const stopped = run.members.slice(0, -1).some((item) => innerStop(report, item) !== null);
  // Semicolons beside inner full stops are the business of another rule.
  if (stopped && separators.some(({ mark }) => mark === '；')) return NOTHING;
  const right = stopped ? '。' : rightMark(separators.map(({ mark }) => mark));
  const odd = separators.filter(({ mark }) => mark !== right);
  const model = separators.find(({ mark }) => mark === right) ?? first;
  return odd.map(({ line, span, mark, next }): Finding => {
    const values = { mark, right, most: right, next: textOf(report, next.line).slice(next.span.start, next.span.end) };
    const edits = [{ line, span, text: markLike(report, model.line, model.span.start, right) }];
    return { line, span, message: MESSAGE, values, fix: { title: TITLE, values, edits } };
  });
});

/** The mark most items are parted by; the semicolon, which shows a list best, where none prevails. */
function rightMark(marks: readonly string[]): string {
  const periods = marks.filter((mark) => mark === '。').length;
  return periods > marks.filter((mark) => mark === '；').length ? '。' : '；';
}
