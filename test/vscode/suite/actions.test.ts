import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { apply, closeAll, codeActions, codeOf, diagnosticsOf, extension, folder, open, poll, quickFixes, rangeOf, replaceText, withSetting } from './support';
import { FIXED, FLAWED, GAP, NO_CHAIR } from './texts';

const ORDINAL_MARK = 'list-ordinal-punct';
const count = (rule: string) => (all: vscode.Diagnostic[]) => all.filter((diagnostic) => codeOf(diagnostic) === rule).length;
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('meetingReport');

describe('quick-fixes in VS Code', () => {
  before(extension);
  after(closeAll);

  it('change the text: one finding, then all of its rule', async () => {
    const editor = await open(FLAWED);
    const { document } = editor;
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 3);
    const second = await quickFixes(document.uri, rangeOf(document, '二是、'), (actions) => actions.some(({ isPreferred }) => isPreferred));
    await apply(named(second, ({ isPreferred }) => isPreferred === true));
    equal(document.getText(), FLAWED.replace('二是、', '二是'));
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 2);
    const many = (actions: vscode.CodeAction[]) => actions.some(({ title }) => title.includes('2'));
    await apply(named(await quickFixes(document.uri, rangeOf(document, '一是、'), many), ({ title }) => title.includes('2')));
    equal(document.getText(), FIXED);
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 0);
  });

  it('renumber a list', async () => {
    const { document } = await open(GAP);
    await diagnosticsOf(document.uri, (all) => count('list-ordinal-gap')(all) > 0);
    const place = rangeOf(document, '三是改进');
    const renumbers = ({ edit }: vscode.CodeAction) => edit?.get(document.uri).some(({ newText }) => newText.includes('二')) ?? false;
    await apply(named(await quickFixes(document.uri, place, (actions) => actions.some(renumbers)), renumbers));
    ok(document.getText().includes('二是改进作风'), document.getText());
  });

  it('insert a missing sentence with tab stops', async () => {
    const editor = await open(NO_CHAIR);
    const { document } = editor;
    const found = await diagnosticsOf(document.uri, (all) => count('struct-chair-sentence')(all) > 0);
    const place = found.find((diagnostic) => codeOf(diagnostic) === 'struct-chair-sentence');
    ok(place);
    // Tab stops are hidden from extensions that look into an edit, so the fix is known by being one that is not preferred.
    const inserts = ({ isPreferred }: vscode.CodeAction) => isPreferred === false;
    await apply(named(await quickFixes(document.uri, place.range, (actions) => actions.some(inserts)), inserts));
    ok(document.getText().includes('主持会议') && !document.getText().includes('$'), document.getText());
    await poll(
      () => editor.selection.isEmpty,
      (empty) => !empty,
    );
  });

  it('apply everything safe on saving', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.meetingReport': 'explicit' }, async () => {
      const editor = await open(FIXED);
      const { document } = editor;
      await replaceText(editor, FLAWED);
      await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 3);
      await document.save();
      await poll(
        () => document.getText(),
        (text) => text === FIXED,
      );
      const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
      await poll(saved, (text) => text === FIXED);
    });
  });

  it('apply everything safe by command', async () => {
    const { document } = await open(FLAWED);
    await codeActions(document.uri, new vscode.Range(0, 0, document.lineCount, 0), FIX_ALL);
    await vscode.commands.executeCommand('meetingReport.fixAll');
    await poll(
      () => document.getText(),
      (text) => text === FIXED,
    );
  });
});

describe('ignoring in VS Code', () => {
  before(extension);
  after(closeAll);
  const config = () => vscode.Uri.joinPath(folder(), '.meetingreport.yaml');

  it('by a line above the finding, and for the whole file', async () => {
    const { document } = await open(FLAWED);
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 3);
    const adds = (text: string) => (action: vscode.CodeAction) => action.edit?.get(document.uri).some(({ newText }) => newText.includes(text)) ?? false;
    const here = adds('meeting-report-disable-next-line');
    await apply(named(await quickFixes(document.uri, rangeOf(document, '二是、'), (actions) => actions.some(here)), here));
    ok(document.getText().includes(`<!-- meeting-report-disable-next-line ${ORDINAL_MARK} -->\n会议强调`), document.getText());
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 0);

    const second = (await open(FLAWED)).document;
    await diagnosticsOf(second.uri, (all) => count(ORDINAL_MARK)(all) === 3);
    const inFile = (action: vscode.CodeAction) => action.edit?.get(second.uri).some(({ newText }) => newText.includes('meeting-report-disable list')) ?? false;
    await apply(named(await quickFixes(second.uri, rangeOf(second, '二是、'), (actions) => actions.some(inFile)), inFile));
    ok(second.getText().startsWith(`<!-- meeting-report-disable ${ORDINAL_MARK} -->\n`), second.getText());
    await diagnosticsOf(second.uri, (all) => count(ORDINAL_MARK)(all) === 0);
  });

  it('by the configuration, which is made for it and holds while it is not saved', async () => {
    const { document } = await open(FLAWED);
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 3);
    const inConfig = ({ edit }: vscode.CodeAction) => edit?.entries().some(([uri]) => uri.path.endsWith('.meetingreport.yaml')) ?? false;
    await apply(named(await quickFixes(document.uri, rangeOf(document, '二是、'), (actions) => actions.some(inConfig)), inConfig));
    try {
      await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 0);
      const text = (await vscode.workspace.openTextDocument(config())).getText();
      ok(text.startsWith('ignore:\n  - { rule: list-ordinal-punct'), text);
    } finally {
      await removeConfig();
    }
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 3);
  });

  it('by a rule that is off in the configuration, whose faults are shown in it', async () => {
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode('rules:\n  list-ordinal-punct: off\n  list-ordinal-punkt: off\n'));
    try {
      const { document } = await open(FLAWED);
      await diagnosticsOf(document.uri, (all) => count(ORDINAL_MARK)(all) === 0);
      const [problem] = await diagnosticsOf(config());
      equal(problem?.range.start.line, 2);
    } finally {
      await removeConfig();
    }
  });

  /** The document may still be open and unsaved in VS Code; what counts is that nothing is left for the next test. */
  async function removeConfig(): Promise<void> {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === config().toString());
    if (document !== undefined) {
      await document.save();
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
    await vscode.workspace.fs.delete(config());
  }
});

function named(actions: readonly vscode.CodeAction[], wanted: (action: vscode.CodeAction) => boolean): vscode.CodeAction {
  const found = actions.find(wanted);
  ok(found, actions.map(({ title }) => title).join(' | '));
  return found;
}
