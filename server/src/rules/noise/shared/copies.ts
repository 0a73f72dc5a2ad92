import { linesWhere, perParagraph, perReport, type Shared, sharedLines } from '../../../core/remember';
import type { Paragraph, ParagraphKind, Placed, Report } from '../../../core/report';
import { areAlike, type Keys, keysOf } from './likeness';

/** Kinds of lines that are text of the report, apart from its title and headings, which the text may well repeat. */
export const COMPARED: ReadonlySet<ParagraphKind> = new Set(['lead', 'body', 'marker', 'item', 'attendance']);
/** A line of a table of tasks (牵头单位：…) is the same for many tasks. */
const LABELLED = /^\s*[（【]?(?:牵头|责任|配合|主办|承办|协办|参加|完成|联系|工作|落实|主要|分管)[^。，]{0,6}：/u;

function isCompared({ kind, paragraph }: Placed): boolean {
  return COMPARED.has(kind) && !paragraph.field && keysOf(paragraph) !== null && !isLabelled(paragraph.reading.text);
}

/** Most lines have no colon where a label would have it, and need no further look. */
function isLabelled(text: string): boolean {
  return text.slice(0, 16).includes('：') && LABELLED.test(text);
}

/** The lines that are compared with one another. */
export const compared = linesWhere(isCompared);

/** The paragraphs that repeat an earlier one, with that one. */
export type Copies = ReadonlyMap<Paragraph, Paragraph>;

/** After an edit everything is looked through again only if a paragraph that was touched, as it was or as it is, may resemble another. */
export const copiesIn: (report: Report) => Copies = perReport((report) => {
  const shared = sharedLines(report);
  if (!shared) return allCopies(report);
  const copies = copiesIn(shared.before);
  return isApart(report, shared, copies) ? copies : allCopies(report);
});

/** Touched paragraphs up to which they are held against all others one by one. */
const FEW = 8;

function isApart(report: Report, { before, head, tail }: Shared, copies: Copies): boolean {
  const old = before.lines.slice(head, before.lines.length - tail).filter(isCompared);
  const fresh = report.lines.slice(head, report.lines.length - tail).filter(isCompared);
  const touched = [...old, ...fresh].flatMap(({ paragraph }) => keysOf(paragraph) ?? NO_KEYS);
  if (touched.length === 0) return true;
  if (old.length + fresh.length > FEW) return false;
  const gone = new Set(old.map(({ paragraph }) => paragraph));
  for (const [copy, original] of copies) if (gone.has(copy) || gone.has(original)) return false;
  const keys = new Set(touched);
  // What was touched may share keys with itself as it was, but no two fresh paragraphs with one another.
  if (keysAmong(fresh).size < fresh.length * KEYS) return false;
  return !compared(report).some((line) => (line < head || line >= report.lines.length - tail) && sharesKey(report.lines[line], keys));
}

const NO_KEYS: Keys = [];
/** Keys of one paragraph. */
const KEYS = 2;

function keysAmong(lines: readonly Placed[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ paragraph }) => keysOf(paragraph) ?? NO_KEYS));
}

function sharesKey(placed: Placed | undefined, keys: ReadonlySet<number>): boolean {
  return (placed ? (keysOf(placed.paragraph) ?? NO_KEYS) : NO_KEYS).some((key) => keys.has(key));
}

/** Paragraphs that are found by one key; more of them are hardly all different. */
const MOST = 4;

function allCopies(report: Report): Copies {
  const copies = new Map<Paragraph, Paragraph>();
  const known = new Map<number, Paragraph[]>();
  for (const line of compared(report)) {
    const paragraph = report.lines[line]?.paragraph;
    const keys = paragraph ? keysOf(paragraph) : null;
    if (!paragraph || !keys) continue;
    const original = originalOf(paragraph, keys, known);
    if (original) {
      copies.set(paragraph, original);
      continue;
    }
    for (const key of keys) {
      const found = known.get(key);
      if (found === undefined) known.set(key, [paragraph]);
      else if (found.length < MOST) found.push(paragraph);
    }
  }
  return copies;
}

/** The earlier paragraph that this one repeats, among those that are found by its keys. */
function originalOf(paragraph: Paragraph, keys: Keys, known: ReadonlyMap<number, readonly Paragraph[]>): Paragraph | null {
  // Most paragraphs share no key with another one.
  if (!keys.some((key) => known.has(key))) return null;
  const tried = new Map<Paragraph, boolean>();
  for (const key of keys) {
    for (const other of known.get(key) ?? NOBODY) {
      if (tried.has(other)) continue;
      const alike = verdictsOn(paragraph).last.get(other) ?? areAlike(other, paragraph);
      tried.set(other, alike);
      if (!alike) continue;
      verdictsOn(paragraph).last = tried;
      return other;
    }
  }
  if (tried.size > 0) verdictsOn(paragraph).last = tried;
  return null;
}

const NOBODY: readonly Paragraph[] = [];

/** What a paragraph was last compared with: after the next edit the same is asked again. */
const verdictsOn = perParagraph((): { last: ReadonlyMap<Paragraph, boolean> } => ({ last: new Map() }));
