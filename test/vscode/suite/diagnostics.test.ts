import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { closeAll, codeOf, diagnosticsOf, extension, hoversAt, open, poll, rangeOf, replaceText, withSetting } from './support';
import { FIXED, FLAWED, SHOPPING } from './texts';

const ORDINAL_MARK = 'list-ordinal-punct';
const ours = (diagnostics: vscode.Diagnostic[]) => diagnostics.filter((diagnostic) => codeOf(diagnostic) === ORDINAL_MARK);
const none = (diagnostics: vscode.Diagnostic[]) => ours(diagnostics).length === 0;

describe('diagnostics in VS Code', () => {
  before(extension);
  after(closeAll);

  it('appear when a report is opened, at their places, and follow edits', async () => {
    const editor = await open(FLAWED);
    const { uri } = editor.document;
    const found = ours(await diagnosticsOf(uri, (all) => ours(all).length === 3));
    ok(found.every(({ range }) => editor.document.getText(range).includes('、')));
    equal(found[0]?.source, 'meeting-report');
    equal(found[0]?.range.start.line, rangeOf(editor.document, '一是、').start.line);
    await replaceText(editor, FIXED);
    await diagnosticsOf(uri, none);
    await replaceText(editor, FLAWED);
    await diagnosticsOf(uri, (all) => ours(all).length === 3);
  });

  it('come into the Problems panel: they are what the editor lists for all files', async () => {
    const { document } = await open(FLAWED);
    const listed = () => vscode.languages.getDiagnostics().find(([uri]) => uri.toString() === document.uri.toString())?.[1] ?? [];
    await poll(listed, (all) => ours(all).length === 3);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  });

  it('lead to the page of their rule by a command', async () => {
    const { document } = await open(FLAWED);
    const [first] = ours(await diagnosticsOf(document.uri, (all) => !none(all)));
    const code = first?.code;
    ok(typeof code === 'object', 'the code is a link');
    equal(code.target.scheme, 'command');
    equal(code.target.path, 'meetingReport.showRule');
    deepEqual(JSON.parse(code.target.query), [ORDINAL_MARK]);
    await vscode.commands.executeCommand(code.target.path, ...(JSON.parse(code.target.query) as unknown[]));
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await poll(tabs, (all) => all.some(({ label, input }) => label.includes(ORDINAL_MARK) && input instanceof vscode.TabInputWebview));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`meeting-report-rule:/${ORDINAL_MARK}.md`));
    ok(page.getText().startsWith('# ') && page.getText().includes(ORDINAL_MARK), page.getText());
  });

  it('are explained on hover, with a link to the page', async () => {
    const { document } = await open(FLAWED);
    const [first] = ours(await diagnosticsOf(document.uri, (all) => !none(all)));
    ok(first);
    const text = await hoversAt(document.uri, first.range.start, (shown) => shown.includes('⟦'));
    ok(text.includes('command:meetingReport.showRule'), text);
  });

  it('are given for plain text and Markdown that read as a report, and for nothing else', async () => {
    const report = await open(FLAWED, '报道.txt');
    equal(report.document.languageId, 'plaintext');
    await diagnosticsOf(report.document.uri, (all) => ours(all).length === 3);
    const markdown = await open(`# ${FLAWED}`, '报道.md');
    await diagnosticsOf(markdown.document.uri, (all) => ours(all).length === 3);
    const { document } = await open(SHOPPING, '购物单.txt');
    await withSetting('meetingReport.otherLanguages', 'always', async () => {
      await diagnosticsOf(document.uri, (all) => all.length > 0);
    });
    await diagnosticsOf(document.uri, (all) => all.length === 0);
    await withSetting('meetingReport.otherLanguages', 'never', async () => {
      await vscode.window.showTextDocument(report.document);
      await diagnosticsOf(report.document.uri, (all) => all.length === 0);
    });
  });

  it('follow the settings without a reload', async () => {
    const { document } = await open(FLAWED);
    const severity = async () => ours(vscode.languages.getDiagnostics(document.uri))[0]?.severity;
    await poll(severity, (now) => now === vscode.DiagnosticSeverity.Warning);
    await withSetting('meetingReport.rules', { [ORDINAL_MARK]: 'error' }, async () => {
      await poll(severity, (now) => now === vscode.DiagnosticSeverity.Error);
    });
    await withSetting('meetingReport.messages', 'en', async () => {
      await diagnosticsOf(document.uri, (all) => ours(all).some(({ message }) => /^[\x20-\x7e“”《》、一-龥]+$/u.test(message) && /[a-z]{3}/u.test(message)));
    });
    await poll(severity, (now) => now === vscode.DiagnosticSeverity.Warning);
  });

  it('go when the extension is switched off and come back when it is switched on', async () => {
    const { document } = await open(FLAWED);
    await diagnosticsOf(document.uri, (all) => !none(all));
    await withSetting('meetingReport.enable', false, async () => {
      await diagnosticsOf(document.uri, (all) => all.length === 0);
    });
    await diagnosticsOf(document.uri, (all) => ours(all).length === 3);
    await vscode.commands.executeCommand('meetingReport.restartServer');
    await diagnosticsOf(document.uri, (all) => ours(all).length === 3);
  });
});
