import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { patched } from '../support/patch';
import { enterRoom, type Room } from './support';

const SIMPLIFIED = '会议指出，干部要发展里程碑。\n会议强调，要抓好这里的系统。\n';
const MAINLAND = '會議指出，幹部要發展里程碑。\n會議強調，要抓好這裏的系統。\n';
const TAIWAN = MAINLAND.replace('裏', '裡');

describe('meeting-report convert', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('rewrites files where something changes, and leaves nothing else behind', () => {
    room.write('a.txt', SIMPLIFIED);
    room.write('b.txt', MAINLAND);
    const kept = statSync(path.join(room.folder, 'b.txt')).ino;
    const { status, out } = room.run('convert', '--to', 'traditional', 'a.txt', 'b.txt');
    assert.deepEqual([status, room.read('a.txt'), room.read('b.txt')], [0, MAINLAND, MAINLAND]);
    assert.equal(out, 'a.txt：已转换。\n共 2 个文件，转换 1 个。\n');
    assert.equal(statSync(path.join(room.folder, 'b.txt')).ino, kept);
    assert.deepEqual(readdirSync(room.folder).sort(), ['a.txt', 'b.txt']);
    assert.match(room.run('convert', '--to', 'traditional', 'a.txt').out, /转换 0 个/u);
    room.run('convert', '--to', 'simplified', '.');
    assert.deepEqual([room.read('a.txt'), room.read('b.txt')], [SIMPLIFIED, SIMPLIFIED]);
  });
  it('prints standard input converted, in its own encoding, and nothing else', () => {
    assert.deepEqual(room.pipe(SIMPLIFIED, 'convert', '--to', 'traditional-tw', '-'), { status: 0, out: TAIWAN, err: '', bytes: Buffer.from(TAIWAN) });
    assert.equal(room.pipe(TAIWAN, 'convert', '--to', 'simplified', '-').out, SIMPLIFIED);
    assert.equal(room.pipe('', 'convert', '--to', 'traditional', '-').out, '');
    const wide = (text: string): Buffer => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`, 'utf16le');
    assert.deepEqual(room.pipe(wide(SIMPLIFIED), 'convert', '--to', 'traditional', '-').bytes, wide(MAINLAND));
  });
  it('shows what it would change and changes nothing', () => {
    room.write('a.txt', SIMPLIFIED);
    const { status, out, err } = room.run('convert', '--to', 'traditional', 'a.txt', '--diff');
    assert.deepEqual([status, room.read('a.txt'), patched(SIMPLIFIED, out)], [0, SIMPLIFIED, MAINLAND]);
    assert.match(err, /需要转换。\n共 1 个文件，1 个需要转换；未写入。/u);
    assert.match(room.pipe(SIMPLIFIED, 'convert', '--to', 'traditional', '-', '--diff').out, /^--- -\n/u);
  });
  it('writes to another file when told to', () => {
    room.write('a.txt', `\ufeff${SIMPLIFIED}`);
    room.write('b.txt', SIMPLIFIED);
    assert.equal(room.run('convert', '--to', 'traditional', 'a.txt', '--output', 'c.txt').status, 0);
    assert.deepEqual([room.read('a.txt'), room.read('c.txt')], [`\ufeff${SIMPLIFIED}`, `\ufeff${MAINLAND}`]);
    assert.equal(room.pipe(SIMPLIFIED, 'convert', '--to', 'traditional-hk', '-', '--output', 'd.txt').out.includes('會議'), false);
    assert.equal(room.read('d.txt'), MAINLAND);
    assert.equal(room.run('convert', '--to', 'traditional', 'a.txt', 'b.txt', '--output', 'c.txt').status, 2);
  });
  it('says what is wrong with how it was called', () => {
    room.write('a.txt', SIMPLIFIED);
    for (const args of [
      ['a.txt'],
      ['--to', 'klingon', 'a.txt'],
      ['--to', 'traditional'],
      ['--to', 'traditional', 'a.txt', '-'],
      ['--to', 'traditional', 'no.txt'],
    ]) {
      const { status, err } = room.run('convert', ...args);
      assert.equal(status, 2, args.join(' '));
      assert.ok(err.length > 0);
    }
    assert.equal(room.run('check', '--to', 'traditional', 'a.txt').status, 2);
    assert.equal(room.read('a.txt'), SIMPLIFIED);
  });
  it('converts the others when one cannot be read', () => {
    room.write('a.txt', SIMPLIFIED);
    room.write('b.txt', Uint8Array.from([0x41, 0, 0x42]));
    const { status, err } = room.run('convert', '--to', 'traditional', 'b.txt', 'a.txt');
    assert.deepEqual([status, room.read('a.txt')], [2, MAINLAND]);
    assert.match(err, /^b\.txt：/u);
  });
});
