import { FLAGS, ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from '../../../core/characters';
import { perParagraph } from '../../../core/remember';
import type { Paragraph } from '../../../core/report';
import type { Span } from '../../../core/text';
import { joined, quotedSpans } from '../../shared/respected';
import { sourceCodes } from './sources';

/** Characters of the other script a quotation must hold, and none of its own, to be taken for one in the other script. */
const QUOTED = 3;
const KANA_REACH = 6;
const NONE: readonly Span[] = [];

/**
 * The places of a line (reading offsets) in which the other script is right: quotations and titles of works that are in it
 * throughout, and Japanese.
 */
export const foreignPassages = perParagraph((paragraph): readonly Span[] => {
  const { text, han, traditional, simplified } = paragraph.reading;
  if (han === 0 || (traditional === 0 && simplified === 0)) return NONE;
  return joined([...quotations(paragraph), ...japanese(text)]);
});

function quotations(paragraph: Paragraph): readonly Span[] {
  const { traditional, simplified } = paragraph.reading;
  const [own, other] = traditional > simplified ? [ONLY_TRADITIONAL, ONLY_SIMPLIFIED] : [ONLY_SIMPLIFIED, ONLY_TRADITIONAL];
  if (Math.min(traditional, simplified) < QUOTED) return NONE;
  const quoted = quotedSpans(paragraph);
  if (quoted.length === 0) return NONE;
  const codes = sourceCodes(paragraph);
  return quoted.filter(({ start, end }) => {
    let others = 0;
    for (let at = start; at < end; at += 1) {
      const flags = FLAGS[codes[at] ?? 0] ?? 0;
      if ((flags & own) !== 0) return false;
      if ((flags & other) !== 0) others += 1;
    }
    return others >= QUOTED;
  });
}

/** Around kana the characters are Japanese. */
function japanese(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.search(/[\u3041-\u30fa]/u); at >= 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x3041 && code <= 0x30fa) spans.push({ start: at - KANA_REACH, end: at + KANA_REACH + 1 });
  }
  for (let at = text.indexOf('株式会社'); at >= 0; at = text.indexOf('株式会社', at + 1)) spans.push({ start: at - KANA_REACH, end: at + 4 + KANA_REACH });
  return spans;
}
