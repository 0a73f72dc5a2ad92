import type { Kind, Lead, Placed } from '../report';
import type { Span } from '../text';
import { MEETING_NOUN } from './lead';
import type { Tally } from './tally';

/** What the report is, from its title, its lead and the voices in it. */
export function kindOf(lines: readonly Placed[], tally: Tally, title: { line: number; span: Span } | null, lead: Lead | null): Kind {
  const titleText = title ? textOf(lines, title.line, title.span) : '';
  const leadText = lead ? textOf(lines, lead.line, lead.span) : '';
  const held = lead?.meeting ? textOf(lines, lead.line, lead.meeting) : '';
  const dated = lead?.date !== null && lead !== null;
  if (/纪要/u.test(titleText) && !/《[^》]*纪要/u.test(titleText)) return 'minutes';
  if (tally.fields >= 3) return 'minutes';
  if (tally.editorials > 0 || (/案例|经验|做法|典型|风采|巡礼/u.test(titleText) && !dated && tally.chairs === 0)) return 'case';
  const meets =
    (held !== '' && MEETING_NOUN.test(held)) ||
    tally.chairs > 0 ||
    tally.collective >= 2 ||
    (tally.collective >= 1 && tally.speech >= 2) ||
    (tally.speech > 0 && /出席[^，。]{0,20}(?:会议|大会|座谈会)/u.test(leadText));
  if (/主题党日|党日活动/u.test(titleText + held)) return 'activity';
  if (/调研|走访|慰问|参观|志愿/u.test(titleText) && !/会议|座谈会|推进会/u.test(titleText + held)) return meets || tally.speech > 0 ? 'activity' : 'other';
  if (!meets) return 'other';
  if (/中心组|学习会|宣讲|读书班|专题学习|学习研讨/u.test(titleText + held)) return 'study';
  return 'meeting';
}

function textOf(lines: readonly Placed[], line: number, span: Span): string {
  return lines[line]?.paragraph.reading.text.slice(span.start, span.end) ?? '';
}
