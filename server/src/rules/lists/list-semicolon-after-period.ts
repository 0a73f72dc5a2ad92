import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { sourceChar } from '../shared/marks';
import { LISTED_KINDS } from './shared/kinds';
import { textOf } from './shared/lines';
import { findingsPerRun, type Run } from './shared/runs';
import { innerStop } from './shared/separators';

const MESSAGE: Words = {
  zh: '这组分项内部已用句号，“{next}”前不能再用分号，应改为句号。',
  en: 'An item of this list contains a full stop already, so a full stop, not a semicolon, goes before “{next}”.',
};
const TITLE: Words = { zh: '将分号改为句号', en: 'Replace the semicolon by a full stop' };

export const rule = reportRule({
  id: 'list-semicolon-after-period',
  code: 'L02',
  family: 'lists',
  title: { zh: '分项内已有句号，项末又用分号', en: 'Semicolon after an item that contains a full stop' },
  severity: 'warning',
  fixes: 'safe',
  kinds: LISTED_KINDS,
  options: {},
  check: (report) => findings(report),
});

export const page: RulePage = {
  why: {
    zh: '分号的层次低于句号，不能用来分隔已经含有句号的分项，否则层次颠倒。',
    en: 'A semicolon ranks below a full stop, so it cannot part items that contain full stops.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: 'A.5' }],
  examples: [
    {
      bad: '会议强调，一是要找准方向。要加快建设国家级平台⟦；⟧二是要获得动力。要加大投入⟦；⟧三是要抓住关键。',
      good: '会议强调，一是要找准方向。要加快建设国家级平台。二是要获得动力。要加大投入。三是要抓住关键。',
    },
    {
      bad: '會(huì)議指出,一是要找準(zhǔn)方向。要加快建設(shè)⟦;⟧二是要抓住關(guān)鍵。',
      good: '會(huì)議指出,一是要找準(zhǔn)方向。要加快建設(shè)。二是要抓住關(guān)鍵。',
    },
    { bad: '会议要求：\n一是抓学习。要学深悟透⟦；⟧\n二是抓落实。', good: '会议要求：\n一是抓学习。要学深悟透。\n二是抓落实。' },
    { ok: '会议强调，一是加强学习；二是狠抓落实；三是严明纪律。各单位要按月报送进展。' },
    { ok: '会议要求，一是落实“安全第一。预防为主。”的方针；二是严格值班。' },
    { ok: '会议强调，一是加强学习。要学深悟透。二是狠抓落实。要逐项销号。' },
  ],
};

const NOTHING: readonly Finding[] = [];

const findings = findingsPerRun((report: Report, run: Run): readonly Finding[] => {
  if (!run.separators.some(({ mark }) => mark === '；')) return NOTHING;
  const stop = firstStop(report, run);
  if (!stop) return NOTHING;
  const written = sourceChar(report, stop.line, stop.offset);
  const period = written === '｡' ? written : '。';
  return run.separators.flatMap(({ line, span, mark, next }): readonly Finding[] => {
    if (mark !== '；') return NOTHING;
    const values = { next: textOf(report, next.line).slice(next.span.start, next.span.end) };
    return [{ line, span, message: MESSAGE, values, fix: { title: TITLE, edits: [{ line, span, text: period }] } }];
  });
});

/** What follows the list in the paragraph cannot be told from its last item, whose full stops therefore prove nothing. */
function firstStop(report: Report, { members }: Run): ReturnType<typeof innerStop> {
  const first = members[0];
  const last = members[members.length - 1];
  if (!first || !last || (first.line === last.line && !/[。！？]/u.test(textOf(report, first.line).slice(first.span.end, last.span.start)))) return null;
  for (const item of members) {
    const stop = item === last ? null : innerStop(report, item);
    if (stop) return stop;
  }
  return null;
}
