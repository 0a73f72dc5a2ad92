import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { closeAll, diagnosticsOf, extension, open, poll, replaceText } from './support';
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

  it('offers to paste a clean text', async () => {
    const editor = await ready('');
    await vscode.env.clipboard.writeText(DIRTY);
    const paste = async () => {
      await replaceText(editor, '');
      await vscode.commands.executeCommand('editor.action.pasteAs', { kind: 'meetingReport.clean' });
      return editor.document.getText();
    };
    await poll(paste, (text) => text.replaceAll('\r\n', '\n') === CLEANED);
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
});
