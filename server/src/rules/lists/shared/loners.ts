import { toHan } from '../../../core/parse/numerals';
import { perParagraph, perReport } from '../../../core/remember';
import type { ListItem, Report } from '../../../core/report';
import { isQuoted, speechBefore, textOf } from './lines';
import type { Member } from './runs';

/** Lines around an ordinal in which the rest of its list is looked for, and characters of each. */
const REACH = 8;
const LOOK = 1000;

type Alone = Pick<Member, 'line' | 'style' | 'number' | 'span'>;

/** Lines in which the numbers of a style were seen first, for ordinals too far away to be of one run. */
const firstSightings = perReport((report): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  const see = ({ line, ordinal }: ListItem): void => {
    const key = ordinal.style + ordinal.number;
    if ((first.get(key) ?? line) >= line) first.set(key, line);
  };
  report.loners.forEach(see);
  for (const { items } of report.lists) items.forEach(see);
  return first;
});

/** Lines in which they were seen last outside lists. */
const lastSightings = perReport(
  (report): ReadonlyMap<string, number> => new Map(report.loners.map(({ line, ordinal }) => [ordinal.style + ordinal.number, line])),
);

/** True when really nothing goes before (or, for a first item, after) an ordinal, in any form in which people count. */
export function leftAlone(report: Report, ordinal: Alone): boolean {
  const text = textOf(report, ordinal.line);
  if (isQuoted(text, ordinal.span.start)) return false;
  return ordinal.number === 1 ? !goesOn(report, ordinal, text) : !begins(report, ordinal, text);
}

/** Words that open the second of two things without a number. */
const SECOND = /(?:^|[，。；：、！？\s”）])(?:二[^十级次等届者季]|2[.、]|（[二2]）|②|另|其二|第二|其次|再[是就则]|再者|还有|又[是就]|接着|然后|最后)/u;

const holdsSecond = perParagraph(({ reading }) => SECOND.test(reading.text.slice(0, LOOK)));

function goesOn(report: Report, { line, style, span }: Alone, text: string): boolean {
  if (SECOND.test(text.slice(span.end, span.end + LOOK))) return true;
  for (let next = line + 1; next < report.lines.length && next <= line + REACH; next += 1) {
    const paragraph = report.lines[next]?.paragraph;
    if (paragraph && holdsSecond(paragraph)) return true;
  }
  return (lastSightings(report).get(`${style}2`) ?? -1) >= line;
}

const COUNTS = new Map<number, RegExp>();

/** The forms in which people count to a number. */
function countsOf(number: number): RegExp {
  const known = COUNTS.get(number);
  if (known) return known;
  const han = toHan(number);
  const counts = new RegExp(`${han}[是要来则靠为]|[第其]${han}|（${han}）|${han}、|(?:^|[：；。 ])${number}[.、]|首先|一方面|一个是`, 'u');
  COUNTS.set(number, counts);
  return counts;
}

function begins(report: Report, { line, style, number, span }: Alone, text: string): boolean {
  const counts = countsOf(number - 1);
  const speech = speechBefore(report, line, span.start);
  if (counts.test(text.slice(Math.max(speech ?? 0, span.start - LOOK), span.start))) return true;
  // A new speaker begins a new list; an exact next number the parser has already given to the old one.
  if (speech !== null) return false;
  if ((firstSightings(report).get(style + (number - 1)) ?? Number.POSITIVE_INFINITY) <= line) return true;
  for (let above = line - 1; above >= 0 && above >= line - REACH; above -= 1) if (counts.test(textOf(report, above).slice(-LOOK))) return true;
  return false;
}
