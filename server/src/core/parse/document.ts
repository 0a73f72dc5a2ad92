import type { Kind, ParagraphKind, Placed, Report } from '../report';
import type { Span } from '../text';
import { announcedCounts } from './announced';
import { asOfDate } from './asOf';
import type { Change } from './change';
import { collect } from './collect';
import { kindOf } from './kind';
import { findLead, isLeadLike, leadOf } from './lead';
import { readLines } from './lines';
import { groupLists } from './relist';
import { scriptOf, tallyOf } from './tally';
import { findTitle } from './title';

export interface ParseInput {
  readonly text: string;
  /** The report of the text before an edit: what it shares with the new text is not read again. */
  readonly before?: Report | undefined;
  readonly kind?: Kind | undefined;
  /** `YYYY-MM-DD`, when the user says at which date facts are to be judged. */
  readonly asOf?: string | undefined;
}

/** Understands a text. Total: every string has a report, if only of kind `other`. Linear in the text. */
export function parseReport({ text, before, kind: givenKind, asOf }: ParseInput): Report {
  const read = readLines(text, before?.basis.read);
  const lines = read.placed.slice();
  joinBrokenPrefix(lines);

  const preface = prefaceEnd(lines);
  let leadLine = findLead(lines, preface);
  const titled = findTitle(lines, leadLine, preface);
  if (titled && leadLine >= 0 && titled.line > leadLine) leadLine = findLead(lines, titled.line + 1);
  const leadParagraph = lines[leadLine]?.paragraph;
  const lead = leadParagraph ? leadOf(leadLine, leadParagraph) : null;
  const title = titled ? { line: titled.line, span: titled.span } : null;
  const dateline = titled?.dateline ? { line: titled.line, span: titled.dateline } : datelineOf(lines);
  if (title) setTitleKinds(lines, title.line, leadLine);
  if (lead) setKind(lines, lead.line, 'lead');

  const tally = tallyOf(read, before?.basis.read, before?.basis.tally);
  const kind = givenKind ?? kindOf(lines, tally, title, lead);
  const roles = rolesOf(lines, read.placed);
  const change = before && read.change && sameRoles(before.basis.roles, roles, read.change) ? read.change : null;
  const collected = collect(lines, before, change);
  const { lists, loners, change: relisted } = groupLists(lines, before, change);
  return {
    text,
    kind,
    script: scriptOf(tally),
    asOf: asOf ? { date: asOf, certainty: 'explicit' } : asOfDate(lines, title, dateline, lead),
    lines,
    title,
    dateline,
    lead,
    ...collected,
    lists,
    loners,
    announced: announcedCounts(lines, lists, before?.announced, relisted),
    basis: { read, tally, roles },
    notes: [],
  };
}

/** A line that is a title, a lead or the like in this document only. */
export interface Role {
  readonly line: number;
  readonly kind: ParagraphKind;
}

function rolesOf(lines: readonly Placed[], placed: readonly Placed[]): readonly Role[] {
  const roles: Role[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const own = lines[line];
    if (own && own !== placed[line]) roles.push({ line, kind: own.kind });
  }
  return roles;
}

/** True when title, lead and the like are where they were, so that what was known of the lines outside the change still holds. */
function sameRoles(before: readonly Role[], roles: readonly Role[], { from, oldTo, newTo }: Change): boolean {
  const kept = before.filter(({ line }) => line < from || line >= oldTo).map(({ line, kind }) => `${line < from ? line : line - oldTo + newTo} ${kind}`);
  const now = roles.filter(({ line }) => line < from || line >= newTo).map(({ line, kind }) => `${line} ${kind}`);
  return kept.join() === now.join();
}

/** The title, and the further lines of a headline between it and the lead. */
function setTitleKinds(lines: Placed[], title: number, lead: number): void {
  setKind(lines, title, 'title');
  for (let line = title + 1; line < lead; line += 1) {
    const placed = lines[line];
    if (placed?.kind !== 'body' || placed.paragraph.field || placed.paragraph.content.end - placed.paragraph.content.start > 60) continue;
    if (!/[。，；：！？]$/u.test(placed.paragraph.reading.text.trimEnd())) setKind(lines, line, 'title');
  }
}

function setKind(lines: Placed[], line: number, kind: ParagraphKind): void {
  const placed = lines[line];
  if (placed) lines[line] = { ...placed, kind };
}

/** A by-line that a page broke over lines (…（记者 李明 摄影 / 王丽）6月29日，…) is no title: its first half is a signature. */
function joinBrokenPrefix(lines: Placed[]): void {
  for (let line = 0; line < Math.min(lines.length, 12); line += 1) {
    const placed = lines[line];
    if (placed?.kind !== 'body') continue;
    const text = placed.paragraph.reading.text;
    if (text.length < 60 && /(?:讯|电)[ ]*（[^）]*$/u.test(text)) setKind(lines, line, 'signature');
  }
}

/** Line behind an editor's note (编者按) that stands before the title of a case report. */
function prefaceEnd(lines: readonly Placed[]): number {
  for (let line = 0; line < Math.min(lines.length, 20); line += 1) {
    const placed = lines[line];
    if (!placed?.paragraph.reading.text.startsWith('编者按')) continue;
    let next = line + 1;
    while (next < lines.length && (lines[next]?.kind === 'blank' || isLeadLike(lines[next]?.paragraph ?? placed.paragraph))) next += 1;
    return next;
  }
  return 0;
}

function datelineOf(lines: readonly Placed[]): { line: number; span: Span } | null {
  for (let line = 0; line < lines.length; line += 1) {
    const placed = lines[line];
    if (placed?.kind === 'dateline') return { line, span: placed.paragraph.content };
  }
  return null;
}
