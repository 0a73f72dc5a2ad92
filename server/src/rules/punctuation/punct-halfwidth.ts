import type { DocumentFacts, Paragraph, ParagraphKind } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { behindSpace, isForeign, type Narrow, narrowBrackets, narrowMarks, narrowPauses, narrowStops, wideOf } from './shared/narrow';
import { type StraightPair, straightQuotes } from './shared/straightQuotes';

const NARROW: Words = { zh: '中文里应用全角“{right}”，不用半角“{mark}”。', en: 'In Chinese text use the full-width {right}, not {mark}.' };
const STRAIGHT: Words = { zh: '中文引号应用 {right}，不用 {mark}。', en: 'Chinese quotation marks are {right}, not {mark}.' };
const WIDEN: Words = { zh: '改为“{right}”', en: 'Replace by {right}' };
const QUOTE: Words = { zh: '改为 {right}', en: 'Replace by {right}' };

/** Lines made by a page, in its own manner. */
const SILENT: ReadonlySet<ParagraphKind> = new Set(['dateline', 'signature']);
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-halfwidth',
  code: 'P01',
  family: 'punctuation',
  title: { zh: '中文里用了半角标点', en: 'Half-width marks in Chinese text' },
  severity: 'warning',
  fixes: 'safe',
  layer: 'source',
  triggers: ',;:?!()."\'',
  verdict: {
    above: 3,
    message: { zh: '全文半角标点 {count} 处，中文里应一律用全角。', en: '{count} half-width marks in this Chinese text: they should all be full-width.' },
    fix: { zh: '全文半角标点改为全角（{count} 处）', en: 'Make all {count} marks full-width' },
  },
  options: {},
  check(paragraph, { facts, at }) {
    if (SILENT.has(facts.paragraph)) return NONE;
    const marks = narrowMarks(paragraph, at);
    return marks.length === 0 || isForeign(paragraph) ? NONE : findings(paragraph, marks, facts);
  },
});

export const page: RulePage = {
  why: {
    zh: '中文标点占一个字的位置；半角标点是西文的，多半是从网页复制时换掉的，排出来疏密不匀。',
    en: 'Chinese marks take the place of a character; half-width ones are Western and mostly come from pasted pages.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '5.1.1–5.1.4' }],
  examples: [
    { bad: '会议指出⟦,⟧要加强学习⟦;⟧会议要求⟦:⟧抓好落实。', good: '会议指出，要加强学习；会议要求：抓好落实。' },
    { bad: '局党组⟦(⟧扩大⟦)⟧会议召开⟦, ⟧全体干部参加。', good: '局党组（扩大）会议召开，全体干部参加。' },
    { bad: '會(huì)議強(qiáng)調(diào)⟦,⟧要加強(qiáng)學(xué)習(xí)。', good: '會(huì)議強(qiáng)調(diào)，要加強(qiáng)學(xué)習(xí)。' },
    { bad: '会议强调，要增强⟦"⟧四个意识⟦"⟧，坚定“四个自信”。', good: '会议强调，要增强“四个意识”，坚定“四个自信”。' },
    { bad: "会议提出“科技赋能⟦'⟧双轮⟦'⟧驱动”目标。", good: '会议提出“科技赋能‘双轮’驱动”目标。' },
    { bad: '会议强调，坚定⟦"⟧四个自信，做到“两个维护”。' },
    { bad: '市局传达会议精神。会议强调⟦,⟧要加强学习⟦.⟧会议要求，要抓好落实⟦.⟧', good: '市局传达会议精神。会议强调，要加强学习。会议要求，要抓好落实。' },
    { bad: '这项工作为什么重要⟦?⟧因为它关系民生。', good: '这项工作为什么重要？因为它关系民生。' },
    { ok: '11 月 17 日 10:30，1,000 人参加，比例为 1:3，完成率 98.5%。' },
    { ok: '学习 JJG 1164 规程，发表 SCI/EI 论文 20 篇，推进“1+1+N”共建（AI、5G）。' },
    { ok: '会议网址 https://a.example/list?id=1,2 已公布，详见 `a,b:c` 和![图](https://a.example/图(1).jpg)。' },
    { ok: 'The committee (党委) said, "study", and met in 北京, Shanghai, and Tianjin.' },
    { ok: '人工智能(AI)和第三代(5G)技术，见方案(定稿).docx。' },
    { ok: '1)抓学习；2)抓落实。(1)抓队伍；(2)抓作风。很好:)' },
    { ok: '發(fā)展?jié)撃芗翱臻g，浏览量{{本页?本页:零}}次，阿里木.买买提参加。' },
    { ok: '来源:市科技局  发布时间:2024-09-07' },
  ],
};

function findings(paragraph: Paragraph, marks: readonly Narrow[], facts: DocumentFacts): readonly ParagraphFinding[] {
  const found: ParagraphFinding[] = [];
  const turned = new Set<number>();
  for (const halves of narrowBrackets(paragraph, marks)) {
    // Both halves are turned together, from whichever of them.
    const edits = halves.map(({ source, char }) => ({ span: { start: source, end: source + 1 }, text: wideOf(char) }));
    for (const { at, source, char } of halves) {
      const values = { mark: char, right: wideOf(char) };
      turned.add(at);
      found.push({ span: { start: source, end: source + 1 }, message: NARROW, values, fix: { title: WIDEN, values, edits } });
    }
  }
  const { pairs, unsure } = straightQuotes(paragraph.reading.text, marks);
  for (const pair of pairs) {
    turned.add(pair.open.at).add(pair.close.at);
    found.push(...quoteFindings(pair, paragraph, facts));
  }
  for (const { source, char } of unsure)
    found.push({ span: { start: source, end: source + 1 }, message: STRAIGHT, values: { mark: char, right: quotesOf(false, paragraph, facts) } });
  const title = facts.paragraph === 'title';
  for (const mark of [...narrowPauses(paragraph, marks, turned), ...(title ? [] : narrowStops(paragraph, marks))]) {
    const values = { mark: mark.char, right: wideOf(mark.char) };
    const span = { start: mark.source, end: behindSpace(paragraph.source, mark.source + 1) };
    found.push({ span, message: NARROW, values, fix: { title: WIDEN, values, edits: [{ span, text: values.right }] } });
  }
  return found;
}

function quoteFindings({ open, close, inner }: StraightPair, paragraph: Paragraph, facts: DocumentFacts): readonly ParagraphFinding[] {
  const right = quotesOf(inner, paragraph, facts);
  const edits = [open, close].map(({ source }, index) => ({ span: { start: source, end: source + 1 }, text: right.charAt(index) }));
  // Traditional text may want either kind of marks, as long as it shows none.
  const doubtful = facts.target === 'traditional' && !/[“”「」]/u.test(paragraph.source);
  const values = { mark: open.char + close.char, right };
  const fix = { title: QUOTE, values, edits, ...(doubtful ? { safety: 'suggestion' as const } : {}) };
  return [open, close].map(({ source }) => ({ span: { start: source, end: source + 1 }, message: STRAIGHT, values, fix }));
}

/** The quotation marks of the text: 「」 in Taiwan and Hong Kong, and where the line has them. */
function quotesOf(inner: boolean, { source }: Paragraph, { target }: DocumentFacts): string {
  const corner = target === 'traditional-tw' || target === 'traditional-hk' || (target === 'traditional' && source.includes('「'));
  return corner ? (inner ? '『』' : '「」') : inner ? '‘’' : '“”';
}
