import * as vscode from 'vscode';

const TARGETS = ['simplified', 'traditional', 'traditional-tw', 'traditional-hk'] as const;
type Target = (typeof TARGETS)[number];

type Ask = (method: string, params: object) => Promise<unknown>;

/** Converts what is selected, or everything when nothing is, as one step that can be undone. */
export async function convertScript(ask: Ask, target: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const to = TARGETS.find((each) => each === target) ?? (editor && (await chooseTarget()));
  if (editor === undefined || to === undefined) return;
  const { document } = editor;
  const { version } = document;
  const selected = editor.selections.filter(({ isEmpty }) => !isEmpty);
  const ranges: readonly vscode.Range[] = selected.length > 0 ? selected : [new vscode.Range(0, 0, document.lineCount, 0)];
  try {
    const changes = (await Promise.all(ranges.map((range) => changesIn(ask, document, document.validateRange(range), to)))).flat();
    const told = await apply(editor, version, changes);
    if (told !== null) void vscode.window.showInformationMessage(told);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The text could not be converted: {0}', reason));
  }
}

/** Answers the server that wants a file of the extension and cannot read it itself. */
export async function readAsset(context: vscode.ExtensionContext, params: unknown): Promise<string | null> {
  const name = typeof params === 'object' && params !== null && 'name' in params ? params.name : undefined;
  if (typeof name !== 'string' || !/^[a-z-]+\.json$/u.test(name)) return null;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'assets', name)));
  } catch {
    return null;
  }
}

async function chooseTarget(): Promise<Target | undefined> {
  const labels: Readonly<Record<Target, string>> = {
    simplified: vscode.l10n.t('Simplified'),
    traditional: vscode.l10n.t('Traditional (mainland usage)'),
    'traditional-tw': vscode.l10n.t('Traditional (Taiwan)'),
    'traditional-hk': vscode.l10n.t('Traditional (Hong Kong)'),
  };
  const picked = await vscode.window.showQuickPick(
    TARGETS.map((target) => ({ label: labels[target], description: target, target })),
    { title: vscode.l10n.t('Convert Script') },
  );
  return picked?.target;
}

interface Change {
  readonly range: vscode.Range;
  readonly text: string;
}

/** The lines of a range that differ once converted; the others, and the cursors in them, are left alone. */
async function changesIn(ask: Ask, document: vscode.TextDocument, range: vscode.Range, to: Target): Promise<readonly Change[]> {
  const before = document.getText(range);
  const answer = await ask('meetingReport/convert', { text: before, to });
  const after = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : undefined;
  if (typeof after !== 'string' || after === before) return [];
  const lines = before.split(/\r\n|[\r\n]/u);
  const converted = after.split(/\r\n|[\r\n]/u);
  if (lines.length !== converted.length) return [{ range, text: after }];
  return lines.flatMap((line, index) => {
    const text = converted[index] ?? '';
    const row = range.start.line + index;
    const start = index === 0 ? range.start.character : 0;
    return text === line ? [] : [{ range: new vscode.Range(row, start, row, start + line.length), text }];
  });
}

/** Returns what the user has to be told; null when all went well. */
async function apply(editor: vscode.TextEditor, version: number, changes: readonly Change[]): Promise<string | null> {
  if (changes.length === 0) return vscode.l10n.t('The text is in this script already.');
  const changed = vscode.l10n.t('The text changed meanwhile and was not converted.');
  if (editor.document.version !== version) return changed;
  const done = await editor.edit((edit) => {
    for (const { range, text } of changes) edit.replace(range, text);
  });
  return done ? null : changed;
}
