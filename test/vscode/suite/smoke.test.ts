import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { closeAll, extension, languageId, open } from './support';

describe('the extension in VS Code', () => {
  after(closeAll);

  it('knows its language and opens a report in it', async () => {
    ok((await vscode.languages.getLanguages()).includes(languageId));
    const editor = await open('市科协召开党组会议\n', '党组会议.会议.txt');
    equal(editor.document.languageId, languageId);
  });

  it('is activated', async () => {
    ok((await extension()).isActive);
  });
});
