import * as vscode from 'vscode';
import { ok } from './assert';

const extensionId = 'meeting-report.meeting-report';
export const languageId = 'meeting-report';

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  ok(first, 'the tests need a workspace folder');
  return first.uri;
}

/** The extension of this checkout; its activation is awaited. */
export async function extension(): Promise<vscode.Extension<unknown>> {
  const found = vscode.extensions.getExtension(extensionId);
  ok(found, `${extensionId} is not there`);
  await found.activate();
  return found;
}

let files = 0;

/**
 * Writes a new file into the workspace folder and opens it in an editor. Each call gives a file of its own, because
 * VS Code may bring up the old text of a document that was closed and opened again under the same name.
 */
export async function open(text: string, name = '党组会议.会议.txt'): Promise<vscode.TextEditor> {
  files += 1;
  const uri = vscode.Uri.joinPath(folder(), `${files}-${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/**
 * Asks again and again until the answer is the wanted one; whatever a language server answers may come late.
 * When it never is, the error tells the last answer.
 */
export async function poll<T>(ask: () => T | PromiseLike<T>, wanted: (answer: T) => boolean, milliseconds = 10_000): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`no such answer in ${milliseconds} ms, the last one: ${shown(answer)}`);
    await sleep(50);
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function shown(answer: unknown): string {
  return JSON.stringify(answer)?.slice(0, 2000) ?? String(answer);
}

/** The diagnostics of a document as soon as they are the wanted ones; by default as soon as there are any. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (diagnostics: vscode.Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<vscode.Diagnostic[]> {
  return poll(() => vscode.languages.getDiagnostics(uri), wanted);
}

/** The rule a diagnostic comes from. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  wanted: (actions: vscode.CodeAction[]) => boolean = (actions) => actions.length > 0,
): Promise<vscode.CodeAction[]> {
  // The last argument asks for resolved actions, whose edits may be worked out only then.
  const args = ['vscode.executeCodeActionProvider', uri, range, kind.value, 20] as const;
  return poll(async () => (await vscode.commands.executeCommand<vscode.CodeAction[]>(...args)) ?? [], wanted);
}

export function quickFixes(uri: vscode.Uri, range: vscode.Range, wanted?: (actions: vscode.CodeAction[]) => boolean): Promise<vscode.CodeAction[]> {
  return codeActions(uri, range, vscode.CodeActionKind.QuickFix, wanted);
}

/** Does what choosing the action in the light-bulb menu does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit) ok(await vscode.workspace.applyEdit(action.edit), `the edit of ${action.title} was refused`);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

export function symbolsOf(
  uri: vscode.Uri,
  wanted: (symbols: vscode.DocumentSymbol[]) => boolean = (symbols) => symbols.length > 0,
): Promise<vscode.DocumentSymbol[]> {
  const ask = () => vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
  return poll(async () => (await ask()) ?? [], wanted);
}

export function hoversAt(uri: vscode.Uri, position: vscode.Position, wanted: (text: string) => boolean = (text) => text !== ''): Promise<string> {
  const ask = () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const textOf = (content: vscode.MarkdownString | vscode.MarkedString) => (typeof content === 'string' ? content : content.value);
  return poll(async () => (await ask()).flatMap((hover) => hover.contents.map(textOf)).join('\n'), wanted);
}

/** Contributed snippets come under their prefix as label. */
export async function completionsAt(
  uri: vscode.Uri,
  position: vscode.Position,
  wanted: (items: vscode.CompletionItem[]) => boolean = (items) => items.length > 0,
): Promise<vscode.CompletionItem[]> {
  const ask = () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri, position);
  return poll(async () => (await ask())?.items ?? [], wanted);
}

/** The range of the first occurrence of a text in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `${text} is not in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces the whole text of an editor as one edit. */
export async function replaceText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  ok(await editor.edit((edit) => edit.replace(all, text)), 'the edit was refused');
}

/** Sets a setting of the workspace for the time of a test. */
export async function withSetting(name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = () => vscode.workspace.getConfiguration();
  await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
  try {
    await test();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  }
}

export function closeAll(): Thenable<void> {
  return vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
