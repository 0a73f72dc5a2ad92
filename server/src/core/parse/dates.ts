import type { DateFact } from '../report';
import { asciiNumeral } from './numerals';

/**
 * The date expression that begins at a digit or at one of the relative words, as long as it goes: 2021年11月1日,
 * 11月1日下午, 24日至25日, 9月27日-28日, 2021-11-01, 近日, 今日上午, 本周三.
 */
export function dateAt(text: string, at: number): DateFact | null {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? absolute(text, at) : relative(text, at);
}

/** First characters of the relative expressions, for a caller that scans a text. */
export const RELATIVE_STARTS = '近日昨今前本上下周星明当早晚中凌';

const RELATIVE =
  /(?:近日|日前|近期|昨日|昨天|昨晚|今日|今天|今早|今晨|今晚|前日|前天|明日|明天|当日|当天|日昨|连日来?|近几日|(?:本|上|这|当)?(?:周|星期)[一二三四五六日天]|本周|上周|本月(?=\d{1,2}日)|上月(?=\d{1,2}日))/uy;
const PART =
  /[ ]?(?:（(?:周|星期)[一二三四五六日天]）|\((?:周|星期)[一二三四五六日天]\))?[ ]?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜|夜间|早|晚)?(?:\d{1,2}(?:时|点|:\d{2}|：\d{2})(?:\d{1,2}分|半|许)?)?/uy;
const DAY_PART = /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|深夜)/uy;
const RANGE = /[ ]?(?:至|到|-|—|－|~|～|和|、)[ ]?/uy;
const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/uy;

/** Length of what `pattern` (sticky) matches at `at`; 0 when nothing. */
function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

function relative(text: string, at: number): DateFact | null {
  let end = at + lengthAt(RELATIVE, text, at);
  let day: number | null = null;
  if (end === at) {
    // A bare 上午 or 下午 dates a sentence of broadcast news: 总理下午主持召开….
    end = at + lengthAt(DAY_PART, text, at);
    if (end === at) return null;
    return { span: { start: at, end }, year: null, month: null, day, relative: true };
  }
  const tail = text.charCodeAt(end);
  if (tail >= 0x30 && tail <= 0x39) {
    const days = dayAt(text, end);
    if (days) {
      day = days.day;
      end = rangeEnd(text, days.end);
    }
  } else if (text.charCodeAt(end) === 0xff08 || text.charCodeAt(end) === 0x28) {
    // 昨日(14日)上午 names the day in brackets.
    const days = dayAt(text, end + 1);
    const close = days ? text.charCodeAt(days.end) : 0;
    if (days && (close === 0xff09 || close === 0x29)) {
      day = days.day;
      end = days.end + 1;
    }
  }
  end += lengthAt(PART, text, end);
  return { span: { start: at, end }, year: null, month: null, day, relative: true };
}

interface DayPart {
  readonly day: number;
  readonly end: number;
}

function dayAt(text: string, at: number): DayPart | null {
  const digits = asciiNumeral(text, at);
  if (!digits || digits.length > 2) return null;
  const end = at + digits.length;
  const unit = text.charAt(end);
  return unit === '日' || unit === '号' ? { day: digits.value, end: end + 1 } : null;
}

/** 27至28日 behind a month: the first day lacks its 日. */
function firstOfDays(text: string, at: number): DayPart | null {
  const digits = asciiNumeral(text, at);
  if (!digits || digits.length > 2) return null;
  const joint = lengthAt(RANGE, text, at + digits.length);
  const last = joint > 0 ? dayAt(text, at + digits.length + joint) : null;
  return last && { day: digits.value, end: last.end };
}

interface MonthDay extends DayPart {
  readonly month: number | null;
}

/** M月D日, or D日 alone. */
function monthDayAt(text: string, at: number): MonthDay | null {
  const digits = asciiNumeral(text, at);
  if (!digits || digits.length > 2) return null;
  let next = at + digits.length;
  if (text.charAt(next) !== '月') {
    const day = dayAt(text, at);
    return day ? { month: null, ...day } : null;
  }
  next += 1;
  while (text.charCodeAt(next) === 0x20) next += 1;
  const day = dayAt(text, next) ?? firstOfDays(text, next);
  return day ? { month: digits.value, ...day } : null;
}

/** Follows 24日至25日, 9月27日-28日 and the part of the day to the end of the expression. */
function rangeEnd(text: string, from: number): number {
  let end = from + lengthAt(PART, text, from);
  for (let count = 0; count < 3; count += 1) {
    const joint = lengthAt(RANGE, text, end);
    if (joint === 0) break;
    const next = monthDayAt(text, end + joint);
    if (!next) break;
    end = next.end + lengthAt(PART, text, next.end);
  }
  return end;
}

function absolute(text: string, at: number): DateFact | null {
  ISO.lastIndex = at;
  const iso = ISO.exec(text);
  if (iso) return { span: { start: at, end: ISO.lastIndex }, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), relative: false };
  const digits = asciiNumeral(text, at);
  if (!digits) return null;
  let next = at + digits.length;
  if (text.charAt(next) === '年' && (digits.length === 4 || digits.length === 2)) {
    next += 1;
    while (text.charCodeAt(next) === 0x20) next += 1;
    const year = digits.length === 4 ? digits.value : null;
    const rest = monthDayAt(text, next);
    if (rest && rest.month !== null) {
      return { span: { start: at, end: rangeEnd(text, rest.end) }, year, month: rest.month, day: rest.day, relative: false };
    }
    // 2011年10月12来源: web pages lose the 日.
    const month = asciiNumeral(text, next);
    if (year !== null && month && month.length <= 2 && text.charAt(next + month.length) === '月') {
      const day = asciiNumeral(text, next + month.length + 1);
      const end = next + month.length + 1 + (day && day.length <= 2 ? day.length : 0);
      return { span: { start: at, end }, year, month: month.value, day: day && day.length <= 2 ? day.value : null, relative: false };
    }
    return null;
  }
  const rest = monthDayAt(text, at);
  if (!rest) {
    // 15-17日 and 15至17日: the first day lacks its 日.
    const joint = lengthAt(RANGE, text, next);
    const last = digits.length <= 2 && joint > 0 ? dayAt(text, next + joint) : null;
    if (!last) return null;
    return { span: { start: at, end: last.end + lengthAt(PART, text, last.end) }, year: null, month: null, day: digits.value, relative: false };
  }
  return { span: { start: at, end: rangeEnd(text, rest.end) }, year: null, month: rest.month, day: rest.day, relative: false };
}
