import type { Lead, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import { leadDateOf } from './shared/origin';
import { readingOf, writtenOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

/** A title may say less than the lead; it may not say something else. */
export const rule = reportRule({
  id: 'struct-title-lead-mismatch',
  code: 'S07',
  family: 'structure',
  title: { zh: '标题与导语的会议名不一致', en: 'Title and lead name the meeting differently' },
  severity: 'information',
  fixes: 'suggestion',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    const { title, lead } = report;
    if (!title || !lead) return NOTHING;
    const findings = [...dateMismatch(report, title, lead)];
    if (!lead.meeting) return findings;
    const named = nameIn(report, title.line, title.span);
    const held = nameIn(report, lead.line, lead.meeting);
    if (named && held && named.text !== held.text) {
      for (const part of PARTS) {
        const here = part(named.text);
        const there = part(held.text);
        if (here && there && differ(here.text, there.text))
          findings.push(mismatch(report, title.line, shifted(here.span, named.start), lead.line, shifted(there.span, held.start)));
      }
    }
    return findings;
  },
});

export const page: RulePage = {
  why: {
    zh: '标题和导语说的是同一次会议，会议类型、主题、届次和日期应当一致，否则读者不知道以哪个为准。',
    en: 'Title and lead speak of one meeting, so its type, theme, number and date must agree.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '市科技局召开“谋划科技工作新发展”⟦务虚会⟧\n\n11月17日，市科技局召开“谋划科技工作新发展”务虚会议，局长张三主持。',
      good: '市科技局召开“谋划科技工作新发展”务虚会议\n\n11月17日，市科技局召开“谋划科技工作新发展”务虚会议，局长张三主持。',
    },
    {
      bad: '市科技局召開⟦座談會⟧部署工作\n\n11月17日,市科技局召開科技工作研討會,局長張三主持。',
      good: '市科技局召開研討會部署工作\n\n11月17日,市科技局召開科技工作研討會,局長張三主持。',
    },
    {
      bad: '市科技局召开第⟦三⟧次务虚会\n\n11月17日，市科技局召开第四次务虚会，局长张三主持。',
      good: '市科技局召开第四次务虚会\n\n11月17日，市科技局召开第四次务虚会，局长张三主持。',
    },
    {
      bad: '市科技局召开“⟦守初心、担使命⟧”专题学习会\n\n11月17日，市科技局召开“守初心、当先锋”专题学习会，局长张三主持。',
      good: '市科技局召开“守初心、当先锋”专题学习会\n\n11月17日，市科技局召开“守初心、当先锋”专题学习会，局长张三主持。',
    },
    {
      bad: '⟦11月16日⟧市科技局召开务虚会\n\n11月17日，市科技局召开务虚会，局长张三主持。',
      good: '11月17日市科技局召开务虚会\n\n11月17日，市科技局召开务虚会，局长张三主持。',
    },
    { ok: '市科技局召开学习会\n\n11月17日，市科技局召开2024年第六次（扩大）专题学习会，局长张三主持。' },
    { ok: '市科技局召开党组会议\n\n11月17日，市科技局召开党组（扩大）会议，局长张三主持。' },
    { ok: '领导小组全体会议在学院召开\n\n6月28日，招生工作领导小组第一次全体会议在学院会议室召开，张三主持会议。' },
    { ok: '市科协党组扩大会议深入学习重要讲话精神\n\n10月29日，市科协党组召开扩大会议，深入学习重要讲话精神。' },
  ],
};

const MESSAGE = { zh: '标题作“{title}”，导语作“{lead}”，请统一。', en: 'The title says “{title}”, the lead “{lead}”; make them agree.' };
const RELATED = { zh: '导语的写法', en: 'the words of the lead' };
const USE = { zh: '标题改用导语的“{lead}”', en: 'Use “{lead}” of the lead in the title' };

function mismatch(report: Report, line: number, span: Span, leadLine: number, leadSpan: Span): Finding {
  const values = { title: readingOf(report, line, span), lead: readingOf(report, leadLine, leadSpan) };
  return {
    line,
    span,
    message: MESSAGE,
    values,
    related: [{ line: leadLine, span: leadSpan, message: RELATED }],
    fix: { title: USE, values: { lead: values.lead }, edits: [{ line, span, text: writtenOf(report, leadLine, leadSpan) }] },
  };
}

function dateMismatch(report: Report, title: { line: number; span: Span }, lead: Lead): readonly Finding[] {
  const said = leadDateOf(report);
  const here = report.lines[title.line]?.paragraph.dates.find(
    ({ span, month, day }) => month !== null && day !== null && span.start >= title.span.start && span.end <= title.span.end,
  );
  if (!here || !said || said.month === null || said.day === null) return NOTHING;
  // A deadline or an anniversary in a title is no date of the meeting.
  if (here.span.start > title.span.start) return NOTHING;
  const same = here.month === said.month && here.day === said.day && (here.year === null || said.year === null || here.year === said.year);
  return same ? NOTHING : [mismatch(report, title.line, here.span, lead.line, said.span)];
}

interface Name {
  readonly start: number;
  readonly text: string;
}

const HELD = /(?:召开|举行|举办|召集)(?:了)?/u;
/** The name of a meeting ends where words go on with what it did or where it was. */
const GOES_ON = /会议?(?:（[^（）]{1,6}）)?(?=传达|学习|集体|深入|研究|部署|审议|指出|强调|要求|以|在|于|日前|近日|顺利|召开|举行|[ ，。]|$)/gu;

/** The words that name the meeting in a title or in the lead, from the verb 召开 on where there is one before them. */
function nameIn(report: Report, line: number, { start, end }: Span): Name | null {
  const text = readingOf(report, line, { start, end });
  const verb = HELD.exec(text);
  const from = verb && verb.index + verb[0].length < text.length ? verb.index + verb[0].length : 0;
  let depth = 0;
  let at = from;
  GOES_ON.lastIndex = from;
  for (let match = GOES_ON.exec(text); match; match = GOES_ON.exec(text)) {
    for (; at < match.index; at += 1) {
      if ('“《'.includes(text.charAt(at))) depth += 1;
      else if ('”》'.includes(text.charAt(at))) depth -= 1;
    }
    if (depth <= 0) return { start: start + from, text: text.slice(from, match.index + match[0].length) };
  }
  return null;
}

interface Part {
  readonly text: string;
  readonly span: Span;
}

const TYPE =
  /(?:务虚|座谈|推进|推动|部署|动员|研讨|总结|表彰|交流|调度|民主生活|组织生活|办公|学习|工作|视频|扩大|全体|培训|宣讲|反馈|发布|论证|评审|启动|例)(?:会议|大会|会)(?=（|$)/u;

/** What of the two names must agree where both have it. */
const PARTS: readonly ((name: string) => Part | null)[] = [
  (name) => found(TYPE.exec(name), 0),
  (name) => found(/“([^“”]{4,40})”/u.exec(name), 1),
  (name) => found(/第([一二三四五六七八九十百\d]{1,4})次/u.exec(name), 1),
  (name) => found(/(20\d{2})年/u.exec(name), 1),
];

function found(match: RegExpExecArray | null, group: number): Part | null {
  const text = match?.[group];
  if (!match || text === undefined) return null;
  const start = match.index + (group === 0 ? 0 : match[0].indexOf(text));
  return { text, span: { start, end: start + text.length } };
}

function differ(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => text.replace(/[，、；：· ]/gu, ''));
  if (left === undefined || right === undefined || left === right) return false;
  const typed = TYPE.test(a) && TYPE.test(b);
  // 工作会议 and 全体会议 say little: beside a telling type they are the shorter name and not another.
  if (typed && (GENERAL.test(a) || GENERAL.test(b))) return false;
  return typed || (!left.includes(right) && !right.includes(left));
}
const GENERAL = /^(?:工作|全体|视频|扩大)/u;

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
