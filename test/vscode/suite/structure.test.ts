import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { closeAll, completionsAt, extension, folder, languageId, open, poll, symbolsOf, withSetting } from './support';
import { FIXED } from './texts';

describe('outline and folding in VS Code', () => {
  before(extension);
  after(closeAll);

  it('show title, lead, markers and items', async () => {
    const { document } = await open(FIXED);
    const [title, ...others] = await symbolsOf(document.uri);
    equal(title?.name, '青山市科技局召开党组会议');
    equal(others.length, 0);
    const names = title?.children.map(({ name }) => name) ?? [];
    ok(names[0]?.startsWith('导语 2024年3月5日'), names.join(' | '));
    for (const name of ['会议指出 要提高站位', '会议强调 要抓好三件事', '会议要求 要落实责任'])
      ok(
        names.some((shown) => shown.startsWith(name)),
        names.join(' | '),
      );
    const items = title?.children.find(({ name }) => name.startsWith('会议强调'))?.children.map(({ name }) => name.slice(0, 7));
    deepEqual(items, ['一是 加强学习', '二是 抓好落实', '三是 改进作风']);
  });

  it('fold a list of lines', async () => {
    const { document } = await open(FIXED);
    const ask = () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const lines = FIXED.split('\n');
    const wanted = lines.findIndex((line) => line.startsWith('会议要求'));
    await poll(
      async () => (await ask()) ?? [],
      (folds) => folds.some(({ start, end }) => start === wanted && end === wanted + 2),
    );
  });
});

describe('skeletons in VS Code', () => {
  before(extension);
  after(closeAll);

  it('are inserted with tab stops and the year of today', async () => {
    const editor = await open('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: languageId, name: '党组会议' });
    await poll(
      () => editor.document.getText(),
      (text) => text.includes('会议强调'),
    );
    ok(!editor.document.getText().includes('$'), editor.document.getText());
    ok(editor.document.getText().includes(`${new Date().getFullYear()}年`), editor.document.getText());
    const first = editor.document.getText(editor.selection);
    ok(first.length > 0 && editor.document.getText().startsWith(first), 'the first tab stop is selected');
    await vscode.commands.executeCommand('type', { text: '青禾市科协' });
    ok(editor.document.getText().startsWith('青禾市科协党组'), editor.document.getText());
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    ok(!editor.selection.isEmpty && editor.selection.start.character > 0);
  });

  it('are inserted by command, in plain text as well', async () => {
    const editor = await open('', '新稿.txt');
    equal(editor.document.languageId, 'plaintext');
    await vscode.commands.executeCommand('meetingReport.insertSkeleton', 'zth');
    await poll(
      () => editor.document.getText(),
      (text) => text.includes('座谈会'),
    );
    ok(!editor.selection.isEmpty, 'a tab stop is selected');
  });

  it('are offered in plain text at the beginning of a line, unless switched off', async () => {
    const editor = await open('dzh\n会议dzh\n', '新稿.txt');
    const { uri } = editor.document;
    const skeleton = ({ label, insertText }: vscode.CompletionItem) =>
      (typeof label === 'string' ? label : label.label) === 'dzh' && insertText instanceof vscode.SnippetString;
    const offered = await completionsAt(uri, new vscode.Position(0, 3), (items) => items.some(skeleton));
    ok(offered.some(skeleton));
    const inside = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, new vscode.Position(1, 5));
    ok(!inside.items.some(skeleton), `not inside a line: ${JSON.stringify(inside.items.filter(skeleton))}`);
    await withSetting('meetingReport.snippetsInOtherLanguages', false, async () => {
      const ask = () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, new vscode.Position(0, 3));
      await poll(
        async () => (await ask()).items.filter(skeleton).length,
        (left) => left === 0,
      );
    });
  });

  it('are offered by prefix in a report', async () => {
    const { document } = await open('dzh');
    await completionsAt(document.uri, new vscode.Position(0, 3), (items) =>
      items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'dzh'),
    );
  });
});

describe('the configuration command in VS Code', () => {
  before(extension);
  after(closeAll);

  it('makes the file once and opens it', async () => {
    const config = vscode.Uri.joinPath(folder(), '.meetingreport.yaml');
    await open(FIXED);
    try {
      for (const _ of [1, 2]) {
        await vscode.commands.executeCommand('meetingReport.openConfig');
        const active = () => vscode.window.activeTextEditor?.document.uri.toString();
        await poll(active, (uri) => uri === config.toString());
        ok(vscode.window.activeTextEditor?.document.getText().includes('profile: final'));
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      }
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });
});
