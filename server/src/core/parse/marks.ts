/** Classes of the marks that divide sentences and clauses, one bit each, looked up per UTF-16 unit. */
export const SENTENCE_END = 1;
export const CLAUSE_END = 2;
export const OPENING = 4;
export const CLOSING = 8;

const TABLE = new Uint8Array(0x10000);
mark('。！？', SENTENCE_END | CLAUSE_END);
mark('，；：', CLAUSE_END);
mark('“‘《〈（【〔「『', OPENING);
mark('”’》〉）】〕」』', CLOSING);

function mark(chars: string, bits: number): void {
  for (const char of chars) TABLE[char.charCodeAt(0)] = (TABLE[char.charCodeAt(0)] ?? 0) | bits;
}

/** The classes of one UTF-16 unit of a reading; 0 for a character that is no mark. */
export function markClass(code: number): number {
  return TABLE[code] ?? 0;
}

/** Longest clause that is looked through, in UTF-16 units; without a bound a text without marks would be read again at every word. */
const REACH = 400;

/** End of the sentence that holds `at`: just behind its final mark and the closing quotes after it, or `end`. */
export function sentenceEnd(text: string, at: number, end: number): number {
  for (let index = at; index < end; index += 1) {
    if ((markClass(text.charCodeAt(index)) & SENTENCE_END) === 0) continue;
    let stop = index + 1;
    while (stop < end && (markClass(text.charCodeAt(stop)) & (SENTENCE_END | CLOSING)) !== 0) stop += 1;
    return stop;
  }
  return end;
}

/** Offset of the next mark that ends a clause (，；：。！？) at or after `at`, outside brackets and quotations; `end` when there is none. */
export function clauseEnd(text: string, at: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, at + REACH);
  for (let index = at; index < limit; index += 1) {
    const bits = markClass(text.charCodeAt(index));
    if (bits === 0) continue;
    if ((bits & OPENING) !== 0) depth += 1;
    else if ((bits & CLOSING) !== 0) depth = depth > 0 ? depth - 1 : 0;
    else if (depth === 0 || (bits & SENTENCE_END) !== 0) return index;
  }
  return limit;
}

/** Offset behind the last mark that ends a clause before `at`, not before `start`; brackets are skipped. */
export function clauseStart(text: string, at: number, start: number): number {
  let depth = 0;
  const limit = Math.max(start, at - REACH);
  for (let index = at - 1; index >= limit; index -= 1) {
    const bits = markClass(text.charCodeAt(index));
    if (bits === 0) continue;
    if ((bits & CLOSING) !== 0) depth += 1;
    else if ((bits & OPENING) !== 0) {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (depth === 0 || (bits & SENTENCE_END) !== 0) return index + 1;
  }
  return limit;
}
