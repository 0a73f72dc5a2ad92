import { isHan } from '../../../core/chars';

/** A pair of round brackets of either width in a reading. */
export interface RoundPair {
  readonly open: number;
  readonly close: number;
  /** True when Chinese text stands between them. */
  readonly han: boolean;
  /** Number of round brackets around the pair. */
  readonly depth: number;
}

/** The pairs of round brackets in their order of closing, whatever their width; those without a partner are left out. */
export function bracketPairs(text: string): readonly RoundPair[] {
  const open: { readonly at: number; readonly han: number }[] = [];
  const pairs: RoundPair[] = [];
  let han = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) han += 1;
    else if (code === 0x28 || code === 0xff08) open.push({ at, han });
    else if (code === 0x29 || code === 0xff09) {
      const last = open.pop();
      if (last !== undefined) pairs.push({ open: last.at, close: at, han: han > last.han, depth: open.length });
    }
  }
  return pairs;
}
