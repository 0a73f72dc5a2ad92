import * as vscode from 'vscode';
import { type AskClean, indentFor } from './clean';
import { LARGEST_PASTE, looksDirty } from './dirty';
import { htmlToText } from './html';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('meetingReport', 'clean');
const HTML = 'text/html';
const PLAIN = 'text/plain';
/** What is copied in the editor itself comes with HTML that only colours it. */
const OF_EDITOR = 'vscode-editor-data';

interface Pasted {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly extent: 'whole' | 'part';
}

/** Offers to paste a clean text where the clipboard holds a dirty one; what is pasted by default stays what it was. */
export function provideCleanPaste(languages: readonly string[], ask: AskClean, log: (line: string) => void): vscode.Disposable {
  const selector = languages.map((language) => ({ language }));
  return vscode.languages.registerDocumentPasteEditProvider(selector, cleanPasteProvider(ask, log), {
    pasteMimeTypes: [HTML, PLAIN],
    providedPasteEditKinds: [KIND],
  });
}

export function cleanPasteProvider(ask: AskClean, log: (line: string) => void): vscode.DocumentPasteEditProvider {
  const pasted = new WeakMap<vscode.DocumentPasteEdit, Pasted>();
  const resolve = async (edit: vscode.DocumentPasteEdit, token: vscode.CancellationToken): Promise<vscode.DocumentPasteEdit> => {
    const known = pasted.get(edit);
    if (known === undefined) return edit;
    const { document, text, extent } = known;
    const result = await ask({ text, uri: document.uri.toString(), extent, indent: indentFor(document) }, token).catch(() => undefined);
    if (result !== null && result !== undefined) edit.insertText = result.text;
    return edit;
  };
  return {
    async provideDocumentPasteEdits(document, ranges, transfer, context, token) {
      if (!vscode.workspace.getConfiguration('meetingReport', document).get('enable', true)) return [];
      const plain = await read(transfer, PLAIN);
      const html = transfer.get(OF_EDITOR) === undefined ? await read(transfer, HTML) : '';
      if (token.isCancellationRequested) return [];
      if (plain.length > LARGEST_PASTE || html.length > LARGEST_PASTE) {
        log(`The clipboard is larger than ${LARGEST_PASTE} characters, so no clean paste is offered; paste it and run the command instead.`);
        return [];
      }
      const text = html === '' ? plain : htmlToText(html) || plain;
      if (!looksDirty(text) && !looksDirty(plain)) return [];
      // Until it is resolved, and should the server not answer, it pastes the text as it is.
      const edit = new vscode.DocumentPasteEdit(plain || text, vscode.l10n.t('Paste as Clean Report'), KIND);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      pasted.set(edit, { document, text, extent: fillsDocument(document, ranges) ? 'whole' : 'part' });
      // The editor resolves what it offers after a paste, not what is asked for by “Paste As…”.
      return [context.triggerKind === vscode.DocumentPasteTriggerKind.PasteAs ? await resolve(edit, token) : edit];
    },
    resolveDocumentPasteEdit: resolve,
  };
}

async function read(transfer: vscode.DataTransfer, type: string): Promise<string> {
  return (await transfer.get(type)?.asString()) ?? '';
}

/** True when nothing else will be in the document, so that the date and the source of the page can go to its top. */
function fillsDocument(document: vscode.TextDocument, ranges: readonly vscode.Range[]): boolean {
  const text = document.getText();
  const [range] = ranges;
  if (ranges.length !== 1 || range === undefined) return false;
  return `${text.slice(0, document.offsetAt(range.start))}${text.slice(document.offsetAt(range.end))}`.trim() === '';
}
