import { readFileSync } from 'node:fs';
import { type Converter, createConverter, type Dictionary, dictionaryOf, TARGETS, type TargetScript } from '../../server/src/core/script/convert';

const converters = new Map<TargetScript, Converter>();

/** Converts with the dictionaries as they were built. */
export function convert(text: string, to: TargetScript): string {
  const converter = converters.get(to) ?? createConverter(readDictionary(to), to);
  converters.set(to, converter);
  return converter(text);
}

export function readDictionary(to: TargetScript): Dictionary {
  return JSON.parse(readFileSync(`dist/dictionaries/${dictionaryOf(to)}`, 'utf8')) as Dictionary;
}

export { TARGETS };
