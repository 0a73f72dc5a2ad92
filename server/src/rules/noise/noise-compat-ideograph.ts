import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { RADICAL_PAIRS } from '../../facts/radicals';
import { unitsBetween } from './shared/text';

const REPLACE: Words = {
  zh: '“{found}”（{code}）是部首字或兼容字，看上去与“{right}”一样，检索、校对时却不是同一个字，应改为“{right}”。',
  en: '“{found}” ({code}) is a radical or compatibility character that only looks like “{right}”; searches do not find it.',
};
const RADICAL: Words = {
  zh: '“{found}”（{code}）是部首，不是汉字，请核对原文。',
  en: '“{found}” ({code}) is a radical, not an ideograph: check the original.',
};
const PRIVATE: Words = {
  zh: '这里有一个私用区字符（{code}），换一台设备就显示不出来，请核对原文后改为正式的字符。',
  en: 'A private-use character ({code}): on another device it shows as nothing. Check the original and write the real one.',
};
const FIX: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };

export const rule = paragraphRule({
  id: 'noise-compat-ideograph',
  code: 'N07',
  family: 'noise',
  title: { zh: '部首字、兼容字、私用区字符', en: 'Radicals, compatibility ideographs, private-use characters' },
  severity: 'error',
  fixes: 'safe',
  layer: 'source',
  // Radicals, compatibility ideographs of both planes, and the first halves of private-use characters beyond the first plane.
  triggers: `${unitsBetween(0x2e80, 0x2fd5)}${unitsBetween(0xf900, 0xfaff)}\ud87e${unitsBetween(0xe000, 0xf8ff)}${unitsBetween(0xdb80, 0xdbff)}`,
  options: {},
  *check({ source }, { at }): Iterable<ParagraphFinding> {
    let next = 0;
    while (next < at.length) {
      const start = at[next] ?? 0;
      const kind = kindAt(source, start);
      // Neighbours of one kind make one finding.
      let end = start;
      let code = 0;
      do {
        code = source.codePointAt(end) ?? 0;
        end += code > 0xffff ? 2 : 1;
        next += 1;
      } while (at[next] === end && kindAt(source, end) === kind);
      if (kind === null) continue;
      const found = source.slice(start, end);
      const values = { found, code: codePoints(found), right: identityOf(found) };
      const span = { start, end };
      if (kind === 'alike') yield { span, message: REPLACE, values, fix: { title: FIX, values, edits: [{ span, text: values.right }] } };
      else yield { span, message: kind === 'private' ? PRIVATE : RADICAL, values };
    }
  },
});

export const page: RulePage = {
  why: {
    zh: '从 PDF 复制的文字里，“人”可能变成部首“⼈”：看起来一样，却查不到、比不上，换了字体还会变样；私用区字符在别的设备上根本显示不出来。',
    en: 'Text copied from a PDF may have the radical ⼈ for the ideograph 人: alike to the eye, but neither found nor compared as the same.',
  },
  basis: [
    { source: { zh: 'Unicode 标准', en: 'The Unicode Standard' }, clause: '18.1, 23.5' },
    { source: { zh: 'Unicode 字符数据库', en: 'Unicode Character Database' }, clause: 'Equivalent_Unified_Ideograph' },
  ],
  examples: [
    { bad: '会议指出，⟦⼈⟧才⟦⼯⟧作是⟦⻓⟧期任务。', good: '会议指出，人才工作是长期任务。' },
    { bad: '要学习⟦⺠⽣⟧政策，落实⟦\uf90a⟧融工作。', good: '要学习民生政策，落实金融工作。' },
    { bad: '要抓好⟦\ue5e5⟧项目，⟦⺌⟧组工作。' },
    { bad: '⟦\u{2f81a}⟧天要防⟦\u{100000}⟧冻。' },
    { ok: '山\ufa11副主任、礼\ufa1f参加会议，气温为20℃，面积为30㎡。' },
    { ok: '会议在𠮷林召开。' },
  ],
};

const IDENTITY = new Map<string, string>();
for (let at = 0; at < RADICAL_PAIRS.length; at += 2) IDENTITY.set(RADICAL_PAIRS.charAt(at), RADICAL_PAIRS.charAt(at + 1));

/** What stands at a place: a character with an ideograph of its shape, a mere radical, a private-use one, or none of these. */
function kindAt(source: string, at: number): 'alike' | 'radical' | 'private' | null {
  const code = source.codePointAt(at) ?? 0;
  if ((code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000) return 'private';
  const char = String.fromCodePoint(code);
  if (identityOf(char) !== char) return 'alike';
  return (code >= 0x2e80 && code <= 0x2e99) || (code >= 0x2e9b && code <= 0x2ef3) ? 'radical' : null;
}

/** The text with the ideographs that are meant. The twelve unified ideographs among the compatibility ones stay as they are. */
function identityOf(text: string): string {
  let identity = '';
  for (const char of text) identity += IDENTITY.get(char) ?? char.normalize('NFKC');
  return identity;
}

/** Code points as they are written: U+2F08; of a longer run the first two. */
function codePoints(text: string): string {
  const all = [...text].map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return all.length > 3 ? `${all.slice(0, 2).join(' ')} …` : all.join(' ');
}
