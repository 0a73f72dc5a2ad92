import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { toLspRange } from '../core/convert';
import type { Report } from '../core/report';
import type { Span } from '../core/text';
import type { Words } from '../core/words';
import { endOfLine, lineAt, sourceOf, writtenOf } from './places';

/** A part of a report with the parts inside it; spans are source offsets. */
export interface Part {
  readonly kind: 'title' | 'lead' | 'heading' | 'marker' | 'item' | 'attendance';
  readonly name: string;
  readonly start: number;
  end: number;
  readonly nameEnd: number;
  readonly children: Part[];
}

interface Entry extends Omit<Part, 'end' | 'children'> {
  /** Where the part ends by itself; null when it lasts until the next part of its rank or above. */
  readonly end: number | null;
  readonly rank: number;
}

const MAX_NAME = 24;
/** What lies far behind is not looked at, however long a part is. */
const LOOKED_AT = 240;
const LEAD: Words = { zh: '导语', en: 'Lead' };
const RANK = { title: 0, heading: 1, lead: 100, attendance: 100, marker: 100, item: 101 };

/** The tree of a report: title › lead, headings by level, marker sentences and list items, each under what it belongs to. */
export function outlineOf(report: Report, words: (words: Words) => string): Part[] {
  const roots: Part[] = [];
  const stack: { part: Part; entry: Entry }[] = [];
  const last = endBefore(report, report.lines.length);
  for (const entry of entriesOf(report, words)) {
    const closed = stack.findIndex((open) => (open.entry.end === null ? open.entry.rank >= entry.rank : open.entry.end <= entry.start));
    if (closed >= 0) for (const { part } of stack.splice(closed)) part.end = Math.min(part.end, endAt(report, entry.start));
    const { end, rank, ...rest } = entry;
    const parent = stack.at(-1)?.part;
    const limit = parent?.end ?? last;
    const part: Part = { ...rest, end: Math.max(entry.nameEnd, Math.min(end ?? limit, limit)), children: [] };
    (parent?.children ?? roots).push(part);
    stack.push({ part, entry: { ...entry, end, rank } });
  }
  return roots;
}

export function toSymbols(parts: readonly Part[], report: Report): DocumentSymbol[] {
  return parts.map(({ kind, name, start, end, nameEnd, children }) => ({
    name,
    kind: SYMBOL[kind],
    range: toLspRange({ start, end }, report.lines),
    selectionRange: toLspRange({ start, end: Math.min(nameEnd, end) }, report.lines),
    children: toSymbols(children, report),
  }));
}

/** For clients that know only flat lists of symbols. */
export function toFlatSymbols(parts: readonly Part[], report: Report, uri: string, containerName?: string): SymbolInformation[] {
  return parts.flatMap((part) => {
    const location = { uri, range: toLspRange({ start: part.start, end: part.end }, report.lines) };
    const symbol = { name: part.name, kind: SYMBOL[part.kind], location, ...(containerName === undefined ? {} : { containerName }) };
    return [symbol, ...toFlatSymbols(part.children, report, uri, part.name)];
  });
}

const SYMBOL: Readonly<Record<Part['kind'], SymbolKind>> = {
  title: SymbolKind.Module,
  lead: SymbolKind.Event,
  heading: SymbolKind.String,
  marker: SymbolKind.Method,
  item: SymbolKind.EnumMember,
  attendance: SymbolKind.Array,
};

function entriesOf(report: Report, words: (words: Words) => string): Entry[] {
  const entries: Entry[] = [];
  const add = (kind: Part['kind'], rank: number, name: string, start: number, end: number | null, nameEnd: number) => {
    entries.push({ kind, rank, name: name === '' ? '…' : name, start, end, nameEnd });
  };
  const { title, lead } = report;
  if (title !== null) {
    const span = sourceOf(report, title.line, title.span);
    add('title', RANK.title, shorten(written(report, title.line, title.span), 60), span.start, null, span.end);
  }
  if (lead !== null) {
    const span = sourceOf(report, lead.line, lead.span);
    add('lead', RANK.lead, `${words(LEAD)} ${shorten(written(report, lead.line, lead.span))}`, span.start, endOfLine(report, lead.line), span.end);
  }
  const headed = new Set<number>();
  for (const { line, level, span } of report.headings) {
    const source = sourceOf(report, line, span);
    headed.add(line);
    add('heading', RANK.heading + Math.min(level, 90), shorten(written(report, line, span), 60), source.start, null, source.end);
  }
  for (const { line, fact } of report.markers) {
    const source = sourceOf(report, line, fact.span);
    const after = written(report, line, { start: fact.verb.end, end: fact.span.end });
    const opening = written(report, line, { start: fact.speaker.start, end: fact.verb.end }) + (after.startsWith('了') ? '了' : '');
    const rest = after.startsWith('了') ? after.slice(1) : after;
    // A marker inside the lead belongs to it and ends with its sentence; elsewhere the paragraphs that follow are under it.
    add('marker', RANK.marker, `${opening} ${shorten(rest)}`.trim(), source.start, line === lead?.line ? source.end : null, source.end);
  }
  for (const { line, fact } of report.attendance) {
    const source = sourceOf(report, line, fact.span);
    if (line !== lead?.line) add('attendance', RANK.attendance, shorten(written(report, line, fact.span), 30), source.start, source.end, source.end);
  }
  for (const run of report.lists) {
    for (const { line, ordinal, endLine, end } of run.items) {
      if (ordinal.opens && headed.has(line)) continue;
      const source = sourceOf(report, line, ordinal.span);
      const till = endLine === line ? end : (report.lines[line]?.paragraph.reading.text.length ?? end);
      const name = `${written(report, line, ordinal.span)} ${shorten(written(report, line, { start: ordinal.span.end, end: till }))}`.trim();
      const sourceEnd = sourceOf(report, endLine, { start: 0, end }).end;
      add('item', RANK.item, name, source.start, Math.max(source.end, sourceEnd), source.end);
    }
  }
  // The wider part first, so that what begins with it comes to stand inside it.
  return entries.sort((a, b) => a.start - b.start || a.rank - b.rank);
}

function written(report: Report, line: number, span: Span): string {
  return writtenOf(report, line, span, LOOKED_AT);
}

/** The beginning of a text, without the marks around it, cut to a readable length. */
export function shorten(text: string, length = MAX_NAME): string {
  const clean = text.replace(/^[\s，,：:、；;。]+|[\s，,：:、；;。]+$/gu, '').replace(/\s+/gu, ' ');
  return clean.length <= length ? clean : `${clean.slice(0, length).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** The end of the text before a line, blank lines left out. */
function endBefore(report: Report, before: number): number {
  let line = before - 1;
  while (line > 0 && report.lines[line]?.paragraph.source.trim() === '') line -= 1;
  return line < 0 ? 0 : endOfLine(report, line);
}

/** Where a part ends that lasts until the next one: there, or with the text above when only indentation stands before the next one. */
function endAt(report: Report, offset: number): number {
  const line = lineAt(report, offset);
  const { start, paragraph } = report.lines[line] ?? { start: 0, paragraph: { source: '' } };
  return paragraph.source.slice(0, offset - start).trim() === '' ? endBefore(report, line) : offset;
}
