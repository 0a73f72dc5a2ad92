import * as vscode from 'vscode';
import type { CleanParams } from '../../../client/src/clean';
import { cleanPasteProvider } from '../../../client/src/paste';
import { deepEqual, equal, ok } from './assert';
import { closeAll, diagnosticsOf, extension, open, poll } from './support';
import { FLAWED } from './texts';

const DIRTY = '来源：科技日报  日期：2021-03-05\n會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神。  \n深入推進。\n';
const CLEANED = '---\nsource: 科技日报\ndate: 2021-03-05\n---\n會議強調，要落實會議精神。\n深入推進。\n';

const diffs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'meeting-report-clean');

/** Starts the command and waits until its preview is shown; the command itself ends with the choice. */
async function start(): Promise<{ readonly ended: Thenable<unknown>; readonly preview: string }> {
  const ended = vscode.commands.executeCommand('meetingReport.clean');
  const [tab] = await poll(diffs, (tabs) => tabs.length === 1);
  ok(tab?.input instanceof vscode.TabInputTextDiff);
  const { modified } = tab.input;
  const preview = (await vscode.workspace.openTextDocument(modified)).getText();
  return { ended, preview };
}

/** Chooses in the list of the command, which may come a moment after the preview. */
async function choose(ended: Thenable<unknown>, ...commands: readonly string[]): Promise<void> {
  let done = false;
  void ended.then(() => (done = true));
  await poll(
    async () => {
      for (const command of commands) await vscode.commands.executeCommand(command);
      return done;
    },
    (yes) => yes,
  );
  await poll(diffs, (tabs) => tabs.length === 0);
}

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const CLOSE = 'workbench.action.closeQuickOpen';

async function ready(text: string, name?: string): Promise<vscode.TextEditor> {
  // The server answers when it has diagnostics.
  const { document } = await open(FLAWED);
  await diagnosticsOf(document.uri);
  return open(text, name);
}

describe('cleaning in VS Code', () => {
  before(extension);
  afterEach(closeAll);

  it('shows what would change, applies it as one step, and undoes it as one', async () => {
    const { document } = await ready(DIRTY);
    const { ended, preview } = await start();
    equal(preview, CLEANED);
    equal(document.getText(), DIRTY);
    await choose(ended, ACCEPT);
    await poll(
      () => document.getText(),
      (text) => text === CLEANED,
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await poll(
      () => document.getText(),
      (text) => text === DIRTY,
    );
  });

  it('changes nothing when it is called off', async () => {
    const { document } = await ready(DIRTY, '粘贴.txt');
    const { ended } = await start();
    await choose(ended, CLOSE);
    equal(document.getText(), DIRTY);
  });

  it('cleans a selection and leaves the rest', async () => {
    const editor = await ready(DIRTY);
    editor.selection = new vscode.Selection(1, 0, 2, 0);
    const { ended } = await start();
    await choose(ended, ACCEPT);
    await poll(
      () => editor.document.getText(),
      (text) => text === '来源：科技日报  日期：2021-03-05\n會議強調，要落實會議精神。\n深入推進。\n',
    );
  });

  it('refuses to change a text that changed meanwhile', async () => {
    const editor = await ready(DIRTY);
    const { ended } = await start();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), '新');
    ok(await vscode.workspace.applyEdit(edit));
    await choose(ended, ACCEPT);
    equal(editor.document.getText(), `新${DIRTY}`);
  });

  it('pastes as ever by default', async () => {
    const editor = await ready('');
    await vscode.env.clipboard.writeText(DIRTY);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await poll(
      () => editor.document.getText(),
      (text) => text === DIRTY,
    );
  });

  describe('while pasting', () => {
    const asked: CleanParams[] = [];
    const logged: string[] = [];
    const provider = cleanPasteProvider(
      async (params) => {
        asked.push(params);
        return params.text.includes('断') ? undefined : { text: CLEANED, steps: [], notes: [] };
      },
      (line) => void logged.push(line),
    );
    const { token } = new vscode.CancellationTokenSource();
    /** What the provider offers for a clipboard; the commands of a browser's editor do not reach its clipboard. */
    const offers = async (document: vscode.TextDocument, clipboard: Readonly<Record<string, string>>, kind: vscode.DocumentPasteTriggerKind) => {
      const transfer = new vscode.DataTransfer();
      for (const [type, text] of Object.entries(clipboard)) transfer.set(type, new vscode.DataTransferItem(text));
      const end = document.positionAt(document.getText().length);
      const context = { only: undefined, triggerKind: kind };
      return (await provider.provideDocumentPasteEdits?.(document, [new vscode.Range(end, end)], transfer, context, token)) ?? [];
    };
    const { Automatic, PasteAs } = vscode.DocumentPasteTriggerKind;

    it('offers the cleaned text behind the plain one, and works it out when it is wanted', async () => {
      const { document } = await open('');
      const [edit] = await offers(document, { 'text/plain': DIRTY }, Automatic);
      ok(edit);
      deepEqual([edit.insertText, asked.length, edit.yieldTo?.map(({ value }) => value).join()], [DIRTY, 0, 'text']);
      equal((await provider.resolveDocumentPasteEdit?.(edit, token))?.insertText, CLEANED);
      deepEqual(asked.pop(), { text: DIRTY, uri: document.uri.toString(), extent: 'whole', indent: 'keep' });
      const [wanted] = await offers(document, { 'text/plain': DIRTY }, PasteAs);
      equal(wanted?.insertText, CLEANED);
    });
    it('reads the HTML of a page, but not that of the editor', async () => {
      const { document } = await open('会议指出，要落实。\n');
      const page = { 'text/plain': '會(huì)議強(qiáng)調(diào)', 'text/html': '<nav>首页</nav><p><ruby>會<rt>huì</rt></ruby>議強調</p>' };
      await offers(document, page, PasteAs);
      deepEqual(asked.pop(), { text: '會議強調', uri: document.uri.toString(), extent: 'part', indent: 'keep' });
      await offers(document, { ...page, 'vscode-editor-data': '{}' }, PasteAs);
      equal(asked.pop()?.text, page['text/plain']);
    });
    it('offers nothing for a clean text and for one that is too large, and says so', async () => {
      const { document } = await open('');
      deepEqual(await offers(document, { 'text/plain': '会议指出，要落实。' }, Automatic), []);
      equal(logged.length, 0);
      deepEqual(await offers(document, { 'text/plain': DIRTY.repeat(60_000) }, Automatic), []);
      equal(logged.length, 1);
    });
    it('pastes what there is when the server does not answer', async () => {
      const { document } = await open('');
      const [edit] = await offers(document, { 'text/plain': `断${DIRTY}` }, PasteAs);
      equal(edit?.insertText, `断${DIRTY}`);
    });
  });
});
