import * as vscode from 'vscode';

const FILES = ['simplified.json', 'traditional.json'];
const OTHER_LANGUAGES = ['plaintext', 'markdown'];

interface Skeleton {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly description: string;
  readonly body: string;
}

/** Skeletons in plain text and Markdown, where the editor itself knows none; at the beginning of a line only. */
export function provideSkeletons(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    OTHER_LANGUAGES.map((language) => ({ language })),
    {
      async provideCompletionItems(document, position) {
        const settings = vscode.workspace.getConfiguration('meetingReport', document);
        if (!settings.get('enable', true) || !settings.get('snippetsInOtherLanguages', true)) return [];
        const before = document.lineAt(position).text.slice(0, position.character);
        const typed = before.trimStart();
        const range = new vscode.Range(position.line, before.length - typed.length, position.line, position.character);
        const fitting = ({ prefixes }: Skeleton) => prefixes.filter((prefix) => prefix.startsWith(typed));
        return (await readSkeletons(context)).flatMap((skeleton) => fitting(skeleton).map((prefix) => toItem(skeleton, prefix, range)));
      },
    },
  );
}

/** Inserts a skeleton at the cursor: the one with the given prefix or name, or else the one the user picks. */
export async function insertSkeleton(context: vscode.ExtensionContext, wanted: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const skeletons = await readSkeletons(context);
  const named = skeletons.find(({ name, prefixes }) => typeof wanted === 'string' && (name === wanted || prefixes.includes(wanted)));
  const skeleton = named ?? (await pick(skeletons));
  if (skeleton === undefined) return;
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await editor.insertSnippet(new vscode.SnippetString(skeleton.body));
}

async function pick(skeletons: readonly Skeleton[]): Promise<Skeleton | undefined> {
  const items = skeletons.map((skeleton) => ({ label: skeleton.name, description: skeleton.prefixes[0] ?? '', detail: skeleton.description, skeleton }));
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Insert Skeleton of a Report'), matchOnDescription: true });
  return picked?.skeleton;
}

function toItem({ name, description, body }: Skeleton, prefix: string, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: prefix, description: name }, vscode.CompletionItemKind.Snippet);
  item.insertText = new vscode.SnippetString(body);
  item.detail = description;
  item.range = range;
  return item;
}

let read: Promise<Skeleton[]> | undefined;

function readSkeletons(context: vscode.ExtensionContext): Promise<Skeleton[]> {
  read ??= Promise.all(FILES.map((file) => readFile(vscode.Uri.joinPath(context.extensionUri, 'snippets', file)))).then((files) => files.flat());
  return read;
}

async function readFile(uri: vscode.Uri): Promise<Skeleton[]> {
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  // These files are part of the extension and have the shape the editor itself asks for.
  const snippets = JSON.parse(content) as Record<string, { prefix: string | string[]; body: string | string[]; description?: string }>;
  return Object.entries(snippets).map(([name, { prefix, body, description }]) => ({
    name,
    prefixes: Array.isArray(prefix) ? prefix : [prefix],
    description: description ?? '',
    body: Array.isArray(body) ? body.join('\n') : body,
  }));
}
