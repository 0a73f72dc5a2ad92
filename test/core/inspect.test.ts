import assert from 'node:assert/strict';
import { type Inspection, inspect, type Piece } from '../../server/src/core/inspect';
import { parseReport } from '../../server/src/core/parse/document';

const REPORT = `市科协召开党组会议
6月30日，某某市科学技术协会召开党组会议。会议由党组书记李明主持。
会议指出，要做到三点：一是加强学习；二是抓好落实；三是改进作风。
会议传达学习了有关精神。
一、总体要求
（一）提高认识
`;

const see = (text: string): Inspection => inspect(parseReport({ text }));

/** Every text with its range, wherever it stands. */
function* pieces(value: unknown): Iterable<Piece> {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && 'range' in value) yield value as Piece;
  for (const inner of Object.values(value)) yield* pieces(inner);
}

/** The source at a range, by counting lines as an editor does. */
function sourceAt(text: string, { start, end }: Piece['range']): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: mark, index }) => index + mark.length)];
  return text.slice((starts[start.line] ?? 0) + start.character, (starts[end.line] ?? 0) + end.character);
}

describe('inspect', () => {
  it('prints names, posts, speakers and verbs as they are read', () => {
    const { kind, lead, chairs, markers, lists, headings } = see(REPORT);
    assert.equal(kind, 'meeting');
    assert.equal(lead?.date?.text, '6月30日');
    assert.deepEqual(
      chairs.map(({ name, post }) => [name, post]),
      [['李明', '党组书记']],
    );
    assert.deepEqual(
      markers.map(({ type, speaker, verb }) => [type, speaker, verb]),
      [
        ['speech', '会议', '指出'],
        ['agenda', '会议', '传达学习'],
      ],
    );
    assert.deepEqual(
      lists.map(({ style, items }) => [style, items.map(({ ordinal }) => ordinal)]),
      [['shi', ['一是', '二是', '三是']]],
    );
    assert.deepEqual(
      headings.map(({ level, ordinal }) => [level, ordinal]),
      [
        [1, '一、'],
        [2, '（一）'],
      ],
    );
  });
  it('gives exact source texts, whatever the line ends and the dirt', () => {
    const dirty = REPORT.replaceAll('会议', '會(huì)議').replaceAll('，', ',').replaceAll('党', '黨(dǎng)');
    for (const source of [REPORT, dirty]) {
      for (const text of [source, source.replaceAll('\n', '\r\n'), source.replaceAll('\n', '\r'), source.replaceAll('\n', '\r\n\n'), `\n\n${source}`]) {
        const found = [...pieces(see(text))];
        assert.ok(found.length > 12);
        for (const piece of found) assert.equal(sourceAt(text, piece.range), piece.text);
      }
    }
  });
  it('reads through annotations and scripts', () => {
    const { chairs, markers } = see(REPORT.replaceAll('会议', '會(huì)議').replaceAll('党组书记', '黨(dǎng)組書記'));
    assert.deepEqual(
      chairs.map(({ name, post }) => [name, post]),
      [['李明', '党组书记']],
    );
    assert.ok(markers[0]?.text.startsWith('會(huì)議指出') && markers[0].reading.startsWith('会议指出'));
  });
  it('gives the kind and range of every line that is not blank', () => {
    const { paragraphs } = see('甲\r\n\r\n乙');
    assert.deepEqual(
      paragraphs.map(({ range }) => [range.start.line, range.end.line, range.end.character]),
      [
        [0, 0, 1],
        [2, 2, 1],
      ],
    );
  });
  it('takes any text', () => {
    for (const text of ['', '\n', '\ufeff', '\0', '\ud800', '一是', '，。', '\r', ' \t']) assert.equal(see(text).chairs.length, 0);
  });
});
