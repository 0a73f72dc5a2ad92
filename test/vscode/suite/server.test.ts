import * as vscode from 'vscode';
import { closeAll, codeOf, diagnosticsOf, extension, open, replaceText, symbolsOf } from './support';
import { FIXED, FLAWED } from './texts';

const marks = (all: vscode.Diagnostic[]) => all.filter((diagnostic) => codeOf(diagnostic) === 'list-ordinal-punct').length;

describe('the server in VS Code', () => {
  before(extension);
  after(closeAll);

  it('is started anew by command and knows what is open, changes that are not saved included', async () => {
    const editor = await open(FLAWED);
    const { uri } = editor.document;
    await diagnosticsOf(uri, (all) => marks(all) === 3);
    await replaceText(editor, FLAWED.replace('一是、', '一是'));
    await vscode.commands.executeCommand('meetingReport.restartServer');
    await diagnosticsOf(uri, (all) => marks(all) === 2);
    await replaceText(editor, FIXED);
    await diagnosticsOf(uri, (all) => marks(all) === 0);
    await symbolsOf(uri);
  });
});
