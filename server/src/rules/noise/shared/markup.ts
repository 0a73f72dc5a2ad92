import { isHan, isInvisible } from '../../../core/chars';

/** Entities that pages in Chinese leave behind, with what they stand for; white space is settled by its place. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...['nbsp', 'ensp', 'emsp', 'thinsp'].map((name) => [name, ' '] as const),
  ...['zwj', 'zwnj', 'shy', 'lrm', 'rlm'].map((name) => [name, ''] as const),
  ...([
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['middot', '·'],
    ['bull', '•'],
    ['hellip', '…'],
    ['mdash', '—'],
    ['ndash', '–'],
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['times', '×'],
    ['divide', '÷'],
    ['plusmn', '±'],
    ['deg', '°'],
    ['permil', '‰'],
    ['sup2', '²'],
    ['sup3', '³'],
    ['copy', '©'],
    ['reg', '®'],
    ['trade', '™'],
    ['laquo', '«'],
    ['raquo', '»'],
    ['yen', '¥'],
    ['rarr', '→'],
    ['larr', '←'],
    ['alpha', 'α'],
    ['beta', 'β'],
    ['radic', '√'],
  ] as const),
]);

/** One entity: by its name, by its number, or one of the commonest without its semicolon. */
export const ENTITY = /&(?:amp;)?(?:([a-z]{2,6}[23]?);|#(\d{1,7});|#x([0-9a-f]{1,6});|(nbsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot)(?![0-9a-z;]))/iy;

/** What an entity stands for; null for one that is not known or names no character. */
export function decoded(match: RegExpExecArray): string | null {
  const [, name, decimal, hexadecimal, bare] = match;
  const word = name ?? bare;
  if (word !== undefined) return NAMED.get(word) ?? NAMED.get(word.toLowerCase()) ?? null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  if (code === 0x0a || code === 0x0d || isInvisible(code)) return '';
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000 || code === 0x09 ? ' ' : String.fromCodePoint(code);
}

/** White space in place of an entity: an indent at the start of a line, none at its end and between ideographs. */
export function spaceFor(source: string, start: number, end: number, count: number): string {
  if (!hasTextBefore(source, start)) return count > 1 && start === 0 ? '\u3000\u3000' : '';
  if (!hasTextBehind(source, end)) return '';
  const joins = (code: number): boolean => isHan(code) || (code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xff60);
  return joins(source.charCodeAt(start - 1)) && joins(source.charCodeAt(end)) ? '' : ' ';
}

/** A tag of the elements that pages are made of. */
export const TAG =
  /<(\/?)(p|br|span|div|strong|font|b|i|u|em|a|img|image|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6]|section|article|center|blockquote|hr|sub|sup|small|big|label|o:p|st1:[a-z]+|script|style|figure|figcaption|video|iframe|input|button|form|nav|header|footer)(?:\s[^<>]{0,400})?\s?\/?>/iy;

/** Elements whose end, or whose place, breaks the line. */
export const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'hr',
  '/p',
  '/div',
  '/li',
  '/tr',
  '/h1',
  '/h2',
  '/h3',
  '/h4',
  '/h5',
  '/h6',
  '/section',
  '/blockquote',
]);

/** Elements that say something themselves, so that nobody but the writer can do without them. */
export const TELLING: ReadonlySet<string> = new Set(['sub', 'sup', 'img', 'image', 'video', 'iframe', 'script', 'style', 'td', 'th', 'input']);

/** Characters that are looked through for text beside a tag. */
const NEAR = 400;

export function hasTextBefore(source: string, at: number): boolean {
  return isText(source.slice(Math.max(0, at - NEAR), at));
}

export function hasTextBehind(source: string, at: number): boolean {
  return isText(source.slice(at, at + NEAR));
}

function isText(piece: string): boolean {
  return piece.replace(/<[^<>]*>/gu, '').trim() !== '';
}
