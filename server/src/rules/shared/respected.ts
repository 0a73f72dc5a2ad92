import { isHan } from '../../core/chars';
import { damagedRuns } from '../../core/mojibake/damage';
import { isName } from '../../core/parse/names';
import { POSTS, SURNAMES } from '../../core/parse/vocabulary';
import { type Reading, readingOffset } from '../../core/reading';
import { perParagraph } from '../../core/remember';
import type { Span } from '../../core/text';

const NONE: readonly Span[] = [];

/** The garbled runs of a line (reading offsets): their characters are the remains of others. */
export const garbledIn = perParagraph((paragraph): readonly Span[] => {
  const runs = damagedRuns(paragraph);
  if (runs.length === 0) return NONE;
  const { source, reading } = paragraph;
  return joined(runs.map(({ span }) => ({ start: placeOf(reading, span.start, source), end: placeOf(reading, span.end, source) })));
});

/** Reading offset of a place of the source, or of the first one behind it that was not cut out. */
function placeOf(reading: Reading, offset: number, source: string): number {
  for (let at = offset; at < source.length; at += 1) {
    const place = readingOffset(reading, at);
    if (place >= 0) return place;
  }
  return reading.text.length;
}

/** Whether an offset lies in one of some spans that are in order and apart from each other. */
export function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < (spans[low - 1]?.end ?? 0);
}

/** Spans in order, those that touch as one. */
export function joined(spans: Span[]): readonly Span[] {
  if (spans.length === 0) return NONE;
  const result: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last !== undefined && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** The names of people in a line: they may keep their own characters and are never changed without asking. */
export const namesIn = perParagraph((paragraph): readonly Span[] =>
  paragraph.people.length === 0 && paragraph.chairs.length === 0
    ? NONE
    : joined([...paragraph.people.map(({ name }) => name), ...paragraph.chairs.flatMap(({ people }) => people.map(({ name }) => name))]),
);

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉' };

/** The quotations of a line, without their marks; a quotation within another one is not looked into. */
export const quotedSpans = perParagraph(({ reading: { text } }): readonly Span[] => {
  const spans: Span[] = [];
  // A mark that is not found once is not there for any later opening one either.
  let absent = '';
  for (let at = 0; at < text.length; at += 1) {
    const close = CLOSING[text.charAt(at)];
    if (close === undefined || absent.includes(close)) continue;
    const end = text.indexOf(close, at + 1);
    if (end < 0) {
      absent += close;
      continue;
    }
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans.length === 0 ? NONE : spans;
});

/** What may follow a name at once. */
const BEHIND_NAME = /^(?:[^\p{Script=Han}]|$|同志|主持|出席|列席|参加|讲话|致辞|指出|强调|表示|介绍)/u;

/**
 * Whether the character at a reading offset may be part of somebody's name that the reading of people did not find, such as
 * one in a list without posts: between marks or behind a post stand two or three characters of which the first is a surname.
 */
export function mayBeInName(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start += 1) {
    if (!SURNAMES.has(text.charAt(start)) || (isHan(text.charCodeAt(start - 1)) && POSTS.endingAt(text, start, 0) === 0)) continue;
    for (const end of [start + 2, start + 3]) {
      if (at < end && end <= text.length && isName(text, start, end) && BEHIND_NAME.test(text.slice(end, end + 2))) return true;
    }
  }
  return false;
}
