import { perReport } from '../../../core/remember';
import type { DateFact, Report } from '../../../core/report';
import type { Span } from '../../../core/text';
import { readingOf } from './places';

/**
 * True for news about a meeting that others wrote: agency and broadcast items, items taken from a newspaper, news about
 * the organs of the state. They follow the manner of the press and not that of a unit's report of its own meeting.
 */
export const isPress = perReport((report): boolean => {
  const { lead, dateline } = report;
  if (dateline && FROM_PRESS.test(readingOf(report, dateline.line, dateline.span))) return true;
  if (!lead) return false;
  // The agency line stands before the lead proper.
  const start = report.lines[lead.line]?.paragraph.content.start ?? 0;
  const opening = readingOf(report, lead.line, { start, end: Math.min(lead.span.end, start + 60) });
  if (AGENCY.test(opening) || RELAYED.test(opening)) return true;
  const subject = lead.organisation ? readingOf(report, lead.line, lead.organisation) : opening;
  if (STATE.test(subject)) return true;
  return lead.organisation !== null && subject.split(/[、 ]/u).every((name) => MINISTRY.test(name));
});

/** 本报讯, 新华社北京7月28日电, 央视网消息（新闻联播）：, 科技日报讯; a unit's own 本网讯 and 新闻网讯 do not count. */
const AGENCY =
  /^（?(?:[^，。：（）]{0,8}(?:新华社|中新社|中新网|人民网|央视网?|央广网?|电台|电视台|[日晚时早]报|本报)[^，。：]{0,12}(?:电|讯|消息|报道)(?=[，：（） \d]|$))/u;
/** 央视新闻联播报道，…, 驻港国家安全公署表示，…: the news is what somebody says about a meeting. */
const RELAYED = /^[^，。：]{2,16}(?:报道|消息|表示|公布|宣布|透露)，/u;
const STATE = /^(?:中共中央|中央|国务院|国家主席|国家副主席|全国人大|全国政协|政协第|第?十[一二三四五]届全国|中国证监会|律政司|行政长官|内地)/u;
const MINISTRY =
  /^(?:外交部|国防部|国家发展?改革?委员?会?|国家发改委|教育部|科技部|工业和信息化部|工信部|公安部|民政部|司法部|财政部|人力资源和?社会保障部|人社部|自然资源部|生态环境部|住房和城乡建设部|交通运输部|水利部|农业农村部|农业部|商务部|文化和旅游部|国家卫生?健康?委|应急管理部|国务院安委办|国家能源局|人民银行|中国人民银行|审计署|金融监管总局|证监会|中国证监会|海关总署|税务总局|市场监管总局)(?:党[委组])?$/u;
const FROM_PRESS = /来源：[ ]*(?:[^ ：]{0,16}(?:[日晚时早]报|[^ ：]报社?|电视台|新华社|新华网|人民网|光明网|央视网|中新网)(?=[ ]|$)|www\.)/u;

/** The date of the lead with all that is said of it. */
export function leadDateOf(report: Report): DateFact | null {
  const { lead } = report;
  if (!lead?.date) return null;
  const start = lead.date.start;
  return report.lines[lead.line]?.paragraph.dates.find((date) => date.span.start === start) ?? null;
}

/** True when the lead names the month and the day of the meeting, as a unit's own report does. */
export function isDated(report: Report): boolean {
  const date = leadDateOf(report);
  return date !== null && date.month !== null && date.day !== null;
}

/** Signs that a unit reports its own meeting: somebody chairs it, somebody attends it, or the title says that it was held. */
export function reportsOwnMeeting(report: Report): boolean {
  if (report.chairs.length > 0 || report.attendance.length > 0) return true;
  return report.title !== null && /召开|举行|举办|会议|会$|会[（ ]|党日|纪要/u.test(readingOf(report, report.title.line, report.title.span));
}

/** True when nothing but blank lines, settings and comments stands before a line. */
export function opensText(report: Report, line: number): boolean {
  return report.lines.slice(0, line).every(({ kind }) => kind === 'blank' || kind === 'front-matter' || kind === 'comment');
}

/**
 * The title as the writer means it: the one that was recognised, or a line that its final full stop or comma makes look
 * like text, when a dated paragraph follows it.
 */
export const intendedTitle = perReport((report): Place | null => {
  if (report.title) return report.title;
  const { lead } = report;
  if (!lead) return null;
  if (isTitleLike(report, lead.line) && opensWithDate(report, nextText(report, lead.line))) return { line: lead.line, span: lead.span };
  if (!opensWithDate(report, lead.line)) return null;
  for (let line = lead.line - 1; line >= 0; line -= 1) {
    const placed = report.lines[line];
    if (placed?.kind === 'body' && isTitleLike(report, line)) return { line, span: placed.paragraph.content };
    if (placed && placed.kind !== 'blank') return null;
  }
  return null;
});

interface Place {
  readonly line: number;
  readonly span: Span;
}

function isTitleLike(report: Report, line: number): boolean {
  const paragraph = report.lines[line]?.paragraph;
  if (!paragraph || paragraph.content.end - paragraph.content.start > 60 || paragraph.dates.some(({ relative }) => !relative)) return false;
  const text = paragraph.reading.text.slice(paragraph.content.start, paragraph.content.end);
  return /召开|举行|举办|会议|会[。，]$|党日|纪要/u.test(text) && !/[。！？；].|主持|出席/u.test(text);
}

function nextText(report: Report, from: number): number {
  for (let line = from + 1; line < report.lines.length; line += 1) {
    const kind = report.lines[line]?.kind;
    if (kind !== 'blank' && kind !== 'dateline' && kind !== 'chrome') return line;
  }
  return -1;
}

function opensWithDate(report: Report, line: number): boolean {
  const paragraph = report.lines[line]?.paragraph;
  return paragraph?.dates.some(({ span, relative }) => !relative && span.start <= (paragraph.sentences[0] ?? 0) + 1) ?? false;
}
