import { type RulePage, reportRule } from '../../core/rule';

/** The findings are made by the linter, which alone knows what a directive has silenced (`UNUSED_DIRECTIVE`). */
export const rule = reportRule({
  id: 'noise-unused-directive',
  code: 'N10',
  family: 'noise',
  title: { zh: '不再起作用的忽略指令', en: 'Directive that silences nothing' },
  severity: 'hint',
  fixes: 'safe',
  options: {},
  check: () => [],
});

export const page: RulePage = {
  why: {
    zh: '忽略指令所针对的问题已经改好或从未出现，留着会掩盖以后的真问题。',
    en: 'The problem a directive was written for is gone; left in place it would hide a later one.',
  },
  basis: [{ source: { zh: '本工具约定', en: 'Convention of this tool' } }],
  examples: [
    { bad: '⟦<!-- meeting-report-disable-next-line list-ordinal-gap -->⟧\n会议强调，要抓好落实。', good: '会议强调，要抓好落实。', kind: 'meeting' },
    { ok: '会议强调，要抓好落实。' },
  ],
};
