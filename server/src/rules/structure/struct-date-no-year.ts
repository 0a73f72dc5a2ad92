import { perLine } from '../../core/remember';
import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import { isPress, leadDateOf } from './shared/origin';
import { quotations, tabStop } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-date-no-year',
  code: 'S10',
  family: 'structure',
  title: { zh: '年份无从查考', en: 'No year to be found' },
  severity: 'information',
  fixes: 'suggestion',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    if (isPress(report)) return NOTHING;
    return report.kind === 'minutes' ? [...yearless(report), ...relativeDates(report)] : yearless(report);
  },
});

export const page: RulePage = {
  why: {
    zh: '新闻可以省去年份，但稿件归档以后，全文没有一处年份就查不出是哪一年的会议；纪要里的“昨天”“明年”也会随时间失去所指。',
    en: 'News may leave out the year, but once filed a text without any year cannot be dated, and words such as 昨天 or 明年 in minutes lose their meaning.',
  },
  basis: [{ source: { zh: '归档稿件的时间表述惯例', en: 'Convention on dates in filed texts' } }],
  examples: [
    {
      bad: '市科技局召开务虚会\n\n⟦11月17日⟧，市科技局召开务虚会，局长张三主持会议。',
      good: '市科技局召开务虚会\n\nYYYY年11月17日，市科技局召开务虚会，局长张三主持会议。',
    },
    {
      bad: '市科協召開會議\n\n⟦11月8日⟧,市科協黨(dang) 組召開會(hui) 議,傳達學習(xi) 重要講話精神。\n會議要求,確保⟦明年⟧10月完成主要項目。',
      good: '市科協召開會議\n\nYYYY年11月8日,市科協黨(dang) 組召開會(hui) 議,傳達學習(xi) 重要講話精神。\n會議要求,確保明年10月完成主要項目。',
      kind: 'meeting',
    },
    { bad: '市科技局党组会议纪要\n\n2026年1月5日，党组会议召开。会议决定，⟦下周⟧完成整改。', kind: 'minutes' },
    { ok: '市科技局召开务虚会\n\n2025年11月17日，市科技局召开务虚会，局长张三主持会议。' },
    { ok: '11月17日，市科技局召开2025年度务虚会，局长张三主持会议。会议要求，明年10月前完成。', kind: 'meeting' },
    { ok: '市科技局党组会议纪要\n\n2026年1月5日，党组会议召开。会议指出，今年以来、近年来成效明显，6月30日前完成整改。', kind: 'minutes' },
  ],
};

const NO_YEAR = {
  zh: '全文没有一处年份，归档后查不出是哪一年的“{date}”，请补年份。',
  en: 'No year stands anywhere in the text, so “{date}” cannot be dated once it is filed; add the year.',
};
const LOOSE = {
  zh: '全文没有一处年份，“{word}”指哪一年无从查考，请写明年份。',
  en: 'No year stands anywhere in the text, so “{word}” cannot be told; give the year.',
};
const RELATIVE = { zh: '纪要里的“{word}”会随时间失去所指，请写明日期。', en: '“{word}” in minutes loses its meaning with time; give the date.' };
const ADD = { zh: '补年份', en: 'Add the year' };

/** Any year will do: it dates the text nearly enough for whoever files it. */
function yearless(report: Report): readonly Finding[] {
  if (report.asOf.date !== null) return NOTHING;
  const date = leadDateOf(report);
  const { lead } = report;
  if (!lead || !date || date.relative || date.month === null || date.year !== null || yearsSaid(report).includes(YEAR_SAID)) return NOTHING;
  const severity = report.kind === 'minutes' ? 'information' : 'hint';
  const at = { start: date.span.start, end: date.span.start };
  const values = { date: report.lines[lead.line]?.paragraph.reading.text.slice(date.span.start, date.span.end) ?? '' };
  const first: Finding = {
    line: lead.line,
    span: date.span,
    message: NO_YEAR,
    values,
    severity,
    fix: { title: ADD, edits: [{ line: lead.line, span: at, text: `${tabStop(1, 'YYYY')}年` }], snippet: true },
  };
  const loose = firstLooseYear(report);
  return loose ? [first, { ...loose, severity }] : [first];
}

/** What a line says of years: nothing, the year of a month alone (明年10月), or a year. */
const NO_YEAR_SAID = 0;
const LOOSE_YEAR_SAID = 1;
const YEAR_SAID = 2;

const YEAR = /(?:19|20)\d{2}[年-]/u;
const RARE_YEAR = /(?:YYYY|XXXX)[年-]|二〇[一二三]|〔20\d{2}〕|\[20\d{2}\]/u;
const LOOSE_YEAR = /[今明去本]年(?=\d{1,2}月)/u;

const yearsSaid = perLine(({ kind, paragraph }): number => {
  if (kind === 'blank') return NO_YEAR_SAID;
  const { text } = paragraph.reading;
  // One expression of all forms takes longer than two, and a class of their characters before them longer than both.
  if (YEAR.test(text) || RARE_YEAR.test(text)) return YEAR_SAID;
  return kind !== 'chrome' && saysLooseYear(text) ? LOOSE_YEAR_SAID : NO_YEAR_SAID;
});

/** A 年 before a digit is rare, so that the expression is seldom needed. */
function saysLooseYear(text: string): boolean {
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next >= 0x30 && next <= 0x39) return LOOSE_YEAR.test(text);
  }
  return false;
}

/** 明年10月 is a date that nobody can look up; 今年以来 is none. */
function firstLooseYear(report: Report): Finding | null {
  const line = yearsSaid(report).indexOf(LOOSE_YEAR_SAID);
  if (line < 0) return null;
  const match = LOOSE_YEAR.exec(report.lines[line]?.paragraph.reading.text ?? '');
  return match && { line, span: { start: match.index, end: match.index + match[0].length }, message: LOOSE, values: { word: match[0] } };
}

const WORDS = /昨[天日晚]|今[天日晚]|明[天日](?!确)|日前|近日|上周|下周|本周|上个?月|下个?月|本月|(?:今|明|去)年(?!以来|来|初以来)/gu;

function relativeDates(report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  report.lines.forEach(({ kind, paragraph }, line) => {
    if (kind === 'blank' || kind === 'chrome' || kind === 'title' || kind === 'code' || kind === 'comment' || kind === 'front-matter') return;
    const { text } = paragraph.reading;
    const quoted = quotations(text);
    for (const match of text.matchAll(WORDS)) {
      // 12月31日前 is a deadline, and what is quoted is said by others.
      if (quoted(match.index) || /[\d至底]/u.test(text.charAt(match.index - 1))) continue;
      findings.push({ line, span: { start: match.index, end: match.index + match[0].length }, message: RELATIVE, values: { word: match[0] } });
    }
  });
  return findings;
}
