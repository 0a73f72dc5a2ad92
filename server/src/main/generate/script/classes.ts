import { GLYPH_VARIANTS, SIMPLIFIED_TOO, TRADITIONAL_TOO } from '../../../facts/script/reviewed';
import { dictionary, type Row } from './opencc';

/**
 * The characters of one script only, by OpenCC's dictionaries: those that are converted, never to themselves, and are
 * nowhere a character of the other script. Left out are those that the reviewed lists name as glyph variants. Only
 * characters of the Basic Multilingual Plane: the others are rarer than a mistake about them.
 */
export function simplifiedOnly(): readonly string[] {
  const traditional = new Set([
    ...dictionary('STCharacters').flatMap(valuesOf),
    ...dictionary('TSCharacters').map(keyOf),
    ...['TWVariants', 'HKVariants'].flatMap((name) => dictionary(name).flatMap((row) => [keyOf(row), ...valuesOf(row)])),
  ]);
  return strict('STCharacters', traditional, TRADITIONAL_TOO);
}

export function traditionalOnly(): readonly string[] {
  const simplified = new Set([...dictionary('TSCharacters').flatMap(valuesOf), ...dictionary('STCharacters').map(keyOf)]);
  return strict('TSCharacters', simplified, SIMPLIFIED_TOO);
}

function strict(name: string, other: ReadonlySet<string>, reviewed: string): readonly string[] {
  return dictionary(name)
    .filter(([char, values]) => char.length === 1 && !values.includes(char) && !other.has(char))
    .map(keyOf)
    .filter((char) => !reviewed.includes(char) && !GLYPH_VARIANTS.includes(char))
    .sort();
}

function keyOf([key]: Row): string {
  return key;
}

function valuesOf([, values]: Row): readonly string[] {
  return values;
}
