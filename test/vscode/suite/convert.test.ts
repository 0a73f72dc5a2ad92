import * as vscode from 'vscode';
import { equal } from './assert';
import { closeAll, extension, open, poll, rangeOf } from './support';

const SIMPLIFIED = '市科协召开党组会议\n\n会议指出，干部要踏上新征程。\nABC 123\n会议强调，要抓好这里的系统。\n';
const TAIWAN = '市科協召開黨組會議\n\n會議指出，幹部要踏上新征程。\nABC 123\n會議強調，要抓好這裡的系統。\n';

describe('conversion between the scripts in VS Code', () => {
  before(extension);
  after(closeAll);

  const textIs = (document: vscode.TextDocument, wanted: string) =>
    poll(
      () => document.getText(),
      (text) => text === wanted,
    );

  it('converts the whole document as one step that can be undone, and back', async () => {
    const { document } = await open(SIMPLIFIED);
    await vscode.commands.executeCommand('meetingReport.convert', 'traditional-tw');
    await textIs(document, TAIWAN);
    await vscode.commands.executeCommand('undo');
    await textIs(document, SIMPLIFIED);
    await vscode.commands.executeCommand('redo');
    await textIs(document, TAIWAN);
    await vscode.commands.executeCommand('meetingReport.convert', 'simplified');
    await textIs(document, SIMPLIFIED);
  });

  it('converts only what is selected, in every selection', async () => {
    const editor = await open(SIMPLIFIED);
    const { document } = editor;
    editor.selections = ['干部要', '要抓好这里'].map((text) => rangeOf(document, text)).map(({ start, end }) => new vscode.Selection(start, end));
    await vscode.commands.executeCommand('meetingReport.convert', 'traditional');
    await textIs(document, SIMPLIFIED.replace('干部', '幹部').replace('这里', '這裏'));
  });

  it('changes nothing in a text that is as wanted', async () => {
    const { document } = await open(TAIWAN);
    await vscode.commands.executeCommand('meetingReport.convert', 'traditional-tw');
    equal(document.isDirty, false);
  });

  it('does not write over what was typed meanwhile', async () => {
    const editor = await open(SIMPLIFIED);
    const { document } = editor;
    const converting = vscode.commands.executeCommand('meetingReport.convert', 'traditional-hk');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '市'));
    await converting;
    equal(document.getText(), `市${SIMPLIFIED}`);
  });
});
