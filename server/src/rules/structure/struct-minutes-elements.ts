import type { Report } from '../../core/report';
import { type Finding, type FindingFix, type RulePage, reportRule } from '../../core/rule';
import { inScript, lineEnd, openingOf, quotations, readingOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-minutes-elements',
  code: 'S09',
  family: 'structure',
  title: { zh: '纪要要素缺失', en: 'Minutes lack an element' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: ['minutes'],
  options: {},
  check(report) {
    const fields = fieldsOf(report);
    return [...missing(report, fields), ...unlabelled(report), ...personal(report)];
  },
});

export const page: RulePage = {
  why: {
    zh: '纪要记载会议的主要情况和议定事项，要写明时间、地点、主持人、出席人员，议定事项要有责任单位和时限，并用第三人称。',
    en: 'Minutes record when and where a meeting was held, who chaired and attended it, and what was agreed, by whom and until when, in the third person.',
  },
  basis: [
    { source: { zh: 'GB/T 9704—2012《党政机关公文格式》', en: 'GB/T 9704—2012 Layout of official documents' }, clause: '10.3' },
    { source: { zh: '《党政机关公文处理工作条例》', en: 'Regulation on the handling of official documents' }, clause: '第八条第十五项' },
  ],
  examples: [
    {
      bad: '⟦市科技局党组会议纪要⟧\n\n2026年1月5日，局长张三在三楼会议室主持召开党组会议。现将议定事项纪要如下。\n会议决定，由规划科牵头，12月31日前完成修订。\n列席：李四、王五',
      good: '市科技局党组会议纪要\n\n2026年1月5日，局长张三在三楼会议室主持召开党组会议。现将议定事项纪要如下。\n会议决定，由规划科牵头，12月31日前完成修订。\n出席：姓名\n列席：李四、王五',
    },
    {
      bad: '⟦市科技局党组会议纪要⟧\n\n主持：张三\n出席：张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。',
      good: '市科技局党组会议纪要\n\n时间：M月D日\n地点：地点\n主持：张三\n出席：张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。',
    },
    {
      bad: '市科技局党组会议纪要\n\n时间：2026年1月5日\n地点：三楼会议室\n主持：张三\n⟦出席⟧ 张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。',
      good: '市科技局党组会议纪要\n\n时间：2026年1月5日\n地点：三楼会议室\n主持：张三\n出席：张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。',
    },
    {
      bad: '市科技局党组会议纪要\n\n时间：2026年1月5日\n地点：三楼会议室\n主持：张三\n出席：张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。⟦我认为⟧，工作要抓紧。',
    },
    { ok: '市科技局党组会议纪要\n\n时间：2026年1月5日\n地点：三楼会议室\n主持：张三\n出席：张三、李四\n\n会议决定，由规划科牵头，12月31日前完成修订。' },
    { ok: '市科技局党组会议纪要\n\n2026年1月5日，局长张三在三楼会议室主持召开党组会议，李四、王五出席会议。会议决定，由规划科牵头，12月31日前完成修订。' },
    { ok: '市科技局黨組會議紀要\n\n時間:2026年1月5日\n地點:三樓會議室\n主持:張三\n出席:張三、李四\n\n會議決定,由規劃科負責,12月31日前完成修訂。' },
  ],
};

const MISSING = { zh: '纪要缺少{parts}，请补全。', en: 'The minutes lack {parts}; add them.' };
const LABEL = { zh: '“{label}”后应当用冒号，再写人员。', en: '“{label}” takes a colon before the names.' };
const PERSON = { zh: '纪要用第三人称，请把“{found}”改为“会议认为”一类的说法。', en: 'Minutes are written in the third person; “{found}” is not.' };
const INSERT = { zh: '补上缺少的项目', en: 'Insert the missing fields' };
const COLON = { zh: '补冒号', en: 'Insert the colon' };

const FIELD =
  /^[ ]*(?:会议)?(时[ ]?间|地[ ]?点|主[ ]?持(?:人)?|出席(?:人员|单位)?|参加(?:人员|单位)?|参会人员|与会人员|到会人员|列席(?:人员|单位)?|请假(?:人员)?|缺席(?:人员)?|记[ ]?录(?:人)?|议[ ]?题)[ ]?：/u;

interface Field {
  readonly line: number;
  readonly label: string;
}

function fieldsOf(report: Report): readonly Field[] {
  const fields: Field[] = [];
  report.lines.forEach(({ kind, paragraph }, line) => {
    const label = kind === 'blank' || paragraph.source.length > 400 ? undefined : FIELD.exec(paragraph.reading.text)?.[1];
    if (label !== undefined) fields.push({ line, label: label.replace(' ', '') });
  });
  return fields;
}

function missing(report: Report, fields: readonly Field[]): readonly Finding[] {
  const has = (pattern: RegExp) => fields.some(({ label }) => pattern.test(label));
  const said = (pattern: RegExp) => report.lines.some(({ kind, paragraph }) => SPEAKING.has(kind) && pattern.test(paragraph.reading.text));
  const parts: string[] = [];
  if (!has(/^时/u) && !isDatedMeeting(report)) parts.push('时间');
  if (!has(/^地/u) && !said(PLACE)) parts.push('地点');
  if (report.chairs.length === 0 && !has(/^主/u) && !said(/主持/u)) parts.push('主持');
  if (!report.attendance.some(({ fact }) => fact.verb !== '列席') && !has(/^(?:出席|参加|参会|与会|到会)/u) && !said(/出席|参会|参加(?:了)?(?:会议|人员)/u))
    parts.push('出席');
  const gaps: string[] = [...parts];
  if (!said(/由[^，。；]{2,30}(?:负责|牵头|落实|承办|办理|起草|组织)|责任(?:单位|人|部门)|牵头(?:单位|部门)?/u)) gaps.push('议定事项的责任单位');
  if (!said(/前(?:完成|报|提|将|办|落实|全面|印发|反馈)|完成时限|时限|期限|底前|年底|月底|日前|尽快|立即|下次会议/u)) gaps.push('议定事项的时限');
  if (gaps.length === 0) return NOTHING;
  const line =
    report.title?.line ??
    Math.max(
      0,
      report.lines.findIndex(({ kind }) => SPEAKING.has(kind)),
    );
  const span = report.title?.span ?? openingOf(report, line);
  const finding: Finding = { line, span, message: MISSING, values: { parts: gaps.join('、') } };
  return [parts.length > 0 ? { ...finding, fix: insertFields(report, fields, parts) } : { ...finding, severity: 'hint' }];
}

/** A deadline in the first paragraph is no date of the meeting. */
function isDatedMeeting(report: Report): boolean {
  return report.lead?.date != null && /召开|举行|主持|开会/u.test(readingOf(report, report.lead.line, report.lead.span));
}

const PLACE = /在[^，。；]{1,24}(?:会议室|会堂|礼堂|报告厅|办公楼|大楼|机关|主持召开|召开|举行)|(?:会议室|以视频)/u;
const SPEAKING: ReadonlySet<string> = new Set(['title', 'lead', 'body', 'heading', 'marker', 'item', 'attendance']);

/** Before the fields that are there; before the lead when there are none. */
function insertFields(report: Report, fields: readonly Field[], parts: readonly string[]): FindingFix {
  // Those who attend stand before those who sit in or are excused.
  const others = parts.every((part) => part === '出席') ? fields.find(({ label }) => /^(?:列席|请假|缺席|记录)/u.test(label)) : undefined;
  const line = (others ?? fields[0])?.line ?? report.lead?.line ?? 0;
  const traditional = report.script === 'traditional';
  const text = parts
    .map((part, index) => `${traditional ? (TRADITIONAL[part] ?? part) : part}：\${${index + 1}:${placeholder(report, part)}}`)
    .join(lineEnd(report));
  const start = { start: 0, end: 0 };
  return { title: INSERT, edits: [{ line, span: start, text: text + lineEnd(report) }], snippet: true };
}

const TRADITIONAL: Readonly<Record<string, string>> = { 时间: '時間', 地点: '地點' };

function placeholder(report: Report, part: string): string {
  if (part === '时间') return 'M月D日';
  return part === '地点' ? inScript(report, '地点', '地點') : '姓名';
}

/** 出席 张三、李四: the label stands alone at the start of its line and lacks its colon. */
function unlabelled(report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  report.lines.forEach(({ kind, paragraph }, line) => {
    if (!SPEAKING.has(kind) || paragraph.source.length > 400) return;
    const { text } = paragraph.reading;
    const match = /^[ ]*(出席|列席|请假|缺席)(?:人员)?([ ]+)(?=\p{Script=Han}{2,}(?:、|（|$))/u.exec(text);
    if (!match?.[1] || match[2] === undefined) return;
    const start = match[0].indexOf(match[1]);
    const span = { start, end: match[0].length - match[2].length };
    const gap = { start: span.end, end: match[0].length };
    findings.push({
      line,
      span,
      message: LABEL,
      values: { label: readingOf(report, line, span) },
      fix: { title: COLON, edits: [{ line, span: gap, text: '：' }] },
    });
  });
  return findings;
}

function personal(report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  report.lines.forEach(({ kind, paragraph }, line) => {
    if (!SPEAKING.has(kind)) return;
    const { text } = paragraph.reading;
    const quoted = quotations(text);
    for (const match of text.matchAll(/(?<=^|[。，；])(?:我认为|我觉得|我要求|我强调|我们要|我们认为)/gu)) {
      if (quoted(match.index)) continue;
      findings.push({
        line,
        span: { start: match.index, end: match.index + match[0].length },
        message: PERSON,
        values: { found: match[0] },
        severity: 'information',
      });
    }
  });
  return findings;
}
