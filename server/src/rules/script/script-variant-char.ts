import { isHan } from '../../core/chars';
import { readingOffset } from '../../core/reading';
import type { Paragraph } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage, type Safety } from '../../core/rule';
import { isParticle } from '../../core/script/simplify';
import type { Words } from '../../core/words';
import { VARIANT_CHARACTERS, VARIANT_WORDS } from '../../facts/script/variants';
import { isWithin, mayBeInName, namesIn } from '../shared/respected';

const MESSAGE: Words = { zh: '“{found}”不是规范写法，应为“{right}”。', en: '“{found}” is not the standard form; it should be “{right}”.' };
const TITLE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const NOTHING: readonly ParagraphFinding[] = [];

const CHARACTERS = new Map([...VARIANT_CHARACTERS.matchAll(/(\S)(\S)/gu)].map((match) => [match[1] ?? '', match[2] ?? ''] as const));
const WORDS: readonly (readonly [string, string])[] = VARIANT_WORDS.trim()
  .split(/\s+/u)
  .map((pair) => pair.split('=') as [string, string]);
const PARTICLE = '著';
/** The character by which each word is found: the one that is not in its standard form. */
const BY_TRIGGER = wordsByTrigger();

export const rule = paragraphRule({
  id: 'script-variant-char',
  code: 'X05',
  family: 'script',
  title: { zh: '异体字和不规范字形', en: 'Variant and non-standard characters' },
  severity: 'warning',
  fixes: 'safe',
  layer: 'source',
  triggers: [...CHARACTERS.keys(), ...BY_TRIGGER.keys(), PARTICLE].join(''),
  options: {},
  check(paragraph, { facts, at }) {
    if (facts.target !== 'simplified' || facts.script === 'traditional') return NOTHING;
    const findings: ParagraphFinding[] = [];
    let end = 0;
    for (const place of at) {
      const variant = place < end ? null : variantAt(paragraph, place);
      if (variant === null) continue;
      const { start, found, right, safety } = variant;
      const span = { start, end: start + found.length };
      const values = { found, right };
      findings.push({ span, message: MESSAGE, values, fix: { title: TITLE, values, safety, edits: [{ span, text: right }] } });
      end = span.end;
    }
    return findings;
  },
});

export const page: RulePage = {
  why: {
    zh: '异体字、旧字形和繁体残留的“著”“於”“瞭”等，简体稿件应改用规范字。姓名、“著作”“显著”“瞭望”“乾坤”等正当用法不提示。',
    en: 'Variant glyphs and leftovers of traditional text such as 著, 於 and 瞭 give way to the standard characters in simplified texts. Names and words in which they are right are left alone.',
  },
  basis: [{ source: { zh: '《出版物汉字使用管理规定》', en: 'Provisions on the use of Chinese characters in publications' }, clause: '第三条' }],
  examples: [
    { bad: '会议就科技⟦谘询⟧服务听取意见，深入⟦瞭解⟧情况。', good: '会议就科技咨询服务听取意见，深入了解情况。' },
    { bad: '要沿⟦著⟧这条道路，⟦著⟧力解决问题。', good: '要沿着这条道路，着力解决问题。' },
    { bad: '会议关⟦於⟧学习的安排，⟦眞⟧抓实干，⟦徵求⟧意见。', good: '会议关于学习的安排，真抓实干，征求意见。' },
    { bad: '不断⟦提昇⟧能力，打造忠诚⟦乾净⟧担当的队伍。', good: '不断提升能力，打造忠诚干净担当的队伍。' },
    { ok: '成果显著，登记软件著作权，出版专著和著名论著，名著、土著亦有著录。' },
    { ok: '扭转乾坤，参观乾隆时期文物，登高瞭望，毕昇发明活字。' },
    { ok: '宫商角徵羽；魏徵；於菟。' },
    { ok: '沿著這條道路，著力解決問題。' },
  ],
};

interface Variant {
  readonly start: number;
  readonly found: string;
  readonly right: string;
  readonly safety: Safety;
}

function variantAt(paragraph: Paragraph, at: number): Variant | null {
  const { source } = paragraph;
  const found = source.charAt(at);
  for (const [word, right, offset] of BY_TRIGGER.get(found) ?? []) {
    const start = at - offset;
    if (start >= 0 && source.startsWith(word, start)) return { start, found: word, right, safety: 'safe' };
  }
  if (found === PARTICLE) return isParticle(source, at) ? { start: at, found, right: '着', safety: 'suggestion' } : null;
  const right = CHARACTERS.get(found);
  if (right === undefined || isInName(paragraph, at)) return null;
  const safety = mayBeInName(paragraph.reading.text, readingOffset(paragraph.reading, at)) ? 'suggestion' : 'safe';
  return { start: at, found, right, safety };
}

/** 於 is a surname of its own, and a name keeps the characters it was given. */
function isInName(paragraph: Paragraph, at: number): boolean {
  const { source, reading } = paragraph;
  if (isWithin(namesIn(paragraph), readingOffset(reading, at))) return true;
  // Behind a mark 於 does not join two words: it begins a name (於志明、) or an old phrase (於戏).
  return source.charAt(at) === '於' && !isHan(source.charCodeAt(at - 1));
}

function wordsByTrigger(): ReadonlyMap<string, readonly (readonly [string, string, number])[]> {
  const table = new Map<string, (readonly [string, string, number])[]>();
  for (const [word, right] of WORDS) {
    const offset = [...word].findIndex((char, index) => char !== right[index]);
    const char = word.charAt(offset);
    table.set(char, [...(table.get(char) ?? []), [word, right, offset]]);
  }
  return table;
}
