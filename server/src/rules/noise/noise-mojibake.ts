import { DAMAGE_TRIGGERS, type Damage, damagedRuns } from '../../core/mojibake/damage';
import type { Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Values, Words } from '../../core/words';

const RESTORED: Words = { zh: '“{text}”是乱码，按其编码还原为“{right}”。', en: '“{text}” is garbled text; its bytes say “{right}”.' };
const PROPOSED: Words = {
  zh: '“{text}”是乱码，原文可能是“{proposals}”，请核对原文。',
  en: '“{text}” is garbled text, perhaps for “{proposals}”: look at the original.',
};
const LOST: Words = { zh: '“{text}”是乱码，原文已丢失，请对照原文补正。', en: '“{text}” is garbled and what stood there is lost: look at the original.' };
const DOUBTFUL: Words = {
  zh: '陈述句中间出现“{text}”，可能有字丢失，请核对原文。',
  en: '“{text}” in the middle of a statement: a character may be lost, look at the original.',
};
const REPLACE: Words = { zh: '还原为“{right}”', en: 'Restore “{right}”' };
/** What is quoted of a long run. */
const SHOWN = 20;

export const rule = paragraphRule({
  id: 'noise-mojibake',
  code: 'N08',
  family: 'noise',
  title: { zh: '乱码', en: 'Garbled text' },
  severity: 'error',
  fixes: 'suggestion',
  layer: 'source',
  triggers: DAMAGE_TRIGGERS,
  options: {},
  *check(paragraph): Iterable<ParagraphFinding> {
    for (const damage of damagedRuns(paragraph)) yield finding(paragraph, damage);
  },
});

export const page: RulePage = {
  why: {
    zh: '文本用错误的编码读取，或者网页按字节插入注音，都会把文字变成乱码。字节没有丢失的可以准确还原，其余的只能对照原文补正。',
    en: 'Text read in the wrong code, or into which a page put readings byte by byte, turns into garbage. Where no byte is lost it can be restored exactly; the rest needs the original.',
  },
  basis: [
    { source: { zh: '《信息技术 中文编码字符集》（GB 18030—2022）', en: 'GB 18030—2022, Chinese coded character set' } },
    { source: { zh: '通例：发布的文字应当可读', en: 'Convention: published text can be read' } },
  ],
  examples: [
    { bad: '會(huì)議指出,要不斷拓寬發(fā)展⟦?jié)撃芗翱臻g⟧,確保實(shí)效。', good: '會(huì)議指出,要不斷拓寬發(fā)展潛能及空間,確保實(shí)效。' },
    { bad: '此舉給群眾利益造成嚴(yán)重⟦?fù)p⟧害。', good: '此舉給群眾利益造成嚴(yán)重損害。' },
    { bad: '會議精神以書面⟦?zhèn)鬟_⟧(dá)為主。', good: '會議精神以書面傳達(dá)為主。' },
    { bad: '要⟦?jiǎng)?chuàng)⟧新方式方法。', good: '要創新方式方法。' },
    { bad: '更好滿足人們(men)⟦\ufffd(nèi)找嬖鲩L⟧的需求。', good: '更好滿足人們(men)日益增長的需求。' },
    { bad: '加強宣傳⟦?chuàng)⟧新。' },
    { bad: '召開總結會⟦?!伴_⟧好頭、起好步”。', good: '召開總結會。“開好頭、起好步”。' },
    { bad: '經過驗證⟦?,F⟧總結如下。' },
    { bad: '⟦浼氳\ue185鎸囧嚭锛岃\ue6e6鎶撳ソ⟧', good: '会议指出，要抓好' },
    { bad: '增强⟦鈥滃洓涓\ue045剰璇嗏€濓紝⟧做到两个维护。', good: '增强“四个意识”，做到两个维护。' },
    { bad: '要狠抓落实⟦锛\ufffd⟧做到两个维护。' },
    { bad: '增强⟦鈥?⟧四个意识⟦鈥?⟧。' },
    { bad: '⟦ä¼šè®®â€œå¼ºè°ƒâ€\u009d⟧', good: '会议“强调”' },
    { bad: '⟦»áÒéÖ¸³ö£¬ÒªÌá¸ßÕþÖÎÕ¾Î»¡£⟧', good: '会议指出，要提高政治站位。' },
    { bad: '阿卜杜拉⟦Â·⟧买买提参加会议。', good: '阿卜杜拉·买买提参加会议。' },
    { bad: '会议强调，要抓好⟦锟斤拷锟斤拷⟧工作。' },
    { bad: '会议强调，要抓好⟦\ufffd\ufffd⟧工作。' },
    { bad: '增强⟦?ldquo;⟧四个意识⟦?rdquo;⟧。', good: '增强“四个意识”。' },
    { bad: '会议指出，要提高政治站位，抓好学习贯彻；副局长李⟦?⟧明参加会议，并讲话。' },
    { ok: '群众满意不满意?关键看实效。会议指出，我们离目标还有多远?差距在哪里?' },
    { ok: '该碑立于公元前571？年，学界尚有疑问。' },
    { ok: '正确的做法是?a)先调研 b)先部署' },
    { ok: '网上常见的“锟斤拷”是编码错误造成的。café、Müller、São Paulo 都是常见的写法。' },
    { ok: '他拿起锛子和斧子。水流涓涓，白璧微瑕。' },
  ],
};

function finding({ source }: Paragraph, { span, restored, proposals, doubtful }: Damage): ParagraphFinding {
  const text = shown(source.slice(span.start, span.end));
  if (restored !== null) {
    const values: Values = { text, right: shown(restored) };
    return { span, message: RESTORED, values, fix: { title: REPLACE, values, edits: [{ span, text: restored }] } };
  }
  if (doubtful) return { span, message: DOUBTFUL, values: { text }, severity: 'information' };
  if (proposals.length > 0) return { span, message: PROPOSED, values: { text, proposals: proposals.map(shown).join('”“') } };
  return { span, message: LOST, values: { text } };
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
