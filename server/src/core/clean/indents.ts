import { isHan } from '../chars';
import type { ParagraphKind, Report } from '../report';
import type { Change, CleanOptions } from './step';

/** Lines that are set as paragraphs; titles, fields and signatures are placed by eye. */
const PARAGRAPHS: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['lead', 'heading', 'marker', 'item', 'attendance', 'body']);
const FULL = '　　';
const LEADING = /^[ \t\u3000\u00a0]+/u;
/** Lists, quotations and tables of Markdown: their indents mean something. */
const STRUCTURED = /^[-*+>|#•●■]/u;

/** Gives every paragraph the same indent, where that is asked for. */
export function indentChanges({ lines }: Report, { indent }: CleanOptions): readonly Change[] {
  if (indent === 'keep') return [];
  const changes: Change[] = [];
  for (const { paragraph, kind, start } of lines) {
    if (!PARAGRAPHS.has(kind) || paragraph.field) continue;
    const { source } = paragraph;
    const leading = LEADING.exec(source)?.[0] ?? '';
    if (STRUCTURED.test(source.slice(leading.length, leading.length + 1))) continue;
    const wanted = indent === 'full' && hasHan(source) ? FULL : '';
    if (leading !== wanted) changes.push([{ span: { start, end: start + leading.length }, text: wanted }]);
  }
  return changes;
}

function hasHan(source: string): boolean {
  for (let at = 0; at < source.length; at += 1) if (isHan(source.charCodeAt(at))) return true;
  return false;
}
