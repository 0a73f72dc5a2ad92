import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as iconv from 'iconv-lite';
import { CLEAN, enterRoom, FIXED, FLAWED, parsed, type Room, RULE } from './support';

const CODECS: readonly (readonly [string, string])[] = [
  ['gb18030', 'gb18030'],
  ['utf-16le', 'utf16-le'],
  ['utf-16be', 'utf16-be'],
];
const BIG5 = '會議強調，要抓好落實。\n<!-- meeting-report-disable-next-line list-ordinal-gap -->\n會議指出，要加強學習。\n';

describe('meeting-report and encodings', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('checks and fixes a file in the encoding it is in', () => {
    const texts: readonly (readonly [string, string, string])[] = [...CODECS.map(([, codec]) => [codec, FLAWED, FIXED] as const), ['big5hkscs', BIG5, '']];
    for (const [codec, flawed, fixed] of texts) {
      room.write('a.txt', iconv.encode(flawed, codec));
      const output = parsed(room.run('check', 'a.txt', '--rule', RULE, '--format', 'json'));
      assert.deepEqual([output.files[0]?.error, output.summary.hints], [undefined, 1], codec);
      assert.deepEqual(room.run('fix', 'a.txt', '--rule', RULE).err, '');
      const expected = fixed === '' ? flawed.replace(/^<.*\n/mu, '') : fixed;
      assert.deepEqual(room.bytes('a.txt'), iconv.encode(expected, codec), codec);
    }
    assert.deepEqual(readdirSync(room.folder), ['a.txt']);
  });
  it('answers standard input in its own encoding, changed or not', () => {
    for (const [, codec] of CODECS) {
      assert.deepEqual(room.pipe(iconv.encode(FLAWED, codec), 'fix', '-').bytes, iconv.encode(FIXED, codec));
      assert.deepEqual(room.pipe(iconv.encode(CLEAN, codec), 'fix', '-').bytes, iconv.encode(CLEAN, codec));
    }
    assert.equal(parsed(room.pipe(iconv.encode(FLAWED, 'gb18030'), 'check', '-', '--format', 'json')).summary.hints, 1);
  });
  it('takes the encoding it is told', () => {
    const short = iconv.encode('会议', 'gb18030');
    room.write('a.txt', short);
    const refused = room.run('check', 'a.txt');
    assert.deepEqual([refused.status, refused.out.includes('没有发现问题')], [2, false]);
    assert.match(refused.err, /^a\.txt：文字太少.*--encoding/u);
    for (const name of ['gb18030', 'GBK']) assert.notEqual(room.run('check', 'a.txt', '--encoding', name).status, 2);
    assert.equal(room.run('inspect', 'a.txt', '--encoding', 'gb18030').status, 0);
    assert.deepEqual(room.pipe(short, 'fix', '-', '--encoding', 'gb18030').bytes, short);
    const wrong = room.run('fix', 'a.txt', '--encoding', 'utf-8');
    assert.deepEqual([wrong.status, room.bytes('a.txt')], [2, short]);
    assert.match(wrong.err, /第 1 行.*BB E1.*字节偏移 0/u);
    assert.match(room.run('check', 'a.txt', '--encoding', 'latin1').err, /utf-8 \/ utf-16le \/ utf-16be \/ gb18030 \/ big5/u);
  });
  it('writes nothing where it cannot read all', () => {
    const bad: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.concat([iconv.encode(FLAWED, 'gb18030'), Buffer.from(FLAWED)]), /混用.*从第 4 行/u],
      [Buffer.concat([iconv.encode(FLAWED, 'gb18030'), Buffer.from([0xbb])]), /不完整（第 4 行/u],
      [Buffer.concat([iconv.encode(FLAWED, 'gb18030'), Buffer.from([0xff, 0x0a])]), /第 4 行有无效的字节 FF/u],
      [Buffer.from(`\ufeff${FLAWED}\ud800`, 'utf16le'), /第 4 行有不成对的代理/u],
      [iconv.encode(`${FLAWED}\0`, 'gb18030'), /第 4 行含有空字节/u],
      [iconv.encode('Séance levée à l’unanimité.\n', 'win1252'), /第 1 行.*GB18030、Big5/u],
    ];
    for (const [bytes, words] of bad) {
      room.write('a.txt', bytes);
      for (const args of [
        ['fix', 'a.txt'],
        ['check', 'a.txt', '--fix'],
        ['check', 'a.txt'],
        ['inspect', 'a.txt'],
      ]) {
        const { status, err } = room.run(...args);
        assert.deepEqual([args, status, words.test(err), room.bytes('a.txt').equals(bytes)], [args, 2, true, true], err);
      }
      const piped = room.pipe(bytes, 'fix', '-');
      assert.deepEqual([piped.status, piped.out], [2, '']);
    }
    assert.deepEqual(readdirSync(room.folder), ['a.txt']);
    assert.match(room.run('check', 'a.txt', '--lang', 'en').err, /^a\.txt: Not UTF-8 from line 1 \(byte offset 1\)/u);
    assert.match(room.run('check', 'a.txt', '--lang', 'zh-tw').err, /位元組|字節/u);
  });
  it('writes nothing that the encoding does not have, and says which character of which line', () => {
    room.write('.meetingreport.yaml', 'script: simplified');
    // Big5 has these simplified characters, but not the simplified form of the one that is to be fixed.
    const bytes = iconv.encode('全体要明确方向，推行体制机制改革。\n全体成員要注重安全，千万不可大意。\n', 'big5hkscs');
    room.write('a.txt', bytes);
    for (const args of [
      ['fix', 'a.txt'],
      ['check', 'a.txt', '--fix'],
    ]) {
      const { status, err } = room.run(...args);
      assert.deepEqual([status, room.bytes('a.txt').equals(bytes)], [2, true]);
      assert.match(err, /^a\.txt：Big5 写不出第 2 行的“员”（U\+5458）/u);
    }
    const piped = room.pipe(bytes, 'fix', '-');
    assert.deepEqual([piped.status, piped.out], [2, '']);
    assert.deepEqual(readdirSync(room.folder).sort(), ['.meetingreport.yaml', 'a.txt']);
  });
  it('converts and cleans in the encoding of the text, as far as it goes', () => {
    const simplified = '会议强调，要抓好落实。\n';
    room.write('a.txt', iconv.encode(simplified, 'gb18030'));
    assert.equal(room.run('convert', 'a.txt', '--to', 'traditional').status, 0);
    assert.deepEqual(room.bytes('a.txt'), iconv.encode('會議強調，要抓好落實。\n', 'gb18030'));
    assert.deepEqual(room.pipe(iconv.encode(simplified, 'gb18030'), 'clean', '-').bytes, iconv.encode(simplified, 'gb18030'));
    const big5 = iconv.encode('會議強調，要抓好落實。\n', 'big5hkscs');
    room.write('b.txt', big5);
    for (const args of [[], ['--output', 'c.txt']]) {
      const { status, err } = room.run('convert', 'b.txt', '--to', 'simplified', ...args);
      assert.deepEqual([status, room.bytes('b.txt').equals(big5)], [2, true]);
      assert.match(err, /Big5 写不出第 1 行的“议”/u);
    }
    assert.deepEqual(room.pipe(big5, 'convert', '-', '--to', 'simplified').out, '');
    assert.deepEqual(readdirSync(room.folder).sort(), ['a.txt', 'b.txt']);
  });
  it('reads a configuration in another encoding as well', () => {
    room.write('.meetingreport.yaml', iconv.encode(`# 本单位的配置，对全部稿件有效\nrules: {${RULE}: error}\n`, 'gb18030'));
    room.write('a.txt', FLAWED);
    assert.deepEqual([room.run('check', 'a.txt').status, room.run('check', 'a.txt').err], [1, '']);
  });
  it('checks ten million bytes', () => {
    room.write('a.txt', iconv.encode('会议强调，要抓好落实，推动工作再上新台阶。\n'.repeat(240_000), 'gb18030'));
    assert.equal(parsed(room.run('inspect', 'a.txt', '--format', 'json')).files[0]?.error, undefined);
  });
});
