import { type Rule, type RulePage, reportRule } from '../../server/src/core/rule';

const WORDS = { zh: '说明', en: 'words' };

/** Two rules that find nothing, with an option of each type, for tests of everything around rules. */
export const SAMPLE_RULES: readonly Rule[] = [
  reportRule({
    id: 'sample-gap',
    code: 'Z01',
    family: 'lists',
    title: { zh: '序号有缺', en: 'Gap' },
    severity: 'warning',
    fixes: 'suggestion',
    options: {
      strict: { type: 'boolean', default: false, description: WORDS },
      most: { type: 'integer', default: 3, minimum: 1, description: WORDS },
      style: { type: 'choice', default: 'plain', choices: ['plain', 'fancy'], description: WORDS },
      words: { type: 'strings', default: ['甲'], description: WORDS },
    },
    check: () => [],
  }),
  reportRule({
    id: 'sample-hint',
    code: 'Z02',
    family: 'noise',
    title: { zh: '小事', en: 'Trifle' },
    severity: 'hint',
    fixes: 'none',
    kinds: ['meeting', 'minutes'],
    options: {},
    check: () => [],
  }),
];

/** What is told about the first of them. */
export const SAMPLE_PAGE: RulePage = {
  why: { zh: '序号应当连续。', en: 'Ordinals follow each other.' },
  basis: [{ source: { zh: '通例', en: 'Convention' }, clause: '4.1' }],
  examples: [{ bad: '一是⟦；⟧', good: '一是。' }, { ok: '`一是`' }],
};
