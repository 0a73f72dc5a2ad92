import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver/node';
import { type Client, connect, disconnectAll, MODERN, PLAIN } from './support';

const URI = 'file:///reports/a.meeting';
const CONFIG = 'file:///reports/.meetingreport.yaml';
const QUICK_FIX = ['quickfix'];
const FIX_ALL = ['source.fixAll'];

describe('language server: code actions', () => {
  afterEach(disconnectAll);

  it('fix one finding, all of its rule, and everything safe', async () => {
    const client = await opened('错词一\n错词二\n回声对词\n');
    const actions = await client.actions(URI, client.range(URI, '错词二'), QUICK_FIX);
    assert.deepEqual(titles(actions).slice(0, 3), ['改为“对词”', '修改本文件中全部“错词”（2 处）', '应用本文件中全部安全修改（3 处）']);
    assert.equal(actions[0]?.isPreferred, true);
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'test-word');
    assert.equal(await applied(client, actions[0]), '错词一\n对词二\n回声对词\n');
    const again = await client.actions(URI, client.range(URI, '错词一'), QUICK_FIX);
    assert.equal(await applied(client, action(again, '应用本文件中全部安全修改（2 处）')), '对词一\n对词二\n对词\n');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('fix all on save leaves nothing safe, even when one fix makes way for another', async () => {
    const client = await opened('回声错词\n补日期\n错词\n');
    const actions = await client.actions(URI, whole(3), FIX_ALL);
    assert.deepEqual(
      actions.map(({ kind }) => kind),
      ['source.fixAll.meetingReport'],
    );
    assert.equal(await applied(client, actions[0]), '对词\n补日期\n对词\n');
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ code }) => code),
      ['test-date'],
    );
    assert.deepEqual(await client.actions(URI, whole(3), ['source.fixAll.meetingReport']), []);
  });

  it('keep to the kinds that are asked for', async () => {
    const client = await opened('错词\n');
    assert.deepEqual(await client.actions(URI, whole(1), ['refactor']), []);
    assert.deepEqual(await client.actions(URI, whole(1), ['source.organizeImports']), []);
    assert.ok((await client.actions(URI, whole(1))).every(({ kind }) => kind === 'quickfix'));
    assert.equal((await client.actions(URI, whole(1), ['source'])).length, 1);
  });

  it('carry the version of the document', async () => {
    const client = await opened('错词\n');
    await client.change(URI, { text: '又一个错词\n' });
    const [first] = await client.actions(URI, client.range(URI, '错词'), QUICK_FIX);
    const [change] = first?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'textDocument' in change);
    assert.deepEqual(change.textDocument, { uri: URI, version: 2 });
  });

  it('are for the text they were worked out from, even when it changes meanwhile', async () => {
    const client = await connect({ options: { readFile: true } });
    let changed = false;
    client.connection.onRequest('meetingReport/readFile', async () => {
      if (armed && !changed) {
        changed = true;
        await client.change(URI, { text: '前面加了字的错词\n' });
      }
      return null;
    });
    let armed = false;
    await opened('错词\n', client);
    await client.diagnostics(URI);
    armed = true;
    const [first] = await client.actions(URI, whole(1), QUICK_FIX);
    assert.ok(changed);
    await assert.rejects(client.apply(first?.edit), /another version/u);
  });

  it('give tab stops to clients that have them and plain words to the others', async () => {
    const modern = await opened('补日期\n');
    const [snippet] = await modern.actions(URI, modern.range(URI, '补日期'), QUICK_FIX);
    assert.equal(snippet?.isPreferred, false);
    const [change] = snippet?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    const start = { line: 0, character: 0 };
    assert.deepEqual(change.edits, [{ range: { start, end: start }, snippet: { kind: 'snippet', value: '$' + '{1:3月5日}，' } }]);

    const plain = await opened('补日期\n', await connect({ capabilities: PLAIN }));
    const [fix] = await plain.actions(URI, plain.range(URI, '补日期'), QUICK_FIX);
    assert.deepEqual(Object.keys(fix?.edit ?? {}), ['changes']);
    assert.equal(await applied(plain, fix), '3月5日，补日期\n');
  });

  it('ignore a finding by a line above it, into which a second rule is taken', async () => {
    const client = await opened('第一行\r\n补日期错词\r\n');
    const here = await client.actions(URI, client.range(URI, '补日期'), QUICK_FIX);
    assert.equal(await applied(client, action(here, '在此处忽略“缺日期”')), '第一行\r\n<!-- meeting-report-disable-next-line test-date -->\r\n补日期错词\r\n');
    assert.deepEqual(
      (await client.diagnostics(URI)).map(({ code }) => code),
      ['test-word'],
    );
    const then = await client.actions(URI, client.range(URI, '错词'), QUICK_FIX);
    await applied(client, action(then, '在此处忽略“错词”'));
    assert.equal(client.text(URI), '第一行\r\n<!-- meeting-report-disable-next-line test-date test-word -->\r\n补日期错词\r\n');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('ignore a rule in the whole file, below its front matter', async () => {
    const client = await opened('---\ndate: 2024-03-05\n---\n错词\n中间\n错词\n');
    const actions = await client.actions(URI, client.range(URI, '错词'), QUICK_FIX);
    const text = await applied(client, action(actions, '在本文件中忽略“错词”'));
    assert.equal(text, '---\ndate: 2024-03-05\n---\n<!-- meeting-report-disable test-word -->\n错词\n中间\n错词\n');
    assert.deepEqual(await client.diagnostics(URI), []);
  });

  it('ignore in the configuration, which is made when there is none', async () => {
    const files = new Map<string, string>();
    const client = await opened('这里有一个错词在里面。\n', await connect({ files }));
    const ignore = (await client.actions(URI, client.range(URI, '错词'), QUICK_FIX)).find(({ title }) => title.startsWith('在配置文件中忽略'));
    assert.deepEqual(ignore?.edit?.documentChanges?.[0], { kind: 'create', uri: CONFIG, options: { ignoreIfExists: true } });
    await client.apply(ignore?.edit);
    assert.match(files.get(CONFIG) ?? '', /^ignore:\n {2}- \{ rule: test-word, text: "[^"]*错词[^"]*" \}\n$/u);
    await client.watched(CONFIG);
    assert.deepEqual(await client.diagnostics(URI), []);
    await client.change(URI, { text: '上面加了一行。\n这里有一个错词在里面。\n另一个错词。\n' });
    assert.equal((await client.diagnostics(URI)).length, 1);
  });

  it('add to the ignore list of the nearest configuration, however it is written', async () => {
    for (const [before, wanted] of [
      ['script: auto\n', /^script: auto\nignore:\n {2}- \{/u],
      ['ignore:\n  - { rule: test-date, text: 别的 }\nscript: auto\n', /别的 \}\n {2}- \{ rule: test-word.*\}\nscript: auto\n$/u],
      ['ignore:\n- rule: test-date\n  text: 别的 # 说明\nscript: auto\n', /别的 # 说明\n- \{ rule: test-word.*\}\nscript/u],
      ['ignore: [] # 无\n', /^ignore: \[\{ rule: test-word.*\}\] # 无\n$/u],
      ['ignore:\n', /^ignore:\n {2}- \{ rule: test-word/u],
      ['# 只有说明', /^# 只有说明\nignore:\n {2}- \{/u],
    ] as const) {
      const files = new Map([[CONFIG, before]]);
      const client = await opened('这里有一个错词在里面。\n', await connect({ files }));
      const ignore = (await client.actions(URI, client.range(URI, '错词'), QUICK_FIX)).find(({ title }) => title.startsWith('在配置文件中忽略'));
      await client.apply(ignore?.edit);
      assert.match(files.get(CONFIG) ?? '', wanted);
      await client.watched(CONFIG);
      assert.deepEqual(await client.diagnostics(URI), []);
    }
  });

  it('show the page of a rule only where the client has a command for it', async () => {
    const range: Range = whole(1);
    const bare = await opened('错词\n');
    assert.ok((await bare.actions(URI, range)).every(({ command }) => command === undefined));
    const client = await opened('错词\n', await connect({ options: { showRule: 'demo.showRule' } }));
    const shown = action(await client.actions(URI, range), '查看“错词”的说明');
    assert.deepEqual([shown.command?.command, shown.command?.arguments], ['demo.showRule', ['test-word']]);
  });

  it('are not offered to clients that cannot take edits', async () => {
    const client = await opened('错词\n', await connect({ capabilities: { ...MODERN, textDocument: {} } }));
    assert.deepEqual(await client.actions(URI, whole(1)), []);
  });
});

async function opened(text: string, client?: Client): Promise<Client> {
  const joined = client ?? (await connect());
  await joined.open(URI, text);
  return joined;
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map(({ title }) => title);
}

function action(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((candidate) => candidate.title === title);
  assert.ok(found, `${title} is not among ${titles(actions).join(' | ')}`);
  return found;
}

async function applied(client: Client, chosen: CodeAction | undefined): Promise<string> {
  await client.apply(chosen?.edit);
  return client.text(URI);
}

function whole(lines: number): Range {
  return { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
}
