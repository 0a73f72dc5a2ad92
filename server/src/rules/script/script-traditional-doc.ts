import { perParagraph } from '../../core/remember';
import { type Finding, type FindingEdit, type RulePage, reportRule } from '../../core/rule';
import { simplifyingEdits } from '../../core/script/simplify';
import type { Words } from '../../core/words';

const MESSAGE: Words = {
  zh: '全文为繁体字（{count} 个只见于繁体的字），国家机关公文应使用规范汉字，请转换为简体。',
  en: 'The whole text is in traditional characters ({count} of them used in no simplified text); documents of state organs use standard simplified ones.',
};
const TITLE: Words = { zh: '全文转换为简体', en: 'Convert the text to simplified' };
const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'script-traditional-doc',
  code: 'X02',
  family: 'script',
  title: { zh: '全文繁体', en: 'Whole text in traditional characters' },
  severity: 'warning',
  fixes: 'suggestion',
  layer: 'source',
  options: {},
  check(report, { target }) {
    if (target !== 'simplified' || report.script !== 'traditional') return NOTHING;
    const edits: FindingEdit[] = [];
    let top = -1;
    for (let line = 0; line < report.lines.length; line += 1) {
      const placed = report.lines[line];
      if (!placed || placed.kind === 'blank' || placed.kind === 'code' || placed.kind === 'comment') continue;
      if (top < 0 && placed.kind !== 'front-matter') top = line;
      for (const edit of simplifying(placed.paragraph)) edits.push({ line, ...edit });
    }
    const source = report.lines[top]?.paragraph.source ?? '';
    const span = { start: source.length - source.trimStart().length, end: source.trimEnd().length };
    return [{ line: top, span, message: MESSAGE, values: { count: report.basis.tally.traditional }, fix: { title: TITLE, edits } }];
  },
});

export const page: RulePage = {
  why: {
    zh: '国家机关以规范汉字为公务用字。要求简体而全文为繁体时，不逐字提示，只在文首提示一次，可一次转换为简体；转换时按词语处理“乾坤”“答覆”“沿著”等字。',
    en: 'State organs write standard simplified characters. Where the text should be simplified but is traditional throughout, that is said once, at its top, with one conversion of the whole.',
  },
  basis: [
    { source: { zh: '《国家通用语言文字法》', en: 'Law on the Standard Spoken and Written Chinese Language' }, clause: '第九条' },
    { source: { zh: '《出版物汉字使用管理规定》', en: 'Provisions on the use of Chinese characters in publications' }, clause: '第五条' },
  ],
  examples: [
    {
      bad: '⟦會議指出，要沿著這條道路，加強黨的建設。⟧\n參會人員認真答覆，扭轉乾坤。',
      good: '会议指出，要沿着这条道路，加强党的建设。\n参会人员认真答复，扭转乾坤。',
      script: 'simplified',
    },
    { ok: '會議指出，要加強黨的建設，抓好各項工作落實。' },
    { ok: '会议指出，要加强党的建设，抓好各项工作落实。' },
  ],
};

const simplifying = perParagraph(({ source }) => simplifyingEdits(source));
