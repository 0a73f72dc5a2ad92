import assert from 'node:assert/strict';
import { annotationsIn, readingOffset, readLine, sourceOffset } from '../../../server/src/core/reading';
import { hasReading } from '../../../server/src/core/script/pinyin';

function annotated(source: string): readonly string[] {
  return annotationsIn(source, readLine(source)).map(({ start, end }) => source.slice(start, end));
}

describe('readings of characters', () => {
  it('tells whether a character is read so', () => {
    assert.equal(hasReading('会', 'hui'), true);
    assert.equal(hasReading('會', 'kuai'), true);
    assert.equal(hasReading('长', 'zhang'), true);
    assert.equal(hasReading('女', 'nv'), true);
    assert.equal(hasReading('会', 'ui'), false);
    assert.equal(hasReading('型', 'long'), false);
    assert.equal(hasReading('\u{20000}', 'hui'), null);
  });
});

describe('annotations', () => {
  for (const [source, expected] of [
    ['會(huì)議', ['(huì)']],
    ['會(hui) 議', ['(hui) ']],
    ['會 (hui )議', [' (hui )']],
    ['會（hui）議', ['（hui）']],
    ['會(hui)(hui)(hui)議', ['(hui)', '(hui)', '(hui)']],
    ['(擴(kuò)大)', ['(kuò)']],
    ['乾(qian)坤', ['(qian)']],
    ['會(hui4)議', ['(hui4)']],
    ['會(huì)議', ['(huì)']],
    ['會(hui) IBM', ['(hui)']],
    ['加(a)型(long)數(n)', []],
    ['公司(IBM)，附件(a)，第(e)款', []],
    ['项目(xiangmu)', []],
    ['(hui)', []],
  ] as const) {
    it(source, () => assert.deepEqual(annotated(source), expected));
  }
  it('are passed over on the way from the source to the reading and back', () => {
    const source = '學(xué)習(xí)會(huì)議(yì)';
    const reading = readLine(source);
    assert.equal(reading.text, '学习会议');
    for (let at = 0; at < reading.text.length; at += 1) assert.equal(readingOffset(reading, sourceOffset(reading, at)), at);
    assert.equal(readingOffset(reading, 3), -1, 'what was cut out has no place in it');
  });
});
