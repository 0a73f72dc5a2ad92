import * as vscode from 'vscode';
import { showPreview } from './preview';

/** What the server answers to `meetingReport/clean`. */
export interface CleanResult {
  readonly text: string;
  readonly steps: readonly { readonly title: string; readonly count: number }[];
  /** What a person still has to look at, at lines of the cleaned text. */
  readonly notes: readonly { readonly message: string; readonly range: { readonly start: { readonly line: number } } }[];
}

export interface CleanParams {
  readonly text: string;
  readonly uri: string;
  /** A part has no front matter of its own. */
  readonly extent: 'whole' | 'part';
  readonly indent: string;
}

/** Asks the server; undefined when it does not run. */
export type AskClean = (params: CleanParams, token?: vscode.CancellationToken) => Promise<CleanResult | null | undefined>;

/** Text of which it may take a moment to be cleaned (UTF-16 units). */
const LARGE = 300_000;

export function indentFor(document: vscode.TextDocument): string {
  return vscode.workspace.getConfiguration('meetingReport', document).get('cleanIndent', 'keep');
}

/** Cleans the selection, or the whole document when nothing is selected: shows what would change, then applies it or not. */
export async function clean(ask: AskClean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { version } = document;
  const text = document.getText();
  const [start, end] = selection.isEmpty ? [0, text.length] : [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  const extent = start === 0 && end === text.length ? 'whole' : 'part';
  const params: CleanParams = { text: text.slice(start, end), uri: document.uri.toString(), extent, indent: indentFor(document) };
  const result = await withProgress(params, ask);
  if (result === null) return;
  if (result === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The language server is not running.'));
    return;
  }
  if (result.text === params.text) {
    const [note] = result.notes;
    const nothing = vscode.l10n.t('There is nothing to clean.');
    void vscode.window.showInformationMessage(note === undefined ? nothing : `${nothing} ${leftOver(result)}`);
    return;
  }
  const title = vscode.l10n.t('Clean: {0}', document.uri.path.split('/').pop() ?? '');
  const closePreview = await showPreview(document, text.slice(0, start) + result.text + text.slice(end), title);
  const firstLine = document.positionAt(start).line;
  const wanted = await decide(result, title, firstLine);
  await closePreview();
  if (!wanted) return;
  if (document.isClosed || document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text changed meanwhile, so nothing was applied. Run the command again.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  replace(edit, document, start, params.text, result.text);
  if (!(await vscode.workspace.applyEdit(edit))) void vscode.window.showWarningMessage(vscode.l10n.t('The editor refused the change.'));
  else if (result.notes.length > 0) void vscode.window.showInformationMessage(leftOver(result));
}

function withProgress(params: CleanParams, ask: AskClean): Thenable<CleanResult | null | undefined> {
  const large = params.text.length > LARGE;
  const location = large ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  return vscode.window.withProgress({ location, cancellable: large, title: vscode.l10n.t('Cleaning…') }, async (_progress, token) => {
    const answer = await ask(params, token);
    return token.isCancellationRequested ? null : answer;
  });
}

function leftOver({ notes }: CleanResult): string {
  return vscode.l10n.t('{0} place(s) are left for you to look at: {1}', notes.length, notes[0]?.message ?? '');
}

/** Lists what was done and what is left, and waits for a decision; looking at an entry is none. */
async function decide({ steps, notes }: CleanResult, title: string, firstLine: number): Promise<boolean> {
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  const apply: vscode.QuickPickItem = { label: `$(check) ${vscode.l10n.t('Apply')}`, description: places(total) };
  const cancel: vscode.QuickPickItem = { label: `$(close) ${vscode.l10n.t('Cancel')}` };
  const items = [
    apply,
    cancel,
    separator(vscode.l10n.t('What was cleaned')),
    ...steps.map((step) => ({ label: step.title, description: places(step.count) })),
    ...(notes.length === 0 ? [] : [separator(vscode.l10n.t('Left for you to look at'))]),
    ...notes.map(({ message, range }) => ({ label: message, description: vscode.l10n.t('line {0}', firstLine + range.start.line + 1) })),
  ];
  for (;;) {
    const picked = await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true });
    if (picked === apply || picked === cancel || picked === undefined) return picked === apply;
  }
}

function places(count: number): string {
  return vscode.l10n.t('{0} place(s)', count);
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** One edit from the first to the last character that differs, so that cursors and marks around it stay. */
function replace(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, offset: number, before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const range = new vscode.Range(document.positionAt(offset + start), document.positionAt(offset + before.length - end));
  edit.replace(document.uri, range, after.slice(start, after.length - end));
}
