import fc from 'fast-check';

const PIECES = [
  ...[
    '会议指出，',
    '會議強調,',
    '會(huì)議要求，',
    '会议传达学习了',
    '局党组书记、局长李明',
    '主持会议并讲话。',
    '会议由院长王建国主持。',
    '11月17日，',
    '2024年9月6日上午',
    '近日',
    '市科技局召开党组会议',
    '务虚会',
  ],
  ...[
    '一是',
    '二是',
    '三是',
    '一要',
    '二要',
    '第一，',
    '第二，',
    '首先，',
    '其次，',
    '最后，',
    '（一）',
    '（二）',
    '1.',
    '2、',
    '一、',
    '二、',
    '①',
    '三点要求：',
    '等五个方面',
    '以下几点',
  ],
  ...['全麵落實', '聯係群眾', '关于', '體系', '幹部', '干部', '開於', '沿著', '“開會學習”', '里程碑', 'の', '瞭解'],
  ...[
    '加强学习',
    '抓好落实',
    '，',
    '。',
    '；',
    ';',
    '：',
    '、',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '(',
    ')',
    ' ',
    '　',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '(hui) ',
    '​',
    '﻿',
    '𠮷',
    '\ud83d',
    '\u0000',
    '��',
  ],
  ...[
    '当前位置：首页 > 新闻',
    '版权所有',
    '<!-- meeting-report-disable-next-line -->',
    '<!-- meeting-report-disable list-ordinal-gap -->',
    '<!--',
    '-->',
    '---',
    '```',
    '# ',
    '纪要',
    '出席：',
    '列席会议',
    '编者按：',
  ],
];

/** Text made of the pieces of real reports and their dirt, in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

const SENTENCES = [
  '会议指出，要提高政治站位，抓好学习贯彻。',
  '会议强调，一是加强学习；二是抓好落实；三是总结提高。',
  '会议要求，一要学习。二要落实。四是总结。',
  '王建国提出三点要求：一是学；二是干。',
  '會(huì)議指出,要堅持黨的領導。',
  '副局长张伟、王芳参加会议。',
  '会议审议通过了《工作方案》。',
  '一、总体要求',
  '（一）指导思想',
  '',
];

const LINES = [
  '王建国提出三点要求：',
  '一是加强学习；',
  '二是抓好落实；',
  '三是总结提高。',
  '三要总结提高。',
  '（一）指导思想',
  '（二）基本原则',
  '1.坚持学习；',
  '2.坚持落实。',
  '会议还审议了其他事项。',
  '会议强调，一要转变作风；四是严守纪律。',
  '首先，要学习。其次，要落实。',
  '时间：2024年9月6日上午',
  '来源：市科技局 发布时间：2024-09-07',
  '版权所有',
  '各单位要抓好落实。',
  '',
  '',
];

/** A report with title, lead and paragraphs of real shape. */
export const reportText: fc.Arbitrary<string> = reportOf(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 10 }));

/** A report long enough for an edit to leave most of it alone. */
export const longReportText: fc.Arbitrary<string> = reportOf(fc.array(fc.constantFrom(...SENTENCES, ...LINES), { minLength: 30, maxLength: 90 }));

function reportOf(paragraphs: fc.Arbitrary<string[]>): fc.Arbitrary<string> {
  return fc
    .record({
      title: fc.constantFrom('市科技局召开党组会议\n', '市科技局召开务虚会。\n', ''),
      lead: fc.constantFrom('11月17日，市科技局召开党组会议，局党组书记、局长李明主持会议并讲话。\n', '近日，市科技局召开座谈会。\n'),
      body: paragraphs,
      end: fc.constantFrom('\n', '\r\n', '\r'),
    })
    .map(({ title, lead, body, end }) => (title + lead + body.join('\n')).replaceAll('\n', end));
}
