import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import { intendedTitle } from './shared/origin';
import { readingOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-title-form',
  code: 'S02',
  family: 'structure',
  title: { zh: '标题标点不当', en: 'Marks in the title' },
  severity: 'information',
  fixes: 'safe',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    const title = intendedTitle(report);
    return title ? findingsIn(report, title.line, title.span) : NOTHING;
  },
});

export const page: RulePage = {
  why: {
    zh: '标题末尾一般不用句号、逗号等标点，标题内的停顿用空格隔开或者分行。',
    en: 'A title does not end in a full stop or comma, and its parts are set apart by a space or a line break.',
  },
  basis: [{ source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011 Use of punctuation marks' }, clause: 'B.4' }],
  examples: [
    {
      bad: '市科技局召开党组会议⟦。⟧\n\n11月17日，市科技局召开党组会议，研究重点工作。',
      good: '市科技局召开党组会议\n\n11月17日，市科技局召开党组会议，研究重点工作。',
    },
    {
      bad: '市科技局召开党组会议⟦，⟧研究重点工作\n\n11月17日，市科技局召开党组会议，研究重点工作。',
      good: '市科技局召开党组会议　研究重点工作\n\n11月17日，市科技局召开党组会议，研究重点工作。',
    },
    {
      bad: '市科技局  召开⟦   ⟧党组会议\n\n11月17日，市科技局召开党组会议，研究重点工作。',
      good: '市科技局  召开　党组会议\n\n11月17日，市科技局召开党组会议，研究重点工作。',
    },
    {
      bad: '市科技局召开党组会议传达学习重要讲话精神⟦。⟧\n\n11月17日，市科技局召开党组会议，研究重点工作。',
      good: '市科技局召开党组会议传达学习重要讲话精神\n\n11月17日，市科技局召开党组会议，研究重点工作。',
    },
    {
      bad: '市科技局召開黨組會議傳達學習重要講話精神⟦,⟧\n\n11月17日,市科技局召開黨組會議,研究重點工作。',
      good: '市科技局召開黨組會議傳達學習重要講話精神\n\n11月17日,市科技局召開黨組會議,研究重點工作。',
    },
    { ok: '市科技局召开“学习贯彻全会精神，谋划工作新发展”务虚会\n\n11月17日，市科技局召开“学习贯彻全会精神，谋划工作新发展”务虚会。' },
    { ok: '市科技局召开党组会议　研究重点工作\n\n11月17日，市科技局召开党组会议，研究重点工作。' },
    { ok: '凝心聚力再出发——市科技局召开年度工作会议！\n\n11月17日，市科技局召开年度工作会议。' },
  ],
};

function findingsIn(report: Report, line: number, { start, end }: { start: number; end: number }): readonly Finding[] {
  const title = readingOf(report, line, { start, end });
  // Nearly every title is as it should be.
  if (!/，| {2}|[。；：、.]$/u.test(title)) return NOTHING;
  const findings: Finding[] = [];
  let depth = 0;
  let gaps = 0;
  for (let at = 0; at < title.length; at += 1) {
    const char = title.charAt(at);
    if ('“《（「'.includes(char)) depth += 1;
    else if ('”》）」'.includes(char)) depth -= 1;
    const last = at === title.length - 1;
    if (last && '。，；：、.'.includes(char)) {
      const span = { start: start + at, end: start + at + 1 };
      findings.push({ line, span, message: FINAL, values: { mark: char }, fix: { title: DELETE, edits: [{ line, span, text: '' }] } });
    } else if (char === '，' && depth <= 0) {
      const span = { start: start + at, end: start + at + 1 };
      findings.push({ line, span, message: COMMA, fix: { title: SPACE, edits: [{ line, span, text: '\u3000' }], safety: 'suggestion' } });
    } else if (char === ' ' && title.charAt(at + 1) === ' ') {
      let stop = at;
      while (title.charAt(stop) === ' ') stop += 1;
      gaps += 1;
      const span = { start: start + at, end: start + stop };
      if (gaps > 1) findings.push({ line, span, message: GAPS, fix: { title: SPACE, edits: [{ line, span, text: '\u3000' }], safety: 'suggestion' } });
      at = stop - 1;
    }
  }
  return findings;
}

const FINAL = { zh: '标题末尾不用“{mark}”，请删去。', en: 'A title does not end in “{mark}”; delete it.' };
const COMMA = { zh: '标题内的停顿不用逗号，请改为空格或者分行。', en: 'The parts of a title are set apart by a space or a line break, not by a comma.' };
const GAPS = { zh: '标题内不止一处用连续空格隔开，请统一为一个全角空格。', en: 'More than one run of spaces divides this title; use one full-width space.' };
const DELETE = { zh: '删去标题末尾的标点', en: 'Delete the final mark' };
const SPACE = { zh: '改为全角空格', en: 'Replace by a full-width space' };
