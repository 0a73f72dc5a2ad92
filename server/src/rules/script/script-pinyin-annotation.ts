import { annotationsIn } from '../../core/reading';
import { linesWhere, perParagraph } from '../../core/remember';
import type { ParagraphKind, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';

const RESIDUE: Words = { zh: '“{char}”后夹有拼音“{annotation}”，应删去。', en: 'Pinyin “{annotation}” was left behind “{char}”; it should go.' };
const READING: Words = {
  zh: '“{char}”后注有读音“{annotation}”，请核对是否需要。',
  en: '“{char}” is followed by its reading “{annotation}”; check that it is wanted.',
};
const DELETE: Words = { zh: '删去拼音“{annotation}”', en: 'Delete the pinyin “{annotation}”' };

/** One or two readings of rare characters are an aid to the reader; more are what a conversion left behind. */
const AIDS = 2;

const SILENT: ReadonlySet<ParagraphKind> = new Set(['blank', 'code', 'comment', 'front-matter']);
const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'script-pinyin-annotation',
  code: 'X03',
  family: 'script',
  title: { zh: '夹注拼音残留', en: 'Pinyin annotations left in the text' },
  severity: 'error',
  fixes: 'safe',
  layer: 'source',
  verdict: {
    above: AIDS,
    message: {
      zh: '全文夹注拼音 {count} 处，多半是网页或转换软件留下的，应全部删去。',
      en: 'The text carries {count} pinyin annotations, as annotated pages and converters leave them; all should go.',
    },
    fix: { zh: '删去全部 {count} 处拼音', en: 'Delete all {count} annotations' },
  },
  options: {},
  check: (report) => findings(report),
});

export const page: RulePage = {
  why: {
    zh: '从加注拼音的网页粘贴或经软件转换的稿件，字后常带“(huì)”一类的拼音，成稿里不应保留。括号里的音节确是前一字的读音才会提示。',
    en: 'Text pasted from annotated pages or run through converters carries readings such as “(huì)” behind its characters. Only a syllable that is a reading of the character before it is reported.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '4.9.3.1 e' }],
  examples: [
    { bad: '⟦會(huì)議指出，要抓緊學(xué)習(xí)。⟧', good: '會議指出，要抓緊學習。' },
    { bad: '⟦黨(dang) 組(zu)成員參加會(hui) 議。⟧', good: '黨組成員參加會議。' },
    { bad: '⟦會(hui)(hui)(hui)議指出，要抓落實。⟧', good: '會議指出，要抓落實。' },
    { bad: '会议由陈垚⟦（yáo）⟧主持。' },
    { ok: '中国计量测试学会(CSM)和公司(IBM)参加会议。' },
    { ok: '会议审议了附件(a)和第(e)款，数量(n)不变。' },
    { ok: '围绕人工智能(AI)、二氧化碳(CO2)和项目(xiangmu)作了讨论。' },
    { ok: '会议宣读了名单（附后）。' },
  ],
};

const annotations = perParagraph((paragraph): readonly Span[] =>
  paragraph.reading.cutAt.length === 0 ? [] : annotationsIn(paragraph.source, paragraph.reading),
);
const annotatedLines = linesWhere(({ kind, paragraph }) => !SILENT.has(kind) && paragraph.reading.cutAt.length > 0 && annotations(paragraph).length > 0);

function findings(report: Report): readonly Finding[] {
  const lines = annotatedLines(report);
  if (lines.length === 0) return NOTHING;
  const sites = lines.flatMap((line) => {
    const paragraph = report.lines[line]?.paragraph;
    return paragraph ? annotations(paragraph).map((span) => ({ line, span, source: paragraph.source })) : [];
  });
  const isResidue = sites.length > AIDS;
  return sites.map(({ line, span, source }): Finding => {
    const annotation = source.slice(span.start, span.end).trim();
    const values = { annotation, char: source.charAt(span.start - 1) };
    if (!isResidue) return { line, span, message: READING, values, severity: 'information' };
    return { line, span, message: RESIDUE, values, fix: { title: DELETE, values: { annotation }, edits: [{ line, span, text: '' }] } };
  });
}
