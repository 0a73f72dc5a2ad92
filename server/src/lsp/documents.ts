import type { DidChangeTextDocumentParams, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Config } from '../core/config';
import { lint, type Memo, type Outcome } from '../core/linter';
import type { Rule } from '../core/rule';

/** A text the client has open. Its findings are worked out once per version and configuration. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
}

export interface Documents {
  open(item: TextDocumentItem): void;
  change(params: DidChangeTextDocumentParams): void;
  close(uri: string): void;
  get(uri: string): OpenDocument | undefined;
  all(): readonly OpenDocument[];
  /** What the rules say about a document as it is now; nothing when it is not open. */
  check(uri: string, config: Config): Outcome | undefined;
}

interface Entry extends OpenDocument {
  version: number;
  text: TextDocument;
  memo: Memo | null;
  checked: { readonly config: Config; readonly outcome: Outcome } | null;
}

export function createDocuments(rules: readonly Rule[]): Documents {
  const entries = new Map<string, Entry>();
  return {
    open({ uri, languageId, version, text }) {
      entries.set(uri, { uri, languageId, version, text: TextDocument.create(uri, languageId, version, text), memo: null, checked: null });
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const entry = entries.get(uri);
      if (entry === undefined) return;
      entry.checked = null;
      // A version is only handed back to the client; the order of arrival alone decides what the text is.
      entry.version = version;
      entry.text = TextDocument.update(entry.text, contentChanges, version);
    },
    close: (uri) => void entries.delete(uri),
    get: (uri) => entries.get(uri),
    all: () => [...entries.values()],
    check(uri, config) {
      const entry = entries.get(uri);
      if (entry === undefined) return undefined;
      if (entry.checked !== null && entry.checked.config === config) return entry.checked.outcome;
      const text = entry.text.getText();
      const outcome = lint(entry.memo === null ? { text } : { text, memo: entry.memo }, rules, config);
      entry.memo = outcome.memo;
      entry.checked = { config, outcome };
      return outcome;
    },
  };
}
