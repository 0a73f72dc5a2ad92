import { type Locale, say, type TraditionalTable, type Values, type Words } from '../../core/words';

/** The language in which the tool speaks. */
export interface Voice {
  readonly locale: Locale;
  readonly traditional: TraditionalTable;
  say(words: Words, values?: Values): string;
}

/** The traditional forms of everything the tool says are read only for those who want them. */
export async function createVoice(locale: Locale): Promise<Voice> {
  const traditional: TraditionalTable = locale === 'zh-tw' ? (await import('./extras.js')).TRADITIONAL : new Map();
  return { locale, traditional, say: (words, values = {}) => say(words, values, locale, traditional) };
}
