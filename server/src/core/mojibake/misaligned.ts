import { FLAGS, HAN, ONLY_TRADITIONAL } from '../characters';
import { hasReading } from '../script/pinyin';
import { isOnlySimplified, RAREST, rarity } from './common';
import { FIRST_LEAD, type Gbk, LAST_LEAD } from './gbk';
import { annotationAt, beforeAnnotation, closedSyllable, isOpening } from './syllable';

/**
 * Pages exist whose readings were put in byte by byte: a tool looked for characters at every byte of the text in GBK, and
 * wrote `(jié)` also behind two bytes that were the end of one character and the beginning of the next. What follows is
 * read one byte off, until a Latin letter is taken for the second half of a character. The bytes are all there apart from
 * one, which the reading tells, so the text can be restored.
 */
export interface Misaligned {
  /** Offset at which the run ends. */
  readonly end: number;
  /** Possible restorations of the run, the likeliest first; empty when nothing fits. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  readonly text: string;
  /** How little the text looks like one: 0 for the most frequent characters only. */
  readonly cost: number;
}

/** Units of a run that are looked into; real ones are below twenty. */
const LONGEST = 80;
/** A candidate that is told only by characters too rare for the table of readings is believed less. */
const UNKNOWN_READING = 2;
/** Tools annotate characters that simplified text writes otherwise. */
const NOT_TRADITIONAL = 2;
/** The last character is not read as the page says. */
const WRONG_READING = 4;
/** No page has a character that hardly anybody uses, so a text with one is hardly what stood there. */
const INCREDIBLE = 5;
/** Pages with such readings are in traditional script. */
const WRONG_SCRIPT = 4;

/** The run that begins at `at` with a question mark or replacement character; null when what follows is no broken reading. */
export function misalignedRun(source: string, at: number, table: Gbk | null): Misaligned | null {
  const first = brokenReading(source, at);
  if (first === null) return null;
  const before = source.charCodeAt(beforeAnnotation(source, at) - 1);
  const known = table === null ? 0 : table.bytesOf(before) & 0xff;
  const rest = table === null || known === 0 ? null : readRest(source, first.end, [], table);
  if (table === null || rest === null) return { end: first.end, candidates: [] };
  const candidates: Candidate[] = [];
  for (const { byte, cost } of seconds(known, first.plain, table)) candidates.push(...restored(byte, cost, rest, table));
  candidates.sort((a, b) => a.cost - b.cost);
  return { end: rest.end, candidates };
}

/** `?jié)`, or with its opening bracket kept. */
function brokenReading(source: string, at: number): { plain: string; end: number } | null {
  const next = at + 1;
  return closedSyllable(source, isOpening(source.charCodeAt(next)) ? next + 1 : next);
}

/** What follows a broken reading, up to where the text is in step again. */
export interface Rest {
  /** The bytes as they stand; the first character begins one byte before them. */
  readonly bytes: readonly number[];
  /** The reading of the last character when its second byte is lost as well. */
  readonly lost: string | null;
  /** The reading that stands behind the run and belongs to its last character. */
  readonly read: string | null;
  readonly end: number;
}

/** Reads on from `start`, behind some bytes that are known already; null when the text does not get in step again. */
export function readRest(source: string, start: number, known: readonly number[], table: Gbk): Rest | null {
  const bytes = [...known];
  let at = start;
  while (at < source.length && at < start + LONGEST) {
    const code = source.charCodeAt(at);
    if (code >= 0x40 && code <= 0x7e) return { bytes: [...bytes, code], lost: null, read: annotationAt(source, at + 1)?.plain ?? null, end: at + 1 };
    if (isBreak(code)) {
      const inner = brokenReading(source, at);
      return inner === null ? null : { bytes, lost: inner.plain, read: null, end: inner.end };
    }
    const pair = table.bytesOf(code);
    if (pair === 0) return null;
    bytes.push(pair >> 8, pair & 0xff);
    at += 1;
    // A character of the shifted text may be annotated like any other; its reading goes with it.
    const annotation = annotationAt(source, at);
    if (annotation !== null && hasReading(String.fromCharCode(code), annotation.plain) !== false) at = annotation.end;
  }
  return null;
}

export function isBreak(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0xfffd;
}

interface Byte {
  readonly byte: number;
  readonly cost: number;
}

/** Bytes that make a character of that reading when they stand behind `lead`. */
function seconds(lead: number, reading: string, table: Gbk): Byte[] {
  const found: Byte[] = [];
  for (let byte = FIRST_LEAD; byte <= LAST_LEAD; byte += 1) {
    const code = table.charOf(lead, byte);
    const flags = FLAGS[code] ?? 0;
    if ((flags & HAN) === 0) continue;
    const isRead = hasReading(String.fromCharCode(code), reading);
    if (isRead === false) continue;
    const cost = (isRead === null ? UNKNOWN_READING : 0) + ((flags & ONLY_TRADITIONAL) === 0 ? NOT_TRADITIONAL : 0);
    found.push({ byte, cost });
  }
  return found;
}

/** The texts that begin with that byte; none when one of their characters does not exist. */
export function restored(first: number, cost: number, { bytes, lost, read }: Rest, table: Gbk): Candidate[] {
  const whole = [first, ...bytes];
  let text = '';
  let sum = cost;
  for (let at = 0; at + 1 < whole.length; at += 2) {
    const code = table.charOf(whole[at] ?? 0, whole[at + 1] ?? 0);
    if (code === 0 || isPrivate(code)) return [];
    text += String.fromCharCode(code);
    sum += costOf(code, table);
  }
  if (lost === null) return [{ text, cost: sum + (read !== null && hasReading(text.slice(-1), read) === false ? WRONG_READING : 0) }];
  const lead = whole[whole.length - 1] ?? 0;
  return seconds(lead, lost, table).map(({ byte, cost: own }) => {
    const code = table.charOf(lead, byte);
    return { text: text + String.fromCharCode(code), cost: sum + own + costOf(code, table) };
  });
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

function costOf(code: number, table: Gbk): number {
  const own = rarity(code, table);
  return (own === RAREST ? INCREDIBLE : own) + (isOnlySimplified(code) ? WRONG_SCRIPT : 0);
}
