import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { connect, disconnectAll, MODERN, PLAIN } from './support';

const URI = 'file:///reports/a.meeting';

const REPORT = `青山市科学技术协会召开党组会议

2024年3月5日，青山市科学技术协会召开党组会议，传达学习全市工作会议精神。党组书记、主席张明主持会议并讲话。

會(huì)議(yì)指出，要提高站位。
会议强调，要抓好三件事。一是要获得群众支持。二是要加强队伍建设。三是要改进作风。

会议要求，要落实责任：
一是抓部署。
二是抓检查。

党组成员、副主席李华出席会议，各部门负责人列席会议。
`;

const HEADED = `青山市科学技术协会工作会议纪要

2024年3月5日，青山市科学技术协会召开工作会议，主席张明主持会议。

一、关于科普工作

会议指出，要提高站位。

（一）阵地建设

会议强调，要用好阵地。

（二）队伍建设

会议要求，要建好队伍。

二、关于安全生产

会议指出，要守住底线。
`;

describe('language server: outline', () => {
  afterEach(disconnectAll);

  it('shows title, lead, markers and items, each under what it belongs to', async () => {
    const names = await outline(REPORT);
    assert.equal(names[0], '青山市科学技术协会召开党组会议');
    assert.match(names[1] ?? '', /^ {2}导语 2024年3月5日/u);
    for (const name of [
      '  會議指出 要提高站位',
      '  会议强调 要抓好三件事',
      '    一是 要获得群众支持',
      '    二是 要加强队伍建设',
      '    三是 要改进作风',
      '  会议要求 要落实责任',
      '    一是 抓部署',
      '    二是 抓检查',
    ]) {
      assert.ok(names.includes(name), `${name} is not in\n${names.join('\n')}`);
    }
    assert.ok(names.indexOf('    二是 抓检查') > names.indexOf('  会议要求 要落实责任'));
  });

  it('nests headings by level with what is under them', async () => {
    const names = await outline(HEADED);
    const tree = names.filter((name) => !name.includes('导语') && !name.includes('主持'));
    assert.deepEqual(tree.slice(-8), [
      '  一、关于科普工作',
      '    会议指出 要提高站位',
      '    （一）阵地建设',
      '      会议强调 要用好阵地',
      '    （二）队伍建设',
      '      会议要求 要建好队伍',
      '  二、关于安全生产',
      '    会议指出 要守住底线',
    ]);
  });

  it('keeps every part within its parent and names within parts', async () => {
    const client = await connect();
    for (const [index, text] of [REPORT, HEADED, REPORT.replaceAll('\n', '\r\n'), `\n\n${REPORT}`].entries()) {
      await client.open(`${URI}${index}`, text);
      for (const symbol of await client.symbols(`${URI}${index}`)) assertNested(symbol);
    }
  });

  it('is flat for clients that know no tree', async () => {
    const client = await connect({ capabilities: PLAIN });
    await client.open(URI, HEADED);
    const symbols: unknown[] = await client.symbols(URI);
    assert.ok(symbols.length > 5 && symbols.every((symbol) => typeof symbol === 'object' && symbol !== null && 'location' in symbol));
  });

  it('folds sections, lists of lines, front matter', async () => {
    const client = await connect();
    await client.open(URI, `---\ndate: 2024-03-05\n---\n${REPORT}`);
    const folds = await client.folding(URI);
    const shown = folds.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`);
    assert.ok(shown.includes('0-2 region'), shown.join(', '));
    const line = client.range(URI, '会议要求').start.line;
    assert.ok(shown.includes(`${line}-${line + 2}`), shown.join(', '));
    await client.open(`${URI}2`, HEADED);
    const lines = HEADED.split('\n');
    const sectionsOf = async (uri: string) => (await client.folding(uri)).map(({ startLine, endLine }) => `${lines[startLine]} … ${lines[endLine]}`);
    const wanted = ['一、关于科普工作 … 会议要求，要建好队伍。', '（二）队伍建设 … 会议要求，要建好队伍。', '二、关于安全生产 … 会议指出，要守住底线。'];
    const sections = await sectionsOf(`${URI}2`);
    for (const section of wanted) assert.ok(sections.includes(section), sections.join('\n'));
    await client.open(`${URI}3`, HEADED.replace(/^(?=.)/gmu, '　　'));
    assert.deepEqual(await sectionsOf(`${URI}3`), sections);
  });
});

describe('language server: hover', () => {
  afterEach(disconnectAll);

  it('says what is wrong, why, from where, with an example and the way to the page', async () => {
    const client = await connect();
    await client.open(URI, '这里有错词。\n');
    const hover = await client.hover(URI, 4);
    assert.deepEqual(hover?.range, client.range(URI, '错词'));
    const text = JSON.stringify(hover?.contents);
    for (const part of ['写错了。', '误导读者', '测试标准 4.2', '⟦错词⟧', '对词', 'file:///docs/test-word.md']) assert.ok(text.includes(part), part);
    assert.equal(await client.hover(URI, 0), null);
  });

  it('links to the command of the client where there is one', async () => {
    const client = await connect({ options: { showRule: 'demo.showRule', docs: 'file:///elsewhere/' } });
    await client.open(URI, '错词\n');
    assert.ok(JSON.stringify(await client.hover(URI, 1)).includes('command:demo.showRule?%5B%22test-word%22%5D'));
    assert.equal((await client.diagnostics(URI))[0]?.codeDescription?.href, 'file:///elsewhere/test-word.md');
  });

  it('is plain for clients without Markdown', async () => {
    const client = await connect({ capabilities: { ...MODERN, textDocument: { hover: {} } } });
    await client.open(URI, '错词\n');
    const contents = (await client.hover(URI, 1))?.contents;
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'plaintext');
  });
});

async function outline(text: string): Promise<string[]> {
  const client = await connect();
  await client.open(URI, text);
  const shown = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, children }) => [indent + name, ...shown(children ?? [], `${indent}  `)]);
  return shown(await client.symbols(URI), '');
}

function assertNested(symbol: DocumentSymbol): void {
  assert.ok(isWithin(symbol.selectionRange, symbol.range), symbol.name);
  for (const child of symbol.children ?? []) {
    assert.ok(isWithin(child.range, symbol.range), `${child.name} in ${symbol.name}`);
    assertNested(child);
  }
}

function isWithin(inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean {
  const before = (a: DocumentSymbol['range']['start'], b: DocumentSymbol['range']['start']) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.start, inner.end) && before(inner.end, outer.end);
}
