import { indentChanges } from './indents';
import { layoutChanges } from './layout';
import { exceptTags, onlyBesideComma, onlyLabelled, onlyRepeated } from './narrow';
import { originChanges, withoutOrigin } from './origin';
import type { CleanStep } from './step';
import { wrappingChanges } from './wrapping';

/**
 * What cleaning does, in this order. Page furniture goes before anything is counted in lines, broken bytes are mended
 * before the annotations that prove the repair are cut out, and widths and spaces come last, because until then they show
 * where something was pasted.
 */
export const STEPS: readonly CleanStep[] = [
  {
    id: 'invisible',
    title: { zh: '不可见字符与特殊空格', en: 'Invisible characters and special spaces' },
    rules: ['noise-invisible-char'],
    takes: 'safe',
  },
  { id: 'markup', title: { zh: '网页标记与转义符', en: 'Tags and entities' }, rules: ['noise-markup-residue'], takes: 'safe' },
  { id: 'origin', title: { zh: '来源、日期移入文首', en: 'Source and date moved to the front matter' }, changes: originChanges },
  {
    id: 'placeholders',
    title: { zh: '未渲染的模板占位符及其标签', en: 'Template expressions with their labels' },
    rules: ['noise-template-placeholder'],
    takes: 'suggestion',
    narrow: onlyLabelled,
  },
  {
    id: 'page-chrome',
    title: { zh: '导航、字号、登录、版权等网页残留', en: 'Navigation, log-in, copyright and the like' },
    rules: ['noise-page-chrome'],
    takes: 'suggestion',
    narrow: withoutOrigin,
  },
  { id: 'mojibake', title: { zh: '可以复原的乱码', en: 'Garbled text that can be restored' }, rules: ['noise-mojibake'], takes: 'suggestion' },
  { id: 'pinyin', title: { zh: '拼音夹注', en: 'Pinyin annotations' }, rules: ['script-pinyin-annotation'], takes: 'safe' },
  { id: 'doubled-marks', title: { zh: '重复的标点', en: 'Doubled marks' }, rules: ['punct-duplicate'], takes: 'safe' },
  {
    id: 'clashing-marks',
    title: { zh: '与半角逗号相连的标点', en: 'Marks beside a half-width comma' },
    rules: ['punct-duplicate'],
    takes: 'suggestion',
    narrow: onlyBesideComma,
  },
  {
    id: 'symbols',
    title: { zh: '表情、行首符号与 Markdown 记号', en: 'Emoji, bullets and marks of Markdown' },
    rules: ['noise-markup-residue'],
    takes: 'suggestion',
    narrow: exceptTags,
  },
  { id: 'conversion', title: { zh: '过度转换的繁体', en: 'Over-converted traditional characters' }, rules: ['script-overconversion'], takes: 'safe' },
  {
    id: 'script',
    title: { zh: '混入的另一字体与异体字', en: 'Characters of the other script and variants' },
    rules: ['script-mixed', 'script-variant-char'],
    takes: 'safe',
  },
  { id: 'glyphs', title: { zh: '部首字与兼容字', en: 'Radicals and compatibility ideographs' }, rules: ['noise-compat-ideograph'], takes: 'safe' },
  { id: 'wrapping', title: { zh: '句中断开的行', en: 'Lines broken in mid-sentence' }, changes: wrappingChanges },
  { id: 'spaces', title: { zh: '汉字间多余的空格', en: 'Spaces between Chinese characters' }, rules: ['punct-han-space'], takes: 'safe' },
  { id: 'width', title: { zh: '半角标点', en: 'Half-width marks' }, rules: ['punct-halfwidth'], takes: 'safe' },
  {
    id: 'duplicates',
    title: { zh: '重复粘贴的段落', en: 'Paragraphs pasted twice' },
    rules: ['noise-duplicate-paragraph'],
    takes: 'suggestion',
    narrow: onlyRepeated,
  },
  { id: 'list-marks', title: { zh: '序号后的标点', en: 'Marks after ordinals' }, rules: ['list-ordinal-punct'], takes: 'safe' },
  { id: 'indents', title: { zh: '段首缩进', en: 'Indents' }, changes: indentChanges },
  { id: 'layout', title: { zh: '行尾空格与多余空行', en: 'Trailing spaces and extra blank lines' }, changes: layoutChanges },
];
