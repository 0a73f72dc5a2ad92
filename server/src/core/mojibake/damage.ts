import { FLAGS, HAN } from '../characters';
import { perParagraph } from '../remember';
import type { Paragraph } from '../report';
import type { Span } from '../text';
import { gbk } from './gbk';
import { lostMark } from './lostMark';
import { type Misaligned, misalignedRun } from './misaligned';
import { lostEntity, lostHan, wreck } from './remains';
import { beforeAnnotation } from './syllable';
import { gbkReadAsLatin, utf8ReadAsGbk, utf8ReadAsLatin } from './utf8';

/** A run of damaged text in the source of a line. */
export interface Damage {
  readonly span: Span;
  /** What stood there, when there is no doubt about it. */
  readonly restored: string | null;
  /** What may have stood there, the likeliest first; only where it is not sure. */
  readonly proposals: readonly string[];
  /** True when it is only probable that something is damaged. */
  readonly doubtful: boolean;
}

/** UTF-16 units without which a line cannot hold a run of damaged text. */
export const DAMAGE_TRIGGERS = '?？\uFFFD锟錕烫燙屯鈥銆锛鐨浼璁鎬杩鍥ãäåæçïâÂÃ£ÄÊ';

const BREAKS = '?？\uFFFD';
const GBK_TELLING = '鈥銆锛鐨浼璁鎬杩鍥';
const LATIN_TELLING = 'ãäåæçïâÂÃ£ÄÊ';
const NONE: readonly Damage[] = [];
const NO_PROPOSALS: readonly string[] = [];
const PROPOSALS = 3;

/** The damaged runs of a line, in their order. */
export const damagedRuns = perParagraph(({ source }: Paragraph): readonly Damage[] => {
  const found: Damage[] = [];
  let end = 0;
  for (let at = 0; at < source.length; at += 1) {
    if (at < end || !isTelling(source.charCodeAt(at))) continue;
    const damage = damageAt(source, at, end, found.length > 0);
    if (damage === null) continue;
    found.push(damage);
    end = damage.span.end;
  }
  return found.length === 0 ? NONE : found;
});

/** The damaged run that holds the character at an offset of the source. */
export function isDamaged(paragraph: Paragraph, offset: number): boolean {
  return damagedRuns(paragraph).some(({ span }) => span.start <= offset && offset < span.end);
}

let telling: Uint8Array | undefined;

function isTelling(code: number): boolean {
  if (telling === undefined) {
    telling = new Uint8Array(0x10000);
    for (let at = 0; at < DAMAGE_TRIGGERS.length; at += 1) telling[DAMAGE_TRIGGERS.charCodeAt(at)] = 1;
  }
  return telling[code] === 1;
}

function damageAt(source: string, at: number, from: number, known: boolean): Damage | null {
  const char = source.charAt(at);
  if (BREAKS.includes(char)) return broken(source, at, known);
  if (GBK_TELLING.includes(char)) return misreadGbk(source, at, from);
  if (LATIN_TELLING.includes(char)) return misreadLatin(source, at, from);
  return unsure(at, wreck(source, at));
}

function broken(source: string, at: number, known: boolean): Damage | null {
  const table = gbk();
  const entity = lostEntity(source, at);
  if (entity !== null) return sure(at, entity.end, entity.text);
  const run = misalignedRun(source, at, table) ?? (table && lostMark(source, at, table));
  if (run !== null) {
    const damage = restoration(at, run);
    if (damage.restored !== null || isCertain(source, at, run)) return damage;
  }
  const end = lostHan(source, at, known);
  return end === null ? null : { ...unsureTo(at, end.end), doubtful: end.doubtful };
}

/** How much dearer the next candidate has to be, and how dear the best one may be. */
const MARGIN = 2;
const DEAREST = 2;
const DEARER_BY_CHARACTER = 0.5;

function restoration(at: number, { end, candidates }: Misaligned): Damage {
  const [best, next] = candidates;
  const isSure = best !== undefined && best.cost <= DEAREST + best.text.length * DEARER_BY_CHARACTER && (next === undefined || next.cost - best.cost >= MARGIN);
  if (best !== undefined && isSure) return sure(at, end, best.text);
  return { ...unsureTo(at, end), proposals: candidates.slice(0, PROPOSALS).map(({ text }) => text) };
}

const BRACKET_REACH = 40;
/** A question mark, two letters and a bracket: with one letter it may number an answer. */
const SHORTEST = 4;

/** False for what a writer may have put there: a question in brackets, or one with answers marked a) and b). */
function isCertain(source: string, at: number, { end }: Misaligned): boolean {
  if (source.charCodeAt(at) === 0xfffd) return true;
  if (((FLAGS[source.charCodeAt(beforeAnnotation(source, at) - 1)] ?? 0) & HAN) === 0) return false;
  if (end - at < SHORTEST && /[)）]/u.test(source.charAt(end - 1))) return false;
  let open = 0;
  for (let index = at - 1; index >= 0 && index > at - BRACKET_REACH; index -= 1) {
    const char = source.charAt(index);
    if (char === ')' || char === '）') open -= 1;
    else if (char === '(' || char === '（') open += 1;
    if (open > 0) return false;
  }
  return true;
}

/** Units before a telling one at which the run may begin. */
const REACH = 30;

function misreadGbk(source: string, at: number, from: number): Damage | null {
  const table = gbk();
  if (table !== null) {
    for (let start = Math.max(from, at - REACH); start <= at; start += 1) {
      const run = utf8ReadAsGbk(source, start, table);
      if (run !== null && run.end > at) return sure(start, run.end, run.text);
    }
  }
  return unsure(at, wreck(source, at));
}

function misreadLatin(source: string, at: number, from: number): Damage | null {
  for (let start = Math.max(from, at - REACH); start <= at; start += 1) {
    const run = utf8ReadAsLatin(source, start);
    if (run !== null && run.end > at) return sure(start, run.end, run.text);
  }
  const table = gbk();
  const pairs = table && gbkReadAsLatin(source, at, from, table);
  if (pairs) return sure(pairs.start, pairs.end, pairs.text);
  return unsure(at, wreck(source, at));
}

function sure(start: number, end: number, restored: string): Damage {
  return { span: { start, end }, restored, proposals: NO_PROPOSALS, doubtful: false };
}

function unsure(start: number, end: number | null): Damage | null {
  return end === null ? null : unsureTo(start, end);
}

function unsureTo(start: number, end: number): Damage {
  return { span: { start, end }, restored: null, proposals: NO_PROPOSALS, doubtful: false };
}
