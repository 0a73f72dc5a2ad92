import { perElement, sharedBy } from '../../core/remember';
import type { At, AttendanceFact, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import { isPress } from './shared/origin';
import { inScript, readingOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-attendance',
  code: 'S08',
  family: 'structure',
  title: { zh: '出席、列席、参加使用不当', en: 'Use of 出席, 列席 and 参加' },
  severity: 'information',
  fixes: 'suggestion',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    return report.attendance.length === 0 || isPress(report) ? NOTHING : findingsIn(report);
  },
});

export const page: RulePage = {
  why: {
    zh: '有表决权的成员用“出席”，其他人员用“列席”，普通干部群众用“参加”；先写出席，后写列席，列席人员并作一句。',
    en: 'Members attend (出席), others sit in (列席), staff at large take part (参加); members come first, and those who sit in share one clause.',
  },
  basis: [{ source: { zh: '出席与列席的用法惯例', en: 'Convention on 出席 and 列席' } }],
  examples: [
    {
      bad: '党组成员李四出席会议，副主席王五⟦列席会议⟧，驻局纪检监察组有关同志，各部室主要负责人列席会议。',
      good: '党组成员李四出席会议，副主席王五，驻局纪检监察组有关同志，各部室主要负责人列席会议。',
      kind: 'meeting',
    },
    { bad: '⟦各部室主要负责人列席会议⟧，党组成员李四、王五出席会议。', kind: 'meeting' },
    { bad: '機關全體干部職工⟦出席⟧會議。', good: '機關全體干部職工參加會議。', kind: 'meeting' },
    { ok: '党组成员李四、王五出席会议，各部室主要负责人列席会议。', kind: 'meeting' },
    { ok: '局长张三主持会议并讲话，机关全体干部职工参加。', kind: 'meeting' },
    { ok: '派驻纪检监察组组长赵六列席会议。', kind: 'meeting' },
  ],
};

const TWICE = { zh: '同一句里两次写“列席”，请并作一句。', en: '列席 stands twice in one sentence; put those who sit in into one clause.' };
const ORDER = { zh: '列席写在出席之前，请先写出席人员。', en: 'Those who sit in stand before the members; put the members first.' };
const STAFF = { zh: '“{who}”不是会议的法定成员，用“参加”。', en: '“{who}” are no members of the meeting; write 参加.' };
const MERGE = { zh: '并作一句列席', en: 'Merge into one clause' };
const TAKE_PART = { zh: '改为“参加”', en: 'Replace by 参加' };

const attendanceOf = ({ attendance }: Report): readonly At<AttendanceFact>[] => attendance;
const sharedAttendance = sharedBy(attendanceOf, (a, b) => a === b);

type Fault = 'twice' | 'order' | 'staff';

/** What is wrong with each clause, judged with the next one of its line. */
const faults = perElement(attendanceOf, sharedAttendance, (entry, report, index): Fault | null => {
  const { line, fact } = entry;
  if (fact.verb === '出席') return STAFF_AT_LARGE.test(whoAttends(report, entry)) ? 'staff' : null;
  const next = fact.verb === '列席' ? report.attendance[index + 1] : undefined;
  if (next?.line !== line || !sameSentence(report, line, fact.span.end, next.fact.verbSpan.start) || isField(report, entry)) return null;
  return next.fact.verb === '列席' ? 'twice' : next.fact.verb === '出席' ? 'order' : null;
});

function findingsIn(report: Report): readonly Finding[] {
  let findings: Finding[] | undefined;
  const all = faults(report);
  for (let index = 0; index < all.length; index += 1) {
    const fault = all[index];
    const entry = report.attendance[index];
    if (fault && entry) (findings ??= []).push(findingOf(report, entry, fault));
  }
  return findings ?? NOTHING;
}

function findingOf(report: Report, entry: At<AttendanceFact>, fault: Fault): Finding {
  const { line, fact } = entry;
  if (fault === 'order') return { line, span: fact.span, message: ORDER };
  if (fault === 'twice') {
    const span = { start: fact.verbSpan.start, end: fact.span.end };
    return { line, span, message: TWICE, fix: { title: MERGE, edits: [{ line, span, text: '' }] } };
  }
  const edits = [{ line, span: fact.verbSpan, text: inScript(report, '参加', '參加') }];
  return { line, span: fact.verbSpan, message: STAFF, values: { who: whoAttends(report, entry) }, fix: { title: TAKE_PART, edits } };
}

function whoAttends(report: Report, { line, fact }: At<AttendanceFact>): string {
  return readingOf(report, line, { start: fact.span.start, end: fact.verbSpan.start });
}

/** The staff alone, not the members together with it. */
const STAFF_AT_LARGE = /^(?:[^，、。]{0,12})?(?:全体|广大)(?:[机关教]{0,2}干部职工|教?职工|党员|群众|师生)$/u;

function sameSentence(report: Report, line: number, from: number, to: number): boolean {
  const between: Span = { start: from, end: to };
  return from <= to && !/[。！？]/u.test(readingOf(report, line, between));
}

/** 列席：张三 in minutes is a field and no clause. */
function isField(report: Report, { line, fact }: At<AttendanceFact>): boolean {
  return /^(?:人员)?：/u.test(readingOf(report, line, { start: fact.verbSpan.end, end: fact.verbSpan.end + 3 }));
}
