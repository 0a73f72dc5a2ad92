import { isHan } from '../../core/chars';
import { type Reading, sourceOffset } from '../../core/reading';
import { linesWhere, perParagraph } from '../../core/remember';
import type { Paragraph, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import { type Span, trimmedEnd } from '../../core/text';
import type { Words } from '../../core/words';
import { COMPARED, compared, copiesIn } from './shared/copies';
import { areEqual } from './shared/likeness';
import { endOf, lineAbove, startOf } from './shared/lines';

const PARAGRAPH: Words = {
  zh: '这一段与第 {line} 行的一段重复，多半是粘贴了两次，请删去其中一段。',
  en: 'This paragraph repeats that of line {line}: delete one of the two.',
};
const NEARLY: Words = {
  zh: '这一段与第 {line} 行的一段几乎相同，请核对后删去其中一段。',
  en: 'This paragraph is almost that of line {line}: compare them and delete one.',
};
const SENTENCE: Words = { zh: '这一句与本段前面的一句重复，请删去。', en: 'This sentence repeats an earlier one of the paragraph: delete it.' };
const ORIGINAL: Words = { zh: '前面的一段', en: 'the earlier paragraph' };
const EARLIER: Words = { zh: '前面的一句', en: 'the earlier sentence' };
const DELETE: Words = { zh: '删去重复的段落', en: 'Delete the repeated paragraph' };
const DELETE_SENTENCE: Words = { zh: '删去重复的句子', en: 'Delete the repeated sentence' };

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'noise-duplicate-paragraph',
  code: 'N05',
  family: 'noise',
  title: { zh: '段落重复粘贴', en: 'Paragraph pasted twice' },
  severity: 'warning',
  fixes: 'suggestion',
  layer: 'source',
  options: {},
  check(report) {
    const lines = repeating(report);
    const originals = copiesIn(report);
    if (lines.length === 0 && originals.size === 0) return NOTHING;
    return [...lines.flatMap((line) => sentenceFindings(report, line)), ...(originals.size === 0 ? NOTHING : paragraphFindings(report, originals))];
  },
});

export const page: RulePage = {
  why: {
    zh: '同一段话出现两次，多半是粘贴、改稿时留下的；读者会以为稿件没有校对。',
    en: 'A paragraph that appears twice was pasted twice, or left behind while editing.',
  },
  basis: [{ source: { zh: '稿件清稿惯例', en: 'Convention of finishing a text' } }],
  examples: [
    {
      bad: '5月6日，市计量院召开党委会议。\n会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务，切实抓好落实。\n⟦会议指出,要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务,切实抓好落实。⟧\n会议要求，要抓好安全生产。',
      good: '5月6日，市计量院召开党委会议。\n会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务，切实抓好落实。\n会议要求，要抓好安全生产。',
    },
    {
      bad: '会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务，切实抓好落实，坚决把思想和行动统一到全会的决策部署上来，结合实际制定方案，明确分工，压实责任，一件一件抓到底，确保取得实效。\n\n会议要求，要抓好安全生产。\n\n⟦会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务，切实抓好落实，坚决把思想和行动统一到全会的决策部署上来，结合实际制定方案，明确分工，压实责任，一件一件抓到底，确保取得效果。⟧',
      good: '会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务，切实抓好落实，坚决把思想和行动统一到全会的决策部署上来，结合实际制定方案，明确分工，压实责任，一件一件抓到底，确保取得实效。\n\n会议要求，要抓好安全生产。',
    },
    {
      bad: '會(huì)議指出，要把學(xué)習(xí)宣傳全會(huì)精神作為當(dāng)前和今后一個(gè)時(shí)期的首要政治任務(wù)。⟦會議指出，要把學習宣傳全會精神作為當前和今后一個時期的首要政治任務。⟧會議要求，要抓好落實。',
      good: '會(huì)議指出，要把學(xué)習(xí)宣傳全會(huì)精神作為當(dāng)前和今后一個(gè)時(shí)期的首要政治任務(wù)。會議要求，要抓好落實。',
    },
    {
      ok: '聚焦走在前列的目标要求，必须突出加强党的全面领导，在发挥统领作用中更加政治坚定、能力过硬。\n聚焦走在前列的目标要求，必须突出科技工作者的主体地位，在推进家园建设中更有温度、更可信赖。',
    },
    {
      ok: '市计量院党委召开会议深入学习贯彻全会精神并研究部署当前和今后一个时期重点工作\n5月6日，市计量院党委召开会议，深入学习贯彻全会精神，并研究部署当前和今后一个时期重点工作。',
    },
    {
      ok: '牵头单位：市发展改革委、市教育局、市科技局、市公安局、市民政局、市司法局、市财政局。\n完成时限：年底。\n牵头单位：市发展改革委、市教育局、市科技局、市公安局、市民政局、市司法局、市财政局。',
    },
    { ok: '会议指出，要抓好落实。\n会议指出，要抓好落实。' },
  ],
};

function paragraphFindings(report: Report, originals: ReadonlyMap<Paragraph, Paragraph>): readonly Finding[] {
  const lines = compared(report);
  const lineOf = new Map(lines.map((line) => [report.lines[line]?.paragraph, line] as const));
  return lines.flatMap((line): Finding[] => {
    const paragraph = report.lines[line]?.paragraph;
    const original = paragraph && originals.get(paragraph);
    if (!original) return [];
    const first = lineOf.get(original) ?? 0;
    const start = startOf(report, line);
    const above = lineAbove(report, line);
    return [
      {
        line,
        span: textOf(paragraph),
        message: areEqual(paragraph, original) ? PARAGRAPH : NEARLY,
        values: { line: first + 1 },
        related: [{ line: first, span: textOf(original), message: ORIGINAL }],
        // It goes with the line ends before it, so that two copies in a row can go together.
        fix: { title: DELETE, edits: [{ line, span: { start: endOf(report, above) - start, end: endOf(report, line) - start }, text: '' }] },
      },
    ];
  });
}

/** The text of a line without the white space at its ends. */
function textOf({ source }: Paragraph): Span {
  return { start: source.length - source.trimStart().length, end: source.trimEnd().length };
}

/** Least length of a sentence that is no set phrase. */
const LEAST_SENTENCE = 25;

/** A sentence that stands in the paragraph before, as spans of the source. */
interface Repeat {
  readonly span: Span;
  readonly earlier: Span;
}

const repeating = linesWhere(({ kind, paragraph }) => COMPARED.has(kind) && paragraph.sentences.length > 1 && repeatsIn(paragraph).length > 0);

const repeatsIn = perParagraph(({ reading, sentences, content }): readonly Repeat[] => {
  const { text } = reading;
  /** Where a sentence with some ends and length was met first. A number is found faster than its words, which are mostly new. */
  const known = new Map<number, Span>();
  let repeats: Repeat[] | undefined;
  for (let index = 0; index < sentences.length; index += 1) {
    const start = sentences[index] ?? 0;
    const end = trimmedEnd(text, sentences[index + 1] ?? content.end);
    if (end - start <= LEAST_SENTENCE) continue;
    const key = (end - start) * 0x100000000 + text.charCodeAt(start + 4) * 0x10000 + text.charCodeAt(end - 4);
    const earlier = known.get(key);
    if (earlier === undefined) known.set(key, { start, end });
    else if (text.slice(start, end) === text.slice(earlier.start, earlier.end) && hanIn(text.slice(start, end)) >= LEAST_SENTENCE)
      (repeats ??= []).push({ span: inSource(reading, start, sentences[index + 1] ?? content.end), earlier: inSource(reading, earlier.start, earlier.end) });
  }
  return repeats ?? NO_REPEATS;
});

const NO_REPEATS: readonly Repeat[] = [];

function inSource(reading: Reading, start: number, end: number): Span {
  return { start: sourceOffset(reading, start), end: sourceOffset(reading, end) };
}

function hanIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at))) count += 1;
  return count;
}

function sentenceFindings(report: Report, line: number): readonly Finding[] {
  const paragraph = report.lines[line]?.paragraph;
  return (paragraph ? repeatsIn(paragraph) : []).map(({ span, earlier }) => ({
    line,
    span,
    message: SENTENCE,
    related: [{ line, span: earlier, message: EARLIER }],
    fix: { title: DELETE_SENTENCE, edits: [{ line, span, text: '' }] },
  }));
}
