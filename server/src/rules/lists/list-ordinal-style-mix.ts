import type { OrdinalStyle, Report } from '../../core/report';
import { type Finding, type FindingEdit, type RulePage, reportRule } from '../../core/rule';
import type { Words } from '../../core/words';
import { markOfLine } from '../shared/marks';
import { LISTED_KINDS } from './shared/kinds';
import { isQuoted, textOf } from './shared/lines';
import { isStray, outlineOf } from './shared/outline';
import { findingsPerRun, type Member } from './shared/runs';
import { ordinalText, takesComma } from './shared/wording';

const MESSAGE: Words = {
  zh: '“{found}”与前面的“{first}”不是同一种序次语，应改为“{right}”。',
  en: '“{found}” is not of the same kind as “{first}” before it: write “{right}”.',
};
const TITLE: Words = { zh: '改为“{right}”', en: 'Write “{right}”' };

export const rule = reportRule({
  id: 'list-ordinal-style-mix',
  code: 'L07',
  family: 'lists',
  title: { zh: '同组分项混用序次语', en: 'Mixed kinds of ordinals in one list' },
  severity: 'warning',
  fixes: 'suggestion',
  kinds: LISTED_KINDS,
  options: {},
  check(report) {
    const findings = [...mixedInRuns(report)];
    if (report.loners.length > 0) findings.push(...afterWords(report));
    if (report.headings.length > 2) findings.push(...strays(report));
    return findings;
  },
});

export const page: RulePage = {
  why: {
    zh: '同一层次的分项应使用同一种序次语，混用会让人误以为层次有别。',
    en: 'Items of one rank take one kind of ordinal; mixed ones suggest different ranks.',
  },
  basis: [
    {
      source: { zh: '《出版物上数字用法》（GB/T 15835—2011）同类别同形式', en: 'GB/T 15835—2011, General rules for writing numerals: same kind, same form' },
      clause: '4.3',
    },
  ],
  examples: [
    { bad: '会议强调，一是要加强学习；二是要改进作风；⟦三要⟧狠抓落实。', good: '会议强调，一是要加强学习；二是要改进作风；三是要狠抓落实。' },
    { bad: '会议强调，一是加强学习；⟦第二⟧，改进作风；三是狠抓落实。', good: '会议强调，一是加强学习；二是改进作风；三是狠抓落实。' },
    {
      bad: '會(huì)議要求，一要加強(qiáng)學(xué)習(xí)；⟦二是⟧要改進(jìn)作風(fēng)。',
      good: '會(huì)議要求，一要加強(qiáng)學(xué)習(xí)；二要改進(jìn)作風(fēng)。',
    },
    { bad: '第一，加强学习。⟦二是⟧改进作风。第三，狠抓落实。', good: '第一，加强学习。第二，改进作风。第三，狠抓落实。' },
    { bad: '会议强调,一是加强学习;二是改进作风;⟦3.⟧狠抓落实。', good: '会议强调,一是加强学习;二是改进作风;三是狠抓落实。' },
    {
      bad: '一、总体要求\n坚持稳中求进。\n⟦（二）⟧重点任务\n抓好三件大事。\n三、工作要求\n压实责任。',
      good: '一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好三件大事。\n三、工作要求\n压实责任。',
    },
    { ok: '会议强调，一是加强学习。第一，学理论。第二，学业务。二是狠抓落实。' },
    { ok: '会议指出，一是加强学习；二是狠抓落实。会议要求，一要压实责任；二要严明纪律。' },
    { ok: '一、总体要求\n（一）指导思想\n（二）基本原则\n二、重点任务' },
  ],
};

const NOTHING: readonly Finding[] = [];

const mixedInRuns = findingsPerRun((report, { style, members }): readonly Finding[] => {
  const [first] = members;
  if (!first || style === 'shou' || members.every((member) => member.style === first.style)) return NOTHING;
  return members.flatMap((member): readonly Finding[] => {
    if (member.style === first.style || member.style === 'shou' || isQuoted(textOf(report, member.line), member.span.start)) return NOTHING;
    return [mixed(report, first, member)];
  });
});

/** 首先…，二是…: the parser keeps 首先 apart from numbers, because 首先…其次…最后 needs none. */
function* afterWords(report: Report): Iterable<Finding> {
  let expected = 2;
  let line = -1;
  for (const { line: at, ordinal } of report.loners) {
    if (ordinal.number < 2 || ordinal.style === 'di') continue;
    if (at !== line) {
      const first = report.lines[at]?.paragraph.ordinals.find(({ style }) => style === 'shou');
      if (first?.number !== 1 || first.span.start > ordinal.span.start || ordinal.number !== 2) continue;
      expected = 2;
      line = at;
    }
    if (ordinal.number !== expected) continue;
    expected += 1;
    const text = textOf(report, at);
    const right = ordinalText('shou', ordinal.number);
    const values = { found: text.slice(ordinal.span.start, ordinal.span.end), first: '首先', right };
    yield { line: at, span: ordinal.span, message: MESSAGE, values, severity: 'information' };
  }
}

function* strays(report: Report): Iterable<Finding> {
  for (const group of outlineOf(report)) {
    const entry = group.entries[0];
    if (!entry || !group.parent || !isStray(group)) continue;
    const first = group.parent;
    yield mixed(report, { line: first.line, ...first.ordinal }, { line: entry.line, ...entry.ordinal });
  }
}

type Numbered = Pick<Member, 'line' | 'style' | 'number' | 'span'>;

function mixed(report: Report, first: Numbered, member: Numbered): Finding {
  const text = textOf(report, member.line);
  const right = ordinalText(first.style, member.number);
  const values = {
    found: text.slice(member.span.start, member.span.end),
    first: textOf(report, first.line).slice(first.span.start, first.span.end),
    right,
  };
  return { line: member.line, span: member.span, message: MESSAGE, values, fix: { title: TITLE, values, edits: [conversion(report, first, member, text)] } };
}

/** The ordinal in the style of the first, with the mark behind it that this style asks for. */
function conversion(report: Report, first: Numbered, { line, style, number, span }: Numbered, text: string): FindingEdit {
  let end = span.end;
  while (text.charAt(end) === ' ') end += 1;
  if (takesComma(style) && '，、：'.includes(text.charAt(end) || ' ')) end += 1;
  else if (!takesComma(style) && end === span.end + 1) end = span.end;
  let words = ordinalText(first.style, number);
  if (takesComma(first.style)) words += markOfLine(report, line, '，');
  else if (first.style === 'yao' && text.charAt(end) === '要') end += 1;
  else if (first.style === 'shi' && style === 'yao' && wantsYao(report, first)) words += '要';
  return { line, span: { start: span.start, end }, text: words };
}

/** 一是要… asks for 三是要…, 一是… for 三是…. */
function wantsYao(report: Report, first: { readonly line: number; readonly style: OrdinalStyle; readonly span: Member['span'] }): boolean {
  return textOf(report, first.line).charAt(first.span.end) === '要';
}
