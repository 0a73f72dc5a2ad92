import { LEVELS } from '../../core/parse/headings';
import { clauseStart } from '../../core/parse/marks';
import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { markLike } from '../shared/marks';
import { LISTED_KINDS } from './shared/kinds';
import { textOf } from './shared/lines';
import { findingsPerRun, type Run } from './shared/runs';

const MESSAGE: Words = {
  zh: '后面的分项用分号分隔，不能由逗号统领，“{ordinal}”前应用冒号。',
  en: 'Items parted by semicolons cannot be led by a comma: a colon goes before “{ordinal}”.',
};
const TITLE: Words = { zh: '改为冒号', en: 'Replace by a colon' };

/** A lead-in that announces its items: three kinds of noun, with something before them that makes them countable. */
const ANNOUNCES =
  /(?:[二两三四五六七八九十几\d]|以下|如下|下列|下面|重点|主要|各项|突出|落实好|抓好|做好)[^，。；：]{0,14}(?:方面|要求|任务|举措|措施|工作|意见|建议|重点|问题|环节|内容|点|条|项)$/u;

export const rule = reportRule({
  id: 'list-comma-lead',
  code: 'L06',
  family: 'lists',
  title: { zh: '用分号分隔的分项由逗号统领', en: 'Comma before a list parted by semicolons' },
  severity: 'information',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  check: (report) => findings(report),
});

export const page: RulePage = {
  why: {
    zh: '分号的层次高于逗号，逗号统领不了用分号分隔的几项；总提之后应用冒号。',
    en: 'A semicolon ranks above a comma, so a comma cannot lead items parted by semicolons; a colon can.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: 'B.1.4' }],
  examples: [
    { bad: '要重点抓好三项任务⟦，⟧一是加强学习；二是改进作风；三是狠抓落实。', good: '要重点抓好三项任务：一是加强学习；二是改进作风；三是狠抓落实。' },
    { bad: '他提出以下幾點要求⟦,⟧一是加強學習;二是改進作風。', good: '他提出以下幾點要求:一是加強學習;二是改進作風。' },
    { ok: '要重点抓好三项任务：一是加强学习；二是改进作风；三是狠抓落实。' },
    { ok: '会议要求，一是加强学习；二是改进作风；三是狠抓落实。' },
    { ok: '要重点抓好三项任务，一是加强学习，二是改进作风，三是狠抓落实。' },
    { ok: '全市上下要振奋精神，一是加强学习；二是改进作风。' },
  ],
};

const NOTHING: readonly Finding[] = [];

const findings = findingsPerRun((report: Report, { style, members, separators }: Run): readonly Finding[] => {
  const [first] = members;
  if (!first || first.opens || (LEVELS[style] > 0 && style !== 'paren')) return NOTHING;
  const text = textOf(report, first.line);
  const at = first.span.start - 1;
  if (text.charAt(at) !== '，' || separators.length === 0 || separators.some(({ mark }) => mark !== '；')) return NOTHING;
  const lead = text.slice(Math.max(clauseStart(text, at, 0), at - 60), at);
  if (!ANNOUNCES.test(lead) || report.lines[first.line]?.paragraph.markers.some(({ verb }) => verb.end === at)) return NOTHING;
  const span = { start: at, end: at + 1 };
  const values = { ordinal: text.slice(first.span.start, first.span.end) };
  const edits = [{ line: first.line, span, text: markLike(report, first.line, at, '：') }];
  return [{ line: first.line, span, message: MESSAGE, values, fix: { title: TITLE, edits } }];
});
