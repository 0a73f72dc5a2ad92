import { type Locale, say, type TraditionalTable, type Values, type Words } from '../core/words';

/** The assets, written when the project is built, that hold what the server says in other words than those in its code. */
export const TRADITIONAL_ASSET = 'messages.zh-tw.json';
export const EXPLANATIONS_ASSET = 'rules.json';

/** What a hover adds to the message of a finding, by the id of its rule. */
export type Explanations = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** What the server says, in the language of the user. The parts that only some users or requests need are read when they do. */
export interface Texts {
  /** Sees to it that everything can be said in a language; until then texts are said in simplified Chinese. */
  prepare(locale: Locale): Promise<void>;
  traditional(): TraditionalTable;
  say(words: Words, values: Values, locale: Locale): string;
  /** Why a rule is there, where it comes from, and an example; empty when that cannot be read. */
  explain(rule: string, locale: Locale): Promise<string>;
}

export function createTexts(readAsset: (name: string) => Promise<string | undefined>): Texts {
  let table: TraditionalTable = new Map();
  let prepared: Promise<void> | undefined;
  let explanations: Promise<Explanations> | undefined;
  const read = async <T>(name: string, empty: T): Promise<T> => {
    const asset = await readAsset(name).catch(() => undefined);
    return asset === undefined ? empty : (JSON.parse(asset) as T);
  };
  return {
    prepare(locale) {
      if (locale !== 'zh-tw') return Promise.resolve();
      prepared ??= read<Readonly<Record<string, string>>>(TRADITIONAL_ASSET, {}).then((texts) => {
        table = new Map(Object.entries(texts));
      });
      return prepared;
    },
    traditional: () => table,
    say: (words, values, locale) => say(words, values, locale, table),
    async explain(rule, locale) {
      explanations ??= read<Explanations>(EXPLANATIONS_ASSET, {});
      return (await explanations)[rule]?.[locale] ?? '';
    },
  };
}
