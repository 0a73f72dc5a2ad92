import { perParagraph } from '../../../core/remember';
import { PAIRS, pairHash } from '../../shared/pairs';
import { confusablePairs } from './confusable';
import { ANCHORS } from './pleonasms';

const NOWHERE: readonly number[] = [];
const WORD = 1;
const ANCHOR = 2;

/** By the hash of two characters, whether some listed word is known by them: at nearly every place of a text this one look is all. */
let known: Uint8Array | undefined;

function build(): Uint8Array {
  const table = new Uint8Array(PAIRS);
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) {
      const pair = pairHash(word.charCodeAt(0), word.charCodeAt(1));
      table[pair] = (table[pair] ?? 0) | bit;
    }
  };
  add(confusablePairs(), WORD);
  add(ANCHORS, ANCHOR);
  return table;
}

/** Places of a line (reading offsets) at which the two characters may stand by which a confusable word is known, or with which a pleonasm begins. */
export interface Suspects {
  readonly words: readonly number[];
  readonly anchors: readonly number[];
}

const NONE: Suspects = { words: NOWHERE, anchors: NOWHERE };

/** The rules about words share one look through a line. */
export const suspectsIn = perParagraph(({ reading: { text } }): Suspects => {
  known ??= build();
  const table = known;
  let words: number[] | undefined;
  let anchors: number[] | undefined;
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bits = table[pairHash(before, code)] ?? 0;
    before = code;
    if (bits === 0) continue;
    if ((bits & WORD) !== 0) (words ??= []).push(at - 1);
    if ((bits & ANCHOR) !== 0) (anchors ??= []).push(at - 1);
  }
  return words === undefined && anchors === undefined ? NONE : { words: words ?? NOWHERE, anchors: anchors ?? NOWHERE };
});
