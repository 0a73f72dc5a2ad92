import type { LspRange } from './convert';
import { toLspRange } from './convert';
import { sourceOffset, sourceSpan } from './reading';
import type { AsOf, AttendanceVerb, Kind, Lead, ListItem, MarkerType, OrdinalStyle, ParagraphKind, Placed, Report, Script } from './report';
import type { Span } from './text';

/** A place of the source: its exact text, and what that text is read as. */
export interface Piece {
  readonly text: string;
  readonly range: LspRange;
  readonly reading: string;
}

/** What was understood of a text, as `inspect --format json` prints it. */
export interface Inspection {
  readonly kind: Kind;
  readonly script: Script;
  readonly asOf: AsOf;
  readonly title: Piece | null;
  readonly dateline: Piece | null;
  readonly lead: (Piece & { readonly date: Piece | null; readonly organisation: Piece | null; readonly meeting: Piece | null }) | null;
  readonly chairs: readonly (Piece & { readonly name: string; readonly post: string | null })[];
  readonly attendance: readonly (Piece & { readonly verb: AttendanceVerb })[];
  readonly markers: readonly (Piece & { readonly type: MarkerType; readonly speaker: string; readonly verb: string })[];
  readonly headings: readonly (Piece & { readonly level: number; readonly ordinal: string })[];
  readonly lists: readonly { readonly style: OrdinalStyle; readonly items: readonly (Piece & { readonly ordinal: string })[] }[];
  readonly announced: readonly (Piece & { readonly count: number; readonly listed: number | null })[];
  readonly people: readonly (Piece & { readonly name: string; readonly post: string | null })[];
  readonly paragraphs: readonly { readonly kind: ParagraphKind; readonly range: LspRange }[];
}

/** Makes the printed form of a report. Names, posts, speakers and verbs are given as they are read, without annotations. */
export function inspect(report: Report): Inspection {
  const piece = (line: number, span: Span): Piece => pieceOf(report, line, span);
  const read = (line: number, span: Span): string => readingOf(report.lines[line], span);
  const orNull = (line: number, span: Span | null): Piece | null => (span === null ? null : piece(line, span));
  const postOf = (line: number, post: Span | null): string | null => (post === null ? null : clean(read(line, post)) || null);
  return {
    kind: report.kind,
    script: report.script,
    asOf: { date: report.asOf.date, certainty: report.asOf.certainty },
    title: report.title === null ? null : piece(report.title.line, report.title.span),
    dateline: report.dateline === null ? null : piece(report.dateline.line, report.dateline.span),
    lead: report.lead === null ? null : leadOf(report.lead, piece, orNull),
    chairs: report.chairs.flatMap(({ line, fact }) => {
      // A post without a name (会议由院长主持) is a chair all the same.
      if (fact.people.length === 0) return [{ name: '', post: postOf(line, fact.subject), ...piece(line, fact.span) }];
      return fact.people.map(({ name, post }) => ({ name: withoutSpaces(read(line, name)), post: postOf(line, post), ...piece(line, fact.span) }));
    }),
    attendance: report.attendance.map(({ line, fact }) => ({ verb: fact.verb, ...piece(line, fact.span) })),
    markers: report.markers.map(({ line, fact }) => ({
      type: fact.type,
      speaker: clean(read(line, fact.speaker)),
      verb: withoutSpaces(read(line, fact.verb)),
      ...piece(line, fact.span),
    })),
    headings: report.headings.map(({ level, ordinal, line, span }) => ({ level, ordinal: clean(read(line, ordinal)), ...piece(line, span) })),
    lists: report.lists.map(({ style, items }) => ({ style, items: items.map((item) => itemOf(report, item)) })),
    announced: report.announced.map(({ line, fact, listed }) => ({ count: fact.count, listed, ...piece(line, fact.span) })),
    people: report.people.map(({ line, fact }) => ({
      name: withoutSpaces(read(line, fact.name)),
      post: postOf(line, fact.post),
      ...piece(line, fact.span),
    })),
    paragraphs: report.lines.flatMap((placed) => {
      const { kind, paragraph, start } = placed;
      if (kind === 'blank') return [];
      return [{ kind: shownKind(placed), range: toLspRange({ start, end: start + paragraph.source.length }, report.lines) }];
    }),
  };
}

/** A paragraph of the body is shown by what it opens with: 会议指出, an item of a list, or who was there. */
function shownKind({ kind, paragraph: { content, sentences, markers, ordinals, attendance } }: Placed): ParagraphKind {
  if (kind !== 'body') return kind;
  if (markers[0]?.speaker.start === content.start) return 'marker';
  if (ordinals[0]?.opens) return 'item';
  return attendance[0]?.span.start === content.start && sentences.length <= 1 ? 'attendance' : 'body';
}

/** Source span of a span of the reading of one line of a report. */
export function placeOf(report: Report, line: number, { start, end }: Span): Span {
  const placed = report.lines[line];
  if (placed === undefined) return { start: 0, end: 0 };
  const span = sourceSpan(placed.paragraph.reading, start, end);
  return { start: placed.start + span.start, end: placed.start + span.end };
}

function leadOf(
  lead: Lead,
  piece: (line: number, span: Span) => Piece,
  orNull: (line: number, span: Span | null) => Piece | null,
): NonNullable<Inspection['lead']> {
  const { line, span, date, organisation, meeting } = lead;
  return { ...piece(line, span), date: orNull(line, date), organisation: orNull(line, organisation), meeting: orNull(line, meeting) };
}

function pieceOf(report: Report, line: number, span: Span): Piece {
  const place = placeOf(report, line, span);
  return { text: report.text.slice(place.start, place.end), range: toLspRange(place, report.lines), reading: readingOf(report.lines[line], span) };
}

/** An item may run over several lines; it begins with its ordinal. */
function itemOf(report: Report, item: ListItem): Piece & { readonly ordinal: string } {
  const { line, endLine, end, ordinal } = item;
  const first = report.lines[line];
  const last = report.lines[endLine];
  const name = clean(readingOf(first, ordinal.span));
  if (first === undefined || last === undefined || line >= endLine) {
    return { ordinal: name, ...pieceOf(report, line, { start: ordinal.span.start, end: Math.max(end, ordinal.span.end) }) };
  }
  const from = first.start + sourceOffset(first.paragraph.reading, ordinal.span.start);
  const to = end === 0 ? last.start : last.start + sourceSpan(last.paragraph.reading, 0, end).end;
  const readings = [first.paragraph.reading.text.slice(ordinal.span.start)];
  for (const { paragraph } of report.lines.slice(line + 1, endLine)) readings.push(paragraph.reading.text);
  readings.push(last.paragraph.reading.text.slice(0, end));
  return { ordinal: name, text: report.text.slice(from, to), range: toLspRange({ start: from, end: to }, report.lines), reading: readings.join('\n') };
}

function readingOf(line: Placed | undefined, { start, end }: Span): string {
  return line?.paragraph.reading.text.slice(start, end) ?? '';
}

function clean(reading: string): string {
  return reading.trim();
}

/** Names of two characters are set apart with a space in official texts (李 明). */
function withoutSpaces(reading: string): string {
  return reading.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
