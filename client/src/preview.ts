import * as vscode from 'vscode';

export const PREVIEW_SCHEME = 'meeting-report-clean';

const texts = new Map<string, string>();
let made = 0;

/** The texts that are shown beside a document before they are applied to it. */
export function providePreviews(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
}

/** Shows a document beside the text it would become; the returned function takes both away again. */
export async function showPreview(document: vscode.TextDocument, text: string, title: string): Promise<() => Promise<void>> {
  made += 1;
  const uri = vscode.Uri.from({ scheme: PREVIEW_SCHEME, path: document.uri.path, query: String(made) });
  texts.set(uri.toString(), text);
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: true });
  return async () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString());
    await vscode.window.tabGroups.close(shown);
    texts.delete(uri.toString());
  };
}
