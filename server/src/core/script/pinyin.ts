import { fold } from '../characters';
import { READINGS } from './readings';

let readings: Map<string, string> | undefined;

/**
 * Whether a Han character can be read as a syllable in Hanyu Pinyin (no tone mark, ü written v); null for one that is too
 * rare to be in the table. The table is only built when it is first asked, because clean texts never ask.
 */
export function hasReading(char: string, syllable: string): boolean | null {
  readings ??= readingsByCharacter();
  const own = readings.get(char);
  const simplified = readings.get(String.fromCharCode(fold(char.charCodeAt(0))));
  if (own === undefined && simplified === undefined) return null;
  return [own, simplified].some((known) => known?.includes(` ${syllable} `));
}

function readingsByCharacter(): Map<string, string> {
  const table = new Map<string, string>();
  for (const row of READINGS.split('|')) {
    const start = row.search(/[^a-z]/u);
    const syllable = row.slice(0, start);
    for (const char of row.slice(start)) table.set(char, `${table.get(char) ?? ' '}${syllable} `);
  }
  return table;
}
