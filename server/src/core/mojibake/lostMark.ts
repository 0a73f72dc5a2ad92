import { rarity } from './common';
import { FIRST_LEAD, type Gbk, LAST_LEAD } from './gbk';
import { type Candidate, type Misaligned, readRest, restored } from './misaligned';

/** Lead of the full-width forms in GBK; the trail is the ASCII code with its high bit. */
const WIDE_LEAD = 0xa3;
const HIGH_BIT = 0x80;
/** Half of the dot of a sentence is a wide lead: the character most often cut in two. */
const STOP = '。';
const STOP_LEAD = 0xa1;
const QUOTES = '“”‘’《';
/** Only marks of everyday use were converted. */
const NARROW = ',;:!?().';
/** A restored character may be one of the first level, but no rarer. */
const COMMON = 1;

/**
 * A page whose wide marks were made narrow byte by byte: two bytes that were the end of one character and the beginning of
 * the next were taken for a wide comma. `證?,F總結` was 證。現總結. The first byte is lost, and no reading tells it.
 */
export function lostMark(source: string, at: number, table: Gbk): Misaligned | null {
  const trail = trailOf(source.charCodeAt(at + 1));
  if (trail === 0) return null;
  const rest = readRest(source, at + 2, [WIDE_LEAD, trail], table);
  if (rest === null || rest.lost !== null || rest.bytes.length < 3 || !isSeenDamaged(source, at + 2, rest.end, table)) return null;
  const [stop] = restored(STOP_LEAD, 0, rest, table);
  if (stop === undefined || ![...stop.text].every((char) => rarity(char.charCodeAt(0), table) <= COMMON)) return null;
  // A full stop before a quotation mark is what is expected there; elsewhere any character may have stood in its place.
  if (QUOTES.includes(stop.text.charAt(1))) return { end: rest.end, candidates: [stop] };
  return { end: rest.end, candidates: [{ ...stop, cost: 0 }, ...others(stop, rest, table)] };
}

function others({ text }: Candidate, rest: Parameters<typeof restored>[2], table: Gbk): Candidate[] {
  const found: Candidate[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    const code = table.charOf(lead, rest.bytes[0] ?? 0);
    if (code !== 0 && rarity(code, table) === 0 && String.fromCharCode(code) !== STOP) found.push({ text: String.fromCharCode(code) + text.slice(1), cost: 1 });
  }
  return found;
}

/** The second byte of the wide form of a mark, whatever its width now. */
function trailOf(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  return NARROW.includes(String.fromCharCode(narrow)) ? narrow + HIGH_BIT : 0;
}

/** A letter at the heels of a mark and before Chinese, or a character that nobody uses, is what shifted text looks like. */
function isSeenDamaged(source: string, start: number, end: number, table: Gbk): boolean {
  if (end - start === 1) return /[^\x00-\x7f]/u.test(source.charAt(end));
  for (let at = start; at < end - 1; at += 1) if (rarity(source.charCodeAt(at), table) > COMMON) return true;
  return /[A-Za-z_^`[\]{}\\|~]/u.test(source.charAt(end - 1)) && !/[A-Za-z0-9 ]/u.test(source.charAt(end));
}
