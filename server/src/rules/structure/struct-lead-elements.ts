import type { DateFact, Lead, Report } from '../../core/report';
import { type Finding, type FindingFix, type RulePage, reportRule } from '../../core/rule';
import { intendedTitle, isPress, leadDateOf, reportsOwnMeeting } from './shared/origin';
import { commaLike, openingOf, readingOf, tabStop } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-lead-elements',
  code: 'S03',
  family: 'structure',
  title: { zh: '导语要素不全', en: 'Lead lacks an element' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: ['meeting', 'study', 'activity'],
  options: {},
  check(report) {
    const { lead } = report;
    if (!lead || isPress(report) || !reportsOwnMeeting(report) || intendedTitle(report)?.line === lead.line) return NOTHING;
    const date = leadDateOf(report);
    if (date?.relative) return date.day === null && !hasPlaceholder(report, lead) ? [vagueDate(report, lead, date)] : NOTHING;
    const paragraph = report.lines[lead.line]?.paragraph;
    const text = paragraph?.reading.text ?? '';
    const dateMissing = date === null && !(paragraph?.dates.some(({ relative }) => !relative) ?? false);
    const missing = dateMissing ? ['日期'] : [];
    if (!UNIT.test(text)) missing.push('单位');
    if (!HELD.test(text)) missing.push('“召开”等动词');
    if (!MEETING.test(text)) missing.push('会议名称');
    if (missing.length === 0 || hasPlaceholder(report, lead)) return NOTHING;
    const finding: Finding = { line: lead.line, span: openingOf(report, lead.line), message: MISSING, values: { parts: missing.join('、') } };
    if (!dateMissing) return [{ ...finding, severity: 'information' }];
    const fix = insertDate(report, lead);
    return [report.dateline ? { ...finding, fix, severity: 'information' } : { ...finding, fix }];
  },
});

export const page: RulePage = {
  why: {
    zh: '导语要交代时间、单位和召开的会议；缺了日期，或者只写“近日”“日前”，过后就查不出会议是哪一天开的。',
    en: 'The lead says when which unit held which meeting; without a date, or with 近日 only, nobody can tell later when it was.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '市科技局召开年度工作务虚会\n\n⟦市科技局召开年度工作务虚会⟧，局长张三主持会议并讲话。',
      good: '市科技局召开年度工作务虚会\n\nM月D日，市科技局召开年度工作务虚会，局长张三主持会议并讲话。',
    },
    {
      bad: '⟦近日⟧，市科技局召开年度工作务虚会，局长张三主持会议并讲话。',
      good: 'M月D日，市科技局召开年度工作务虚会，局长张三主持会议并讲话。',
    },
    {
      bad: '⟦下午⟧,市科技局召開年度工作務虛會,局長張三主持會議並講話。',
      good: 'M月D日下午,市科技局召開年度工作務虛會,局長張三主持會議並講話。',
    },
    { ok: '11月17日，市科技局召开“谋划科技工作新发展”务虚会议，局长张三主持会议并讲话。' },
    { ok: '为深入贯彻全会精神，推动重点工作落实，11月17日下午，市科技局召开专题学习会，局长张三主持会议。' },
    { ok: '央视网消息：国务院总理主持召开国务院常务会议，研究有关工作。' },
    { ok: '昨日（14日）上午，市政协召开民主监督座谈会，副主席张三出席会议并讲话。' },
  ],
};

/** M月D日 is a date that the writer is yet to fill in. */
function hasPlaceholder(report: Report, lead: Lead): boolean {
  return /[MX×x]月[DX×x]日/u.test(readingOf(report, lead.line, lead.span));
}

const UNIT = /[局院委会厅部所司办处科室站队馆厂矿场省市县区镇乡村校]|中心|公司|集团|党(?:组|委|总支|支部)|支部|大学|学院|中学|小学|社区|街道|小组|工会/u;
const HELD = /召开|举行|举办|开展|组织|召集|主持|出席|参加|进行|开幕|闭幕|结束|传达|学习|研究|审议|讨论|调研|走访|慰问|来到|[赴到]/u;
const MEETING = /会|学习|研讨|座谈|调研|党日|培训|党课|讲|论坛|活动|宣讲|仪式/u;

const MISSING = { zh: '导语缺少{parts}，请补全“某日某单位召开某会议”。', en: 'The lead lacks {parts}; say when which unit held which meeting.' };
const VAGUE = {
  zh: '导语用“{date}”，过后查不出会议的日期，请写明几月几日。',
  en: 'The lead says “{date}”, which dates nothing later; give the month and the day.',
};
const INSERT = { zh: '在导语开头补日期', en: 'Insert the date at the start of the lead' };
const REPLACE = { zh: '写明日期', en: 'Give the date' };

function insertDate(report: Report, lead: Lead): FindingFix {
  const paragraph = report.lines[lead.line]?.paragraph;
  const at = paragraph?.sentences[0] ?? lead.span.start;
  const comma = paragraph ? commaLike(paragraph) : '，';
  return { title: INSERT, edits: [{ line: lead.line, span: { start: at, end: at }, text: tabStop(1, 'M月D日') + comma }], snippet: true };
}

/** 近日 gives way to the date; a bare 下午 stays behind it. */
function vagueDate(report: Report, lead: Lead, date: DateFact): Finding {
  const said = readingOf(report, lead.line, date.span);
  const word =
    /^(?:近日|日前|近期|[昨今前明当][日天晚早晨]|连日来?|日昨|近几日|[本上这当]?(?:周|星期)[一二三四五六日天]|[本上]周)/u.exec(said)?.[0].length ?? 0;
  const span = { start: date.span.start, end: date.span.start + word };
  return {
    line: lead.line,
    span: date.span,
    message: VAGUE,
    values: { date: said },
    severity: 'information',
    fix: { title: REPLACE, edits: [{ line: lead.line, span, text: tabStop(1, 'M月D日') }], snippet: true },
  };
}
