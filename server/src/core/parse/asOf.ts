import type { AsOf, DateFact, Lead, Placed } from '../report';
import type { Span } from '../text';

/**
 * The date at which facts are judged: the meeting's own. A `date:` of the front matter is explicit, and so is a full
 * date in the lead; a month and a day take their year from the line of publication, the title or the lead.
 */
export function asOfDate(lines: readonly Placed[], title: { line: number; span: Span } | null, dateline: { line: number } | null, lead: Lead | null): AsOf {
  const front = frontMatterDate(lines);
  if (front) return { date: front, certainty: 'explicit' };
  const fact = lead?.date ? factAt(lines, lead) : undefined;
  if (fact && fact.year !== null && fact.month !== null && fact.day !== null) return { date: iso(fact.year, fact.month, fact.day), certainty: 'explicit' };
  const published = dateline ? lines[dateline.line]?.paragraph.dates.find((date) => date.year !== null) : undefined;
  if (fact && fact.month !== null && fact.day !== null) {
    if (published?.year) {
      const later = published.month !== null && (published.month < fact.month || (published.month === fact.month && (published.day ?? 31) < fact.day));
      return { date: iso(later ? published.year - 1 : published.year, fact.month, fact.day), certainty: 'inferred' };
    }
    const year = yearIn(lines, title) ?? yearIn(lines, lead);
    if (year !== null) return { date: iso(year, fact.month, fact.day), certainty: 'inferred' };
    return { date: null, certainty: 'unknown' };
  }
  if (published?.year && published.month !== null && published.day !== null)
    return { date: iso(published.year, published.month, published.day), certainty: 'inferred' };
  return { date: null, certainty: 'unknown' };
}

function factAt(lines: readonly Placed[], lead: Lead): DateFact | undefined {
  return lines[lead.line]?.paragraph.dates.find((date) => date.span.start === lead.date?.start);
}

function yearIn(lines: readonly Placed[], place: { line: number; span: Span } | null): number | null {
  const text = place ? lines[place.line]?.paragraph.reading.text.slice(place.span.start, place.span.end) : undefined;
  const match = text ? /(?:^|[^\d])(20\d{2})年(?!以来)/u.exec(text) : null;
  return match ? Number(match[1]) : null;
}

function frontMatterDate(lines: readonly Placed[]): string | null {
  for (const { paragraph, kind } of lines) {
    if (kind !== 'front-matter') break;
    const match = /^date[:：][ ]*['"]?(\d{4})-(\d{1,2})-(\d{1,2})/u.exec(paragraph.reading.text);
    if (match) return iso(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}

/** A date as `YYYY-MM-DD`, or null when the calendar has no such day. */
export function iso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
