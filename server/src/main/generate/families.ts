import type { Family } from '../../core/rule';
import type { Words } from '../../core/words';

/** The families in the order of lists and tables, with their names. */
export const FAMILIES: ReadonlyMap<Family, Words> = new Map<Family, Words>([
  ['structure', { zh: '结构', en: 'Structure' }],
  ['lists', { zh: '序号与列举', en: 'Lists and numbering' }],
  ['script', { zh: '繁简与字形', en: 'Script' }],
  ['punctuation', { zh: '标点', en: 'Punctuation' }],
  ['numbers', { zh: '数字与日期', en: 'Numbers and dates' }],
  ['people', { zh: '人名与职务', en: 'People and posts' }],
  ['phrases', { zh: '用语', en: 'Phrases' }],
  ['noise', { zh: '杂质', en: 'Noise' }],
]);
