import { linesHolding, linesWhere, perParagraph } from '../../core/remember';
import type { Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import { writtenOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-abbrev',
  code: 'S05',
  family: 'structure',
  title: { zh: '简称先用后定或前后不一', en: 'Abbreviation used before its definition, or drifting' },
  severity: 'information',
  fixes: 'suggestion',
  // A case report introduces short names in the same way; nothing here is about a meeting.
  kinds: ['meeting', 'minutes', 'study', 'activity', 'case'],
  options: {},
  check(report) {
    const definitions = definitionsIn(report);
    return definitions.length === 0 ? NOTHING : findingsFor(report, definitions);
  },
});

export const page: RulePage = {
  why: {
    zh: '简称应当先写全称并注明，注明以后全文用同一个简称；先用后注，或者又用别的叫法，读者会以为是不同的单位。',
    en: 'A short name is introduced with the full name and then kept; used earlier, or varied later, it looks like another unit.',
  },
  basis: [{ source: { zh: '公文简称使用惯例', en: 'Convention of official writing on short names' } }],
  examples: [
    {
      bad: '11月17日，某省质量科学研究院（以下简称“省质科院”）召开会议。\n会议要求，以组织优势引领⟦质科院⟧稳步发展。省质科院党员要带头。',
      good: '11月17日，某省质量科学研究院（以下简称“省质科院”）召开会议。\n会议要求，以组织优势引领省质科院稳步发展。省质科院党员要带头。',
    },
    {
      bad: '11月17日,某省質量科學研究院(以下簡稱“省質科院”)召開會議。\n會議要求,引領⟦質科(ke) 院⟧穩步發展。',
      good: '11月17日,某省質量科學研究院(以下簡稱“省質科院”)召開會議。\n會議要求,引領省質科院穩步發展。',
    },
    { bad: '11月17日，⟦省质科院⟧召开会议。\n会议指出，某省质量科学研究院（以下简称“省质科院”）要勇于创新。' },
    {
      bad: '11月17日，省质量科学研究院（以下简称“省质科院”）召开会议。\n会议认为，形势很好。\n会议指出，问题仍在。\n会议强调，要抓落实。\n会议要求，⟦省质量科学研究院⟧各部门分工负责。',
      good: '11月17日，省质量科学研究院（以下简称“省质科院”）召开会议。\n会议认为，形势很好。\n会议指出，问题仍在。\n会议强调，要抓落实。\n会议要求，省质科院各部门分工负责。',
    },
    { bad: '省质量科学研究院（以下简称“省质科院”）召开会议。\n会议强调，省质量科学研究院（以下简称⟦“质研院”⟧）要带头。' },
    { ok: '11月17日，某省质量科学研究院（以下简称“省质科院”）召开会议。\n会议要求，省质科院党员要带头，我院各部门要落实。' },
    { ok: '11月17日，某市科学技术局（以下简称“市科技局”）召开会议。\n会议要求，加强与省科技局、各县区科技局的联系。' },
  ],
};

interface Definition {
  readonly line: number;
  /** The bracket that introduces the short name. */
  readonly bracket: Span;
  readonly quoted: Span;
  readonly short: string;
  /** The short name without the place it begins with; empty when that names no unit by itself. */
  readonly variant: string;
  /** The full name as far as the short one reflects it; empty when the two do not match. */
  readonly full: string;
}

const BEFORE = { zh: '简称“{short}”在注明之前就已使用，请先写全称并注明简称。', en: '“{short}” is used before it is introduced; give the full name first.' };
const DRIFT = { zh: '前文已约定简称“{short}”，这里又称“{found}”，请统一。', en: '“{short}” was introduced, but here it is called “{found}”; keep to one.' };
const FULL_AGAIN = { zh: '前文已约定简称“{short}”，这里不必再用全称。', en: '“{short}” was introduced earlier, so the full name is not needed here.' };
const SECOND = {
  zh: '同一全称前文已约定简称“{short}”，这里又约定“{found}”，请统一。',
  en: 'The same name was already shortened to “{short}”, and here to “{found}”; keep to one.',
};
const REPLACE = { zh: '改为“{short}”', en: 'Replace by “{short}”' };

/** Definitions that are looked at, each through the whole text. */
const MOST = 50;
const DEFINITION = /[（，](?:以下)?(?:统)?简称(?:为)?[：]?[“"「]([^”"」]{2,12})[”"」]）?/gu;

const definingLines = linesWhere(({ kind, paragraph }) => kind !== 'blank' && kind !== 'chrome' && paragraph.reading.text.includes('简称'));

function definitionsIn(report: Report): readonly Definition[] {
  const found: Definition[] = [];
  for (const line of definingLines(report)) {
    if (found.length >= MOST) break;
    const paragraph = report.lines[line]?.paragraph;
    if (paragraph) for (const definition of definitionsOf(paragraph)) found.push({ ...definition, line });
  }
  return found;
}

const definitionsOf = perParagraph(({ reading: { text } }): readonly Omit<Definition, 'line'>[] =>
  [...text.matchAll(DEFINITION)].map((match) => {
    const short = match[1] ?? '';
    const quote = match.index + match[0].indexOf(short) - 1;
    return {
      bracket: { start: match.index, end: match.index + match[0].length },
      quoted: { start: quote, end: quote + short.length + 2 },
      short,
      variant: variantOf(short),
      full: fullName(text.slice(0, match.index), short),
    };
  }),
);

/** The end of `before` whose characters the short name takes up in their order: 省质量科学研究院 for 省质科院. */
function fullName(before: string, short: string): string {
  if (before.charAt(before.length - 1) !== short.charAt(short.length - 1)) return '';
  let next = short.length - 1;
  for (let at = before.length - 1; at >= Math.max(0, before.length - 40); at -= 1) {
    if (/[，。；：、“”《》（）]/u.test(before.charAt(at))) return '';
    if (before.charAt(at) === short.charAt(next)) next -= 1;
    if (next < 0) return before.slice(at);
  }
  return '';
}

function findingsFor(report: Report, definitions: readonly Definition[]): readonly Finding[] {
  const findings: Finding[] = [];
  const mentions = mentioningLines(report, definitions.flatMap(namesOf));
  definitions.forEach((definition, index) => {
    const { short, full } = definition;
    const earlier = definitions.slice(0, index).find((other) => other.short === short || sameName(other.full, full));
    if (earlier) {
      if (earlier.short !== short)
        findings.push({ line: definition.line, span: definition.quoted, message: SECOND, values: { short: earlier.short, found: short } });
      return;
    }
    const early = firstBefore(report, definition, mentions);
    if (early) findings.push({ ...early, message: BEFORE, values: { short } });
    findings.push(...laterNames(report, definition, mentions));
  });
  return findings;
}

/** 质量科学研究院 is the end of 省质量科学研究院: each short name takes up as much of the name as it reflects. */
function sameName(a: string, b: string): boolean {
  return a.length > 3 && b.length > 3 && (a.endsWith(b) || b.endsWith(a));
}

const mentioningLines = linesHolding(({ kind }) => !SILENT.has(kind));

/** What is looked for in the text; the variant is part of the short name. */
function namesOf({ short, variant, full }: Definition): readonly string[] {
  const name = variant === '' ? short : variant;
  return full.length > short.length ? [name, full] : [name];
}

function firstBefore(report: Report, { line: until, bracket, short }: Definition, mentions: readonly number[]): { line: number; span: Span } | null {
  for (const line of mentions) {
    if (line > until) break;
    const at = report.lines[line]?.paragraph.reading.text.indexOf(short) ?? -1;
    if (at >= 0 && (line < until || at < bracket.start)) return { line, span: { start: at, end: at + short.length } };
  }
  return null;
}

function laterNames(report: Report, definition: Definition, mentions: readonly number[]): readonly Finding[] {
  const { line: from, bracket, short, variant, full } = definition;
  const findings: Finding[] = [];
  const farBehind = full.length > short.length ? behindTexts(report, from, 4) : Number.POSITIVE_INFINITY;
  for (const line of mentions) {
    if (line < from) continue;
    const text = report.lines[line]?.paragraph.reading.text ?? '';
    const start = line === from ? bracket.end : 0;
    if (variant !== '') {
      for (let at = text.indexOf(variant, start); at >= 0; at = text.indexOf(variant, at + variant.length)) {
        if (!NAME_GOES_ON.test(text.charAt(at - 1))) findings.push(named(report, line, at, variant, definition, DRIFT));
      }
    }
    if (line >= farBehind) {
      for (let at = text.indexOf(full, start); at >= 0; at = text.indexOf(full, at + full.length)) {
        // The name of a place before it belongs to the full name, and what the short one leaves out cannot be told.
        const fits = !NAME_GOES_ON.test(text.charAt(at - 1));
        if (fits) findings.push({ ...named(report, line, at, full, definition, FULL_AGAIN), severity: 'hint' });
      }
    }
  }
  return findings;
}

/** The line before which `count` lines of text stand from the line `from` on. */
function behindTexts(report: Report, from: number, count: number): number {
  let texts = 0;
  for (let line = from; line < report.lines.length; line += 1) {
    if (SILENT.has(report.lines[line]?.kind ?? 'blank')) continue;
    if (texts === count) return line;
    texts += 1;
  }
  return Number.POSITIVE_INFINITY;
}

function named(report: Report, line: number, at: number, found: string, { line: from, quoted, short }: Definition, message: Finding['message']): Finding {
  const span = { start: at, end: at + found.length };
  // The short name as the writer defined it, in the script of the text.
  const text = writtenOf(report, from, { start: quoted.start + 1, end: quoted.end - 1 });
  return { line, span, message, values: { short, found }, fix: { title: REPLACE, values: { short }, edits: [{ line, span, text }] } };
}

/** The short name without the place it begins with, when that still names a unit by itself: 质科院 of 省质科院. */
function variantOf(short: string): string {
  const tail = /^[省市县区国]/u.test(short) ? short.slice(1) : '';
  return tail.length >= 3 && /[局院委厅部所会校站社]$|公司|中心/u.test(tail) && !/^(?:研究院|办公室|委员会|联合会|工作组)$/u.test(tail) ? tail : '';
}

/** Before such a character the words are the end of a longer name: 省科技局, 各县区科技局. */
const NAME_GOES_ON = /[省市县区州旗国乡镇级各级等部厅局院校委A-Za-z0-9]/u;
const SILENT: ReadonlySet<string> = new Set(['blank', 'chrome', 'caption', 'title', 'heading', 'dateline', 'signature', 'code', 'comment', 'front-matter']);
