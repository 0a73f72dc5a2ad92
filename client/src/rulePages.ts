import * as vscode from 'vscode';

const SCHEME = 'meeting-report-rule';
const RULE_ID = /^[a-z][a-z0-9-]*$/u;

/** The pages of the rules as documents that can be read but not changed. */
export function provideRulePages(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri) {
      const id = uri.path.replace(/^\/|\.md$/gu, '');
      return (await readPage(context, id)) ?? vscode.l10n.t('There is no page about “{0}”.', id);
    },
  });
}

export function ruleLink(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:meetingReport.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}

/** Shows the page of a rule, rendered where Markdown can be, and lets the user choose one when none is named. */
export async function showRule(context: vscode.ExtensionContext, rule: unknown): Promise<void> {
  const id = typeof rule === 'string' && RULE_ID.test(rule) ? rule : await chooseRule(context);
  if (id === undefined) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
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
