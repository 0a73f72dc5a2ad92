import assert from 'node:assert/strict';
import * as iconv from 'iconv-lite';
import { Converter } from 'opencc-js';
import { decode, type EncodingName } from '../../server/src/main/cli/encoding';
import { describeCorpora, textsOf } from './texts';

const CODECS: readonly (readonly [EncodingName, string])[] = [
  ['utf-8', 'utf8'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5hkscs'],
  ['utf-16le', 'utf16-le'],
  ['utf-16be', 'utf16-be'],
];
const toTraditional = Converter({ from: 'cn', to: 'tw' });
const toSimplified = Converter({ from: 'tw', to: 'cn' });

interface Score {
  right: number;
  refused: number;
  readonly wrong: string[];
}

/** Reads every text in every encoding that can write it, as it is and in both scripts, without a byte order mark. */
function measure(texts: readonly string[]): ReadonlyMap<EncodingName, Score> {
  const scores = new Map<EncodingName, Score>();
  for (const text of texts.flatMap((one) => [...new Set([one, toTraditional(one), toSimplified(one)])])) {
    for (const [name, codec] of CODECS) {
      const bytes = iconv.encode(text, codec);
      if (iconv.decode(bytes, codec, { stripBOM: false }) !== text) continue;
      const score = scores.get(name) ?? { right: 0, refused: 0, wrong: [] };
      scores.set(name, score);
      const decoded = decode(bytes, null);
      if (!('text' in decoded)) score.refused += 1;
      else if (decoded.text === text && decoded.encoding.name === name) score.right += 1;
      else score.wrong.push(`${name} read as ${decoded.encoding.name}: ${text.slice(0, 30)}`);
    }
  }
  return scores;
}

function tell(what: string, scores: ReadonlyMap<EncodingName, Score>): void {
  const figures = [...scores].map(([name, { right, refused, wrong }]) => `${name} ${right}/${refused}/${wrong.length}`);
  console.log(`      ${what}, read rightly/refused/read wrongly: ${figures.join(', ')}`);
}

function wrong(scores: ReadonlyMap<EncodingName, Score>): string[] {
  return [...scores.values()].flatMap((score) => score.wrong);
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

describeCorpora('encodings of real texts', () => {
  const texts = ['seeds', 'reports', 'negative', 'artefacts'].flatMap(textsOf).map(([, text]) => text.replace(/^\ufeff/u, ''));
  const lines = texts.flatMap((text) => text.split(/\r\n|\n|\r/u));

  it('every file is read in the encoding it is in', () => {
    const scores = measure(texts);
    tell('files', scores);
    assert.deepEqual(wrong(scores), []);
    for (const [name, { right, refused }] of scores) assert.ok(right > 50 && refused === 0, name);
  });
  it('so is every line of ten ideographs or more', () => {
    const scores = measure(lines.filter((line) => hanIn(line) >= 10));
    tell('lines of ten ideographs or more', scores);
    assert.deepEqual(wrong(scores), []);
    for (const [name, { right, refused }] of scores) assert.ok(refused <= right / 1000, name);
  });
  it('a line of three to nine is read or refused, and never read in another one', () => {
    const scores = measure(lines.filter((line) => hanIn(line) >= 3 && hanIn(line) < 10));
    tell('lines of three to nine', scores);
    assert.deepEqual(wrong(scores), []);
  });
});
