import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/core/parse/document';
import { inheriting, linesHolding, linesWhere, perElement, perLine, perReportUntil, sharedBy } from '../../server/src/core/remember';
import type { ListRun, Report } from '../../server/src/core/report';

const TEXT = `11月17日，市科技局召开会议，局长张三主持会议。
会议指出，形势很好。
会议强调，一是抓学习；二是抓落实。
会议要求，守住底线。
`;

/** The report of an edited text, as the linter reads it. */
function edited(before: Report, from: string, to: string, ask: (report: Report) => void): Report {
  const report = parseReport({ text: before.text.replace(from, to), before });
  inheriting(report, before, () => ask(report));
  return report;
}

describe('what is remembered over an edit', () => {
  it('is asked again of the lines that the edit touched alone', () => {
    const asked: string[] = [];
    const lengths = perLine(({ paragraph }) => asked.push(paragraph.source.slice(0, 4)) && paragraph.source.length);
    const before = parseReport({ text: TEXT });
    lengths(before);
    asked.length = 0;
    edited(before, '形势很好', '形势很好，问题仍在', (report) => {
      assert.deepEqual(
        lengths(report),
        report.lines.map(({ paragraph }) => paragraph.source.length),
      );
    });
    assert.deepEqual(asked, ['会议指出']);
  });

  it('moves with the lines', () => {
    const demands = linesWhere(({ paragraph }) => paragraph.source.includes('要求'));
    const before = parseReport({ text: TEXT });
    assert.deepEqual(demands(before), [3]);
    edited(before, '形势很好。', '形势很好。\n\n会议要求，抓好落实。', (report) => assert.deepEqual(demands(report), [3, 5]));
  });

  it('is found anew when other words are looked for', () => {
    const holding = linesHolding(({ kind }) => kind !== 'blank');
    const before = parseReport({ text: TEXT });
    assert.deepEqual(holding(before, ['指出']), [1]);
    edited(before, '形势很好', '形势大好', (report) => assert.deepEqual(holding(report, ['指出', '底线']), [1, 3]));
    edited(before, '底线', '红线，底线', (report) => assert.deepEqual(holding(report, ['指出']), [1]));
  });

  it('keeps the answers about the lists that an edit left alone', () => {
    const listsOf = ({ lists }: Report): readonly ListRun[] => lists;
    let asked = 0;
    const sizes = perElement(
      listsOf,
      sharedBy(listsOf, (a, b) => a === b),
      ({ items }) => {
        asked += 1;
        return items.length;
      },
    );
    const before = parseReport({ text: `${TEXT}${'会议认为，意义重大。\n'.repeat(20)}会议决定，成立专班。\n` });
    assert.deepEqual(sizes(before), [2]);
    edited(before, '专班', '专门班子', (report) => assert.deepEqual(sizes(report), [2]));
    assert.equal(asked, 1);
  });

  it('is taken over as a whole where nothing it rests on has changed', () => {
    let asked = 0;
    const count = perReportUntil(
      (report, before) => report.lines.length === before.lines.length,
      (report) => {
        asked += 1;
        return report.lines.length;
      },
    );
    const before = parseReport({ text: TEXT });
    count(before);
    const same = edited(before, '很好', '大好', count);
    assert.equal(asked, 1);
    edited(same, '大好', '大\n好', count);
    assert.equal(asked, 2);
  });

  it('does not keep the report before the edit', () => {
    const before = parseReport({ text: TEXT });
    const lengths = perLine(({ paragraph }) => paragraph.source.length);
    lengths(before);
    const report = edited(before, '很好', '大好', lengths);
    assert.ok(!report.notes.includes(before));
  });
});
