import assert from 'node:assert/strict';
import { listsOf, reportWith, words } from '../../support/parsed';

const RUNS: readonly (readonly [string, readonly string[]])[] = [
  ['会议强调，一是要学习。二是要落实。三是要总结。', ['一是 二是 三是']],
  ['会议要求，一要学，二要干，三要评。', ['一要 二要 三要']],
  ['抓好两件事：第一，学习；第二，落实。', ['第一 第二']],
  ['首先，要学习。其次，要落实。最后，要总结。', ['首先 其次 最后']],
  ['其一，学习；其二，落实。', ['其一 其二']],
  ['具体安排：1、发放学习卡。2、阅读报告。3、开展测试。', ['1、 2、 3、']],
  ['要做到：（一）学习；（二）落实。', ['（一） （二）']],
  ['会议强调，一是学习。第一，读原文。第二，悟原理。二是落实。', ['一是 二是', '第一 第二']],
  ['会议强调，一是学习。\n\n读原文。\n\n二是落实。\n三是总结。', ['一是 二是 三是']],
  ['陈雨提出两点要求。一是学习。二是落实。吴德提出三点要求：一是学；二是干；三是评。', ['一是 二是', '一是 二是 三是']],
  ['会议强调，一(yi)是(shi)學習;二(er)是(shi)落實。', ['一是 二是']],
  ['会议强调，一是学习；二是落实；三要总结。', ['一是 二是 三要']],
  ['会议强调，一要学习；四是总结。', ['一要 四是']],
  ['会议强调，一是学习；三是落实。', ['一是 三是']],
  ['做到：一思想上重视；二行动上跟进；三作风上过硬。', ['一 二 三']],
  ['会议强调，一是加强学习 二是抓好落实。', ['一是 二是']],
  ['会议强调，一是加强学习，要做到：一是学理论；二是学业务；二是抓好落实。', ['一是 二是', '一是 二是']],
  ['会议强调，一是要加强学习。\n会议要求，要抓好落实，二是总结。', []],
  ['会议强调，一是学习；二是落实；三是总结。\n会议要求，一要转变作风；四是严守纪律。', ['一是 二是 三是', '一要 四是']],
  ['会议强调，一是学习。\n总书记强调，要学深悟透。二是落实。', ['一是 二是']],
  ['说一是一，说二是二。', []],
  ['第一、二产业占比提高，第三、四季度向好。', []],
  ['发展第一要务，把握三要素。', []],
];

describe('list runs', () => {
  for (const [text, expected] of RUNS) it(text.replace(/\n/gu, '⏎'), () => assert.deepEqual(listsOf(reportWith(text)), expected));
  it('an item ends before the next, the last one at a new speaker', () => {
    const report = reportWith('会议强调，一是学习；二是落实。会议要求，要总结。');
    const items = report.lists[0]?.items ?? assert.fail();
    assert.deepEqual(
      items.map(({ line, ordinal, end }) => words(report, line, { start: ordinal.span.start, end })),
      ['一是学习；', '二是落实。'],
    );
  });
  it('a lone ordinal is no run', () => {
    const report = reportWith('会议强调，一是要学习。会议要求，要总结。');
    assert.deepEqual([report.lists.length, report.loners.length], [0, 1]);
  });
  it('tells headings from items', () => {
    const report = reportWith('一、总体要求\n（一）指导思想\n1. 坚持学习\n内容。\n（二）基本原则\n二、重点任务');
    assert.deepEqual(
      report.headings.map(({ level, number }) => `${level}:${number}`),
      ['1:1', '2:1', '3:1', '2:2', '1:2'],
    );
    assert.equal(report.lists.length, 0);
  });
});

describe('announced counts', () => {
  const counted = (body: string): string[] => {
    const report = reportWith(body);
    return report.announced.map(({ line, fact, listed }) => `${words(report, line, fact.span)}=${fact.count}:${listed}`);
  };
  it('finds the run that follows', () => assert.deepEqual(counted('他提出三点要求：一是学；二是干。'), ['三点要求=3:2']));
  it('finds the members before it', () => assert.deepEqual(counted('从深刻把握意义、深刻把握成就、深刻把握要求等三个方面作了讲解。'), ['三个方面=3:3']));
  it('takes no names for counts', () => assert.deepEqual(counted('做到“六个更加注重”，落实八项规定，坚持三会一课。'), []));
  it('does not count what it cannot count', () => assert.deepEqual(counted('从六个方面提出了明确要求。'), ['六个方面=6:null']));
});
