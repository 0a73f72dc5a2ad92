import { FLAGS, fold, ONLY_SIMPLIFIED } from '../../../core/characters';
import { perParagraph } from '../../../core/remember';
import type { Paragraph } from '../../../core/report';
import { CORE_PAIRS, LIKELY_SIMPLIFIED } from '../../../facts/script/reviewed';
import { traditionalForm } from '../../shared/forms';
import { normalGlyph, type Phrase, phraseTable } from './phraseTable';
import { sourceCodes } from './sources';

/** A character of a traditional text that should be another one, at an offset of the reading. */
export interface Slip {
  readonly at: number;
  readonly found: string;
  readonly right: string;
  /** `simplified`: left over from simplified text. `converted`: a converter chose the wrong one of several (方麵, 聯係). */
  readonly kind: 'simplified' | 'converted';
}

const CORE: ReadonlySet<string> = new Set(CORE_PAIRS.split(' '));
/** What the last look at a character has to know of it, per UTF-16 unit. */
const DOUBT = new Uint8Array(0x10000);
const SIMPLIFIED = 1;
const LIKELY = 2;
for (let code = 0x3400; code < 0xa000; code += 1) if (((FLAGS[code] ?? 0) & ONLY_SIMPLIFIED) !== 0) DOUBT[code] = SIMPLIFIED;
for (const char of LIKELY_SIMPLIFIED) DOUBT[char.charCodeAt(0)] = LIKELY;
const NONE: readonly Slip[] = [];

/**
 * What is wrong with the characters of a line of traditional text. A place is doubted when the longest known phrase over it
 * that asks for another character is longer than the longest that supports the one there; a tie is silence. Characters that
 * only simplified text has are wrong in any case, and the phrases tell which one should stand for them.
 */
export const slipsIn = perParagraph((paragraph): readonly Slip[] => (paragraph.reading.han === 0 ? NONE : findSlips(paragraph)));

/** Whether a single character is written for another one by a converter: a pair that may be reported at all. */
function isCorePair(found: string, right: string): boolean {
  return CORE.has(found + right);
}

let support = new Uint8Array(1024);
let objection = new Uint8Array(1024);
let wanted = new Uint16Array(1024);

function findSlips(paragraph: Paragraph): readonly Slip[] {
  const { text } = paragraph.reading;
  const codes = sourceCodes(paragraph);
  const length = text.length;
  if (support.length < length) {
    support = new Uint8Array(length * 2);
    objection = new Uint8Array(length * 2);
    wanted = new Uint16Array(length * 2);
  }
  support.fill(0, 0, length);
  objection.fill(0, 0, length);
  const table = phraseTable();
  let doubted = false;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    if (code < 0x3400) continue;
    if (DOUBT[code] !== 0) doubted = true;
    for (let row = table.first(text, at); row >= 0; row = table.next(text, at, row)) {
      const phrase = table.phrases[row];
      if (phrase !== undefined && weigh(phrase, at, codes)) doubted = true;
    }
  }
  return doubted ? slipsAmong(codes, length) : NONE;
}

/** The places at which the phrases, or the character itself, say that something is wrong. */
function slipsAmong(codes: Uint16Array, length: number): readonly Slip[] {
  const slips: Slip[] = [];
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] ?? 0;
    const objected = (objection[at] ?? 0) > (support[at] ?? 0);
    if (DOUBT[code] === 0 && !objected) continue;
    const found = String.fromCharCode(code);
    if (DOUBT[code] === SIMPLIFIED) {
      const phrased = (objection[at] ?? 0) > 0 ? String.fromCharCode(wanted[at] ?? 0) : traditionalForm(found);
      slips.push({ at, found, right: phrased, kind: 'simplified' });
    } else if (objected) {
      const right = String.fromCharCode(wanted[at] ?? 0);
      if (isCorePair(String.fromCharCode(normalGlyph(code)), right))
        slips.push({ at, found, right, kind: fold(right.charCodeAt(0)) === code ? 'simplified' : 'converted' });
    } else if ((support[at] ?? 0) === 0) slips.push({ at, found, right: traditionalForm(found), kind: 'simplified' });
  }
  return slips.length === 0 ? NONE : slips;
}

/** Notes what a phrase at `start` says of each place it covers; true when it wants another character somewhere. */
function weigh({ forms, defends, off }: Phrase, start: number, codes: Uint16Array): boolean {
  const form = forms[0] ?? '';
  const { length } = form;
  let objects = false;
  for (let offset = 0; offset < length; offset += 1) {
    const at = start + offset;
    const code = normalGlyph(codes[at] ?? 0);
    if (form.charCodeAt(offset) === code || (forms.length > 1 && forms.some((other) => other.charCodeAt(offset) === code))) {
      if ((support[at] ?? 0) < length) support[at] = length;
    } else if (!defends && (objection[at] ?? 0) < length && !isOff(off, offset, codes[at] ?? 0)) {
      objection[at] = length;
      wanted[at] = form.charCodeAt(offset);
      objects = true;
    }
  }
  return objects;
}

function isOff(off: string, offset: number, code: number): boolean {
  for (let at = 0; at < off.length; at += 2) if (off.charCodeAt(at) === 0x30 + offset && off.charCodeAt(at + 1) === code) return true;
  return false;
}
