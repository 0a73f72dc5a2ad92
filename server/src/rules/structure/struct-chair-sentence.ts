import type { At, ChairFact, Report } from '../../core/report';
import { type Finding, type FindingFix, type RulePage, reportRule } from '../../core/rule';
import { isDated, isPress } from './shared/origin';
import { inScript, openingOf, readingOf, tabStop } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-chair-sentence',
  code: 'S04',
  family: 'structure',
  title: { zh: '缺少主持人或其职务、姓名', en: 'Chair missing or incomplete' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: ['meeting', 'study', 'minutes'],
  options: {},
  check(report) {
    if (isPress(report)) return NOTHING;
    if (report.chairs.length > 0) return report.chairs.slice(0, LOOKED_AT).flatMap((chair) => incomplete(report, chair));
    return missing(report);
  },
});

export const page: RulePage = {
  why: {
    zh: '会议由谁主持是会议报道的基本要素，要写出主持人的职务和姓名。党组（党委）会议、中心组学习会、办公会尤其如此。',
    en: 'A meeting report says who chaired the meeting, by post and by name.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '市科技局党组召开会议\n\n⟦11月17日⟧，市科技局党组召开会议，研究重点工作。\n\n会议强调，要抓好落实。',
      good: '市科技局党组召开会议\n\n11月17日，市科技局党组召开会议，研究重点工作。职务姓名主持会议并讲话。\n\n会议强调，要抓好落实。',
    },
    {
      bad: '⟦11月17日⟧,市科技局黨組召開會議,研究重點工作。機關全體幹部參加會議。\n會議強調,要抓好落實。',
      good: '11月17日,市科技局黨組召開會議,研究重點工作。職務姓名主持會議並講話。機關全體幹部參加會議。\n會議強調,要抓好落實。',
    },
    {
      bad: '11月17日，市计量院召开工作推进会，会议由⟦院长⟧主持。',
      good: '11月17日，市计量院召开工作推进会，会议由院长姓名主持。',
    },
    {
      bad: '11月17日，市计量院召开工作推进会，会议由⟦张三⟧主持。',
      good: '11月17日，市计量院召开工作推进会，会议由职务张三主持。',
      kind: 'meeting',
    },
    { ok: '11月17日，市计量院召开工作推进会，院长张三等参加会议。会议由张三主持。' },
    { ok: '會(huì)議由院黨委書(shū)記、院長張三主持。9月6日,市計量院召開專題學習會。', kind: 'study' },
    { ok: '央视网消息：某某委员会第二十四次主席会议24日在京召开。会议审议通过有关文件。' },
    { ok: '市政协召开民主监督座谈会\n\n日前，市政协召开民主监督座谈会，听取意见建议。' },
  ],
};

const MISSING = { zh: '全文没有写明会议由谁主持，请补上主持人的职务和姓名。', en: 'Nothing says who chaired the meeting; add the post and the name.' };
const NAMELESS = { zh: '主持人只有职务“{post}”，没有姓名，请补上。', en: 'The chair has a post ({post}) but no name; add it.' };
const POSTLESS = { zh: '主持人“{name}”没有写明职务，请补上。', en: 'The post of the chair {name} is given nowhere; add it.' };
const INSERT = { zh: '在导语首句后补主持句', en: 'Insert a sentence about the chair behind the first of the lead' };
const ADD_NAME = { zh: '补姓名', en: 'Add the name' };
const ADD_POST = { zh: '补职务', en: 'Add the post' };

/** Statements of a chair that are looked at; a report has one or two. */
const LOOKED_AT = 20;

/** A chair may be left unsaid by gatherings of many; the meetings of a leading body always have one. */
const LEADING_BODY = /党组|党委|党总支|中心组|办公会|常委会|局务会|院务会|党支部委员会|民主生活会/u;

function missing(report: Report): readonly Finding[] {
  const { lead } = report;
  if (!lead || report.kind === 'minutes' || !isDated(report) || speaksOfChairing(report)) return NOTHING;
  const paragraph = report.lines[lead.line]?.paragraph;
  const first = paragraph?.sentences[1] ?? lead.span.end;
  const said = readingOf(report, lead.line, { start: lead.meeting?.start ?? lead.span.start, end: lead.meeting?.end ?? first });
  const holder = lead.organisation ? readingOf(report, lead.line, lead.organisation) : '';
  const grave = LEADING_BODY.test(said) || /党组$|党委$|党总支$|中心组$|常委会$/u.test(holder);
  const finding: Finding = { line: lead.line, span: openingOf(report, lead.line), message: MISSING, fix: insertSentence(report, lead.line, first) };
  return [grave ? finding : { ...finding, severity: 'information' }];
}

/** 主持 in words that were not understood is no proof that nobody chaired. */
function speaksOfChairing(report: Report): boolean {
  return report.lines.some(({ kind, paragraph }) => kind !== 'blank' && kind !== 'chrome' && /主持(?!人|词|工作)/u.test(paragraph.reading.text));
}

function insertSentence(report: Report, line: number, at: number): FindingFix {
  const text = readingOf(report, line, { start: 0, end: at }).trimEnd();
  const stop = /[。！？”]$/u.test(text) ? '' : '。';
  const sentence = [post(report), tabStop(2, '姓名'), inScript(report, '主持会议', '主持會議'), tabStop(3, inScript(report, '并讲话', '並講話')), '。'].join(
    '',
  );
  return { title: INSERT, edits: [{ line, span: { start: text.length, end: text.length }, text: stop + sentence }], snippet: true };
}

function post(report: Report): string {
  return tabStop(1, inScript(report, '职务', '職務'));
}

function incomplete(report: Report, { line, fact }: At<ChairFact>): readonly Finding[] {
  const only = fact.people[0];
  if (!only) {
    const said = readingOf(report, line, fact.subject);
    if (!/[记长任席员理]$/u.test(said) || isNamed(report, said)) return NOTHING;
    const at = { start: fact.subject.end, end: fact.subject.end };
    return [
      {
        line,
        span: fact.subject,
        message: NAMELESS,
        values: { post: said },
        severity: 'information',
        fix: { title: ADD_NAME, edits: [{ line, span: at, text: tabStop(1, '姓名') }], snippet: true },
      },
    ];
  }
  // Minutes list the chair by name (主持：张三).
  if (fact.people.length > 1 || only.post || report.kind === 'minutes') return NOTHING;
  const name = readingOf(report, line, only.name);
  if (hasPost(report, name)) return NOTHING;
  const at = { start: only.name.start, end: only.name.start };
  return [
    {
      line,
      span: only.name,
      message: POSTLESS,
      values: { name },
      severity: 'information',
      fix: { title: ADD_POST, edits: [{ line, span: at, text: post(report) }], snippet: true },
    },
  ];
}

/** True when somebody of this post is named elsewhere: 院党委书记张三… 会议由党委书记主持. */
function isNamed(report: Report, post: string): boolean {
  return report.people.some(({ line, fact }) => fact.post !== null && readingOf(report, line, fact.post).endsWith(post));
}

/** True when the name stands elsewhere with a post beside it. */
function hasPost(report: Report, name: string): boolean {
  for (const { line, fact } of report.people) {
    if (fact.post !== null && readingOf(report, line, fact.name) === name) return true;
  }
  return report.lines.some(({ kind, paragraph }) => {
    if (kind === 'blank' || kind === 'chrome') return false;
    const { text } = paragraph.reading;
    let at = text.indexOf(name);
    for (let count = 0; at >= 0 && count < LOOKED_AT; count += 1, at = text.indexOf(name, at + name.length)) {
      if (
        /[记长任席员理师授士家人表]$/u.test(text.slice(Math.max(0, at - 1), at)) ||
        /^(?:书记|院长|校长|局长|主任|主席|部长|处长|教授|老师|院士|同志)/u.test(text.slice(at + name.length, at + name.length + 2))
      )
        return true;
      // 副院长林果园、牛强: the post before a series of names holds for all of them.
      if (text.charAt(at - 1) === '、' && paragraph.people.some(({ post, span }) => post !== null && span.end < at)) return true;
    }
    return false;
  });
}
