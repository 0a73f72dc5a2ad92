import * as vscode from 'vscode';

const NAME = '.meetingreport.yaml';

/** Opens the configuration that holds for the active document; makes one in its workspace folder when there is none. */
export async function openConfig(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document.uri;
  const folder = (document && vscode.workspace.getWorkspaceFolder(document)) ?? vscode.workspace.workspaceFolders?.[0];
  const uri = await nearest(document, folder?.uri);
  if (uri !== undefined) {
    await vscode.window.showTextDocument(uri);
  } else if (folder !== undefined) {
    const created = vscode.Uri.joinPath(folder.uri, NAME);
    await vscode.workspace.fs.writeFile(created, new TextEncoder().encode(template()));
    await vscode.window.showTextDocument(created);
  } else {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: the configuration is kept in it.'));
  }
}

async function nearest(document: vscode.Uri | undefined, root: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const inside = document !== undefined && root !== undefined && document.scheme === root.scheme && document.path.startsWith(`${root.path}/`);
  let folder = inside ? vscode.Uri.joinPath(document, '..') : root;
  while (folder !== undefined) {
    const uri = vscode.Uri.joinPath(folder, NAME);
    if (await exists(uri)) return uri;
    if (folder.path === root?.path || folder.path === '/') return undefined;
    folder = vscode.Uri.joinPath(folder, '..');
  }
  return undefined;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function template(): string {
  const lines = [
    vscode.l10n.t('Configuration of Meeting Report for this folder and the folders in it.'),
    'script: auto            # simplified | traditional | traditional-tw | traditional-hk | auto',
    'profile: final          # draft | first-review | second-review | final',
    'organisation:',
    'rules: {}               # list-ordinal-gap: error',
    'words: []',
    'ignore: []              # - { rule: list-ordinal-gap, text: … }',
    'exclude: []             # archive/**',
  ];
  return lines
    .map((line, index) => (index === 0 ? `# ${line}` : line))
    .join('\n')
    .concat('\n');
}
