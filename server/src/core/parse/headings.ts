import type { HeadingFact, OrdinalFact, OrdinalStyle } from '../report';
import type { Span } from '../text';

/** Levels of headings by the style of their ordinal (GB/T 9704 7.3.3). */
export const LEVELS: Readonly<Record<OrdinalStyle, number>> = { dun: 1, paren: 2, num: 3, numparen: 4, circle: 5, shi: 0, yao: 0, di: 0, shou: 0, qi: 0 };

/** Longest heading in characters; what is longer is a paragraph that happens to be numbered. */
const LONGEST = 50;
const RUN_IN = 40;

/** The heading a line is, by its ordinal or its Markdown mark, or null. */
export function headingOf(text: string, content: Span, ordinal: OrdinalFact | null): HeadingFact | null {
  if (ordinal?.opens && LEVELS[ordinal.style] > 0) {
    const end = headingEnd(text, ordinal, content);
    if (end === null) return null;
    return { style: ordinal.style, level: LEVELS[ordinal.style], number: ordinal.number, ordinal: ordinal.span, span: { start: content.start, end } };
  }
  const mark = text.slice(0, 4).includes('#') ? /^[ ]{0,3}(#{1,6})[ ]/u.exec(text.slice(0, 12)) : null;
  if (!mark || content.end - content.start > LONGEST * 2) return null;
  return { style: 'markdown', level: mark[1]?.length ?? 1, number: 0, ordinal: { start: content.start, end: content.start }, span: content };
}

/** Where the heading ends, or null when the numbered line is an item of a list. */
function headingEnd(text: string, ordinal: OrdinalFact, content: Span): number | null {
  const last = text.charAt(content.end - 1);
  if (last === '；' || last === '，') return null;
  const body = text.slice(ordinal.span.end, content.end);
  const stop = body.search(/[。！？；]/u);
  const high = ordinal.style === 'dun' || ordinal.style === 'paren';
  if (stop < 0) return body.length <= LONGEST ? content.end : null;
  if (stop === body.length - 1) return high && body.length <= RUN_IN && !body.includes('，') ? content.end : null;
  // A heading with its text behind it: 一、关于选址。会议原则同意….
  return high && stop <= RUN_IN && body.charAt(stop) !== '；' ? ordinal.span.end + stop + 1 : null;
}
