import { readFileSync } from 'node:fs';
import { type Converter, createConverter, type Dictionary, dictionaryOf, TARGETS } from '../../server/src/core/script/convert';
import { createHealer } from '../../server/src/core/script/heal';
import type { Target } from '../../server/src/core/target';
import { RULES } from '../../server/src/rules';

const converters = new Map<Target, Converter>();

/** Converts with the dictionaries as they were built. */
export function convert(text: string, to: Target): string {
  const converter = converters.get(to) ?? createConverter(readDictionary(to), to, createHealer(RULES));
  converters.set(to, converter);
  return converter(text);
}

export function readDictionary(to: Target): Dictionary {
  return JSON.parse(readFileSync(`dist/assets/${dictionaryOf(to)}`, 'utf8')) as Dictionary;
}

export { TARGETS };
