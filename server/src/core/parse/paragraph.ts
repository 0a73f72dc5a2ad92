import { isDigit } from '../chars';
import { type Reading, readLine } from '../reading';
import type { CountFact, DateFact, OrdinalFact, Paragraph } from '../report';
import type { Span } from '../text';
import { attendanceIn } from './attendance';
import { BRACKET_MARKS, type BracketStack, bracketsOf, pushBracket } from './brackets';
import { chairsIn, paddedFieldIn } from './chairs';
import { furnitureOf, isPicture } from './chrome';
import { countAt } from './counts';
import { dateAt, RELATIVE_STARTS } from './dates';
import { headingOf } from './headings';
import { markersIn } from './markers';
import { sentenceEnd } from './marks';
import { ORDINAL_STARTS, opensClause, ordinalAt } from './ordinals';
import { POST_ENDS, peopleOf } from './people';
import { POSTS } from './vocabulary';

/** What the scan has to look at, one bit each, per UTF-16 unit of the reading. */
const TRIGGER = new Uint8Array(0x10000);
const SENTENCE = 1;
const BRACKET = 2;
const CHAIR = 4;
const ATTENDANCE = 8;
const DATE = 16;
const ORDINAL = 32;
const COUNT = 64;
const POST = 128;
trigger('。！？', SENTENCE);
trigger(BRACKET_MARKS, BRACKET);
trigger('0123456789', DATE | ORDINAL | COUNT);
trigger('主', CHAIR);
trigger('出列参', ATTENDANCE);
trigger(RELATIVE_STARTS, DATE);
trigger(ORDINAL_STARTS, ORDINAL);
trigger(POST_ENDS, POST);
trigger('二三四五六七八九十两几', COUNT);

function trigger(chars: string, bit: number): void {
  for (const char of chars) TRIGGER[char.charCodeAt(0)] = (TRIGGER[char.charCodeAt(0)] ?? 0) | bit;
}

const NONE: readonly never[] = [];
/** Text of one paragraph in which facts are looked for (UTF-16 units); a longer one is no report. */
const LONGEST = 200_000;

/** Reads one line: everything that can be said of it alone. Total and linear in its length. */
export function readParagraph(source: string): Paragraph {
  const reading = readLine(source);
  const text = reading.text;
  const kind = source.length > LONGEST ? (isPicture(source) ? 'chrome' : 'code') : furnitureOf(text);
  const content = contentOf(text);
  if (kind === null) return factsOf(source, reading, content);
  const dates = kind === 'dateline' ? datesIn(text) : NONE;
  return {
    source,
    reading,
    kind,
    content,
    field: false,
    heading: null,
    sentences: NONE,
    dates,
    chairs: NONE,
    attendance: NONE,
    markers: NONE,
    ordinals: NONE,
    counts: NONE,
    people: NONE,
    brackets: null,
    notes: [],
  };
}

function datesIn(text: string): readonly DateFact[] {
  const dates: DateFact[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const date = dateAt(text, at);
    if (date) dates.push(date);
    at = date ? date.span.end - 1 : digitsEnd(text, at) - 1;
  }
  return dates;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function factsOf(source: string, reading: Reading, content: Span): Paragraph {
  const { text } = reading;
  const first = bodyStart(text, content.start);
  const sentences: number[] = [first];
  const dates: DateFact[] = [];
  const ordinals: OrdinalFact[] = [];
  const counts: CountFact[] = [];
  const chairPlaces: number[] = [];
  const attendancePlaces: number[] = [];
  const postEnds: number[] = [];
  const stack: BracketStack = { open: [], unopened: null };
  const length = content.end;
  let sentenceStop = 0;
  let dateEnd = 0;
  let ordinalEnd = 0;
  let countEnd = 0;
  for (let at = content.start; at < length; at += 1) {
    const bits = TRIGGER[text.charCodeAt(at)] ?? 0;
    if (bits === 0) continue;
    if (bits === POST) {
      if (POSTS.mayEndAt(text, at + 1)) postEnds.push(at + 1);
      continue;
    }
    if ((bits & POST) !== 0 && POSTS.mayEndAt(text, at + 1)) postEnds.push(at + 1);
    if ((bits & BRACKET) !== 0) pushBracket(stack, text, at);
    if ((bits & SENTENCE) !== 0) {
      if (at < sentenceStop) continue;
      let next = sentenceEnd(text, at, length);
      sentenceStop = next;
      while (next < length && text.charCodeAt(next) === 0x20) next += 1;
      if (next < length && sentences[sentences.length - 1] !== next) sentences.push(next);
      continue;
    }
    if ((bits & CHAIR) !== 0 && text.charCodeAt(at + 1) === 0x6301) chairPlaces.push(at);
    if ((bits & ATTENDANCE) !== 0 && isAttendance(text, at)) attendancePlaces.push(at);
    if ((bits & DATE) !== 0 && at >= dateEnd) {
      const date = isDigit(text.charCodeAt(at - 1)) ? null : dateAt(text, at);
      if (date) {
        dates.push(date);
        dateEnd = date.span.end;
      }
    }
    if ((bits & ORDINAL) !== 0 && at >= ordinalEnd && (opensClause(text, at) || text.charCodeAt(at - 1) === 0x20)) {
      const ordinal = ordinalOrSpaced(text, at, content.start);
      if (ordinal && at >= dateEnd) {
        ordinals.push(ordinal);
        ordinalEnd = ordinal.span.end;
      }
    }
    if ((bits & COUNT) !== 0 && at >= countEnd && at >= dateEnd && at >= ordinalEnd) {
      const count = countAt(text, at);
      if (count) {
        counts.push(count);
        countEnd = count.span.end;
      }
    }
  }
  const padded = text.charCodeAt(content.start) === 0x4e3b && chairPlaces.length === 0 ? paddedFieldIn(text) : null;
  const chairs = padded ? [padded] : chairPlaces.length === 0 ? NONE : chairsIn(text, chairPlaces, first);
  const attendance = attendancePlaces.length === 0 ? NONE : attendanceIn(text, attendancePlaces);
  const markers = markersIn(text, sentences);
  const heading = headingOf(text, content, ordinals[0] ?? null);
  return {
    source,
    reading,
    content,
    notes: [],
    kind: heading ? 'heading' : 'body',
    field: length < 200 && text.includes('：') && FIELD.test(text),
    heading,
    sentences,
    dates: dates.length === 0 ? NONE : dates,
    chairs,
    attendance,
    markers: markers.length === 0 ? NONE : markers,
    ordinals: ordinals.length === 0 ? NONE : ordinals,
    counts: counts.length === 0 ? NONE : counts,
    people: postEnds.length === 0 && chairs.length === 0 ? NONE : peopleOf(text, content.start, postEnds, chairs),
    brackets: bracketsOf(stack),
  };
}

function isAttendance(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  // 出席, 列席, 参加
  return next === 0x5e2d ? text.charCodeAt(at) !== 0x53c2 : next === 0x52a0 && text.charCodeAt(at) === 0x53c2;
}

const MARKDOWN = /^(?:#{1,6}|>|[-*+])[ ]+/u;

/** An ordinal where a clause begins; behind a mere space only the next of 一是 and the like, whose mark was forgotten. */
function ordinalOrSpaced(text: string, at: number, start: number): OrdinalFact | null {
  const ordinal = ordinalAt(text, at, at === start);
  if (!ordinal || opensClause(text, at)) return ordinal;
  return (ordinal.style === 'shi' || ordinal.style === 'yao') && ordinal.number > 1 ? ordinal : null;
}

/** The line without its indent, a Markdown mark and the spaces at its end. */
function contentOf(text: string): Span {
  let start = 0;
  while (start < text.length && (text.charCodeAt(start) === 0x20 || text.charCodeAt(start) === 0x09)) start += 1;
  const mark = text.charCodeAt(start) < 0x40 ? MARKDOWN.exec(text.slice(start, start + 10)) : null;
  if (mark) start += mark[0].length;
  // A directive at the end of a line is none of its text.
  const comment = text.endsWith('-->') ? text.lastIndexOf('<!--') : -1;
  let end = comment > start ? comment : text.length;
  while (end > start && (text.charCodeAt(end - 1) === 0x20 || text.charCodeAt(end - 1) === 0x09)) end -= 1;
  return { start, end };
}

const FIELD =
  /^[ ]*(?:时[ ]*间|地[ ]*点|主[ ]*持(?:[ ]*人)?|出[ ]*席(?:人员)?|列[ ]*席(?:人员)?|请[ ]*假(?:人员)?|缺席(?:人员)?|记[ ]*录(?:人)?|参[ ]*加(?:人员)?|议[ ]*题|会议时间|会议地点)：/u;

const PREFIX =
  /^(?:（[^（）]{2,20}(?:消息|讯|报道)）|[^，。：、]{0,14}(?:消息|网讯|报讯|日报讯|新闻网讯|本报讯|讯)(?=[ （：])[ ]*(?:（[^（）]{1,40}）)?：?|(?:新华社|中新社|中新网)[^，。]{0,12}日电)[ ]*(?:（[^（）]{1,30}）)?[ ]*|^[^（）：]{1,20}）(?=\d{1,2}月)/u;

/** The expression is only worth trying where one of its last characters stands near the beginning. */
function mayHavePrefix(text: string, start: number): boolean {
  const end = Math.min(text.length, start + 40);
  for (let at = start; at < end; at += 1) {
    const char = text.charCodeAt(at);
    // 息, 讯, 电, 报, ）
    if (char === 0x606f || char === 0x8baf || char === 0x7535 || char === 0x62a5 || char === 0xff09) return true;
  }
  return false;
}

/** Behind the agency line that opens a news item (新华社北京7月28日电, 本报讯, 央视网消息（新闻联播）：). */
function bodyStart(text: string, start: number): number {
  if (!mayHavePrefix(text, start)) return start;
  const match = PREFIX.exec(text.slice(start, start + 80));
  return match ? start + match[0].length : start;
}
