import { isHan, isSpace } from '../chars';

/** What is left of damaged text: it cannot be restored from what stands there. */

/** End of the run of wreckage that begins at `at`; null when the character has a meaning there. */
export function wreck(source: string, at: number): number | null {
  const char = source.charAt(at);
  switch (char) {
    case '锟':
    case '錕':
      return repeated(source, at, char === '锟' ? '锟斤拷' : '錕斤拷', 1);
    case '烫':
    case '燙':
    case '屯':
      return repeated(source, at, char.repeat(3), 1);
    case '鈥':
    case '銆':
      return strayEnd(source, at);
    case '锛':
      return isLetterless(source.charCodeAt(at + 1)) ? strayEnd(source, at) : null;
    case 'â':
      return /[€‚„]/u.test(source.charAt(at + 1)) ? endOfLatin(source, at) : null;
    case 'ã':
      return /[€\u0080]/u.test(source.charAt(at + 1)) ? endOfLatin(source, at) : null;
    case 'ï':
      return /[¼½¿]/u.test(source.charAt(at + 1)) ? endOfLatin(source, at) : null;
    default:
      return null;
  }
}

/** The end of a word that stands at `at` one or more times; quoted, it is spoken about. */
function repeated(source: string, at: number, word: string, least: number): number | null {
  if (/["“「『‘]/u.test(source.charAt(at - 1))) return null;
  let end = at;
  while (source.startsWith(word, end)) end += word.length;
  while (end > at && word.startsWith(source.charAt(end)) && source.charAt(end) !== '') end += 1;
  return end - at >= word.length * least ? end : null;
}

/** A character of three bytes read as two: its first two, and what was made of the third. */
function strayEnd(source: string, at: number): number {
  const next = source.charCodeAt(at + 1);
  return next === 0x3f || next === 0xff1f || next === 0x20ac || next === 0xfffd || isHan(next) ? at + 2 : at + 1;
}

/** A question mark, a replacement character or a sign where the second half of a character should be. */
function isLetterless(code: number): boolean {
  return code === 0x3f || code === 0x20ac || code === 0xfffd;
}

function endOfLatin(source: string, at: number): number {
  let end = at;
  while (end < source.length && end < at + 60 && isLatin(source.charCodeAt(end))) end += 1;
  return end;
}

function isLatin(code: number): boolean {
  return (code >= 0x80 && code <= 0x17f) || (code >= 0x2018 && code <= 0x203a) || code === 0x20ac || code === 0x2122 || code === 0x2c6 || code === 0x2dc;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  nbsp: ' ',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};
/** A name of a character of HTML, with the semicolon behind it. */
const ENTITY = /([lr][ds]quo|nbsp|middot|[mn]dash|hellip);/uy;

/** A character of HTML whose ampersand became a question mark. */
export function lostEntity(source: string, at: number): { readonly end: number; readonly text: string } | null {
  ENTITY.lastIndex = at + 1;
  const [name] = ENTITY.exec(source) ?? [];
  const text = name === undefined ? undefined : ENTITIES[name.slice(0, -1)];
  return name === undefined || text === undefined ? null : { end: at + 1 + name.length, text };
}

/** Words by which a sentence asks or doubts, and particles at its end. */
const ASKING =
  /[吗嗎呢吧么麼嘛啊呀哪谁誰何几幾孰岂豈否啥咋怎奈]|什|多少|多[大长長久远遠高]|不是|难道|難道|没有|沒有|[对對行好]不|能不|会不|會不|还是|還是|如果|真的|请问|請問|问|問|疑|答/u;
const SENTENCE_END = '。！？；!?;\n';
/** Longest sentence that is looked back into. */
const SENTENCE_REACH = 120;
/** How far around the marks of the text are looked at. */
const AROUND = 150;

/**
 * Question marks between Chinese characters in a statement, where characters were lost that some code does not have. Where
 * nothing else of the line is damaged, only a line that has wide marks throughout is believed, and only probably.
 */
export function lostHan(source: string, at: number, known: boolean): { readonly end: number; readonly doubtful: boolean } | null {
  if (source.charCodeAt(at) === 0xfffd) return { end: runEnd(source, at, 0xfffd), doubtful: false };
  if (source.charCodeAt(at) !== 0x3f || !isHan(source.charCodeAt(at - 1))) return null;
  const end = runEnd(source, at, 0x3f);
  if (!isHan(source.charCodeAt(end))) return null;
  let start = at;
  while (start > 0 && at - start < SENTENCE_REACH && !SENTENCE_END.includes(source.charAt(start - 1))) start -= 1;
  if (ASKING.test(source.slice(start, end + 2))) return null;
  if (known) return { end, doubtful: false };
  return isWide(source.slice(Math.max(0, at - AROUND), end + AROUND)) && !isSpace(source.charCodeAt(start)) ? { end, doubtful: true } : null;
}

function runEnd(source: string, at: number, code: number): number {
  let end = at;
  while (source.charCodeAt(end) === code) end += 1;
  return end;
}

/** True for text whose marks are wide ones throughout, so that a narrow question mark is nothing the writer put there. */
function isWide(text: string): boolean {
  return (text.match(/[，。；：、]/gu) ?? []).length >= 3 && !/[\u3400-\u9fff][,;:!][\u3400-\u9fff]|？/u.test(text);
}
