import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { patched } from '../support/patch';
import { CLEAN, enterRoom, FIXED, FLAWED, type Room, RULE, USELESS } from './support';

describe('meeting-report fix', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('applies safe fixes and leaves nothing else behind', () => {
    room.write('a.txt', FLAWED);
    room.write('b.txt', CLEAN);
    const { status, out } = room.run('fix', 'a.txt', 'b.txt');
    assert.deepEqual([status, room.read('a.txt'), room.read('b.txt')], [0, FIXED, CLEAN]);
    assert.match(out, /^a\.txt：改了 1 处。\n共 2 个文件，改动 1 个，修改 1 处；还有 0 个问题。\n$/u);
    assert.deepEqual(readdirSync(room.folder).sort(), ['a.txt', 'b.txt']);
    assert.match(room.run('fix', 'a.txt').out, /改动 0 个/u);
  });
  it('does not touch a file it has nothing to change in', () => {
    room.write('a.txt', CLEAN);
    const before = statSync(path.join(room.folder, 'a.txt')).ino;
    room.run('fix', 'a.txt');
    assert.equal(statSync(path.join(room.folder, 'a.txt')).ino, before);
  });
  it('prints standard input fixed, in its own encoding, and nothing else', () => {
    assert.deepEqual(room.pipe(FLAWED, 'fix', '-'), { status: 0, out: FIXED, err: '', bytes: Buffer.from(FIXED) });
    assert.equal(room.pipe(CLEAN, 'fix', '-').out, CLEAN);
    assert.equal(room.pipe('', 'fix', '-').out, '');
    const wide = Buffer.from(`\ufeff${FLAWED}`, 'utf16le');
    assert.deepEqual(room.pipe(wide, 'fix', '-').bytes, Buffer.from(`\ufeff${FIXED}`, 'utf16le'));
    const refused = room.pipe(Uint8Array.from([0xbb, 0xe1]), 'fix', '-');
    assert.deepEqual([refused.status, refused.out], [2, '']);
  });
  it('keeps byte order mark, encoding, line ends and a missing last line end', () => {
    const kept: readonly ((text: string) => Buffer)[] = [
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
      (text) => Buffer.from(text.replaceAll('\n', '\r')),
      (text) => Buffer.from(text.trimEnd()),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ];
    for (const encode of kept) {
      room.write('a.txt', encode(FLAWED));
      assert.equal(room.run('fix', 'a.txt').status, 0);
      assert.deepEqual(room.bytes('a.txt'), encode(FIXED));
    }
  });
  it('keeps the mode, and follows a link to what it points to', function () {
    if (process.platform === 'win32') this.skip();
    const file = room.write('real/a.txt', FLAWED);
    chmodSync(file, 0o640);
    symlinkSync('real/a.txt', path.join(room.folder, 'link.txt'));
    assert.equal(room.run('fix', 'link.txt').status, 0);
    assert.equal(readlinkSync(path.join(room.folder, 'link.txt')), 'real/a.txt');
    assert.ok(lstatSync(file).isFile());
    assert.deepEqual([room.read('real/a.txt'), statSync(file).mode & 0o777], [FIXED, 0o640]);
  });
  it('writes nothing that it may not write', function () {
    chmodSync(room.write('a.txt', FLAWED), 0o444);
    const ran = process.platform === 'win32' ? null : room.runOrdinary('fix', 'a.txt');
    if (ran === null) return this.skip();
    assert.deepEqual([ran.status, room.read('a.txt')], [2, FLAWED]);
    assert.match(ran.err, /权限/u);
  });
  it('writes nothing over a change made while it checked', function () {
    if (process.platform === 'win32') this.skip();
    room.write('a.txt', FLAWED);
    // The file grows just before the command line compares it with what it had read.
    const hook = room.write(
      'hook.cjs',
      `const fs = require('node:fs'); const sync = fs.fsyncSync; fs.fsyncSync = (fd) => { sync(fd); fs.appendFileSync('a.txt', '新增\\n'); };`,
    );
    const args = ['--require', hook, path.resolve('dist/cli.js'), 'fix', 'a.txt'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: room.folder, encoding: 'utf8' });
    assert.deepEqual([status, room.read('a.txt')], [2, `${FLAWED}新增\n`]);
    assert.match(stderr, /改动/u);
    assert.deepEqual(readdirSync(room.folder).sort(), ['a.txt', 'hook.cjs']);
  });
  it('shows what it would change and changes nothing', () => {
    room.write('a.txt', FLAWED);
    room.write('b.txt', CLEAN);
    for (const command of ['fix', 'check']) {
      const { out } = room.run(command, 'a.txt', 'b.txt', '--diff');
      const diff = `--- a.txt\n+++ a.txt\n@@ -1,3 +1,2 @@\n 会议强调，要抓好落实。\n-${USELESS}\n 会议指出，要加强学习。\n`;
      assert.ok(out.includes(diff), out);
      assert.equal(room.read('a.txt'), FLAWED);
    }
    assert.match(room.pipe(FLAWED, 'fix', '-', '--diff').out, /^--- -\n/u);
  });
  it('prints differences that can be applied', () => {
    const long = Array.from({ length: 60 }, (_, index) => (index % 13 === 5 ? USELESS : `会议强调，要抓好第${index}件事。`)).join('\n');
    room.write('a.txt', long);
    const difference = room.run('fix', 'a.txt', '--diff').out;
    const fixed = room.pipe(long, 'fix', '-').out;
    assert.ok(!fixed.includes(USELESS));
    assert.equal(patched(long, difference), fixed);
    if (spawnSync('patch', ['--version']).status !== 0) return;
    room.write('a.diff', difference);
    spawnSync('patch', ['-p0', '-i', 'a.diff'], { cwd: room.folder });
    assert.equal(room.read('a.txt'), fixed);
  });
  it('fixes before checking when check is told to', () => {
    room.write('a.txt', FLAWED);
    room.write('.meetingreport.yaml', `rules: {${RULE}: error}`);
    assert.equal(room.run('check', 'a.txt', '--fix').status, 0);
    assert.equal(room.read('a.txt'), FIXED);
  });
  it('fixes one rule only when told to, and spares comments that other rules need', () => {
    const needed = `<!-- meeting-report-disable-next-line ${RULE} -->\n`;
    room.write('a.txt', needed + FLAWED);
    room.run('fix', 'a.txt', '--rule', 'N10');
    assert.ok(!room.read('a.txt').includes(USELESS));
  });
});
