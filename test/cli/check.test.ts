import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CLEAN, enterRoom, FLAWED, parsed, type Room, RULE, USELESS } from './support';

describe('meeting-report check', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('exits with 0 when nothing is found at or above the severity, with 1 otherwise', () => {
    room.write('a.txt', FLAWED);
    assert.equal(room.run('check', 'a.txt').status, 0);
    assert.equal(room.run('check', 'a.txt', '--severity', 'information').status, 0);
    assert.equal(room.run('check', 'a.txt', '--severity', 'hint').status, 1);
    room.write('.meetingreport.yaml', `rules: {${RULE}: error}`);
    assert.equal(room.run('check', 'a.txt').status, 1);
    assert.equal(room.run('check', 'a.txt', '--severity=error').status, 1);
  });
  it('lets pass as many warnings as it is told to', () => {
    room.write('a.txt', FLAWED + FLAWED);
    room.write('.meetingreport.yaml', `rules: {${RULE}: warning}`);
    assert.deepEqual(
      ['0', '1', '2', '3'].map((most) => room.run('check', 'a.txt', '--max-warnings', most).status),
      [1, 1, 0, 0],
    );
    assert.equal(room.run('check', 'a.txt', '--severity', 'error').status, 0);
  });
  it('prints findings by file, with line, column, severity and rule, and a summary', () => {
    room.write('b.txt', CLEAN);
    room.write('a.txt', FLAWED);
    const { out, err } = room.run('check', 'a.txt', 'b.txt');
    assert.match(out, new RegExp(`^a\\.txt\n  2:1 +提示  \\S+  ${RULE}\n\n共检查 2 个文件：错误 0，警告 0，信息 0，提示 1。`, 'u'));
    assert.ok(!out.includes('\u001b') && err === '');
    assert.match(room.run('check', 'a.txt', '--lang', 'en').out, /2:1 +hint .*\n\n1 file\(s\) checked/u);
    assert.equal(room.run('check', 'a.txt', '--quiet').out, '');
    assert.match(room.run('check', 'b.txt').out, /没有发现问题/u);
  });
  it('prints one JSON object as promised', () => {
    room.write('a.txt', FLAWED);
    const output = parsed(room.run('check', 'a.txt', 'none.txt', '--format', 'json'));
    const [file, missing] = output.files;
    assert.deepEqual(Object.keys(output), ['version', 'files', 'summary']);
    assert.deepEqual(output.summary, { files: 2, errors: 0, warnings: 0, information: 0, hints: 1, fixable: 1 });
    assert.ok(file && missing);
    assert.deepEqual(Object.keys(file), ['path', 'kind', 'script', 'asOf', 'diagnostics']);
    assert.deepEqual([file.path, Object.keys(file.asOf)], ['a.txt', ['date', 'certainty']]);
    assert.deepEqual([missing.path, missing.diagnostics, typeof missing.error], ['none.txt', [], 'string']);
    const [found] = file.diagnostics;
    assert.ok(found);
    assert.deepEqual(found.range, { start: { line: 1, character: 0 }, end: { line: 1, character: USELESS.length } });
    assert.deepEqual([found.severity, found.code, found.source], [4, RULE, 'meeting-report']);
    assert.deepEqual(found.data, { safety: 'safe', edits: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, newText: '' }] });
    assert.ok(existsSync(fileURLToPath(found.codeDescription?.href ?? '')), 'the page of the rule exists');
  });
  it('counts lines as an editor does, whatever ends them', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      room.write('a.txt', FLAWED.replaceAll('\n', end));
      assert.equal(parsed(room.run('check', 'a.txt', '--format', 'json')).files[0]?.diagnostics[0]?.range.start.line, 1);
    }
  });
  it('reads standard input, under the name it is given', () => {
    room.write('sub/.meetingreport.yaml', `rules: {${RULE}: error}`);
    assert.deepEqual(
      parsed(room.pipe(FLAWED, 'check', '-', '--format', 'json')).files.map(({ path: name }) => name),
      ['-'],
    );
    const { status, out } = room.pipe(FLAWED, 'check', '-', '--stdin-path', 'sub/x.txt', '--format', 'json');
    assert.deepEqual([status, JSON.parse(out).files[0].path], [1, 'sub/x.txt']);
  });
  it('writes to a file when told to', () => {
    room.write('a.txt', FLAWED);
    const { status, out } = room.run('check', 'a.txt', '--format', 'json', '--output', 'out.json');
    assert.deepEqual([status, out], [0, '']);
    assert.equal(JSON.parse(room.read('out.json')).summary.hints, 1);
    assert.equal(room.run('check', 'a.txt', '--output', 'none/out.json').status, 2);
  });
  it('shows only the rules asked for, by name or number, even those that are off', () => {
    room.write('a.txt', FLAWED);
    room.write('.meetingreport.yaml', `rules: {${RULE}: off}`);
    const count = (...args: string[]) => parsed(room.run('check', 'a.txt', '--format', 'json', ...args)).files[0]?.diagnostics.length;
    assert.deepEqual([count(), count('--rule', RULE), count('--rule', 'N10')], [0, 1, 1]);
    assert.match(room.run('check', 'a.txt', '--rule', 'noise-unused-directve').err, new RegExp(RULE, 'u'));
    assert.equal(room.run('check', 'a.txt', '--rule', 'nothing').status, 2);
  });
  it('takes folders and globs, each file once, in order', () => {
    for (const name of ['b.txt', 'a.md', 'sub/c.meeting', 'sub/d.会议', 'sub/e.meeting.txt', 'x.js', '.hidden/f.txt', 'node_modules/g.txt'])
      room.write(name, CLEAN);
    const paths = (...args: string[]) => parsed(room.run('check', '--format', 'json', ...args)).files.map(({ path: name }) => name.replaceAll(path.sep, '/'));
    const all = ['a.md', 'b.txt', 'sub/c.meeting', 'sub/d.会议', 'sub/e.meeting.txt'];
    assert.deepEqual(paths(), all);
    assert.deepEqual(paths('.', 'b.txt', './sub'), all);
    assert.deepEqual(paths('sub'), all.slice(2));
    assert.deepEqual(paths('**/*.txt'), ['b.txt', 'sub/e.meeting.txt']);
    assert.deepEqual(paths('x.js'), ['x.js']);
    const { status, err } = room.run('check', '**/*.none');
    assert.deepEqual([status, err !== ''], [2, true]);
  });
  it('respects .gitignore and the configured exclusions', () => {
    mkdirSync(path.join(room.folder, '.git'));
    for (const name of ['a.txt', 'old/b.txt', 'old/keep.txt', 'out/c.txt', 'sub/d.txt', 'sub/e.txt']) room.write(name, CLEAN);
    room.write('.gitignore', 'out/\n');
    room.write('sub/.gitignore', 'd.txt\n');
    room.write('.meetingreport.yaml', 'exclude: ["old/**", "!old/keep.txt"]');
    const paths = (...args: string[]) => parsed(room.run('check', '--format', 'json', ...args)).files.map(({ path: name }) => name.replaceAll(path.sep, '/'));
    assert.deepEqual(paths('.'), ['a.txt', 'old/keep.txt', 'sub/e.txt']);
    assert.deepEqual(paths('**/*.txt'), ['a.txt', 'old/keep.txt', 'sub/e.txt']);
    assert.deepEqual(paths('out/c.txt'), ['out/c.txt']);
    const { status, err } = room.run('check', 'out');
    assert.deepEqual([status, err !== ''], [0, true]);
  });
  it('goes on when nobody reads what it prints', function () {
    if (process.platform === 'win32') this.skip();
    for (let index = 0; index < 40; index += 1) room.write(`${index}.txt`, FLAWED.repeat(200));
    room.write('.meetingreport.yaml', `rules: {${RULE}: error}\nlimit: 100000`);
    const script = `"${process.execPath}" "${path.resolve('dist/cli.js')}" check . --format json | head -c 10; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: room.folder, encoding: 'utf8' });
    assert.deepEqual([stdout, stderr], ['{"version" 1\n', '']);
  });
  it('keeps what a text holds from reaching the terminal', () => {
    room.write('a.txt', CLEAN);
    const { out, err } = room.run('check', 'no\u001b[31m.txt', 'a.txt');
    assert.ok(!`${out}${err}`.includes('\u001b'));
  });
});
