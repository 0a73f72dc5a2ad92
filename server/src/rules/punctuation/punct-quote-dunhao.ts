import { readingOffset, sourceSpan } from '../../core/reading';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';

const NEEDLESS: Words = { zh: '并列的引号、书名号之间通常不用顿号。', en: 'No 、 is usual between quoted or titled items in a row.' };
const DELETE: Words = { zh: '删去顿号', en: 'Delete the 、' };

const CLOSING = '”》’〉';
const OPENING = '“《‘〈';
/** Longest item whose end is looked for. */
const ITEM = 80;
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-quote-dunhao',
  code: 'P02',
  family: 'punctuation',
  title: { zh: '引号、书名号之间的顿号', en: 'Enumeration commas between quoted or titled items' },
  severity: 'information',
  fixes: 'safe',
  layer: 'source',
  triggers: '”》’〉',
  options: {},
  check({ reading, source }, { facts, at }) {
    // The clause is one of the mainland; texts in traditional script keep the mark as a rule.
    if (facts.target !== 'simplified' || !source.includes('、')) return NONE;
    const { text } = reading;
    const found: ParagraphFinding[] = [];
    for (const offset of at) {
      if (source.charAt(offset + 1) !== '、') continue;
      const close = readingOffset(reading, offset);
      if (close < 0 || text.charAt(close + 1) !== '、' || !OPENING.includes(text.charAt(close + 2) || ' ')) continue;
      if (hasRemark(text, close)) continue;
      const span = sourceSpan(reading, close + 1, close + 2);
      found.push({ span, message: NEEDLESS, fix: { title: DELETE, edits: [{ span, text: '' }] } });
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '引号和书名号本身已把并列的各项隔开，之间通常不再用顿号；引号后面有括注等成分时，宜用顿号。',
    en: 'The quotation marks already part the items, so 、 is usually left out; where a remark stands behind one of them it is kept.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.5.3.5' }],
  examples: [
    { bad: '通过“学习强国”⟦、⟧“先锋课堂”⟦、⟧“一码通”等平台宣传。', good: '通过“学习强国”“先锋课堂”“一码通”等平台宣传。' },
    { bad: '会议学习了《条例》⟦、⟧《准则》。', good: '会议学习了《条例》《准则》。' },
    { ok: '要增强“四个意识”、坚定“四个自信”、做到“两个维护”。' },
    { ok: '会议学习了《条例》（修订稿）、《准则》、《规定》（试行）。' },
    { ok: '围绕“谁来评”“怎么评”“怎么用”，学习《条例》《准则》。' },
    { ok: '貫徹“一國兩制”、“澳人治澳”方針，學習《條例》、《準則》。' },
  ],
};

/** True when a remark in brackets stands behind the item before or after, so that the row needs its marks. */
function hasRemark(text: string, close: number): boolean {
  const opener = OPENING.charAt(CLOSING.indexOf(text.charAt(close)));
  let start = close;
  while (start > 0 && close - start < ITEM && text.charAt(start) !== opener) start -= 1;
  if (text.charAt(start - 1) === '、' && text.charAt(start - 2) === '）') return true;
  const closer = CLOSING.charAt(OPENING.indexOf(text.charAt(close + 2)));
  const limit = Math.min(text.length, close + ITEM);
  for (let at = close + 3; at < limit; at += 1) if (text.charAt(at) === closer) return text.charAt(at + 1) === '（';
  return false;
}
