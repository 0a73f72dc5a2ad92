import assert from 'node:assert/strict';
import { type Client, connect, disconnectAll } from './support';

const URI = 'file:///reports/a.meeting';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const REQUESTS: readonly (readonly [string, object])[] = [
  ['textDocument/diagnostic', {}],
  ['textDocument/codeAction', { range: WHOLE, context: { diagnostics: [] } }],
  ['textDocument/hover', { position: { line: 0, character: 0 } }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
];

describe('language server: bad weather', () => {
  afterEach(disconnectAll);

  it('answers with nothing about unknown and closed documents', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    for (const uri of [URI, 'file:///reports/never.meeting', 'untitled:x', 'nonsense', '']) {
      for (const [method, params] of REQUESTS) {
        const answer: unknown = await client.connection.sendRequest(method, { textDocument: { uri }, ...params });
        assert.ok(isNothing(answer), `${method} ${uri}: ${JSON.stringify(answer)}`);
      }
    }
    await assertAlive(client);
  });

  it('survives malformed requests and notifications', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    const wrong: unknown[] = [{}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: { uri: URI }, range: null, position: 'x', context: 3 }];
    for (const params of wrong) for (const [method] of REQUESTS) await client.connection.sendRequest(method, params).catch(() => undefined);
    const changes: unknown[] = [
      {},
      { textDocument: { uri: URI, version: 2 }, contentChanges: null },
      { textDocument: { uri: 'file:///reports/never.meeting', version: 2 }, contentChanges: [{ text: 'x' }] },
      { textDocument: { uri: URI, version: 3 }, contentChanges: [{ range: 'x', text: 4 }] },
    ];
    for (const params of changes) await client.connection.sendNotification('textDocument/didChange', params);
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didClose',
      'textDocument/didSave',
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]) {
      await client.connection.sendNotification(method, {});
      await client.connection.sendNotification(method, { textDocument: 'x', changes: 'y', settings: [] });
    }
    await assert.rejects(client.connection.sendRequest('meetingReport/unknown', {}));
    await assertAlive(client);
  });

  it('holds positions within the text', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    for (const position of [
      { line: -1, character: -1 },
      { line: 99, character: 99 },
      { line: 0, character: 99 },
    ]) {
      await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position });
      await client.actions(URI, { start: position, end: position });
    }
    await client.change(URI, { range: { start: { line: 50, character: 3 }, end: { line: 60, character: 0 } }, text: '又错词' });
    assert.equal(client.text(URI), '错词\n又错词');
    assert.equal((await client.diagnostics(URI)).length, 2);
  });

  it('keeps to the text whatever the versions say', async () => {
    const client = await connect();
    await client.open(URI, '对词\n');
    for (const version of [5, 3, 3, null]) {
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ text: `第${version}版错词\n` }],
      });
      assert.equal((await client.diagnostics(URI)).length, 1);
    }
  });

  it('takes texts of any kind', async () => {
    const client = await connect();
    for (const [index, text] of [
      '',
      '\n',
      '错词',
      '\ud800错词\udc00',
      '错词\r错词\r\n错词\n\r',
      '\0错词\0',
      '\ufeff错词',
      '，。；：！？'.repeat(1000),
      '𠮷错词𠮷',
    ].entries()) {
      await client.open(`${URI}${index}`, text);
      const lines = text.split(/\r\n|\r|\n/u);
      for (const { range } of await client.diagnostics(`${URI}${index}`)) {
        assert.equal(lines[range.start.line]?.slice(range.start.character, range.end.character), '错词', JSON.stringify(text));
      }
      await client.symbols(`${URI}${index}`);
      await client.folding(`${URI}${index}`);
    }
  });

  it('opens a document again after closing it, with another language and text', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    await client.open(URI, '错词\n', 'plaintext');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('shuts down when asked', async () => {
    const client = await connect();
    assert.equal(await client.connection.sendRequest('shutdown'), null);
  });
});

async function assertAlive(client: Client): Promise<void> {
  await client.open('file:///reports/alive.meeting', '错词\n');
  assert.equal((await client.diagnostics('file:///reports/alive.meeting')).length, 1);
}

function isNothing(answer: unknown): boolean {
  return answer === null || (Array.isArray(answer) && answer.length === 0) || JSON.stringify(answer) === '{"kind":"full","items":[]}';
}
