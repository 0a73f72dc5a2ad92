import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { enterRoom, type Room } from './support';

const DIRTY = '来源：科技日报  日期：2021-03-05\n會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神。  \n';
const CLEANED = '---\nsource: 科技日报\ndate: 2021-03-05\n---\n會議強調，要落實會議精神。\n';
const MASKED = '深入学习中***产党章程。\n';

describe('meeting-report clean', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('cleans files, counts the steps and leaves nothing else behind', () => {
    room.write('a.txt', DIRTY);
    room.write('b.txt', CLEANED);
    const untouched = statSync(path.join(room.folder, 'b.txt')).ino;
    const { status, out, err } = room.run('clean', 'a.txt', 'b.txt');
    assert.deepEqual([status, err, room.read('a.txt'), room.read('b.txt')], [0, '', CLEANED, CLEANED]);
    assert.equal(
      out,
      'a.txt：清理 7 处（来源、日期移入文首 1；拼音夹注 5；行尾空格与多余空行 1）。\n共 2 个文件，改动 1 个，清理 7 处；还有 0 处须人工核对。\n',
    );
    assert.equal(statSync(path.join(room.folder, 'b.txt')).ino, untouched);
    assert.deepEqual(readdirSync(room.folder).sort(), ['a.txt', 'b.txt']);
    assert.match(room.run('clean', 'a.txt').out, /^共 1 个文件，改动 0 个/u);
  });
  it('prints standard input cleaned and tells the rest on the other stream', () => {
    const { status, out, err } = room.pipe(DIRTY, 'clean', '-');
    assert.deepEqual([status, out], [0, CLEANED]);
    assert.match(err, /^-：清理 7 处（/u);
    assert.deepEqual(room.pipe(DIRTY, 'clean', '--quiet', '-'), { status: 0, out: CLEANED, err: '', bytes: Buffer.from(CLEANED) });
    assert.equal(room.pipe('', 'clean', '-').out, '');
    const wide = Buffer.from(`\ufeff${DIRTY}`, 'utf16le');
    assert.deepEqual(room.pipe(wide, 'clean', '-').bytes, Buffer.from(`\ufeff${CLEANED}`, 'utf16le'));
    assert.equal(room.pipe(DIRTY, 'clean', '-', 'a.txt').status, 2);
  });
  it('shows what would change and writes nothing', () => {
    room.write('a.txt', DIRTY);
    const { status, out, err } = room.run('clean', '--diff', 'a.txt');
    assert.equal(status, 0);
    assert.match(out, /^--- a\.txt\n\+\+\+ a\.txt\n@@ [^\n]+\n(?:[-+][^\n]*\n)+$/u);
    assert.match(err, /可清理 7 处.*\n共 1 个文件，1 个可清理，7 处；未写入。/u);
    assert.equal(room.read('a.txt'), DIRTY);
    assert.equal(room.run('clean', '--diff', '--output', 'a.diff', 'a.txt').out, '');
    assert.equal(room.read('a.diff'), out);
  });
  it('writes the result elsewhere when told, of one file only', () => {
    room.write('a.txt', DIRTY);
    room.write('b.txt', DIRTY);
    assert.equal(room.run('clean', '--output', 'c.txt', 'a.txt').status, 0);
    assert.deepEqual([room.read('a.txt'), room.read('c.txt')], [DIRTY, CLEANED]);
    assert.equal(room.pipe(DIRTY, 'clean', '--output', 'd.txt', '-').out, '');
    assert.equal(room.read('d.txt'), CLEANED);
    const { status, err } = room.run('clean', '--output', 'e.txt', 'a.txt', 'b.txt');
    assert.equal(status, 2);
    assert.match(err, /一个文件/u);
  });
  it('ends with 1 when something is left for a person, and says where', () => {
    room.write('a.txt', `  \n${MASKED}`);
    const { status, out } = room.run('clean', '--quiet', 'a.txt');
    assert.deepEqual([status, out, room.read('a.txt')], [1, 'a.txt:1:4  须人工核对  “习中***产党”中有字被遮去，请补全。\n', MASKED]);
    assert.equal(room.run('clean', 'a.txt').status, 1);
  });
  it('keeps encoding, byte order mark and line ends', () => {
    const kept: readonly ((text: string) => Buffer)[] = [
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
      (text) => Buffer.from(text.replaceAll('\n', '\r')),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ];
    for (const encode of kept) {
      room.write('a.txt', encode(DIRTY));
      assert.equal(room.run('clean', 'a.txt').status, 0);
      assert.deepEqual(room.bytes('a.txt'), encode(CLEANED));
    }
  });
  it('sets indents only where that is asked for', () => {
    assert.equal(room.pipe('会议指出，要落实。\n', 'clean', '--indent', 'full', '-').out, '　　会议指出，要落实。\n');
    assert.equal(room.pipe('　　会议指出，要落实。\n', 'clean', '--indent=none', '-').out, '会议指出，要落实。\n');
    assert.equal(room.pipe('', 'clean', '--indent', 'two', '-').status, 2);
  });
  it('says what cannot be read, cleans the others and ends with 2', () => {
    room.write('a.txt', DIRTY);
    room.write('b.txt', Uint8Array.from([0x61, 0, 0x62]));
    const { status, err } = room.run('clean', 'a.txt', 'b.txt', 'missing.txt');
    assert.equal(status, 2);
    assert.match(err, /b\.txt：/u);
    assert.match(err, /missing\.txt：/u);
    assert.equal(room.read('a.txt'), CLEANED);
  });
  it('obeys the configuration', () => {
    room.write('.meetingreport.yaml', 'rules:\n  script-pinyin-annotation: off\n');
    room.write('a.txt', DIRTY);
    assert.equal(room.run('clean', 'a.txt').status, 0);
    assert.ok(room.read('a.txt').includes('會(huì)議'));
  });
});
