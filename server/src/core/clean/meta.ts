import { sourceSpan } from '../reading';
import type { Paragraph } from '../report';

/** What a page says about where a text comes from, under the keys it has in front matter. */
export type OriginKey = 'date' | 'updated' | 'source' | 'author' | 'editor' | 'reviewer' | 'publisher' | 'contributor' | 'photographer' | 'url';
export interface Origin {
  readonly key: OriginKey;
  readonly value: string;
}

/** `counter` labels carry numbers and buttons of the page, which are not kept. */
const LABELS: readonly (readonly [OriginKey | 'counter', readonly string[]])[] = [
  ['date', ['发布时间', '发布日期', '发表时间', '日期', '时间']],
  ['updated', ['更新时间']],
  ['source', ['文章来源', '信息来源', '来源', '稿源']],
  ['author', ['作者']],
  ['editor', ['责任编辑', '责编', '编辑']],
  ['publisher', ['发布人']],
  ['reviewer', ['审核']],
  ['contributor', ['供稿']],
  ['photographer', ['摄影']],
  ['url', ['原文链接', '链接']],
  ['counter', ['浏览次数', '浏览量', '浏览', '点击数', '点击量', '点击', '访问量', '阅读', '字号']],
];
const KEY_OF = new Map(LABELS.flatMap(([key, labels]) => labels.map((label) => [label, key] as const)));
/** A label with its colon; longer labels are tried first, since 来源 ends 文章来源. */
const LABEL = new RegExp(`(${[...KEY_OF.keys()].sort((a, b) => b.length - a.length).join('|')})[ ]?：`, 'gu');
const LONGEST_VALUE = 60;
const LONGEST_URL = 300;
/** A full date, with the time of day where the page gives one. */
const DATE = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?(?:[ T]{1,3}(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/u;
const COUNT = /^(?:[\d,，.万次人+ ]{1,20}|[【[（( ]{0,3}[大中小特 　]{1,10}[】\]）)]?)?$/u;
const BLANK = /^[-—–_/ ]*$/u;
const TEMPLATE = /\{\{|\$\{|<%|undefined|NaN/u;
/** Buttons that stand behind the last value. */
const BUTTON = /^[【[（(]?(?:打印|打印本页|关闭|关闭窗口|收藏|分享|分享到|字体|大|中|小)[】\]）)：]?$/u;

/**
 * Reads a line, or the part of a line from `start`, that says nothing but where the text comes from: `文章来源：… 日期：…`.
 * Null for any other, and for one in which something stands that has no place in front matter.
 */
export function originIn(paragraph: Paragraph, start: number, end: number): readonly Origin[] | null {
  const { reading, source } = paragraph;
  if (end - start > LONGEST_URL + 100) return null;
  const text = reading.text.slice(start, end);
  const labels = [...text.matchAll(LABEL)];
  const first = labels[0];
  if (first === undefined) return null;
  const written = (from: number, to: number): string => {
    const span = sourceSpan(reading, start + from, start + to);
    return source.slice(span.start, span.end).trim();
  };
  const origins: Origin[] = [];
  const lead = written(0, first.index);
  if (lead !== '') {
    // 2017-08-10来源：…; the last sign of such a date is sometimes missing.
    const date = dateOf(lead);
    if (date === null) return null;
    origins.push({ key: 'date', value: date });
  }
  // 时间：2024-09-06 alone is a field of minutes.
  if (labels.length === 1 && first[1] === '时间' && lead === '') return null;
  for (const [index, label] of labels.entries()) {
    const key = KEY_OF.get(label[1] ?? '');
    const raw = written(label.index + label[0].length, labels[index + 1]?.index ?? text.length);
    const value = withoutButtons(raw);
    if (key === undefined || value.length > (key === 'url' ? LONGEST_URL : LONGEST_VALUE)) return null;
    if (BLANK.test(value) || TEMPLATE.test(value)) continue;
    if (key !== 'counter') origins.push({ key, value: dateOf(value) ?? value });
    else if (!COUNT.test(value)) return null;
  }
  // Two values for one key would leave one of them out.
  return origins.every(({ key, value }) => origins.every((other) => other.key !== key || other.value === value)) ? origins : null;
}

function withoutButtons(value: string): string {
  const words = value.split(/[ \t\u3000\u00a0]+/u);
  while (words.length > 1 && BUTTON.test(words[words.length - 1] ?? '')) words.pop();
  return words.join(' ');
}

/** A date as it is written in front matter; midnight is what a page says that knows no time of day. */
function dateOf(value: string): string | null {
  const [, year, month, day, hour, minute, second = '00'] = DATE.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined || Number(hour) + Number(minute) + Number(second) === 0) return date;
  return `${date} ${hour.padStart(2, '0')}:${minute}:${second}`;
}
