import { FLAGS, fold, ONLY_SIMPLIFIED } from '../../core/characters';
import { sourceOffset } from '../../core/reading';
import type { Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Target } from '../../core/target';
import type { Edit } from '../../core/text';
import type { Words } from '../../core/words';
import { traditionalForm } from '../shared/forms';
import { isWithin, namesIn, quotedSpans } from '../shared/respected';
import { type Confusable, confusableAt } from './shared/confusable';
import { suspectsIn } from './shared/suspects';

const WRONG: Words = { zh: '“{wrong}”应为“{right}”。', en: '“{wrong}” should be “{right}”.' };
const DOUBTFUL: Words = { zh: '“{wrong}”疑为“{right}”之误，请核对。', en: '“{wrong}” is probably a slip for “{right}”: please check.' };
const OTHER: Words = { zh: '“{wrong}”宜写作“{right}”。', en: '“{wrong}” is better written “{right}”.' };
const REPLACE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'phrase-confusables',
  code: 'F09',
  family: 'phrases',
  title: { zh: '高频错别字词', en: 'Frequent wrong words' },
  severity: 'warning',
  fixes: 'safe',
  options: {},
  check(paragraph, { facts }) {
    const { text } = paragraph.reading;
    let found: ParagraphFinding[] | undefined;
    let end = 0;
    for (const pair of suspectsIn(paragraph).words) {
      const suspect = confusableAt(text, pair);
      if (suspect === null || suspect.at < end || (suspect.entry.simplifiedOnly && facts.target !== 'simplified')) continue;
      const { at, entry } = suspect;
      end = at + entry.wrong.length;
      if (isWithin(quotedSpans(paragraph), at) || isWithin(namesIn(paragraph), at)) continue;
      (found ??= []).push(finding(paragraph, at, entry, facts.target));
    }
    return found ?? NONE;
  },
});

export const page: RulePage = {
  why: {
    zh: '同音字、形近字最容易用错，如“布署”“按排”“再接再历”。这里只列错了就是错了的词，引文和人名不查。',
    en: 'Characters of the same sound or shape are easily mixed up. Only words are listed that are wrong as such; quotations and names are left alone.',
  },
  basis: [
    { source: { zh: '《现代汉语词典》（第7版）', en: 'Contemporary Chinese Dictionary, 7th edition' } },
    { source: { zh: '《第一批异形词整理表》（GF 1001—2001）', en: 'GF 1001—2001, First list of words with variant forms' } },
    { source: { zh: '《出版物汉字使用管理规定》（1992年）', en: 'Rules on the use of Chinese characters in publications (1992)' }, clause: '第三条、第五条' },
  ],
  examples: [
    { bad: '会议要求认真⟦布署⟧，周密⟦按排⟧，⟦再接再历⟧。', good: '会议要求认真部署，周密安排，再接再厉。' },
    { bad: '要学习⟦贯撤⟧会议精神，⟦踔历⟧奋发、⟦笃行不殆⟧。', good: '要学习贯彻会议精神，踔厉奋发、笃行不怠。' },
    { bad: '⟦截止目前⟧，各支部已把学习⟦做为重点⟧工作。', good: '截至目前，各支部已把学习作为重点工作。' },
    { bad: '召开⟦坐谈会⟧，各项任务要⟦落实到为。⟧', good: '召开座谈会，各项任务要落实到位。' },
    { bad: '广大⟦知识份子⟧积极⟦参予⟧，开立⟦帐户⟧。', good: '广大知识分子积极参与，开立账户。' },
    { bad: '會(huì)議要求⟦竟(jìng)爭⟧上崗，當好⟦模犯⟧。', good: '會(huì)議要求競爭上崗，當好模範。' },
    { ok: '媒体发布署名文章，公布署名单位。题目按排名先后公布，按装机容量分配。' },
    { ok: '既使群众得实惠，又使干部受教育。党员要争做为民服务的先锋。' },
    { ok: '他在信里写道“认真布署”。学习《浅谈布署》一文。' },
    { ok: '任务要落实到为民办实事上。报名截止日期为5月1日。' },
    { ok: '局長張杨參加會議，想像不到的帳戶成份。' },
  ],
};

function finding(paragraph: Paragraph, at: number, entry: Confusable, target: Target): ParagraphFinding {
  const { wrong, right, safety, severity } = entry;
  const written = [...wrong].map((_, index) => paragraph.source.charAt(sourceOffset(paragraph.reading, at + index)));
  const isTraditional = target !== 'simplified' || written.some((char) => fold(char.charCodeAt(0)) !== char.charCodeAt(0));
  const wanted = [...right].map((char, index) => (char === wrong.charAt(index) ? (written[index] ?? char) : isTraditional ? inTraditional(char) : char));
  const values = { wrong: written.join(''), right: wanted.join('') };
  const edits = wanted.flatMap((char, index): Edit[] => (char === written[index] ? [] : [{ span: { start: at + index, end: at + index + 1 }, text: char }]));
  return {
    span: { start: at, end: at + wrong.length },
    message: severity === 'information' ? OTHER : safety === 'safe' ? WRONG : DOUBTFUL,
    values,
    severity,
    fix: { title: REPLACE, values, edits, safety },
  };
}

/** Traditional forms of characters that have several, as the listed words have them: 模範, 闢蹊徑, 適從, 情有獨鍾, 事跡. */
const OF_SEVERAL: Readonly<Record<string, string>> = { 范: '範', 辟: '闢', 适: '適', 钟: '鍾', 迹: '跡' };

/** A character in traditional script; most are the same in both. */
function inTraditional(char: string): string {
  const isSimplified = ((FLAGS[char.charCodeAt(0)] ?? 0) & ONLY_SIMPLIFIED) !== 0;
  return OF_SEVERAL[char] ?? (isSimplified ? traditionalForm(char) : char);
}
