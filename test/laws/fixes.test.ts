import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { plainEdits } from '../../server/src/core/convert';
import { compatible, safeFixes } from '../../server/src/core/fixes';
import { lint } from '../../server/src/core/linter';
import { applyEdits } from '../../server/src/core/text';
import { RULES } from '../../server/src/rules';

const PUNCTUATION = RULES.filter(({ family }) => family === 'punctuation');

/** Words, marks and dirt of pasted reports; marks come often, and two of them may meet. */
const WORDS = [
  ...[
    '会议指出',
    '要加强学习',
    '四个意识',
    '李 明',
    '深化改革',
    '條例',
    '會(huì)議',
    '黨(dang) 組',
    '扩大',
    '什么',
    '等',
    '等活动',
    '副局长王强',
    '发展?jié)撃',
  ],
  ...['2021', '2025年', '98.5%', '10:30', '1,000', '5', '10%', 'AI', 'SCI/EI', 'JJG 1164', 'https://a.example/b?c=1,2', '{{a?b:c}}', '`a,b`', '第一章', '一、'],
];
const JOINTS = [
  ...[
    '，',
    '，',
    '。',
    '。',
    ',',
    ',',
    ', ',
    ';',
    '；',
    ':',
    '：',
    '?',
    '!',
    '？',
    '、',
    '.',
    '. ',
    '...',
    '…',
    '……',
    '-',
    '~',
    '～',
    '—',
    ' ',

    '　',
    '\n',
  ],
  ...['(', ')', '（', '）', '“', '”', '"', '"', "'", '‘', '’', '《', '》', '》、《', '”、“', ',,', '，，', '，。', '。。。', ''],
];
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 2, arbitrary: fc.constantFrom(...JOINTS) });
const SENTENCES = [
  '9月6日,市局召开党组(扩大)会议,传达学习《条例》、《准则》精神.',
  '会议指出, 要增强"四个意识"、坚定"四个自信" ，做到“两个维护”。',
  '會(hui) 議(yi) 強調,,要抓好落實(shi) ;各單位(含直屬單位)要學(xué)習(xí)。',
  '会议研究了人事、财务、等事项，听取了2021-2025年规划汇报。。',
  '局长李明（挂职)指出：“什么是"双轮"?要干什么?”各单位, 要认真抓好...不得有误。',
  '会议学习了《关于实施《条例》的意见》，讨论9月27日-28日安排,增长5-10% ，5-10个百分点；',
  '（一） 总体要求\n一要抓学习,二要抓落实.会议要求,要总结提高.',
  '会议强调，要深化改革 扩大开放；提高质 量。 各单位要落实...',
  '',
];
/** Drafts of real shape, and any heap of their pieces. */
const draft = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 12 }).map((sentences) => sentences.join('\n'));
const heap = fc.tuple(fc.constantFrom(...SENTENCES), fc.array(piece, { maxLength: 30 })).map(([sentence, pieces]) => sentence + pieces.join(''));

/** The text after all safe fixes that can be applied together. */
function fixedOnce(source: string): string {
  const { diagnostics, failures } = lint({ text: source }, PUNCTUATION, DEFAULT_CONFIG);
  assert.deepEqual(failures, []);
  return applyEdits(source, compatible(safeFixes(diagnostics)).flatMap(plainEdits));
}

function settles(source: string, rounds: number): void {
  let settled = source;
  for (let round = 0; round < rounds; round += 1) settled = fixedOnce(settled);
  assert.equal(fixedOnce(settled), settled);
}

/** What no rule about marks may touch: everything but marks and spaces. */
function words(source: string): string {
  return source.replace(/[\p{P}\p{Z}\p{S}\t\n]/gu, '');
}

function spaces(source: string): number {
  return source.match(/[\p{Z}\t\n]/gu)?.length ?? 0;
}

describe('safe fixes of the punctuation rules', () => {
  it('settle within two rounds, and again change nothing', () => {
    fc.assert(
      fc.property(draft, (source) => settles(source, 2)),
      { numRuns: 1000 },
    );
  });
  it('settle in any heap of marks', () => {
    fc.assert(
      fc.property(heap, (source) => settles(source, 4)),
      { numRuns: 2000 },
    );
  });
  it('change marks only, and insert no space', () => {
    fc.assert(
      fc.property(fc.oneof(draft, heap), (source) => {
        const fixed = fixedOnce(source);
        assert.equal(words(fixed), words(source));
        assert.ok(spaces(fixed) <= spaces(source));
      }),
      { numRuns: 3000 },
    );
  });
});
