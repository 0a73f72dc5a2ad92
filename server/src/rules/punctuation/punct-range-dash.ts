import { isHan } from '../../core/chars';
import { readingOffset, sourceSpan } from '../../core/reading';
import type { Paragraph, ParagraphKind } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';

const TIME: Words = { zh: '起止时间之间用一字线“—”，不用“{mark}”。', en: 'Between the beginning and the end of a time goes —, not {mark}.' };
const NUMBER: Words = { zh: '数值范围之间用浪纹线“～”，不用“{mark}”。', en: 'Between the ends of a range of numbers goes ～, not {mark}.' };
const ELIDED: Words = { zh: '范围起点的“{unit}”不能省略，应写作“{right}”。', en: 'The first number needs its “{unit}” as well: {right}.' };
const REPLACE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };

const MARKS = '-－–~～—';
/** Units behind which a pair of numbers is a range. */
const UNIT = /^(?:[%％‰℃]|个?(?:百分点|小时|工作日)|天|周|个|人|名|项|万|亿|元|次|倍|岁|家|篇|件|户|亩|分钟|公里|千米|米|吨|克|毫米|厘米|年(?!级))/u;
/** Units that cannot be left out at the first number, because 5～10% might be 5 to 10%. */
const SCALE = /^(?:[%％‰]|万|亿)/u;
const SILENT: ReadonlySet<ParagraphKind> = new Set(['dateline', 'signature']);
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-range-dash',
  code: 'P08',
  family: 'punctuation',
  title: { zh: '起止范围的连接号', en: 'Marks of ranges' },
  severity: 'information',
  fixes: 'safe',
  layer: 'source',
  triggers: MARKS,
  options: {},
  check(paragraph, { facts, at }) {
    if (SILENT.has(facts.paragraph) || facts.target === 'traditional-tw' || facts.target === 'traditional-hk') return NONE;
    const { reading, source } = paragraph;
    const found: ParagraphFinding[] = [];
    let done = -1;
    for (const offset of at) {
      if (isInText(source, offset)) continue;
      const start = readingOffset(reading, offset);
      if (start <= done || start < 0) continue;
      done = start;
      const own = range(paragraph, start);
      if (own !== null) found.push(own);
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '起止年份、日期之间用一字线，数值范围之间用浪纹线，短横线只用于编号；“15%～30%”“9亿～16亿”前一个数的单位不能省，省了就成了另一个数。',
    en: 'Years and dates are joined by —, numbers by ～; a hyphen belongs to codes. The unit of the first number stays, or it becomes another number.',
  },
  basis: [
    { source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.13.3.1–4.13.3.3' },
    { source: { zh: '《出版物上数字用法》（GB/T 15835—2011）', en: 'GB/T 15835—2011, General rules for writing numerals in publications' }, clause: '5.1.3' },
  ],
  examples: [
    { bad: '会议总结2021⟦-⟧2025年工作，表彰2022⟦~⟧2023学年先进。', good: '会议总结2021—2025年工作，表彰2022—2023学年先进。' },
    { bad: '9月27日⟦-⟧28日，会议在南昌召开；1⟦-⟧6月产值增长。', good: '9月27日—28日，会议在南昌召开；1—6月产值增长。' },
    { bad: '每次学习3⟦-⟧5天，成本0.4⟦~⟧1.0元。', good: '每次学习3～5天，成本0.4～1.0元。' },
    { bad: '增长⟦5～10%⟧，投入⟦9-16亿⟧元。', good: '增长5%～10%，投入9亿～16亿元。' },
    { ok: '日期 2021-11-01，电话 0371-2656642，标准 JJG 1164-2019，第20020034号-1，比分 3-1，住 1-2 号楼，2021-11月，2020-25年。' },
    { ok: '型号 A-3-5个、COVID-19、RS-232/RS-422，2021—2025年，25～30克，15%～30%，9亿～16亿元。' },
    { ok: '会议——重要的会议——于2021年召开，2021年至2025年。' },
  ],
};

/** A dash between words and not between numbers. */
function isInText(source: string, offset: number): boolean {
  return isHan(source.charCodeAt(offset + 1)) || (isHan(source.charCodeAt(offset - 1)) && !'年月日时時万萬亿億'.includes(source.charAt(offset - 1)));
}

/** A number with what stands before and behind it. */
const LEFT = /(?:^|[^0-9A-Za-z.\-－–~～—〔/号])(\d{1,8}(?:\.\d{1,4})?)(年|月|日|时|[%％‰]|万|亿)?[ ]?$/u;
const RIGHT = /^[ ]?(\d{1,8}(?:\.\d{1,4})?)(?![\d.])(.{0,6})/u;
/** How far numbers are looked for on both sides. */
const REACH = 24;

function range({ reading }: Paragraph, start: number): ParagraphFinding | null {
  const { text } = reading;
  let end = start + 1;
  // —— between two years is a dash that should be a joining line.
  if (text.charAt(end) === text.charAt(start) && '-—'.includes(text.charAt(start))) end += 1;
  const left = LEFT.exec(text.slice(Math.max(0, start - REACH), start));
  const right = RIGHT.exec(text.slice(end, end + REACH));
  if (left === null || right === null) return null;
  const [, first = '', unit = ''] = left;
  const [whole, second = '', behind = ''] = right;
  const mark = text.slice(start, end);
  const line = timeLine(first, unit, second, behind);
  if (line !== null) return mark === '—' ? null : replaced(reading, start, end, TIME, '—', line);
  const own = UNIT.exec(behind)?.[0];
  // 2020-25年 is a short way to write two years.
  if (own === undefined || mark === '——' || (own === '年' && isYear(first)) || (unit !== '' && !behind.startsWith(unit))) return null;
  const scale = SCALE.exec(behind)?.[0];
  if (scale !== undefined && unit === '') {
    const from = start - (left[0].length - left[0].search(/\d/u));
    const to = end + whole.length - behind.length + scale.length;
    const both = `${first}${scale}～${second}${scale}`;
    const span = sourceSpan(reading, from, to);
    const values = { unit: scale, right: both };
    return { span, message: ELIDED, values, fix: { title: REPLACE, values, edits: [{ span, text: both }], safety: 'suggestion' } };
  }
  return mark === '～' || mark === '—' ? null : replaced(reading, start, end, NUMBER, '～', 'suggestion');
}

/** How sure it is that two numbers are the beginning and the end of a time; null when they are something else. */
function timeLine(first: string, unit: string, second: string, behind: string): 'safe' | 'suggestion' | null {
  const years = isYear(first) && isYear(second) && Number(first) < Number(second);
  if (years && (unit === '' || unit === '年') && /^(?:学?年(?!级)|年度)/u.test(behind)) return 'safe';
  if (years && unit === '年' && behind.startsWith('年')) return 'safe';
  const isDay = (number: string, most: number): boolean => /^\d{1,2}$/u.test(number) && Number(number) >= 1 && Number(number) <= most;
  if (unit !== '' && '月日时'.includes(unit) && isDay(second, 31) && /^[月日时]/u.test(behind)) return 'suggestion';
  if (unit === '' && isDay(first, 12) && isDay(second, 12) && Number(first) < Number(second) && /^月(?!球|亮)/u.test(behind)) return 'suggestion';
  if (unit === '' && isDay(first, 31) && isDay(second, 31) && Number(first) < Number(second) && behind.startsWith('日')) return 'suggestion';
  return null;
}

function isYear(number: string): boolean {
  return /^(?:1[89]|20)\d{2}$/u.test(number);
}

function replaced(reading: Paragraph['reading'], start: number, end: number, message: Words, right: string, safety: 'safe' | 'suggestion'): ParagraphFinding {
  const span = sourceSpan(reading, start, end);
  const values = { mark: reading.text.slice(start, end), right };
  return { span, message, values, fix: { title: REPLACE, values, edits: [{ span, text: right }], safety } };
}
