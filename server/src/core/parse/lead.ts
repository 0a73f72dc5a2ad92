import type { DateFact, Lead, Paragraph, Placed } from '../report';
import type { Span } from '../text';
import { clauseEnd, sentenceEnd } from './marks';
import { peopleIn } from './names';

/** Verbs by which a lead says that a meeting was held. */
const CONVENED = /召开|举行|举办|召集|主持|开展|组织|出席|揭幕|开幕|闭幕|结束/u;
const HELD = /召开|举行|举办|召集/u;
/** What is held when it is a meeting. */
export const MEETING_NOUN = /会议|大会|全会|座谈|研讨|党课|论坛|例会|务虚|学习|部署会|推进会|动员会|培训班|读书班|党日|会$|会[（(]|年会|国常会/u;

/** The line that opens the report: the first paragraph with a sentence of its own. */
export function findLead(lines: readonly Placed[], from: number): number {
  for (let line = from; line < lines.length; line += 1) {
    const placed = lines[line];
    if (placed && placed.kind === 'body' && isLeadLike(placed.paragraph) && !isTitleWithStop(lines, line)) return line;
  }
  return -1;
}

/** 市科技局召开党组会议。 above a dated paragraph is a title that ends in a mark, not the lead. */
function isTitleWithStop(lines: readonly Placed[], line: number): boolean {
  const { paragraph } = lines[line] ?? {};
  if (!paragraph || paragraph.reading.han > 45 || paragraph.dates.length > 0 || paragraph.sentences.length > 1) return false;
  const text = paragraph.reading.text.slice(paragraph.content.start, paragraph.content.end - 1);
  return !/[，。；：]/u.test(text) && isAboveDatedLead(lines, line);
}

/** True when the next line with text is a paragraph that begins with its date. */
export function isAboveDatedLead(lines: readonly Placed[], line: number): boolean {
  for (let next = line + 1; next < lines.length; next += 1) {
    const placed = lines[next];
    if (!placed || placed.kind === 'blank' || placed.kind === 'dateline') continue;
    const date = placed.paragraph.dates[0];
    return placed.kind === 'body' && date !== undefined && date.span.start <= (placed.paragraph.sentences[0] ?? 0) + 1 && isLeadLike(placed.paragraph);
  }
  return false;
}

export function isLeadLike(paragraph: Paragraph): boolean {
  const text = paragraph.reading.text;
  const length = paragraph.content.end - paragraph.content.start;
  if (length < 12 || paragraph.reading.han < 9) return false;
  if (/[。！]/u.test(text)) return true;
  return (
    (paragraph.reading.han >= 45 && text.includes('，')) ||
    (paragraph.dates.some((date) => date.span.start <= paragraph.content.start + 2) && /[，。]/u.test(text) && HELD.test(text))
  );
}

/** The lead with what it says of date, organisation and meeting. */
export function leadOf(line: number, paragraph: Paragraph): Lead {
  const text = paragraph.reading.text;
  const opening = text.slice(0, 400);
  const verb = HELD.exec(opening) ?? CONVENED.exec(opening);
  const date = dateOf(paragraph, verb ? verb.index : -1);
  const held = HELD.exec(text) ?? null;
  const parts = held ? meetingOf(text, paragraph, held.index, date) : { organisation: null, meeting: null };
  const span = { start: paragraph.sentences[0] ?? paragraph.content.start, end: paragraph.content.end };
  return { line, span, date: date?.span ?? null, ...parts };
}

/** The longest date before the verb of the lead; of equal ones the last, for a purpose clause may cite an earlier day. */
function dateOf(paragraph: Paragraph, verb: number): DateFact | null {
  const sentence = sentenceEnd(paragraph.reading.text, paragraph.sentences[1] ?? paragraph.content.start, paragraph.content.end);
  const limit = verb < 0 ? sentence : verb;
  let best: DateFact | null = null;
  for (const date of paragraph.dates) {
    if (date.span.end > limit) break;
    // 12月31日前完成 sets a term.
    if (paragraph.reading.text.charAt(date.span.end) === '前') continue;
    if (!best || date.span.end - date.span.start >= best.span.end - best.span.start) best = date;
  }
  return best;
}

interface Parts {
  readonly organisation: Span | null;
  readonly meeting: Span | null;
}

function meetingOf(text: string, paragraph: Paragraph, verb: number, date: DateFact | null): Parts {
  const after = text.startsWith('了', verb + 2) ? verb + 3 : verb + 2;
  const end = meetingEnd(text, after, clauseEnd(text, after, paragraph.content.end));
  const start = subjectStart(text, verb, paragraph, date);
  if (end - after >= 2) {
    const subject = withoutPlace(text, start, verb);
    const isPerson = subject !== null && peopleIn(text, subject.start, subject.end).length > 0;
    return { organisation: isPerson ? null : subject, meeting: { start: after, end } };
  }
  // The meeting itself is the subject: …研讨会在我校召开。
  return { organisation: null, meeting: withoutPlace(text, start, verb) };
}

const MEETING_THEN_VERB = /^[^，。；]*?会议?(?=(?:传达|学习|研究|部署|贯彻|审议|听取|专题|认真|深入|集体|集中|并|，))/u;
/** Without the object that some leads hang on the meeting itself: 召开党组会议传达学习…. */
function meetingEnd(text: string, start: number, end: number): number {
  const clause = text.slice(start, end);
  const match = clause.includes('“') || clause.includes('《') ? null : MEETING_THEN_VERB.exec(clause);
  return match && match[0].length >= 3 ? start + match[0].length : end;
}

function subjectStart(text: string, verb: number, paragraph: Paragraph, date: DateFact | null): number {
  let start = paragraph.content.start;
  for (const sentence of paragraph.sentences) if (sentence <= verb) start = sentence;
  const comma = lastTopComma(text, start, verb);
  if (comma >= start) start = comma + 1;
  if (date && date.span.start >= start && date.span.end <= verb && date.span.start - start <= 1) start = date.span.end;
  while (start < verb && ' ，'.includes(text.charAt(start))) start += 1;
  return start;
}

function lastTopComma(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    const char = text.charAt(at);
    if ('”》）」'.includes(char)) depth += 1;
    else if ('“《（「'.includes(char)) depth -= 1;
    else if (depth === 0 && (char === '，' || char === '；')) return at;
  }
  return -1;
}

const MANNER =
  /(?:顺利|隆重|如期|圆满|成功|联合|共同|主持|组织|现场|云端|线上|线下|正式|通过[^，]{2,12}|以[^，]{2,16}(?:方式|形式)|(?:今日|昨日|近日|日前|今天|昨天|上午|下午|早上|晚上)|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上?)?|[ ])+$/u;

/** The subject without the date, the manner and the place between it and its verb. */
function withoutPlace(text: string, start: number, verb: number): Span | null {
  let end = start + trimmedLength(text.slice(start, verb));
  const subject = text.slice(start, end);
  const place = Math.max(subject.lastIndexOf('在'), subject.lastIndexOf('于'));
  // A place is short and closes the subject; 由于 and 关于 are none, nor what stands in quotation marks.
  const behind = subject.slice(place);
  if (place >= 0 && behind.length <= 32 && !/[“”《》]/u.test(behind) && !'由关对终至'.includes(subject.charAt(place - 1) || ' ')) {
    end = start + trimmedLength(subject.slice(0, place));
  }
  return end - start >= 2 ? { start, end } : null;
}

function trimmedLength(subject: string): number {
  return subject.length - (MANNER.exec(subject)?.[0].length ?? 0);
}
