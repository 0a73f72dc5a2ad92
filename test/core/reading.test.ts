import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLine, sourceOffset, sourceSpan } from '../../server/src/core/reading';

const read = (source: string): string => readLine(source).text;

describe('reading', () => {
  it('cuts annotations, toned and toneless, tight and loose, doubled and in full-width brackets', () => {
    assert.equal(read('會(huì)議(yì)指出'), '会议指出');
    assert.equal(read('會(hui) 議(yi) 指出'), '会议指出');
    assert.equal(read('會(huì )議（yì）指出'), '会议指出');
    assert.equal(read('會(hui)(hui)議指出'), '会议指出');
    assert.equal(read('(擴(kuò)大)'), '（扩大）');
    assert.equal(read('協會(hui) )'), '协会）');
  });
  it('keeps brackets that hold no syllable', () => {
    for (const text of ['中国计量测试学会（CSM）', '人工智能（AI）', '二氧化碳（CO2）', '项目（xiangmu）', '会（英文）']) assert.equal(read(text), text);
  });
  it('cuts what has no width', () => {
    assert.equal(read('会​议﻿指‍出­'), '会议指出');
  });
  it('folds script, width of digits and letters, and compatibility forms', () => {
    assert.equal(read('國務院總理２０２４年Ａ座⼈'), '国务院总理2024年A座人');
  });
  it('folds half-width marks beside Chinese text only', () => {
    assert.equal(read('会议指出,要(扩大)学习:一是'), '会议指出，要（扩大）学习：一是');
    assert.equal(read('JJG 1164-2019, see (a) 10:30'), 'JJG 1164-2019, see (a) 10:30');
    assert.equal(read('2021-11-01 00:00:00'), '2021-11-01 00:00:00');
  });
  it('counts the characters of each script', () => {
    const { han, traditional, simplified } = readLine('會议由他主持');
    assert.deepEqual({ han, traditional, simplified }, { han: 6, traditional: 1, simplified: 1 });
  });

  /** A clean character with dirt behind it; `shown` is how the source writes it. */
  const dirt = fc.constantFrom('', '', '', '(#)', '(#) ', '（#）', '(#)(#)(#)', '​', '﻿', '‮', '­', ' (# )');
  /** Only a reading of the character before it is an annotation. */
  const readings: Readonly<Record<string, string>> = Object.fromEntries(
    '会huì 议yi 指zhǐ 出chu 强qiáng 调diao 一yī 是shi 二èr 要yao 党dǎng 委wei 书shū 记ji 院yuàn 长zhang 主zhǔ 持chi 黨dang 學xué 学xue 裏lǐ 里li 為wéi 为wei'
      .split(' ')
      .map((pair) => [pair.charAt(0), pair.slice(1)]),
  );
  const letter = fc.constantFrom(
    ...[...'会议指出强调一是二要党委书记院长主持，。：；（）《》“”'].map((clean) => ({ clean, shown: clean })),
    ...['會会', '議议', '強强', '調调', '黨党', '學学', '裏里', '為为'].map((pair) => ({ shown: pair.charAt(0), clean: pair.charAt(1) })),
  );
  const piece = fc
    .tuple(letter, dirt)
    .map(([{ clean, shown }, behind]) => ({ clean, shown, behind: /[㐀-鿿]/u.test(clean) ? behind.replaceAll('#', readings[clean] ?? '') : '' }));

  it('maps every range of the reading to its range of the source, whatever the dirt', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const source = pieces.map(({ shown, behind }) => shown + behind).join('');
        const reading = readLine(source);
        assert.equal(reading.text, pieces.map(({ clean }) => clean).join(''));
        const starts: number[] = [];
        let at = 0;
        for (const { shown, behind } of pieces) {
          starts.push(at);
          at += shown.length + behind.length;
        }
        for (let start = 0; start < pieces.length; start += 1) {
          assert.equal(sourceOffset(reading, start), starts[start]);
          for (let end = start + 1; end <= Math.min(pieces.length, start + 5); end += 1) {
            assert.deepEqual(sourceSpan(reading, start, end), { start: starts[start], end: (starts[end - 1] ?? 0) + 1 });
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('reads any string at all: spans stay inside and ascend', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const line = source.replace(/[\r\n]/gu, ' ');
        const reading = readLine(line);
        let before = -1;
        for (let at = 0; at < reading.text.length; at += 1) {
          const offset = sourceOffset(reading, at);
          assert.ok(offset > before && offset < line.length);
          before = offset;
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = read(pieces.map(({ shown, behind }) => shown + behind).join(''));
        assert.equal(read(once), once);
      }),
    );
  });
});
