import { WIDE_OF } from '../../../core/characters';
import { isAlphanumeric, isHan, isLetter, isSpace, isWide } from '../../../core/chars';
import { readingOffset, sourceOffset } from '../../../core/reading';
import type { Paragraph } from '../../../core/report';
import { markupIn, withinAny } from './markup';
import { isBesidePause } from './pauses';
import { bracketPairs } from './roundBrackets';

/** A half-width mark of a line that belongs to its text. */
export interface Narrow {
  /** Its offset in the source, and the one in the reading. */
  readonly source: number;
  readonly at: number;
  readonly char: string;
}

/** The half-width marks at offsets of the source, without those in annotations and in markup. */
export function narrowMarks({ source, reading }: Paragraph, offsets: readonly number[]): readonly Narrow[] {
  let isMarkup: ((at: number) => boolean) | undefined;
  const marks: Narrow[] = [];
  for (const offset of offsets) {
    if (isBetweenForeign(source, offset)) continue;
    isMarkup ??= withinAny(markupIn(source));
    if (isMarkup(offset)) continue;
    const at = readingOffset(reading, offset);
    if (at >= 0) marks.push({ source: offset, at, char: source.charAt(offset) });
  }
  return marks;
}

/** 98.5, 10:30, a.b: marks of numbers and codes. */
function isBetweenForeign(source: string, offset: number): boolean {
  return isAlphanumeric(source.charCodeAt(offset - 1)) && isAlphanumeric(source.charCodeAt(offset + 1)) && ',.:;'.includes(source.charAt(offset));
}

/** Where an edit of a half-width mark ends: a single space between it and Chinese text stands for the white of the full-width mark. */
export function behindSpace(source: string, at: number): number {
  return isSpace(source.charCodeAt(at)) && isWide(source.charCodeAt(at + 1)) ? at + 1 : at;
}

/** True for a line in a foreign language, with a Chinese word here and there: its marks are its own. */
export function isForeign({ source, reading }: Paragraph): boolean {
  if (reading.han * 2 > reading.text.length) return false;
  let latin = 0;
  for (let at = 0; at < reading.text.length; at += 1) if (isLetter(reading.text.charCodeAt(at))) latin += 1;
  if (latin <= reading.han) return false;
  for (const { start, end } of markupIn(source)) for (let at = start; at < end; at += 1) if (isLetter(source.charCodeAt(at))) latin -= 1;
  return latin > reading.han;
}

/** Round brackets around Chinese text that should be full-width, both of a pair. */
export function narrowBrackets(paragraph: Paragraph, marks: readonly Narrow[]): readonly (readonly Narrow[])[] {
  if (!marks.some(({ char }) => char === '(' || char === ')')) return [];
  const { source, reading } = paragraph;
  const { text } = reading;
  const at = new Map(marks.map((mark) => [mark.at, mark] as const));
  const pairs: (readonly Narrow[])[] = [];
  for (const { open, close, han } of bracketPairs(text)) {
    const halves = [at.get(open), at.get(close)].flatMap((mark) => mark ?? []);
    if (halves.length === 0) continue;
    // The half that is full-width already shows what was meant; a bracket with no Chinese in it may stay.
    const isMixed = halves.length === 1 && isWide(source.charCodeAt(sourceOffset(reading, halves[0]?.at === open ? close : open)));
    if (!isMixed && (halves.length === 1 || !han)) continue;
    if (text.charAt(open - 1) === ']' || isFileName(text, close + 1)) continue;
    pairs.push(halves);
  }
  return pairs;
}

/** 方案(定稿).docx is the name of a file. */
function isFileName(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2e && isLetter(text.charCodeAt(at + 1));
}

/** Dots that stand for an ellipsis of Chinese text, before a mark and behind it. */
const MAKESHIFT_BEFORE = /[㐀-鿿]\.{3,6}$/u;
const MAKESHIFT_BEHIND = /^\.{3,6}[㐀-鿿]/u;
const QUESTION = /什么|怎|吗|呢|谁|何|哪|多少|几|是否|能否|可否|么|啥|难道|岂|吧|没有|不是/u;
/** How far back a question is looked for. */
const CLAUSE = 40;

/** Commas, colons and the like in Chinese context: those the reading takes for full-width ones, unless they are something else. */
export function narrowPauses(paragraph: Paragraph, marks: readonly Narrow[], turned: ReadonlySet<number>): readonly Narrow[] {
  const { text } = paragraph.reading;
  const own = marks.filter(({ char }) => ',;:?!'.includes(char));
  const wide = new Set(turned);
  for (const { at, char } of own) {
    if (text.charAt(at) !== char || wide.has(at - 1) || wide.has(at + 1) || isBesideDots(text, at)) wide.add(at);
  }
  // A mark before one that becomes full-width is beside Chinese text as well.
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const at = own[index]?.at ?? 0;
    if (wide.has(at + 1)) wide.add(at);
  }
  return own.filter((mark) => wide.has(mark.at) && !isOther(paragraph, mark));
}

function isBesideDots(text: string, at: number): boolean {
  return (
    (text.charAt(at - 1) === '.' && MAKESHIFT_BEFORE.test(text.slice(Math.max(0, at - 7), at))) ||
    (text.charAt(at + 1) === '.' && MAKESHIFT_BEHIND.test(text.slice(at + 1, at + 8)))
  );
}

/** Marks of eyes, pictures, operators and lost bytes. */
function isOther({ source, reading: { text } }: Paragraph, { source: offset, at, char }: Narrow): boolean {
  const next = source.charAt(offset + 1);
  // Which of two marks that clash is to stay is told by another rule.
  if (',;:'.includes(char) && isBesidePause(text, at)) return true;
  switch (char) {
    case '!':
      return next === '[' || next === '=';
    case ':':
    case ';':
      return /^(?:-?[)]|-?[(](?:$|[ ，。！])|\/\/)/u.test(source.slice(offset + 1, offset + 4));
    case '?': {
      const code = text.charCodeAt(at + 1);
      if (isLetter(code) || (code >= 0xc0 && code < 0x250)) return true;
      // A lost character is a question mark too, in the middle of a clause that asks nothing.
      return isHan(code) && !QUESTION.test(text.slice(Math.max(0, at - CLAUSE), at));
    }
    default:
      return false;
  }
}

/** What follows a full stop in running text; a name such as 阿里木.买买提 goes on otherwise. */
const OPENER = /^(?:会议|会上|与会|要|一是|二是|三是|四是|五是|六是|同时|此外|另外|最后|其次|下一步|今后|各|全)/u;
/** The number of a heading, whose mark is another matter. */
const NUMBER = /^[ ]*(?:第?[一二三四五六七八九十]{1,3}|（[一二三四五六七八九十]{1,3}）)$/u;

/** Dots that stand for the full stop of a Chinese sentence. */
export function narrowStops({ reading: { text }, content }: Paragraph, marks: readonly Narrow[]): readonly Narrow[] {
  return marks.filter(({ at, char }) => {
    if (char !== '.' || text.charAt(at - 1) === '.' || text.charAt(at + 1) === '.') return false;
    const before = text.charCodeAt(at - 1);
    if (!isHan(before) && !'”’》）'.includes(text.charAt(at - 1) || ' ')) return false;
    if (at < content.start + 6 && NUMBER.test(text.slice(content.start, at))) return false;
    let next = at + 1;
    while (next < content.end && '”’"\'）)'.includes(text.charAt(next))) next += 1;
    if (next >= content.end) return true;
    if (text.charCodeAt(next) !== 0x20) return OPENER.test(text.slice(next, next + 3));
    return isHan(text.charCodeAt(next + 1)) || '“《（"'.includes(text.charAt(next + 1) || ' ');
  });
}

const WIDE_DOT = '。';

/** The full-width form of a mark other than a quotation mark. */
export function wideOf(char: string): string {
  return char === '.' ? WIDE_DOT : String.fromCharCode(WIDE_OF[char.charCodeAt(0)] ?? 0);
}
