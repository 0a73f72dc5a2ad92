import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, type Diagnostic, type ProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const SERVER = path.resolve('dist/server/node.js');
const FLAWED = '青山市召开党组会议\n\n3月5日，青山市科协召开党组会议，局长张明主持会议。\n\n会议强调，要抓好三件事。一是抓部署。三是抓检查。四是抓落实。\n';

describe('the server as a process', () => {
  const running: ChildProcess[] = [];
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
    for (const child of running.splice(0)) child.kill('SIGKILL');
  });

  const start = (...args: string[]): ChildProcess => {
    const child = spawn(process.execPath, [SERVER, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    running.push(child);
    return child;
  };

  it('talks over standard input and output, reads the configuration, links to pages that exist, and ends when told', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'meeting-report-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, '.meetingreport.yaml'), 'rules:\n  list-ordinal-gap: error\n');
    const child = start('--stdio');
    const connection = talk(child.stdout, child.stdin);
    await initialize(connection, pathToFileURL(folder).href);
    const diagnostics = await check(connection, `${pathToFileURL(folder).href}/a.meeting`, FLAWED);
    const gap = diagnostics.find(({ code }) => code === 'list-ordinal-gap');
    assert.ok(gap, JSON.stringify(diagnostics));
    assert.equal(gap.severity, 1);
    assert.equal(gap.codeDescription?.href, pathToFileURL(path.resolve('server/docs/list-ordinal-gap.md')).href);
    const ended = once(child, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await ended, [0, null]);
  });

  it('converts with the dictionaries that lie beside it', async () => {
    const child = start('--stdio');
    const connection = talk(child.stdout, child.stdin);
    await initialize(connection, null);
    assert.deepEqual(await connection.sendRequest('meetingReport/convert', { text: '这里的干部', to: 'traditional-tw' }), { text: '這裡的幹部' });
    assert.deepEqual(await connection.sendRequest('meetingReport/convert', { text: '這裡的幹部', to: 'simplified' }), { text: '这里的干部' });
  });

  it('survives bodies that are no messages', async () => {
    const child = start('--stdio');
    const connection = talk(child.stdout, child.stdin);
    await initialize(connection, null);
    for (const body of ['{"jsonrpc": "2.0", ', '[]', '7', 'null', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":5}']) {
      child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    assert.ok((await check(connection, 'untitled:a.meeting', FLAWED)).length > 0);
  });

  it('ends when its input ends', async () => {
    const child = start('--stdio');
    const connection = talk(child.stdout, child.stdin);
    await initialize(connection, null);
    const ended = once(child, 'exit');
    child.stdin?.end();
    assert.equal((await ended).length, 2);
  });

  it('talks over a socket', async () => {
    const server: Server = createServer().listen(0, '127.0.0.1');
    closing.push(() => server.close());
    await once(server, 'listening');
    const address = server.address();
    assert.ok(typeof address === 'object' && address !== null);
    start(`--socket=${address.port}`);
    const [socket] = (await once(server, 'connection')) as [Socket];
    closing.push(() => socket.destroy());
    const connection = talk(socket, socket);
    await initialize(connection, null);
    assert.ok((await check(connection, 'untitled:a.meeting', FLAWED)).length > 0);
  });

  it('says how it is started when no way to talk is named', async () => {
    const child = start();
    let words = '';
    child.stderr?.on('data', (data) => {
      words += String(data);
    });
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(words, /--stdio/u);
  });
});

function talk(from: NodeJS.ReadableStream | null, to: NodeJS.WritableStream | null): ProtocolConnection {
  assert.ok(from !== null && to !== null);
  const connection = createProtocolConnection(new StreamMessageReader(from), new StreamMessageWriter(to));
  connection.listen();
  return connection;
}

async function initialize(connection: ProtocolConnection, rootUri: string | null): Promise<void> {
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
}

async function check(connection: ProtocolConnection, uri: string, text: string): Promise<Diagnostic[]> {
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'meeting-report', version: 1, text } });
  const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  return report.items;
}
