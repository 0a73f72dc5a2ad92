import assert from 'node:assert/strict';
import { connect, disconnectAll, MODERN, PLAIN, poll } from './support';

const URI = 'file:///reports/会议/a.meeting';
const CONFIG = 'file:///reports/.meetingreport.yaml';

describe('language server: settings and configuration files', () => {
  afterEach(disconnectAll);

  it('registers for changes of settings and of files', async () => {
    const client = await connect();
    await poll(
      () => client.registered.length,
      (count) => count === 2,
    );
    assert.deepEqual([...client.registered].sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('asks for the settings of the document, and again when they change', async () => {
    const client = await connect({ settings: { rules: { 'test-word': 'error' } } });
    await client.open(URI, '错词\n');
    assert.equal((await client.diagnostics(URI))[0]?.severity, 1);
    client.settings.rules = { 'test-word': 'off' };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await client.diagnostics(URI), []);
    await poll(client.refreshes, (count) => count > 0);
  });

  it('takes settings given at the start or sent later from clients that cannot be asked', async () => {
    for (const options of [
      { settings: { rules: { 'test-word': 'hint' } } },
      { rules: { 'test-word': 'hint' } },
      { meetingReport: { rules: { 'test-word': 'hint' } } },
    ]) {
      const client = await connect({ capabilities: PLAIN, options });
      await client.open(URI, '错词\n');
      assert.equal((await client.published(URI)).diagnostics[0]?.severity, 4);
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { meetingReport: { rules: { 'test-word': 'error' } } } });
      await client.published(URI, ({ diagnostics }) => diagnostics[0]?.severity === 1);
    }
  });

  it('lays the nearest file over the settings, with what it extends', async () => {
    const files = new Map([
      [CONFIG, 'extends: shared/base.yaml\nrules:\n  test-word: error\n'],
      ['file:///reports/shared/base.yaml', 'rules:\n  test-date: hint\n'],
    ]);
    const client = await connect({ files, settings: { rules: { 'test-word': 'hint', 'test-echo': 'off' } } });
    await client.open(URI, '错词\n补日期\n回声对词\n');
    const severities = async () => (await client.diagnostics(URI)).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(await severities(), ['test-word 1', 'test-date 4']);
    files.set('file:///reports/会议/.meetingreport.yaml', 'rules:\n  test-word: information\n');
    await client.watched(encodeURI('file:///reports/会议/.meetingreport.yaml'));
    assert.deepEqual(await severities(), ['test-word 3', 'test-date 1']);
    files.delete('file:///reports/会议/.meetingreport.yaml');
    files.set('file:///reports/shared/base.yaml', 'rules:\n  test-date: off\n');
    await client.watched('file:///reports/%E4%BC%9A%E8%AE%AE/.meetingreport.yaml', 'file:///reports/shared/base.yaml');
    assert.deepEqual(await severities(), ['test-word 1']);
  });

  it('leaves excluded files unchecked, with their outline', async () => {
    const client = await connect({ files: new Map([[CONFIG, 'exclude: [archive/**]\n']]), settings: { exclude: ['草稿/**'] } });
    for (const [uri, count] of [
      ['file:///reports/archive/2020/a.meeting', 0],
      ['file:///reports/%E8%8D%89%E7%A8%BF/a.meeting', 0],
      ['file:///reports/b/archive.meeting', 1],
      ['untitled:a', 1],
    ] as const) {
      await client.open(uri, '一、标题\n\n错词\n');
      assert.equal((await client.diagnostics(uri)).length, count, uri);
      assert.ok((await client.symbols(uri)).length > 0, uri);
    }
  });

  it('does not stir when other files change', async () => {
    const client = await connect();
    await client.open(URI, '错词\n');
    await client.diagnostics(URI);
    await client.watched('file:///reports/other.yaml');
    await client.diagnostics(URI);
    assert.equal(client.refreshes(), 0);
  });

  it('shows the problems of a configuration in that file, and the rest of it holds', async () => {
    const files = new Map([[CONFIG, '# 配置\r\nrules:\r\n  test-word: error\r\n  test-wort: off\r\nroster: 没有.yaml\r\n']]);
    const client = await connect({ files });
    await client.open(URI, '错词\n');
    assert.equal((await client.diagnostics(URI))[0]?.severity, 1);
    const { diagnostics } = await client.published(CONFIG, (last) => last.diagnostics.length === 2);
    assert.deepEqual(diagnostics.map(({ range, message }) => [range.start.line, message]).sort(), [
      [3, '没有“test-wort”这条规则，是否应为“test-word”？'],
      [4, '找不到名单文件“没有.yaml”。'],
    ]);
    files.set(CONFIG, 'rules: [坏');
    await client.watched(CONFIG);
    await client.published(CONFIG, (last) => last.diagnostics.some(({ message }) => /缺少符号|写法有误|缩进不对/u.test(String(message))));
    assert.equal((await client.diagnostics(URI))[0]?.severity, 2);
    files.set(CONFIG, 'rules: {}\n');
    await client.watched(CONFIG);
    assert.deepEqual((await client.published(CONFIG, (last) => last.diagnostics.length === 0)).diagnostics, []);
  });

  it('takes the problems back when the file is gone, with no document open', async () => {
    const files = new Map([[CONFIG, 'wrong: 1\n']]);
    const client = await connect({ files });
    await client.open(URI, '错词\n');
    await client.diagnostics(URI);
    await client.published(CONFIG, ({ diagnostics }) => diagnostics.length === 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    files.clear();
    await client.watched(CONFIG);
    await client.published(CONFIG, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('uses the configuration of the workspace for documents without a folder', async () => {
    const client = await connect({ files: new Map([[CONFIG, 'rules: { test-word: error }\n']]) });
    await client.open('untitled:Untitled-1', '错词\n');
    assert.equal((await client.diagnostics('untitled:Untitled-1'))[0]?.severity, 1);
  });

  it('follows the folders of the workspace', async () => {
    const client = await connect({ files: new Map([['file:///other/.meetingreport.yaml', 'rules: { test-word: error }\n']]) });
    await client.open('untitled:Untitled-1', '错词\n');
    assert.equal((await client.diagnostics('untitled:Untitled-1'))[0]?.severity, 2);
    const event = { added: [{ uri: 'file:///other', name: 'other' }], removed: [{ uri: 'file:///reports', name: 'work' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    assert.equal((await client.diagnostics('untitled:Untitled-1'))[0]?.severity, 1);
  });

  it('reads files through the client when the client offers it', async () => {
    const client = await connect({ options: { readFile: true } });
    client.connection.onRequest('meetingReport/readFile', ({ uri }: { uri: string }) =>
      uri === 'demo://host/x/.meetingreport.yaml' ? '\ufeffrules: { test-word: error }\n' : null,
    );
    await client.open('demo://host/x/y/a.meeting', '错词\n');
    assert.equal((await client.diagnostics('demo://host/x/y/a.meeting'))[0]?.severity, 1);
  });

  it('looks again on saving where the client watches no files', async () => {
    const files = new Map<string, string>();
    const workspace = { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: false } };
    const client = await connect({ files, capabilities: { ...MODERN, workspace } });
    await client.open(URI, '错词\n');
    assert.equal((await client.diagnostics(URI))[0]?.severity, 2);
    files.set(CONFIG, 'rules: { test-word: error }\n');
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: URI } });
    assert.equal((await client.diagnostics(URI))[0]?.severity, 1);
  });

  it('tells once of settings that cannot be used and goes on', async () => {
    const client = await connect({ settings: { rules: { 'test-word': 'loud', 'test-date': 'hint' }, limit: 'many' } });
    await client.open(URI, '错词\n补日期\n');
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ severity }) => severity),
      [2, 4],
    );
    await poll(
      () => client.logs.length,
      (count) => count === 2,
    );
    assert.deepEqual(client.logs.map((text) => /meetingReport\.[\w.-]+/u.exec(text)?.[0]).sort(), ['meetingReport.limit', 'meetingReport.rules.test-word']);
  });
});
