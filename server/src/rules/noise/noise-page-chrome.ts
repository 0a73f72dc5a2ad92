import { linesWhere } from '../../core/remember';
import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { endOf, lineAbove, lineBelow, sourceOf, startOf } from './shared/lines';

const ONE: Words = { zh: '“{first}”是网页上的内容，不属于报道，请删去。', en: '“{first}” belongs to the page, not to the report: delete it.' };
const SEVERAL: Words = {
  zh: '这 {count} 行（“{first}”等）是网页上的内容，不属于报道，请删去。',
  en: 'These {count} lines (“{first}” and so on) belong to the page, not to the report: delete them.',
};
const DELETE: Words = { zh: '删去网页残留（{count} 行）', en: 'Delete what the page left behind ({count})' };
/** Longest piece of a line that a message quotes. */
const QUOTED = 24;

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'noise-page-chrome',
  code: 'N03',
  family: 'noise',
  title: { zh: '网页残留（导航、字号、登录、版权）', en: 'Page furniture: navigation, letter size, log-in, copyright' },
  severity: 'warning',
  fixes: 'suggestion',
  layer: 'source',
  options: {
    editors: {
      type: 'boolean',
      default: true,
      description: { zh: '末尾单独的“责任编辑：某某”也算网页残留', en: 'Count a lone line that names the editor as page furniture' },
    },
  },
  check(report, { options }) {
    const lines = chromeLines(report);
    return lines.length === 0 ? NOTHING : runsOf(report, options.editors ? lines : lines.filter((line) => !EDITOR.test(sourceOf(report, line))));
  },
});

export const page: RulePage = {
  why: {
    zh: '从网页复制的稿件常带着导航、字号选择、登录、分享、翻页、版权等文字；它们不是报道的内容。来源和日期这一行不算，予以保留。',
    en: 'A report copied from a page brings along its navigation, letter sizes, log-in, sharing and copyright. The line with source and date is kept.',
  },
  basis: [{ source: { zh: '网页残留清理惯例', en: 'Convention of cleaning what pages leave behind' } }],
  examples: [
    {
      bad: '⟦当前位置:首页 > 党建工作 > 学习园地⟧\n\n市计量院召开党委会议\n来源：市计量院 日期：2024-05-06\n5月6日，市计量院召开党委会议。\n\n⟦版权所有:市计量院 京ICP备00000000号-1⟧',
      good: '市计量院召开党委会议\n来源：市计量院 日期：2024-05-06\n5月6日，市计量院召开党委会议。',
    },
    {
      bad: '市计量院召开党委会议\n⟦18px\n- 20px\n\n- 22px⟧\n5月6日，市计量院召开党委会议。\n⟦账号+密码登录\n还没有账号?\n立即注册⟧\n',
      good: '市计量院召开党委会议\n5月6日，市计量院召开党委会议。\n',
    },
    { bad: '⟦作者: 来源: 浏览量:次⟧\n5月6日，市计量院召开党委会议。', good: '5月6日，市计量院召开党委会议。' },
    {
      bad: '5月6日，市计量院召开党委会议。\n\n⟦分享到：\n上一篇：无\n责任编辑：李明⟧',
      good: '5月6日，市计量院召开党委会议。',
    },
    { bad: '⟦![图](data:image/png;base64,iVBORw0KGgo=)⟧\n5月6日，市计量院召开党委会议。', good: '5月6日，市计量院召开党委会议。' },
    { ok: '编者按:今年是全面深化改革的关键之年。\n时间：\n地点：' },
    { ok: '来源：市计量院 日期：2024-05-06\n5月6日，市计量院召开党委会议。\n供稿：办公室 审核：李明' },
    { ok: '5月6日，市计量院召开党委会议。\n责任编辑：李明', options: { editors: false } },
  ],
};

const EDITOR = /^\s*[【[（(]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯)[ ]?[:：]/u;

const chromeLines = linesWhere(({ kind }) => kind === 'chrome');

function* runsOf(report: Report, lines: readonly number[]): Iterable<Finding> {
  let from = 0;
  for (let index = 1; index <= lines.length; index += 1) {
    const next = lines[index];
    if (next !== undefined && isBlankBetween(report, lines[index - 1] ?? 0, next)) continue;
    yield findingOf(report, lines[from] ?? 0, lines[index - 1] ?? 0, index - from);
    from = index;
  }
}

function isBlankBetween(report: Report, before: number, behind: number): boolean {
  for (let line = before + 1; line < behind; line += 1) if (report.lines[line]?.kind !== 'blank') return false;
  return true;
}

function findingOf(report: Report, first: number, last: number, count: number): Finding {
  const words = sourceOf(report, first).trim();
  const shown = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  const values = { count, first: shown };
  const start = startOf(report, first);
  const source = sourceOf(report, first);
  const end = startOf(report, last) + sourceOf(report, last).trimEnd().length;
  return {
    line: first,
    span: { start: source.length - source.trimStart().length, end: end - start },
    message: count === 1 ? ONE : SEVERAL,
    values,
    fix: { title: DELETE, values, edits: [{ line: first, span: deletion(report, first, last), text: '' }] },
  };
}

/** What goes with the lines, as a span that may reach over the ends of the first one: their line ends, and the blank lines that would be left doubled. */
function deletion(report: Report, first: number, last: number): Span {
  const start = startOf(report, first);
  const above = lineAbove(report, first);
  const below = lineBelow(report, last);
  // At the end the text keeps the line end, or none, that it has there.
  if (below >= report.lines.length) return { start: (above < 0 ? 0 : endOf(report, above)) - start, end: endOf(report, last) - start };
  const isDoubled = above < 0 || above < first - 1;
  return { start: 0, end: startOf(report, isDoubled ? below : last + 1) - start };
}
