import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { PREVIEW_SCHEME } from './preview';
import { ruleLink } from './rulePages';

export const LANGUAGES = ['meeting-report', 'plaintext', 'markdown'];

/** Texts that nobody edits: old versions, output and the boxes of other views. */
const FOREIGN_SCHEMES = new Set([
  'git',
  'gitfs',
  'output',
  'debug',
  'vscode-scm',
  'comment',
  'search-editor',
  'meeting-report-rule',
  PREVIEW_SCHEME,
  'walkThrough',
  'walkThroughSnippet',
]);
const TYPING_PAUSE = 300;
const RULE_ID = /^[a-z][a-z0-9-]*$/u;

export function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
  return {
    // No scheme is asked for, so that untitled and virtual files are served too.
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions: {
      docs: `${vscode.Uri.joinPath(context.extensionUri, 'server', 'docs').toString()}/`,
      readFile: true,
      readAsset: true,
      showRule: 'meetingReport.showRule',
    },
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: { enabledCommands: ['meetingReport.showRule'] } },
    middleware,
  };
}

/** A configuration holds as it stands in its editor, saved or not; the server is told when it changes there. */
export function tellConfigChanges(tell: (uri: string) => void): vscode.Disposable {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  return vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (!/\.meetingreport\.ya?ml$/u.test(document.uri.path)) return;
    const uri = document.uri.toString();
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        tell(uri);
      }, TYPING_PAUSE),
    );
  });
}

/** Answers the server that wants to read a file, wherever the file system of that file may be. */
export async function readFile(params: unknown): Promise<string | null> {
  const uri = typeof params === 'object' && params !== null && 'uri' in params ? params.uri : undefined;
  if (typeof uri !== 'string') return null;
  try {
    const address = vscode.Uri.parse(uri, true);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === address.toString());
    return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(address));
  } catch {
    return null;
  }
}

const middleware: Middleware = {
  didOpen: (document, next) => (isForeign(document) ? Promise.resolve() : next(document)),
  didChange: (event, next) => (isForeign(event.document) ? Promise.resolve() : next(event)),
  didClose: (document, next) => (isForeign(document) ? Promise.resolve() : next(document)),
  didSave: (document, next) => (isForeign(document) ? Promise.resolve() : next(document)),
  async provideDiagnostics(document, previousResultId, token, next) {
    if (isForeign(document)) return undefined;
    const report = await next(document, previousResultId, token);
    if (report !== undefined && report !== null && 'items' in report) report.items.forEach(linkToPage);
    return report;
  },
  handleDiagnostics(uri, diagnostics, next) {
    diagnostics.forEach(linkToPage);
    next(uri, diagnostics);
  },
};

function isForeign(document: vscode.TextDocument | vscode.Uri): boolean {
  return FOREIGN_SCHEMES.has('uri' in document ? document.uri.scheme : document.scheme);
}

/** The link on a diagnostic shows the page of its rule inside the editor instead of handing a file to the system. */
function linkToPage(diagnostic: vscode.Diagnostic): void {
  const { code } = diagnostic;
  if (typeof code !== 'object' || typeof code.value !== 'string' || !RULE_ID.test(code.value)) return;
  diagnostic.code = { value: code.value, target: ruleLink(code.value) };
}
