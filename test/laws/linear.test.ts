import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { lint } from '../../server/src/core/linter';
import { RULES } from '../../server/src/rules';

const TRIGGERS = [
  ...[
    '一是',
    '一要',
    '第一，',
    '首先，',
    '其一，',
    '（一）',
    '1.',
    '①',
    '（',
    '“',
    '《',
    '）',
    '(',
    '，',
    '。',
    '；',
    '、',
    '：',
    ' ',
    '　',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '-',
    '#',
    '>',
    '*',
  ],
  ...[
    '主持',
    '由',
    '出席',
    '参加',
    '会议指出，',
    '会议',
    '在',
    '对',
    '张三、',
    '书记',
    '书记、',
    '书记李明',
    '2024年',
    '1月1日至',
    '1日',
    '近日',
    '三个方面',
    '等三个方面',
    '(huì)',
    '黨(dang) ',
    '方麵',
    '係統',
    '体',
    '體',
    '“开”',
    '“開會學習”',
    '干部',
    '於',
    '著',
    'の體',
    '书记於明、',
    '會(hui) ',
    '<!--',
    '<!-- meeting-report-disable -->',
    '```\n',
    '为',
    '会',
    '主持会议',
    '李明主持、',
    '由李明主持',
    '出席会议',
    '学习、学习等三个方面',
    '书记、李明、',
    '位置：',
    '·',
    '来源：',
  ],
  ...['?', '发?jié)', '发?jié)撃', '发?jié)撃芗翱臻g', '\ufffd', '锛', '鐨', '锛屾垜浠', 'Ã©', 'ä', 'ÊÇ', '£', '会?议', '？', '?;鶎', '锟斤拷'],
  ...[
    '{{',
    '${',
    '<%',
    '[[',
    '%s',
    'undefined',
    '某',
    '某局',
    'X',
    'XX会',
    '×月',
    '○○局',
    '___',
    '___会',
    '（待',
    'TODO',
    '体育官网',
    '体育官网召开',
    'app',
    '官网',
  ],
  ...['&', '&nbsp;', '会&nbsp;', '<p', '<p>', '</p>会', '\\n', '会\\n', '**', '**会', '#', '会#', '●', '👏', '\ufe0f', '`'],
  ...['\u00a0', '会\u00a0', '会\t', '\u200b', '\u2028', ' \u2028', '\ufeff', '\u202e', '\u2f08', '\ue000', '\udb80', '责任编辑：李明\n', '18px\n', '\n\n18px'],
  ...[
    '会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务抓好落实。',
    '会议指出，要把学习宣传贯彻全会精神作为当前和今后一个时期的首要政治任务抓好落实。\n',
  ],
  ...['布署', '既使', '“布署', '截止目前', '做为一', '开展', '通过开展', '开展活动', '之所以', '根据', '涉及到'],
  ...['一是学习；\n', '会议强调，要学习。\n', '11月5日，局召开会议，书记李明主持会议。\n', '\ud800', '\u0000', '𠮷'],
];

/** What the rules about marks look at, and what could make them look far. */
const MARKS = [
  ...[
    ',',
    ', ',
    ',,',
    '，，',
    '，、',
    '。。',
    '会,',
    'a,会',
    '(会)',
    '(会',
    '会)',
    '((会',
    ')',
    '"',
    '"会"',
    '会"',
    "'",
    "'会'",
    '“',
    '“会',
    '“会”',
    '“会“',
    '‘会’',
  ],
  ...[
    '《会议》',
    '《会',
    '》',
    '》、《',
    '》、“',
    'a://,',
    '”、“',
    '（会（',
    '（会）',
    '...',
    '会...',
    '…',
    '会…',
    '、等',
    '……等',
    '。。。',
    '会.',
    '会?',
    '什么?',
    ':(',
    ':)',
    '://',
    'a://b',
  ],
  ...['-', '1-2', '1-2天', '2021-2025年', '～', '5～10%', '—', '会 ', '会 ，', '，会 ', '李 明', '“ ”', '{{', '{{会?会:会}}', '<a', '`', '](', '&amp;'],
];

/** Generous: it only has to tell linear (well under a second) from quadratic (minutes). */
const CEILING_MS = 8000;

describe('linear time', () => {
  for (const trigger of TRIGGERS) {
    it(`50,000 times ${JSON.stringify(trigger)}`, () => {
      for (const text of [trigger.repeat(50_000), `11月5日，局召开会议，书记李明主持会议并讲话。\n会议指出，${trigger.repeat(50_000)}`]) {
        const start = performance.now();
        const { failures } = lint({ text }, RULES, DEFAULT_CONFIG);
        assert.deepEqual(failures, []);
        assert.ok(performance.now() - start < CEILING_MS);
      }
    }).timeout(60_000);
  }
  for (const marks of MARKS) {
    // A longer line is no text of a report, and no rule would look at it.
    const count = Math.min(100_000, Math.floor(190_000 / marks.length));
    it(`${count} times ${JSON.stringify(marks)}`, () => {
      for (const text of [marks.repeat(count), `会议指出，${marks.repeat(count)}。`, `（会议${marks.repeat(count)}会议）。`]) {
        const start = performance.now();
        const { failures } = lint({ text }, RULES, DEFAULT_CONFIG);
        assert.deepEqual(failures, []);
        assert.ok(performance.now() - start < CEILING_MS);
      }
    }).timeout(60_000);
  }
});
