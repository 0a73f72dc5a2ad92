import type { DateFact, Lead, Paragraph, Placed } from '../report';
import type { Span } from '../text';
import { clauseEnd, sentenceEnd } from './marks';

/** Verbs by which a lead says that a meeting was held. */
const CONVENED = /召开|举行|举办|召集|主持|开展|组织|出席|揭幕|开幕|闭幕|结束/u;
const HELD = /召开|举行|举办|召集/u;
/** What is held when it is a meeting. */
export const MEETING_NOUN = /会议|大会|全会|座谈|研讨|党课|论坛|例会|务虚|学习|部署会|推进会|动员会|培训班|读书班|党日|会$|会[（(]|年会|国常会/u;

/** The line that opens the report: the first paragraph with a sentence of its own. */
export function findLead(lines: readonly Placed[], from: number): number {
  for (let line = from; line < lines.length; line += 1) {
    const placed = lines[line];
    if (placed && placed.kind === 'body' && isLeadLike(placed.paragraph)) return line;
  }
  return -1;
}

export function isLeadLike(paragraph: Paragraph): boolean {
  const text = paragraph.reading.text;
  const length = paragraph.content.end - paragraph.content.start;
  if (length < 16 || paragraph.reading.han < 12) return false;
  if (/[。！]/u.test(text)) return true;
  return (paragraph.reading.han >= 45 && text.includes('，')) || (paragraph.dates.some((date) => date.span.start <= paragraph.content.start + 2) && /[，。]/u.test(text) && HELD.test(text));
}

/** The lead with what it says of date, organisation and meeting. */
export function leadOf(line: number, paragraph: Paragraph): Lead {
  const text = paragraph.reading.text;
  const opening = text.slice(0, 400);
  const verb = HELD.exec(opening) ?? CONVENED.exec(opening);
  const date = dateOf(paragraph, verb ? verb.index : -1);
  const held = HELD.exec(text) ?? null;
  const parts = held ? meetingOf(text, paragraph, held.index, date) : { organisation: null, meeting: null };
  return { line, span: paragraph.content, date: date?.span ?? null, ...parts };
}

/** The longest date before the verb of the lead; of equal ones the last, for a purpose clause may cite an earlier day. */
function dateOf(paragraph: Paragraph, verb: number): DateFact | null {
  const sentence = sentenceEnd(paragraph.reading.text, paragraph.sentences[1] ?? paragraph.content.start, paragraph.content.end);
  const limit = verb < 0 ? sentence : verb;
  let best: DateFact | null = null;
  for (const date of paragraph.dates) {
    if (date.span.end > limit) break;
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
  const end = clauseEnd(text, after, paragraph.content.end);
  const start = subjectStart(text, verb, paragraph, date);
  if (end - after >= 2) {
    const subject = withoutPlace(text, start, verb);
    return { organisation: subject, meeting: { start: after, end } };
  }
  // The meeting itself is the subject: …研讨会在我校召开。
  return { organisation: null, meeting: withoutPlace(text, start, verb) };
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

/** The subject without the date and the place between it and its verb. */
function withoutPlace(text: string, start: number, verb: number): Span | null {
  const subject = text.slice(start, verb);
  const cut = subject.search(/(?:\d{4}年|\d{1,2}月|\d{1,2}日|(?:今日|昨日|近日|日前|上午|下午|早上|顺利|隆重|如期|在线|联合|主持|组织|以视频方式|以线上|在|于))/u);
  const end = cut > 0 ? start + cut : verb;
  return end - start >= 2 ? { start, end } : null;
}
