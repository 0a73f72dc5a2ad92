import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CLEAN, enterRoom, FLAWED, parsed, type Room, RULE } from './support';

describe('what cannot be checked', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const errorOf = (name: string): [number | null, string | undefined] => {
    const ran = room.run('check', name, '--format', 'json');
    return [ran.status, parsed(ran).files[0]?.error];
  };

  it('reads any text, however odd', () => {
    const odd = ['', '一', '\n', '，。！', '\r\r\n', FLAWED.replaceAll('\n', '\r'), `\ufeff${CLEAN}`, '一是'.repeat(10_000), '\ufffe\u200b\u202e'];
    for (const text of odd) {
      room.write('a.txt', text);
      assert.deepEqual(errorOf('a.txt'), [room.run('check', 'a.txt').status, undefined]);
      assert.notEqual(room.run('check', 'a.txt').status, 2);
    }
  });
  it('reads UTF-16 in either order', () => {
    for (const bytes of [wide(FLAWED), wide(FLAWED).swap16(), wide('')]) {
      room.write('a.txt', bytes);
      assert.equal(errorOf('a.txt')[1], undefined);
    }
    room.write('a.txt', wide(FLAWED));
    assert.equal(parsed(room.run('check', 'a.txt', '--format', 'json')).summary.hints, 1);
  });
  it('says why it cannot read a file, exits with 2, and checks the others', () => {
    const bad: readonly (readonly [Uint8Array | string, RegExp])[] = [
      ['会议\0强调', /空字节/u],
      [Uint8Array.from([0, 1, 2, 3, 0xff]), /空字节/u],
      [Uint8Array.from([0xbb, 0xe1, 0xd2, 0xe9]), /GB18030.*Big5/u],
      [wide(`\ud800${FLAWED}`), /代理/u],
      [Uint8Array.from([0xed, 0xa0, 0x80]), /UTF-8/u],
      [Uint8Array.from([0xff, 0xfe, 0x41]), /奇数/u],
      [wide('会\0'), /空字节/u],
    ];
    room.write('good.txt', FLAWED);
    for (const [bytes, words] of bad) {
      room.write('bad.txt', bytes);
      const [status, error = ''] = errorOf('bad.txt');
      assert.equal(status, 2);
      assert.match(error, words);
      const { status: both, out, err } = room.run('check', 'bad.txt', 'good.txt');
      assert.deepEqual([both, out.includes('good.txt'), err.startsWith('bad.txt：')], [2, true, true]);
    }
  });
  it('refuses Word files in words of their own, named or found', () => {
    room.write('a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    assert.match(errorOf('a.docx')[1] ?? '', /Word/u);
    assert.equal(room.run('check', '.').status, 2);
    room.write('renamed.txt', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
    assert.match(errorOf('renamed.txt')[1] ?? '', /Word/u);
  });
  it('says what is missing or forbidden', function () {
    assert.match(errorOf('none.txt')[1] ?? '', /没有/u);
    symlinkSync('none.txt', path.join(room.folder, 'link.txt'));
    assert.equal(errorOf('link.txt')[0], 2);
    room.write('a.txt', CLEAN);
    chmodSync(path.join(room.folder, 'a.txt'), 0);
    const ran = process.platform === 'win32' ? null : room.runOrdinary('check', 'a.txt', '--format', 'json');
    if (ran === null) return this.skip();
    assert.equal(ran.status, 2);
    assert.match(parsed(ran).files[0]?.error ?? '', /权限/u);
  });
  it('checks ten million bytes', () => {
    room.write('a.txt', '会议强调，要抓好落实，推动工作再上新台阶。\n'.repeat(160_000));
    assert.equal(errorOf('a.txt')[1], undefined);
  });
  it('refuses a wrong command line, and never takes it for a finding or for none', () => {
    room.write('a.txt', CLEAN);
    const wrong = [
      [],
      ['chek', 'a.txt'],
      ['baseline', 'a.txt'],
      ['check', 'a.txt', '--jobs', '2'],
      ['check', 'a.txt', '--format', 'sarif'],
      ['check', 'a.txt', '--format', 'yaml'],
      ['check', 'a.txt', '--format'],
      ['check', 'a.txt', '--format', '--quiet'],
      ['check', 'a.txt', '--formt', 'json'],
      ['check', 'a.txt', '--quiet=yes'],
      ['check', 'a.txt', '--severity', 'fatal'],
      ['check', 'a.txt', '--as-of', '2024-02-30'],
      ['check', 'a.txt', '--max-warnings', '-1'],
      ['check', 'a.txt', '--lang', 'fr'],
      ['check', 'a.txt', '--encoding', 'latin1'],
      ['check', 'a.txt', '--encoding'],
      ['rules', '--encoding', 'utf-8'],
      ['check', 'a.txt', '--config', 'none.yaml'],
      ['check', 'a.txt', '--diff', '--format', 'json'],
      ['check', '-', '--fix'],
      ['inspect'],
      ['inspect', 'a.txt', '--fix'],
      ['fix'],
      ['fix', '-', 'a.txt'],
      ['explain'],
      ['explain', 'nothing'],
      ['rules', 'a.txt'],
      ['init', 'none'],
    ];
    for (const args of wrong) {
      const { status, out, err } = room.run(...args);
      assert.deepEqual([args.join(' '), status, out], [args.join(' '), 2, '']);
      assert.ok(err.trim().split('\n').length <= 3 && !/^\s+at /mu.test(err), err);
    }
    assert.match(room.run('check', 'a.txt', '--formt', 'json').err, /--format/u);
    assert.match(room.run('check', 'a.txt', '--jobs', '2').err, /本版本/u);
  });
  it('reports a wrong configuration where it stands and works with the rest', () => {
    room.write('.meetingreport.yaml', `scrpt: simplified\nrules:\n  ${RULE}: error\n  list-ordnal-gap: off\nroster: [leaders.yaml]\nextends: none.yaml\n`);
    room.write('a.txt', FLAWED);
    const { status, err } = room.run('check', 'a.txt', 'a.txt');
    assert.equal(status, 1);
    assert.deepEqual(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(': ')[0])
        .sort(),
      ['1:1', '4:3', '5:10', '6:1'].map((place) => `.meetingreport.yaml:${place}`),
    );
    for (const text of ['[', '\0', ': : :', '- a', 'rules: 3']) {
      room.write('.meetingreport.yaml', text);
      const wrong = room.run('check', 'a.txt');
      assert.deepEqual([text, wrong.status, wrong.err !== ''], [text, 0, true]);
    }
    room.write('sub/a.txt', FLAWED);
    mkdirSync(path.join(room.folder, 'sub/.meetingreport.yaml'));
    assert.deepEqual([room.run('check', 'sub/a.txt').status, room.run('check', 'sub/a.txt').err !== ''], [0, true]);
  });
  it('uses the nearest configuration, or the one it is given', () => {
    room.write('.meetingreport.yaml', `rules: {${RULE}: error}`);
    room.write('sub/.meetingreport.yaml', `rules: {${RULE}: off}`);
    room.write('other.yaml', `extends: .meetingreport.yaml\nrules: {${RULE}: warning}`);
    for (const name of ['a.txt', 'sub/a.txt', 'deep/er/a.txt']) room.write(name, FLAWED);
    const severities = (...args: string[]) =>
      parsed(room.run('check', 'a.txt', 'sub/a.txt', 'deep/er/a.txt', '--format', 'json', ...args)).files.map(({ diagnostics }) => diagnostics[0]?.severity);
    assert.deepEqual(severities(), [1, undefined, 1]);
    assert.deepEqual(severities('--config', 'other.yaml'), [2, 2, 2]);
  });
});
