import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import vm from 'node:vm';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

const FLAWED = '青山市召开党组会议\n\n3月5日，青山市科协召开党组会议，局长张明主持会议。\n\n会议强调，要抓好三件事。一是抓部署。三是抓检查。四是抓落实。\n';

describe('the server as a web worker', () => {
  it('runs with nothing but what a worker has', async () => {
    const worker = startWorker();
    const options = { docs: 'https://example.invalid/docs/', readFile: true };
    await worker.ask('initialize', {
      processId: null,
      rootUri: 'vscode-vfs://host/folder',
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: options,
    });
    worker.tell('initialized', {});
    const uri = 'vscode-vfs://host/folder/a.meeting';
    worker.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'meeting-report', version: 1, text: FLAWED } });
    const { items } = (await worker.ask('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: { code: string; severity: number; codeDescription: { href: string } }[];
    };
    const gap = items.find(({ code }) => code === 'list-ordinal-gap');
    assert.ok(gap, JSON.stringify(items));
    assert.equal(gap.severity, 1, 'the configuration was read through the client');
    assert.equal(gap.codeDescription.href, 'https://example.invalid/docs/list-ordinal-gap.md');
    assert.ok(worker.files.includes('vscode-vfs://host/folder/.meetingreport.yaml'));
    const symbols = await worker.ask('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(Array.isArray(symbols) && symbols.length > 0);
  });
  it('converts with a dictionary that the client reads for it', async () => {
    const worker = startWorker();
    await worker.ask('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: { readAsset: true } });
    worker.tell('initialized', {});
    assert.deepEqual(worker.assets, []);
    const { text } = (await worker.ask('meetingReport/convert', { text: '这里的干部', to: 'traditional-tw' })) as { text: string };
    assert.equal(text, '這裡的幹部');
    assert.deepEqual(worker.assets, ['to-traditional.json']);
  });
  it('is below 700 KB', () => {
    assert.ok(statSync('dist/server/worker.js').size < 700_000);
  });
  it('carries no dictionary of the conversion, and neither does any other bundle', () => {
    for (const bundle of ['server/worker.js', 'server/node.js', 'cli.js', 'extras.js', 'client/node.js', 'client/browser.js']) {
      const code = readFileSync(`dist/${bundle}`, 'utf8');
      for (const entry of ['一目了然 一目瞭然', '里程碑 里程碑', '书记余 書記余', '一目瞭然 一目了然']) assert.ok(!code.includes(entry), `${bundle} ${entry}`);
    }
    const entries = ['to-traditional.json', 'to-simplified.json'].map((name) => readFileSync(`dist/assets/${name}`, 'utf8')).join('');
    for (const entry of ['一目了然 一目瞭然', '里程碑 里程碑', '书记余 書記余']) assert.ok(entries.includes(entry), entry);
  });
});

function startWorker() {
  const waiting = new Map<number, (result: unknown) => void>();
  const files: string[] = [];
  const assets: string[] = [];
  let receive: ((event: { data: unknown }) => void) | null = null;
  const post = (message: object) => queueMicrotask(() => receive?.({ data: structuredClone({ jsonrpc: '2.0', ...message }) }));
  const self = {
    set onmessage(handler: (event: { data: unknown }) => void) {
      receive = handler;
    },
    postMessage(message: Message) {
      if (message.method === 'meetingReport/readFile') {
        const { uri } = message.params as { uri: string };
        files.push(uri);
        post({ id: message.id, result: uri.endsWith('/folder/.meetingreport.yaml') ? 'rules: { list-ordinal-gap: error }\n' : null });
      } else if (message.method === 'meetingReport/readAsset') {
        const { name } = message.params as { name: string };
        assets.push(name);
        post({ id: message.id, result: readFileSync(`dist/assets/${name}`, 'utf8') });
      } else if (message.id !== undefined && message.method === undefined) {
        waiting.get(message.id)?.(message.result);
      }
    },
    addEventListener() {},
  };
  // A bare context: no `process`, no `Buffer`, no `require`, as in a worker.
  const context = vm.createContext({ self, console, setTimeout, clearTimeout, queueMicrotask, TextEncoder, TextDecoder, performance });
  vm.runInContext(readFileSync('dist/server/worker.js', 'utf8'), context, { filename: 'worker.js' });
  let last = 0;
  return {
    files,
    assets,
    tell: (method: string, params: object) => post({ method, params }),
    ask(method: string, params: object): Promise<unknown> {
      last += 1;
      const id = last;
      post({ id, method, params });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
  };
}
