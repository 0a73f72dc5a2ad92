import { perParagraph } from '../../../core/remember';
import { confusablePairs } from './confusable';
import { ANCHORS } from './pleonasms';

const PAIRS = 0x10000;
const NOWHERE: readonly number[] = [];

/** 1 for the hash of two characters by which some listed word is known: at nearly every place of a text this one look is all. */
let known: Uint8Array | undefined;

function build(): Uint8Array {
  const table = new Uint8Array(PAIRS);
  for (const word of [...confusablePairs(), ...ANCHORS]) table[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return table;
}

/** The places of a line (reading offsets) at which the two characters of some listed word may stand; the rules about words share one look through it. */
export const suspectsIn = perParagraph(({ reading: { text } }): readonly number[] => {
  known ??= build();
  const table = known;
  let found: number[] | undefined;
  let before = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (table[pairOf(before, code)] === 1) (found ??= []).push(at - 1);
    before = code;
  }
  return found ?? NOWHERE;
});

function pairOf(first: number, second: number): number {
  return ((first * 0x9e3b) ^ (second * 0x3d4d)) & (PAIRS - 1);
}
