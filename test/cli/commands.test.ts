import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseConfigFile } from '../../server/src/core/configFile';
import { RULES } from '../../server/src/rules';
import { CLEAN, enterRoom, type Room, RULE } from './support';

describe('the other commands', function () {
  // Every step is a process of its own.
  this.timeout(60_000);
  let room: Room;
  beforeEach(() => {
    room = enterRoom();
  });
  afterEach(() => room.leave());

  it('inspect prints one JSON object as promised', () => {
    const text = '市科协召开党组会议\r\n6月30日，某某市科学技术协会召开党组会议。会议由党组书记李明主持。会议强调，一是加强学习；二是抓好落实。';
    room.write('a.txt', `\ufeff${text}`);
    const { status, out } = room.run('inspect', '--format', 'json', 'a.txt', 'none.txt');
    const { version, files } = JSON.parse(out);
    assert.deepEqual([status, version, files.length, typeof files[1].error], [2, 1, 2, 'string']);
    const keys = 'path kind script asOf title dateline lead chairs attendance markers headings lists announced people paragraphs'.split(' ');
    assert.deepEqual([Object.keys(files[0]), Object.keys(files[1])], [keys, [...keys, 'error']]);
    const [chair] = files[0].chairs;
    assert.deepEqual([chair.name, chair.post, chair.range.start.line], ['李明', '党组书记', 1]);
    const line = text.split('\r\n')[1] ?? '';
    assert.equal(line.slice(chair.range.start.character, chair.range.end.character), chair.text);
    assert.deepEqual(Object.keys(files[0].lead).sort(), ['date', 'meeting', 'organisation', 'range', 'reading', 'text']);
  });
  it('inspect prints text for people', () => {
    room.write('a.txt', '会议由党组书记李明主持。');
    const { status, out } = room.run('inspect', 'a.txt');
    assert.equal(status, 0);
    assert.match(out, /^a\.txt\n[\s\S]*主持 {2}\[党组书记 李明\] 会议由党组书记李明主持/u);
    assert.equal(room.pipe(CLEAN, 'inspect', '-').status, 0);
  });
  it('explain prints the page of a rule, by name or number', () => {
    for (const name of [RULE, 'N10', 'n10']) {
      const { status, out } = room.run('explain', name);
      assert.deepEqual([status, out.startsWith('# '), out.includes(RULE)], [0, true, true]);
    }
    assert.match(room.run('explain', RULE, '--lang', 'en').out, /Severity: hint/u);
    const { status, err } = room.run('explain', 'noise-unused-directiv');
    assert.deepEqual([status, err.includes(RULE)], [2, true]);
  });
  it('rules lists every rule', () => {
    const { rules } = JSON.parse(room.run('rules', '--format', 'json').out);
    assert.deepEqual(
      rules.map(({ id }: { id: string }) => id),
      RULES.map(({ id }) => id),
    );
    const { status, out } = room.run('rules');
    assert.deepEqual([status, out.trim().split('\n').length], [0, RULES.length]);
  });
  it('init writes a configuration that says nothing yet, and writes over none', () => {
    assert.equal(room.run('init').status, 0);
    const text = room.read('.meetingreport.yaml');
    const { raw, problems } = parseConfigFile(text);
    assert.deepEqual([raw ?? null, problems], [null, []]);
    const { status, err } = room.run('init');
    assert.deepEqual([status, room.read('.meetingreport.yaml')], [2, text]);
    assert.match(err, /已存在/u);
    room.write('a.txt', CLEAN);
    assert.equal(room.run('check').err, '');
  });
  it('init writes lines that work once they are uncommented', () => {
    for (const language of ['zh-cn', 'en']) {
      room.write(`${language}/leaders.yaml`, '');
      room.write('base.meetingreport.yaml', '');
      assert.equal(room.run('init', language, '--lang', language).status, 0);
      const lines = room.read(`${language}/.meetingreport.yaml`).split('\n');
      room.write(`${language}/.meetingreport.yaml`, lines.map((line) => line.replace(/^# (?=[a-z]+:(?: |$)| )/u, '')).join('\n'));
      room.write(`${language}/a.txt`, CLEAN);
      assert.equal(room.run('check', language).err, '');
    }
  });
  it('says how it is used and which version it is', () => {
    assert.match(room.run('--help').out, /用法/u);
    assert.match(room.run('--help', '--lang', 'en').out, /Usage/u);
    assert.match(room.run('check', '-h').out, /用法/u);
    assert.equal(room.run('--version').out.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
  });
});
