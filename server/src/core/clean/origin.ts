import { firstAt } from '../parse/change';
import type { Placed, Report } from '../report';
import type { Edit } from '../text';
import { type Origin, originIn } from './meta';
import type { Change, CleanOptions } from './step';

interface Found {
  readonly origins: readonly Origin[];
  readonly edit: Edit;
}

/**
 * Moves what lines such as `文章来源：… 日期：…` say into the front matter. A line goes only when everything it says is
 * there: what the front matter already says otherwise is left as it is, and so is the line.
 */
export function originChanges(report: Report, { extent }: CleanOptions): readonly Change[] {
  if (extent === 'part') return [];
  const found = [...originLines(report), ...originInTitle(report)];
  if (found.length === 0) return [];
  const front = frontMatterOf(report);
  const known = new Map(front?.values);
  const fresh: Origin[] = [];
  const changes: Edit[][] = [];
  for (const { origins, edit } of found) {
    // What has no value at all is left to the rules about page furniture.
    if (origins.length === 0 || origins.some(({ key, value }) => known.has(key) && known.get(key) !== value)) continue;
    for (const origin of origins) {
      if (known.has(origin.key)) continue;
      known.set(origin.key, origin.value);
      fresh.push(origin);
    }
    changes.push([edit]);
  }
  if (fresh.length > 0) changes[0]?.push(insertion(fresh, front, lineEndOf(report.text)));
  return changes;
}

function insertion(fresh: readonly Origin[], front: FrontMatter | null, end: string): Edit {
  const entries = fresh.map(({ key, value }) => `${key}: ${scalar(value)}${end}`).join('');
  const at = front?.close ?? 0;
  return { span: { start: at, end: at }, text: front ? entries : `---${end}${entries}---${end}` };
}

/** The part of an edit that deletes no line from which something is still to be kept. */
export function withoutOrigin(edit: Edit, report: Report): readonly Edit[] {
  const { lines, text } = report;
  const { start, end } = edit.span;
  const kept = linesIn(report, start, end).filter((line) => saysOrigin(lines[line]));
  if (kept.length === 0) return [edit];
  const edits: Edit[] = [];
  let from = start;
  for (const line of kept) {
    const lineStart = lines[line]?.start ?? start;
    if (lineStart > from) edits.push({ span: { start: from, end: lineStart }, text: '' });
    from = lines[line + 1]?.start ?? text.length;
  }
  if (from < end) edits.push({ span: { start: from, end }, text: edit.text });
  return edits;
}

function originLines({ lines, text }: Report): Found[] {
  return lines.flatMap((placed, line) => {
    const origins = originsOf(placed);
    if (origins === null) return [];
    return [{ origins, edit: { span: { start: placed.start, end: lines[line + 1]?.start ?? text.length }, text: '' } }];
  });
}

function saysOrigin(placed: Placed | undefined): boolean {
  return placed !== undefined && (originsOf(placed)?.length ?? 0) > 0;
}

function originsOf({ paragraph, kind }: Placed): readonly Origin[] | null {
  // A label alone, such as 责任编辑：…, is taken for page furniture.
  if (kind !== 'dateline' && kind !== 'chrome') return null;
  return originIn(paragraph, 0, paragraph.reading.text.length);
}

/** A page sometimes sets the date behind the title, in the same line. */
function originInTitle({ lines, title, dateline }: Report): Found[] {
  if (title === null || dateline?.line !== title.line) return [];
  const placed = lines[title.line];
  if (placed === undefined || placed.kind === 'dateline' || placed.kind === 'chrome') return [];
  const { paragraph, start } = placed;
  // Only a line that is read as it is written can be cut at the places of its reading.
  if (paragraph.reading.cutAt.length > 0) return [];
  const origins = originIn(paragraph, dateline.span.start, dateline.span.end);
  return origins === null ? [] : [{ origins, edit: { span: { start: start + title.span.end, end: start + dateline.span.end }, text: '' } }];
}

interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  /** Where further entries belong. */
  readonly close: number;
}

function frontMatterOf({ lines }: Report): FrontMatter | null {
  if (lines[0]?.kind !== 'front-matter') return null;
  const values = new Map<string, string>();
  let close = 0;
  for (const { paragraph, kind, start } of lines) {
    if (kind !== 'front-matter') break;
    close = start;
    const [, key, value] = /^([A-Za-z][\w-]{0,30})[ ]?:(.*)$/u.exec(paragraph.source) ?? [];
    if (key !== undefined && value !== undefined) values.set(key, unquoted(value.trim()));
  }
  return { values, close };
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1).replaceAll('\\"', '"') : value;
}

/** A value that YAML reads as the text it is: quoted unless it is a date or begins like a name. */
function scalar(value: string): string {
  return /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/u.test(value) || /^\p{Script=Han}[\p{Script=Han}\w （）《》、，。·-]*$/u.test(value)
    ? value
    : JSON.stringify(value);
}

/** The line end the text uses first. */
function lineEndOf(text: string): string {
  const feed = text.indexOf('\n');
  const carriage = text.indexOf('\r');
  if (carriage >= 0 && (feed < 0 || carriage < feed)) return feed === carriage + 1 ? '\r\n' : '\r';
  return '\n';
}

function linesIn({ lines }: Report, start: number, end: number): number[] {
  const found: number[] = [];
  for (let line = Math.max(0, firstAt(lines, start + 1, startOf) - 1); (lines[line]?.start ?? end) < end; line += 1) found.push(line);
  return found;
}

function startOf({ start }: Placed): number {
  return start;
}
