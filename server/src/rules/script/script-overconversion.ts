import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';
import { garbledIn, isWithin, mayBeInName, namesIn } from '../shared/respected';
import { inGlyphsOf } from './shared/glyphs';
import { runsOf } from './shared/groups';
import { slipsIn } from './shared/slips';

const MESSAGE: Words = {
  zh: '“{found}”是简转繁时选错的字，这里应为“{right}”。',
  en: 'A converter chose the wrong traditional character: “{found}” should be “{right}” here.',
};
const TITLE: Words = { zh: '改为“{right}”', en: 'Replace by “{right}”' };
const NOTHING: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'script-overconversion',
  code: 'X04',
  family: 'script',
  title: { zh: '简转繁选错字', en: 'Wrong character chosen by a converter' },
  severity: 'warning',
  fixes: 'safe',
  verdict: {
    above: 5,
    message: {
      zh: '全文是由简体逐字转换成的繁体，有 {count} 处选错了字，请一并改正（也可转换为简体）。',
      en: 'The text was converted from simplified character by character and has {count} wrong characters; correct them together, or convert it to simplified.',
    },
    fix: { zh: '改正全部 {count} 处选错的字', en: 'Correct all {count} wrong characters' },
  },
  options: {},
  check(paragraph, { facts }) {
    if (facts.target === 'simplified' || facts.script === 'simplified') return NOTHING;
    const converted = slipsIn(paragraph).filter(({ kind }) => kind === 'converted');
    if (converted.length === 0) return NOTHING;
    const slips = converted.filter(({ at }) => !isWithin(namesIn(paragraph), at) && !isWithin(garbledIn(paragraph), at));
    return runsOf(slips.map((slip) => ({ ...slip, right: inGlyphsOf(facts.target, slip.right) }))).map(({ span, found, right }): ParagraphFinding => {
      const values = { found, right };
      const safety = mayBeInName(paragraph.reading.text, span.start) ? 'suggestion' : 'safe';
      return { span, message: MESSAGE, values, fix: { title: TITLE, values, safety, edits: [{ span, text: right }] } };
    });
  },
});

export const page: RulePage = {
  why: {
    zh: '一个简体字对应几个繁体字时，逐字转换的软件常选错，如“方麵”“裏程碑”“聯係”“係統”“製定”“曆史”。是否用错按所在的词语判断：“麵條”“關係”“製造”“日曆”都对。',
    en: 'Where one simplified character stands for several traditional ones, converters that go character by character choose the wrong one. The words around it decide: 方麵 is wrong, 麵條 is right.',
  },
  basis: [{ source: { zh: '《出版物汉字使用管理规定》', en: 'Provisions on the use of Chinese characters in publications' }, clause: '第三条' }],
  examples: [
    { bad: '會議要求，全⟦麵⟧落實各方⟦麵⟧工作。', good: '會議要求，全面落實各方面工作。' },
    { bad: '這是具有重要意義的⟦裏⟧程碑。', good: '這是具有重要意義的里程碑。' },
    { bad: '要密切聯⟦係⟧群眾，推進科協⟦係⟧統改革。', good: '要密切聯繫群眾，推進科協系統改革。' },
    { bad: '會議審議了⟦製⟧定方案，回顧了⟦曆⟧史。', good: '會議審議了制定方案，回顧了歷史。' },
    { bad: '打造忠誠⟦幹⟧淨擔當的幹部隊伍。', good: '打造忠誠乾淨擔當的幹部隊伍。' },
    { ok: '會後到食堂吃麵條，談起麵粉的價格和鄰里的關係。' },
    { ok: '廣大幹部鼓足幹勁，研製設備、製造樣機，查了日曆。' },
    { ok: '奮進新征程，樹立漢字里程碑。' },
    { ok: '全面落实各方面工作。' },
  ],
};
