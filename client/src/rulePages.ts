import * as vscode from 'vscode';

const SCHEME = 'meeting-report-rule';
const RULE_ID = /^[a-z][a-z0-9-]*$/u;

/** The pages of the rules as a small file system that can be read and not written, wherever the extension itself lies. */
export function provideRulePages(context: vscode.ExtensionContext): vscode.Disposable {
  const unchanging = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const content = async (uri: vscode.Uri): Promise<Uint8Array> => {
    const page = await readPage(context, uri.path.replace(/^\/|\.md$/gu, ''));
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  };
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  const pages: vscode.FileSystemProvider = {
    onDidChangeFile: unchanging.event,
    watch: () => ({ dispose: () => undefined }),
    stat: async (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: (await content(uri)).length }),
    readFile: content,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(unchanging, vscode.workspace.registerFileSystemProvider(SCHEME, pages, { isReadonly: true }));
}

export function ruleLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:meetingReport.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Shows the page of a rule, rendered where Markdown can be, and lets the user choose one when none is named. */
export async function showRule(context: vscode.ExtensionContext, rule: unknown): Promise<void> {
  const id = typeof rule === 'string' && RULE_ID.test(rule) ? rule : await chooseRule(context);
  if (id === undefined) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
  if ((await readPage(context, id)) === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no page about “{0}”.', id));
    return;
  }
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Without the Markdown preview of the editor the page is still readable as text.
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

async function chooseRule(context: vscode.ExtensionContext): Promise<string | undefined> {
  const choices = (await listPages(context)).map(async (label) => {
    const page = await readPage(context, label);
    return { label, description: page?.match(/^# (.*)$/mu)?.[1] ?? '' };
  });
  const picked = await vscode.window.showQuickPick(Promise.all(choices), {
    title: vscode.l10n.t('Show Page of a Rule'),
    matchOnDescription: true,
  });
  return picked?.label;
}

async function listPages(context: vscode.ExtensionContext): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folderOf(context));
    return entries.flatMap(([name]) => (name.endsWith('.md') && RULE_ID.test(name.slice(0, -3)) ? [name.slice(0, -3)] : []));
  } catch {
    return [];
  }
}

async function readPage(context: vscode.ExtensionContext, id: string): Promise<string | undefined> {
  if (!RULE_ID.test(id)) return undefined;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folderOf(context), `${id}.md`)));
  } catch {
    return undefined;
  }
}

function folderOf(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(context.extensionUri, 'server', 'docs');
}
