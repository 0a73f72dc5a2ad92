/** A text in the languages of the tool. The traditional form is derived from `zh` when the project is generated. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Locale = 'zh-cn' | 'zh-tw' | 'en';
export type Values = Readonly<Record<string, string | number>>;

/** Simplified text → traditional text, for every text the tool can say. */
export type TraditionalTable = ReadonlyMap<string, string>;

/**
 * The text in one language with its `{name}` places filled in. Text without a traditional form is given in simplified.
 */
export function say(words: Words, values: Values, locale: Locale, traditional: TraditionalTable): string {
  const template = locale === 'en' ? words.en : locale === 'zh-tw' ? (traditional.get(words.zh) ?? words.zh) : words.zh;
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => String(values[name] ?? place));
}
