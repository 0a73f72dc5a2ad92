import { linesWhere } from '../../core/remember';
import type { Report } from '../../core/report';
import { type Finding, type FindingFix, type RulePage, reportRule, type Severity } from '../../core/rule';
import { intendedTitle, isDated, isPress, opensText, reportsOwnMeeting } from './shared/origin';
import { inScript, openingOf, paragraphBreak, plainInSnippet, readingOf, tabStop, writtenOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

/** Speaks softly unless the text is a whole formal report, for texts copied from web pages come without their title. */
export const rule = reportRule({
  id: 'struct-title-missing',
  code: 'S01',
  family: 'structure',
  title: { zh: '缺少标题', en: 'No title line' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    const { lead } = report;
    if (!lead || intendedTitle(report) || isPress(report)) return NOTHING;
    if ((lead.meeting === null && !reportsOwnMeeting(report)) || mayHaveTitle(report, lead.line)) return NOTHING;
    return [
      { line: lead.line, span: openingOf(report, lead.line), message: MESSAGE, severity: severityFor(report, lead.line), fix: insertTitle(report, lead.line) },
    ];
  },
});

export const page: RulePage = {
  why: {
    zh: '会议报道以标题说明哪个单位召开了什么会议，读者和检索都先看标题；正文直接从导语开始，报送和归档时就无从辨认。',
    en: 'The title says which unit held which meeting; without it a report cannot be told from others when it is handed in or filed.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '⟦9月6日⟧，市计量院党委召开理论学习中心组专题学习会，学习全会精神。党委书记张三主持会议。\n会议认为，全会意义重大。\n会议要求，抓好贯彻落实。',
      good: '市计量院党委召开理论学习中心组专题学习会\n9月6日，市计量院党委召开理论学习中心组专题学习会，学习全会精神。党委书记张三主持会议。\n会议认为，全会意义重大。\n会议要求，抓好贯彻落实。',
    },
    {
      bad: '⟦9月6日⟧,市計量院黨(dang) 委召開專題學習(xi) 會(hui) 議,學習(xi) 全會精神。黨委書記張三主持會議。\n會議認為,全會意義重大。\n會議要求,抓好貫徹落實。',
      good: '市計量院黨委召開專題學習會議\n9月6日,市計量院黨(dang) 委召開專題學習(xi) 會(hui) 議,學習(xi) 全會精神。黨委書記張三主持會議。\n會議認為,全會意義重大。\n會議要求,抓好貫徹落實。',
    },
    {
      bad: '⟦3月6日下午⟧，学院召开就业工作推进会，党委副书记李四主持会议。',
      good: '单位召开就业工作推进会\n3月6日下午，学院召开就业工作推进会，党委副书记李四主持会议。',
    },
    { bad: '⟦3月6日⟧，李四在机关主持召开工作会议，研究重点工作。', good: '单位召开工作会议\n3月6日，李四在机关主持召开工作会议，研究重点工作。' },
    { ok: '市计量院党委召开理论学习中心组专题学习会\n\n9月6日，市计量院党委召开理论学习中心组专题学习会，学习全会精神。' },
    { ok: '新华社北京7月28日电 某某市科技局28日召开科技工作会议，部署全年工作。' },
    { ok: '央视网消息（新闻联播）：某某委员会第二十四次主席会议24日在京召开。主席张三主持会议。' },
  ],
};

const MESSAGE = {
  zh: '正文前没有标题，请补上“某单位召开某会议”式的标题。',
  en: 'The text has no title line; add one that says which unit held which meeting.',
};

/** A short line before the lead that speaks of a meeting may be a title that was not taken for one. */
function mayHaveTitle(report: Report, leadLine: number): boolean {
  return (linesLikeTitles(report)[0] ?? leadLine) < leadLine;
}

const linesLikeTitles = linesWhere(({ kind, paragraph }) => {
  if (kind !== 'body' && kind !== 'heading') return false;
  const text = paragraph.reading.text.trim();
  return text.length >= 6 && text.length <= 90 && /会|党|学习|召开|举行|调研|活动/u.test(text);
});

/** A warning needs a whole formal report that begins with its dated lead: a chair and at least two of 会议指出 and the like. */
function severityFor(report: Report, leadLine: number): Severity {
  if (report.kind === 'minutes') return 'warning';
  const formal = opensText(report, leadLine) && isDated(report) && report.chairs.length > 0;
  return formal && report.markers.filter(({ fact }) => fact.collective && fact.type === 'speech').length >= 2 ? 'warning' : 'information';
}

function insertTitle(report: Report, line: number): FindingFix {
  const { text, snippet } = titleFrom(report);
  return { title: INSERT, edits: [{ line, span: { start: 0, end: 0 }, text: text + paragraphBreak(report) }], snippet };
}
const INSERT = { zh: '用导语拟一个标题', en: 'Insert a title made from the lead' };

/** 某单位召开某会议 from what the lead says; a part that is missing or is no name of a unit becomes a tab stop. */
function titleFrom(report: Report): { readonly text: string; readonly snippet: boolean } {
  const { lead } = report;
  const held = inScript(report, '召开', '召開');
  const unitStop = tabStop(1, inScript(report, '单位', '單位'));
  const said = lead?.meeting ? readingOf(report, lead.line, lead.meeting) : '';
  const end = SPOKEN.exec(said)?.index ?? said.length;
  if (!lead?.meeting || /^的|主办|承办|[，。]/u.test(said) || !NAMED.test(said.slice(0, end).trim())) {
    return { text: unitStop + held + tabStop(2, inScript(report, '会议名称', '會議名稱')), snippet: true };
  }
  const { start } = lead.meeting;
  const meeting = writtenOf(report, lead.line, { start, end: start + end }).trim();
  const unit = lead.organisation;
  // In 全省统战工作会议在西安召开 the meeting stands before the verb and nobody holds it.
  if (!unit && !HELD.test(readingOf(report, lead.line, { start: Math.max(0, start - 3), end: start }))) return { text: meeting + held, snippet: false };
  const person = report.people.some(({ line, fact }) => unit !== null && line === lead.line && fact.span.start >= unit.start && fact.span.start < unit.end);
  if (!unit || person || !UNIT.test(readingOf(report, lead.line, unit))) return { text: unitStop + held + plainInSnippet(meeting), snippet: true };
  return { text: writtenOf(report, lead.line, unit).trim() + held + meeting, snippet: false };
}
/** The words name a meeting: they end in one, or go on with what it did (会议传达学习…精神). */
const NAMED = /(?:会议?|学习|党课|党日|论坛|活动|仪式|培训班|读书班)(?:（[^（）]*）)?$|会议?(?:（[^（）]*）)?(?:集体学习|传达|学习|部署|研究|审议)/u;
const HELD = /(?:召开|举行|举办|召集)了?$/u;
const SPOKEN = /(?:会议)?(?:指出|强调|要求|提出)$/u;
const UNIT =
  /^[^，。由在]{2,30}(?:局|院|委|会|厅|部|所|中心|公司|组|党委|党总支|支部|协会|学会|大学|学校|中学|小学|集团|省|市|县|区|镇|乡|街道|村|社区|系|处|科|办|站|馆|厂|矿|场|队|室)$/u;
