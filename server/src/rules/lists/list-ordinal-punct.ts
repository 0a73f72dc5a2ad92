import type { OrdinalFact, Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { LISTED_KINDS } from './shared/kinds';

const NO_MARK: Words = { zh: '“{ordinal}”后面不用标点，应删去“{mark}”。', en: 'No mark goes behind “{ordinal}”: delete “{mark}”.' };
const OTHER_MARK: Words = { zh: '“{ordinal}”后面应用“{right}”，不用“{mark}”。', en: 'Behind “{ordinal}” goes “{right}”, not “{mark}”.' };
const DELETE: Words = { zh: '删去“{mark}”', en: 'Delete “{mark}”' };
const REPLACE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'list-ordinal-punct',
  code: 'L03',
  family: 'lists',
  title: { zh: '序次语后标点错误', en: 'Wrong mark after an ordinal' },
  severity: 'warning',
  fixes: 'safe',
  kinds: LISTED_KINDS,
  options: {},
  check(paragraph) {
    if (paragraph.ordinals.length === 0) return NONE;
    return paragraph.ordinals.flatMap((ordinal) => finding(paragraph, ordinal) ?? []);
  },
});

export const page: RulePage = {
  why: {
    zh: '各类序次语后面用什么标点，国家标准有明确规定：“第一”“首先”后用逗号，“一”后用顿号，“1”后用下脚点，“（一）”和“一是”后不用标点。',
    en: 'The standard says which mark follows which ordinal: a comma 第一 and 首先, an enumeration comma 一, a dot 1, and none （一） and 一是.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: 'B.3.1–B.3.4, B.3.7' }],
  examples: [
    { bad: '会议强调，一是⟦、⟧加强学习；二是⟦，⟧狠抓落实。', good: '会议强调，一是加强学习；二是狠抓落实。' },
    {
      bad: '會(huì)議強(qiáng)調(diào),一是⟦:⟧加強(qiáng)學(xué)習(xí);二是⟦:⟧狠抓落實(shí)。',
      good: '會(huì)議強(qiáng)調(diào),一是加強(qiáng)學(xué)習(xí);二是狠抓落實(shí)。',
    },
    { bad: '第一⟦、⟧要加强学习。第二，要狠抓落实。', good: '第一，要加强学习。第二，要狠抓落实。' },
    { bad: '首先⟦、⟧要加强学习。其次⟦、⟧要狠抓落实。', good: '首先，要加强学习。其次，要狠抓落实。' },
    { bad: '一⟦，⟧总体要求\n（一）⟦、⟧指导思想', good: '一、总体要求\n（一）指导思想' },
    { bad: '1⟦、⟧抓学习\n2⟦、⟧抓落实', good: '1.抓学习\n2.抓落实' },
    { ok: '一、深化学习：筑牢根基\n一是学习业务深融合。要学用结合。' },
    { ok: '（一）指导思想\n1.坚持稳中求进\n第一，要加强学习。第一、二产业增加值稳步提高。' },
    { ok: '第一、第二党支部参加活动。首先、其次、最后三个步骤缺一不可。' },
  ],
};

function finding(paragraph: Paragraph, ordinal: OrdinalFact): ParagraphFinding | null {
  const { text } = paragraph.reading;
  // The mark is part of the ordinal in 一、 and 1., and stands behind it in the other styles.
  const inside = ordinal.style === 'dun' || ordinal.style === 'num';
  const at = inside ? ordinal.span.end - 1 : ordinal.span.end;
  const mark = text.charAt(at);
  const right = rightMark(ordinal, mark, text);
  if (right === null) return null;
  const span = { start: at, end: at + 1 };
  const values = { ordinal: text.slice(ordinal.span.start, at), mark, right };
  // 1、 is so common that it is rather a habit than a slip.
  const mild = ordinal.style === 'num' ? { severity: 'information' as const } : {};
  const width = right === '，' && narrowCommas(paragraph) ? ',' : right;
  return {
    span,
    message: right === '' ? NO_MARK : OTHER_MARK,
    values,
    ...mild,
    fix: { title: right === '' ? DELETE : REPLACE, values, edits: [{ span: { start: at, end: withSpaces(text, at + 1) }, text: width }] },
  };
}

/** The mark that belongs there, empty for none; null when what stands there is right or not for this rule to say. */
function rightMark({ style, opens, numeral, span }: OrdinalFact, mark: string, text: string): string | null {
  switch (style) {
    case 'shi':
    case 'yao':
      return '、，：'.includes(mark || ' ') ? '' : null;
    case 'di':
    case 'qi':
      return mark === '、' ? '，' : null;
    case 'shou':
      return mark === '、' && !/^、(?:首先|其次|再次|最后|然后)/u.test(text.slice(span.end, span.end + 3)) ? '，' : null;
    case 'dun':
      return opens && numeral.end < span.end && '，.．'.includes(mark) ? '、' : null;
    case 'num':
      return mark === '、' ? '.' : null;
    case 'paren':
    case 'numparen':
      return '、，．.'.includes(mark || ' ') ? '' : null;
    case 'circle':
      return null;
  }
}

function narrowCommas({ source }: Paragraph): boolean {
  return source.includes(',') && !source.includes('，');
}

/** A space behind the mark goes with it. */
function withSpaces(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) === 0x20) end += 1;
  return end;
}
