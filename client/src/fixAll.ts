import * as vscode from 'vscode';

const KIND = vscode.CodeActionKind.SourceFixAll.append('meetingReport');

/** Applies every safe fix of the active document as one step that can be undone. */
export async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.validateRange(all),
    KIND.value,
  );
  const edit = actions?.find((action) => action.edit !== undefined && action.kind?.value === KIND.value)?.edit;
  if (edit === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed safely.'));
  else await vscode.workspace.applyEdit(edit);
}
