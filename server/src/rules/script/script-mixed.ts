import { FLAGS, fold, ONLY_TRADITIONAL } from '../../core/characters';
import type { DocumentFacts, Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { garbledIn, isWithin, mayBeInName, namesIn, quotedSpans } from '../shared/respected';
import { inGlyphsOf } from './shared/glyphs';
import { runsOf, type Wrong } from './shared/groups';
import { foreignPassages } from './shared/respected';
import { slipsIn } from './shared/slips';
import { sourceCodes } from './shared/sources';

const TRADITIONAL: Words = { zh: '“{found}”是繁体字，应为“{right}”。', en: '“{found}” is traditional; it should be “{right}”.' };
const SIMPLIFIED: Words = { zh: '“{found}”是简体字，应为“{right}”。', en: '“{found}” is simplified; it should be “{right}”.' };
const NAME: Words = { zh: '姓名中的“{found}”与全文字形不一，请核对。', en: '“{found}” in a name is not in the script of the text; check the name.' };
const BLOCK: Words = {
  zh: '本段整段为{script}，与全文不一，请核对是否为引文。',
  en: 'This whole paragraph is in {script}, unlike the rest; check whether it is a quotation.',
};
const IN_TRADITIONAL: Words = { zh: '繁体字', en: 'traditional characters' };
const IN_SIMPLIFIED: Words = { zh: '简体字', en: 'simplified characters' };
const TITLE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const CONVERT: Words = { zh: '本段转换为简体', en: 'Convert this paragraph to simplified' };

/** Characters of the other script, and at most a tenth of its own, that make a paragraph a block in that script. */
const BLOCK_LEAST = 8;
const BLOCK_SHARE = 0.9;

const NOTHING: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'script-mixed',
  code: 'X01',
  family: 'script',
  title: { zh: '繁简混用', en: 'Simplified and traditional mixed' },
  severity: 'error',
  fixes: 'safe',
  options: {},
  check(paragraph, { facts }) {
    return facts.target === 'simplified' ? inSimplified(paragraph, facts) : inTraditional(paragraph, facts);
  },
});

export const page: RulePage = {
  why: {
    zh: '一篇稿件应当只用一种字形。夹在简体中的繁体字、夹在繁体中的简体字多是粘贴或转换时留下的。整句引文、日文和另一种字形的姓名不在此列。',
    en: 'A text should be in one script. Traditional characters in a simplified text, or the reverse, are mostly left over from pasting or conversion. Whole quotations, Japanese and names are respected.',
  },
  basis: [
    { source: { zh: '《出版物汉字使用管理规定》', en: 'Provisions on the use of Chinese characters in publications' }, clause: '第三条、第五条' },
    { source: { zh: '《国家通用语言文字法》', en: 'Law on the Standard Spoken and Written Chinese Language' }, clause: '第九条、第十七条' },
  ],
  examples: [
    { bad: '会议指出，要加强⟦黨⟧的建⟦設⟧，抓好各项工作落实。', good: '会议指出，要加强党的建设，抓好各项工作落实。' },
    { bad: '會議指出，要加強黨的建⟦设⟧，⟦开⟧展各項活動。', good: '會議指出，要加強黨的建設，開展各項活動。' },
    { bad: '會議⟦关于⟧幹部⟦奋斗⟧精神的論述十分深刻。', good: '會議關於幹部奮鬥精神的論述十分深刻。' },
    { bad: '會議指出，各級⟦干⟧部要在今⟦后⟧工作中落實要求。', good: '會議指出，各級幹部要在今後工作中落實要求。' },
    { bad: '局党组书记王⟦偉⟧主持会议并讲话，认真传达了会议精神。' },
    { bad: '⟦张⟧三、李四、王五出席會議，聽取各項工作匯報。' },
    { ok: '会议介绍了《臺灣藝術發展史》一书，围绕“書同文、車同軌”作了讨论。' },
    { ok: '會議指出，皇后、划船、子曰詩云都是古語。' },
    { ok: '会议指出，要弘扬乾坤正气，与时俱进，拼搏进取。' },
    { ok: '會議認為，新征程上要準備充分，里程碑意義重大。' },
  ],
};

/** Traditional characters in a text that is, or should be, simplified; one that is traditional throughout has its own rule. */
function inSimplified(paragraph: Paragraph, { script }: DocumentFacts): readonly ParagraphFinding[] {
  const { traditional, simplified } = paragraph.reading;
  if (traditional === 0 || script === 'traditional') return NOTHING;
  const codes = sourceCodes(paragraph);
  const wrong: Wrong[] = [];
  for (let at = 0; at < paragraph.reading.text.length; at += 1) {
    const code = codes[at] ?? 0;
    if (((FLAGS[code] ?? 0) & ONLY_TRADITIONAL) !== 0) wrong.push({ at, found: String.fromCharCode(code), right: String.fromCharCode(fold(code)) });
  }
  if (isBlock(traditional, simplified)) return [blockOf(paragraph, IN_TRADITIONAL, wrong)];
  return findingsOf(paragraph, wrong, TRADITIONAL);
}

/** Simplified characters in a text that is, or should be, traditional. */
function inTraditional(paragraph: Paragraph, { target, script }: DocumentFacts): readonly ParagraphFinding[] {
  const { traditional, simplified } = paragraph.reading;
  if (script !== 'simplified' && isBlock(simplified, traditional)) return [blockOf(paragraph, IN_SIMPLIFIED, [])];
  // A character that both scripts have is only doubted where the line shows that it is traditional.
  const slips = slipsIn(paragraph).filter(({ kind }) => kind === 'simplified');
  if (slips.length === 0) return NOTHING;
  return findingsOf(
    paragraph,
    slips.map((slip) => ({ ...slip, right: inGlyphsOf(target, slip.right) })),
    SIMPLIFIED,
  );
}

function isBlock(other: number, own: number): boolean {
  return other >= BLOCK_LEAST && other >= (other + own) * BLOCK_SHARE;
}

function blockOf({ content }: Paragraph, script: Words, wrong: readonly Wrong[]): ParagraphFinding {
  const values = { script: { words: script, values: {} } };
  if (wrong.length === 0) return { span: content, message: BLOCK, values, severity: 'information' };
  const edits = wrong.map(({ at, right }) => ({ span: { start: at, end: at + 1 }, text: right }));
  return { span: content, message: BLOCK, values, severity: 'information', fix: { title: CONVERT, safety: 'suggestion', edits } };
}

function findingsOf(paragraph: Paragraph, wrong: readonly Wrong[], message: Words): readonly ParagraphFinding[] {
  if (wrong.length === 0) return NOTHING;
  const foreign = foreignPassages(paragraph);
  const garbled = garbledIn(paragraph);
  const names = namesIn(paragraph);
  const runs = runsOf(wrong.filter(({ at }) => !isWithin(foreign, at) && !isWithin(garbled, at)));
  return runs.map(({ span, found, right }): ParagraphFinding => {
    const values = { found, right };
    if (isWithin(names, span.start)) return { span, message: NAME, values };
    const edits = [{ span, text: right }];
    // What is quoted may stand in its own script on purpose, and a name is nobody's to change but its owner's.
    const safety = isWithin(quotedSpans(paragraph), span.start) || mayBeInName(paragraph.reading.text, span.start) ? 'suggestion' : 'safe';
    return { span, message, values, fix: { title: TITLE, values, edits, safety } };
  });
}
