import assert from 'node:assert/strict';
import { RULES, throwing } from './rules';
import { connect, disconnectAll, PLAIN, poll } from './support';

const URI = 'file:///reports/%E6%8A%A5%E9%81%93.meeting';
const REPORT = '青山市召开党组会议\n\n3月5日，青山市科协召开党组会议，局长张明主持会议。\n会议指出，有错词。\n会议强调，一是抓紧。二是抓实。\n';

describe('language server: diagnostics', () => {
  afterEach(disconnectAll);

  it('are pulled, with rule, severity, page and edits', async () => {
    const client = await connect();
    await client.open(URI, '第一行。\n这里有错词。\n');
    const [found, ...others] = await client.diagnostics(URI);
    assert.deepEqual(others, []);
    assert.deepEqual(found, {
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } },
      severity: 2,
      code: 'test-word',
      codeDescription: { href: 'file:///docs/test-word.md' },
      source: 'meeting-report',
      message: '“错词”写错了。',
      data: { safety: 'safe', edits: [{ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } }, newText: '对词' }] },
    });
  });

  it('follow incremental edits, several in one message included', async () => {
    const client = await connect();
    await client.open(URI, '第一行。\r\n第二行。\r\n');
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.change(
      URI,
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '错' },
      { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 3 } }, text: '词' },
    );
    assert.equal(client.text(URI), '第一行。\r\n错词行。\r\n');
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ range }) => range),
      [client.range(URI, '错词')],
    );
    await client.change(URI, { range: client.range(URI, '错'), text: '' });
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('are the same after many edits as for the text opened anew', async () => {
    const client = await connect();
    await client.open(URI, REPORT);
    const pieces = ['错词', '回声', '补日期', '\r\n', '\n', '\r', '会议强调，一是错词。', '𠮷', '', '\u2028', '<!-- meeting-report-disable-line test-word -->'];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % below;
    };
    for (let step = 0; step < 200; step += 1) {
      const lines = client.text(URI).split(/\r\n|\r|\n/u);
      const line = random(lines.length);
      const character = random((lines[line]?.length ?? 0) + 1);
      const start = { line, character };
      const end = random(3) === 0 ? { line: Math.min(line + random(2), lines.length - 1), character: character + random(4) } : start;
      await client.change(URI, { range: { start, end }, text: pieces[random(pieces.length)] ?? '' });
      if (step % 20 !== 19) continue;
      const anew = `file:///reports/anew${step}.meeting`;
      await client.open(anew, client.text(URI));
      assert.deepEqual(await client.diagnostics(URI), await client.diagnostics(anew));
    }
  });

  it('are not sent again while nothing changed', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    const first = await client.pull(URI);
    assert.equal(first.kind, 'full');
    assert.equal((await client.pull(URI, first.resultId)).kind, 'unchanged');
    await client.change(URI, { text: '对词\n' });
    assert.equal((await client.pull(URI, first.resultId)).kind, 'full');
  });

  it('are published with the version for clients that do not ask', async () => {
    const client = await connect({ capabilities: PLAIN });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(URI, '错词\n');
    assert.equal((await client.published(URI)).version, 1);
    await client.change(URI, { text: '错词错词\n' });
    const { diagnostics } = await client.published(URI, ({ version }) => version === 2);
    assert.equal(diagnostics.length, 2);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    assert.deepEqual((await client.published(URI, (last) => last.diagnostics.length === 0)).diagnostics, []);
  });

  it('are given for other languages only when the text reads as a meeting report', async () => {
    const client = await connect();
    await client.open('file:///reports/a.txt', REPORT, 'plaintext');
    await client.open('file:///reports/b.txt', '购物单\n错词\n鸡蛋\n', 'plaintext');
    assert.equal((await client.diagnostics('file:///reports/a.txt')).length, 1);
    assert.deepEqual(await client.diagnostics('file:///reports/b.txt'), []);
    client.settings.otherLanguages = 'always';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await client.diagnostics('file:///reports/b.txt')).length, 1);
    client.settings.otherLanguages = 'never';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.diagnostics('file:///reports/a.txt'), []);
    assert.deepEqual(await client.symbols('file:///reports/a.txt'), []);
  });

  it('speak the language of the editor, or the one that is chosen', async () => {
    for (const [locale, messages, expected] of [
      ['zh-cn', 'auto', '“错词”写错了。'],
      ['en', undefined, '“错词”写错了。'],
      ['en', 'en', '“错词” is wrong.'],
      ['zh-tw', 'zh-cn', '“错词”写错了。'],
    ] as const) {
      const client = await connect({ locale, settings: messages === undefined ? {} : { messages } });
      await client.open(URI, '错词\n');
      assert.equal((await client.diagnostics(URI))[0]?.message, expected);
    }
    const client = await connect({ locale: 'zh-TW' });
    await client.open(URI, '错词\n');
    assert.ok((await client.actions(URI, client.range(URI, '错词'))).some(({ title }) => title.includes('“錯詞”')));
  });

  it('survive a broken rule, which is told once', async () => {
    const client = await connect({ rules: [...RULES, throwing] });
    await client.open(URI, '错词\n');
    assert.equal((await client.diagnostics(URI)).length, 1);
    await client.change(URI, { text: '错词。\n' });
    assert.equal((await client.diagnostics(URI)).length, 1);
    await poll(
      () => client.logs.length,
      (count) => count > 0,
    );
    assert.equal(client.logs.filter((text) => text.includes('a rule of ours is broken')).length, 1);
  });
});
