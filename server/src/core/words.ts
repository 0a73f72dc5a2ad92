/** A text in the languages of the tool. The traditional form is derived from `zh` when the project is generated. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-cn' | 'zh-tw' | 'en';
/** What stands in the `{name}` places of a text. */
export type Values = Readonly<Record<string, string | number | Saying>>;
/** A text that stands inside another one and is said in its language. */
export interface Saying {
  readonly words: Words;
  readonly values: Values;
}

/** Simplified text → traditional text, for every text the tool can say. */
export type TraditionalTable = ReadonlyMap<string, string>;

/**
 * The text in one language with its `{name}` places filled in. Text without a traditional form is given in simplified.
 */
export function say(words: Words, values: Values, locale: Locale, traditional: TraditionalTable): string {
  const template = locale === 'en' ? words.en : locale === 'zh-tw' ? (traditional.get(words.zh) ?? words.zh) : words.zh;
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = values[name];
    return typeof value === 'object' ? say(value.words, value.values, locale, traditional) : String(value ?? place);
  });
}
