import { isHan } from '../chars';
import type { OrdinalFact, OrdinalStyle } from '../report';
import { CLAUSE_END, CLOSING, markClass, OPENING } from './marks';
import { asciiNumeral, hanNumeral } from './numerals';

/** First characters of ordinals, for a caller that scans a text. */
export const ORDINAL_STARTS = '一二三四五六七八九十第首其再最（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The ordinal at `at`, where a clause begins, or null. `opens` says that the line begins there. */
export function ordinalAt(text: string, at: number, opens: boolean): OrdinalFact | null {
  const code = text.charCodeAt(at);
  if (code >= 0x2460 && code <= 0x2473) return fact('circle', code - 0x245f, at, 1, at, 1, opens);
  if (code >= 0x30 && code <= 0x39) return digits(text, at, opens);
  switch (text.charAt(at)) {
    case '第':
      return ranked(text, at, opens);
    case '首':
      return text.startsWith('首先', at) && text.charAt(at + 2) !== '是' ? fact('shou', 1, at, 2, at, 0, opens) : null;
    case '再':
      return text.startsWith('再次，', at) || text.startsWith('再次、', at) ? fact('shou', 3, at, 2, at, 0, opens) : null;
    case '最':
      return text.startsWith('最后，', at) || text.startsWith('最后、', at) ? fact('shou', 0, at, 2, at, 0, opens) : null;
    case '其':
      return other(text, at, opens);
    case '（':
      return bracketed(text, at, opens);
    default:
      return han(text, at, opens);
  }
}

/** True when an ordinal may begin at `at`: at the start of the line or after a mark, with spaces between. */
export function opensClause(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 0x20) before -= 1;
  if (before < 0) return true;
  return (markClass(text.charCodeAt(before)) & (CLAUSE_END | CLOSING | OPENING)) !== 0 && text.charAt(before) !== '》' && text.charAt(before) !== '（';
}

function fact(style: OrdinalStyle, number: number, start: number, length: number, numeral: number, numeralLength: number, opens: boolean): OrdinalFact {
  return { style, number, span: { start, end: start + length }, numeral: { start: numeral, end: numeral + numeralLength }, opens };
}

/** 一是 and 一要, and 一、 where a line or sentence begins. */
function han(text: string, at: number, opens: boolean): OrdinalFact | null {
  const numeral = hanNumeral(text, at);
  if (!numeral || text.charAt(at) === '两') return null;
  const next = text.charAt(at + numeral.length);
  if (next === '是' || next === '要') {
    // 一是一 is an idiom, 二要素 and 一要件 are nouns.
    const after = text.charCodeAt(at + numeral.length + 1);
    if (Number.isNaN(after) || (next === '要' && '素件点义务'.includes(text.charAt(at + numeral.length + 1)))) return null;
    return fact(next === '是' ? 'shi' : 'yao', numeral.value, at, numeral.length + 1, at, numeral.length, opens);
  }
  if (next === '、' || (opens && (next === '，' || next === '．' || next === '.'))) {
    const after = at + numeral.length + 1;
    // 一、二产业 counts, it does not order.
    if (
      hanNumeral(text, after) ||
      !(isHan(text.charCodeAt(after)) || text.charAt(after) === '“' || text.charAt(after) === '《' || text.charCodeAt(after) === 0x20)
    )
      return null;
    if (!opens && !endsSentence(text, at)) return null;
    return fact('dun', numeral.value, at, numeral.length + 1, at, numeral.length, opens);
  }
  return isBare(text, at, numeral.length) ? fact('dun', numeral.value, at, numeral.length, at, numeral.length, opens) : null;
}

/** 一思想上…；二政治上…；三行动上…: a numeral without its mark, behind a colon or a semicolon and before 上. */
function isBare(text: string, at: number, length: number): boolean {
  return length === 1 && '：；'.includes(text.charAt(at - 1) || ' ') && /^[^，。；：、一二三四五六七八九十个项点条次届]{2}上/u.test(text.slice(at + 1, at + 4));
}

/** An inline 一、 or 1. needs a full stop, a colon or a semicolon before it. */
function endsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 0x20) before -= 1;
  if (before < 0 || '。：；！？'.includes(text.charAt(before))) return true;
  // 会议强调，一、…；二、…: a comma will do behind a verb of speech.
  return text.charAt(before) === '，' && /(?:指出|强调|要求|提出|做到|如下)$/u.test(text.slice(Math.max(0, before - 2), before));
}

function ranked(text: string, at: number, opens: boolean): OrdinalFact | null {
  const numeral = hanNumeral(text, at + 1);
  if (!numeral || text.charAt(at + 1) === '两') return null;
  const end = at + 1 + numeral.length;
  const next = text.charAt(end);
  if (next === '，' || next === '：' || next === '是' || next === '要') return fact('di', numeral.value, at, end - at, at + 1, numeral.length, opens);
  if (next === '、' && !hanNumeral(text, end + 1) && text.charAt(end + 1) !== '第')
    return fact('di', numeral.value, at, end - at, at + 1, numeral.length, opens);
  return null;
}

function other(text: string, at: number, opens: boolean): OrdinalFact | null {
  if (text.startsWith('其次', at)) return fact('shou', 2, at, 2, at, 0, opens);
  const numeral = hanNumeral(text, at + 1);
  if (!numeral) return null;
  const next = text.charAt(at + 1 + numeral.length);
  if (next !== '，' && next !== '、' && next !== '：' && next !== '是') return null;
  return fact('qi', numeral.value, at, 1 + numeral.length, at + 1, numeral.length, opens);
}

function bracketed(text: string, at: number, opens: boolean): OrdinalFact | null {
  const inner = hanNumeral(text, at + 1);
  const ascii = inner ? null : asciiNumeral(text, at + 1);
  const numeral = inner ?? ascii;
  if (!numeral || numeral.value > 99 || text.charAt(at + 1 + numeral.length) !== '）') return null;
  const end = at + 2 + numeral.length;
  if (end >= text.length || !startsItem(text, end)) return null;
  if (!opens && !endsSentence(text, at)) return null;
  return fact(inner ? 'paren' : 'numparen', numeral.value, at, end - at, at + 1, numeral.length, opens);
}

function startsItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHan(code) || code === 0x20 || '“《、，．.：「'.includes(text.charAt(at));
}

function digits(text: string, at: number, opens: boolean): OrdinalFact | null {
  const numeral = asciiNumeral(text, at);
  if (!numeral || numeral.length > 2 || numeral.value === 0) return null;
  const mark = at + numeral.length;
  const next = text.charAt(mark);
  if (next === '）' && opens) return fact('numparen', numeral.value, at, numeral.length + 1, at, numeral.length, opens);
  if (next !== '.' && next !== '、' && next !== '．') return null;
  // 1.5 and 1、2 are numbers, 1.2.3 a version.
  let after = mark + 1;
  while (text.charCodeAt(after) === 0x20) after += 1;
  if (!(isHan(text.charCodeAt(after)) || '“《「【'.includes(text.charAt(after) || ' '))) return null;
  if (!opens && !endsSentence(text, at)) return null;
  return fact('num', numeral.value, at, numeral.length + 1, at, numeral.length, opens);
}
