import { fold } from '../../core/characters';

/*
 * The patterns of the grammar are put together from words and places. Unfinished, a pattern is a regular expression in
 * which a control character stands for an annotation or opens a group with a scope; `finish` numbers both.
 */

export const LANGUAGE = 'meeting-report';

/** For every simplified character the other characters that are read as it. */
const VARIANTS = new Map<string, string>();
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  const plain = String.fromCharCode(fold(code));
  const char = String.fromCharCode(code);
  if (plain !== char) VARIANTS.set(plain, (VARIANTS.get(plain) ?? '') + char);
}

/** One syllable of pinyin with or without tone marks: an optional initial, vowels, an optional ending. */
const SYLLABLE = '(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouvüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng?|r)?';

/** Places in unfinished patterns: an annotation, and the opening of a group with a scope. `finish` replaces both. */
export const NOTE = '\u0001';
const GROUP = /\u0001|\u0002([^\u0002]*)\u0002/gu;
export const ANNOTATION = ` ?[(（] ?${SYLLABLE} ?[)）] ?`;

/**
 * A rule of one pattern. Annotations in it are groups of their own instead of patterns inside a capture, because the
 * tokenizer copies the line up to a capture that has patterns: on a line of many words that would be quadratic.
 */
export function rule(unfinished: string, name?: string): object {
  const { pattern, captures } = finish(unfinished);
  return { match: pattern, ...(name === undefined ? {} : { name: scope(name) }), captures };
}

export function finish(unfinished: string): { readonly pattern: string; readonly captures: Readonly<Record<number, object>> } {
  const captures: Record<number, object> = {};
  let count = 0;
  const pattern = unfinished.replace(GROUP, (_, name?: string) => {
    count += 1;
    captures[count] = { name: scope(name ?? 'comment.block.pinyin') };
    return name === undefined ? `(${ANNOTATION})?` : '(';
  });
  return { pattern, captures };
}

export function group(name: string): string {
  return `\u0002${name}\u0002`;
}

/** For the inside of a lookahead, which must not capture. */
export function ahead(unfinished: string): string {
  return unfinished.replaceAll(NOTE, `(?:${ANNOTATION})?`);
}

export function scope(name: string): string {
  return `${name}.${LANGUAGE}`;
}

/** Alternatives of which each may be annotated between its characters. */
export function any(words: readonly string[]): string {
  return `(?:${words.map(word).join('|')})`;
}

export function word(text: string): string {
  return [...text].map(charClass).join(NOTE);
}

function charClass(char: string): string {
  const all = VARIANTS.get(char);
  return all === undefined ? char : `[${char}${all}]`;
}
