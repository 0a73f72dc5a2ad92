import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Abilities } from './abilities';
import { FIX_ALL_KIND } from './codeActions';

/** What the server offers to this client. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(abilities.pull ? { diagnosticProvider: { identifier: 'meeting-report', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
    documentSymbolProvider: { label: 'Meeting Report' },
    foldingRangeProvider: true,
    hoverProvider: true,
  };
}
