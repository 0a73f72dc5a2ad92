import type { Paragraph } from '../../../core/report';

/** The characters of the source that stand at the offsets of the reading. The array is used again for the next line. */
export function sourceCodes({ source, reading: { text, cutAt, cutTotal } }: Paragraph): Uint16Array {
  if (codes.length < text.length) codes = new Uint16Array(text.length * 2);
  let next = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (next < cutAt.length && (cutAt[next] ?? 0) <= at) {
      shift = cutTotal[next] ?? 0;
      next += 1;
    }
    codes[at] = source.charCodeAt(at + shift);
  }
  return codes;
}

let codes = new Uint16Array(1024);
