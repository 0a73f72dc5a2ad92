import { PassThrough } from 'node:stream';
import ignore from 'ignore';
import {
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type SnippetTextEdit,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explainRule } from '../../server/src/core/describe';
import type { Rule } from '../../server/src/core/rule';
import { startServer } from '../../server/src/lsp/server';
import { EXPLANATIONS_ASSET, TRADITIONAL_ASSET } from '../../server/src/lsp/texts';
import { RULES as FAKES, WORD_PAGE } from './rules';

const TRADITIONAL = new Map([['错词', '錯詞']]);
const LOCALES = ['zh-cn', 'zh-tw', 'en'] as const;
/** What the server finds beside it unless a test says otherwise. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  [TRADITIONAL_ASSET, JSON.stringify(Object.fromEntries(TRADITIONAL))],
  [EXPLANATIONS_ASSET, JSON.stringify({ 'test-word': Object.fromEntries(LOCALES.map((locale) => [locale, explainRule(WORD_PAGE, locale, TRADITIONAL)])) })],
]);

/** What an up-to-date client such as VS Code announces. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

/** A client that knows little more than texts and published diagnostics. */
export const PLAIN: ClientCapabilities = { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } };

export interface Given {
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly locale?: string;
  readonly folder?: string;
  readonly rules?: readonly Rule[];
  /** Files the server can read, by their addresses. */
  readonly files?: Map<string, string>;
  /** Assets beside the server, by their names. */
  readonly assets?: ReadonlyMap<string, string>;
  /** Settings the client answers with, of the section `meetingReport`. */
  readonly settings?: Record<string, unknown>;
}

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly logs: string[];
  readonly registered: string[];
  readonly refreshes: () => number;
  readonly settings: Record<string, unknown>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Changes as a client sends them, applied to the client's copy as well. */
  change(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  text(uri: string): string;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(uri: string): Promise<Diagnostic[]>;
  /** The diagnostics the server publishes for a document, as soon as they are the wanted ones. */
  published(uri: string, wanted?: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  symbols(uri: string): Promise<DocumentSymbol[]>;
  folding(uri: string): Promise<FoldingRange[]>;
  hover(uri: string, offset: number): Promise<Hover | null>;
  range(uri: string, text: string): Range;
  /** Applies an edit to the client's copies and files, and tells the server about the changed text. */
  apply(edit: WorkspaceEdit | undefined): Promise<void>;
  watched(...uris: string[]): Promise<void>;
}

const connections: ProtocolConnection[] = [];

/** A client and the server in one process, joined by two streams. */
export async function connect(given: Given = {}): Promise<Client> {
  const { capabilities = MODERN, options, locale, folder = 'file:///reports', rules = FAKES, files = new Map(), assets = ASSETS, settings = {} } = given;
  const up = new PassThrough();
  const down = new PassThrough();
  startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), rules, {
    docs: 'file:///docs/',
    readFile: async (uri) => files.get(decodeURI(uri)),
    readAsset: async (name) => assets.get(name),
    excludes: (patterns, path) =>
      ignore()
        .add([...patterns])
        .ignores(path),
    later(milliseconds, run) {
      const timer = setTimeout(run, Math.min(milliseconds, 5));
      return () => clearTimeout(timer);
    },
  });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const texts = new Map<string, TextDocument>();
  const publications: PublishDiagnosticsParams[] = [];
  const logs: string[] = [];
  const registered: string[] = [];
  let refreshes = 0;
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void publications.push(params));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logs.push(message));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  connection.onRequest('workspace/diagnostic/refresh', () => void (refreshes += 1));
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.listen();
  connections.push(connection);
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    capabilities,
    ...(locale === undefined ? {} : { locale }),
    ...(options === undefined ? {} : { initializationOptions: options }),
  });
  await connection.sendNotification('initialized', {});

  const documentOf = (uri: string): TextDocument => texts.get(uri) ?? TextDocument.create(uri, 'meeting-report', 0, '');
  const client: Client = {
    connection,
    initialized,
    logs,
    registered,
    settings,
    refreshes: () => refreshes,
    async open(uri, text, languageId = 'meeting-report') {
      texts.set(uri, TextDocument.create(uri, languageId, 1, text));
      await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    async change(uri, ...contentChanges) {
      const version = documentOf(uri).version + 1;
      texts.set(uri, TextDocument.update(documentOf(uri), contentChanges, version));
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    },
    text: (uri) => documentOf(uri).getText(),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) }),
    async diagnostics(uri) {
      const report = await client.pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    published: (uri, wanted = () => true) =>
      poll(
        () => publications.filter((params) => params.uri === uri).at(-1),
        (last) => last !== undefined && wanted(last),
      ) as Promise<PublishDiagnosticsParams>,
    async actions(uri, range, only) {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only }) };
      return connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
    },
    symbols: (uri) => connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
    folding: (uri) => connection.sendRequest('textDocument/foldingRange', { textDocument: { uri } }),
    hover: (uri, offset) => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: documentOf(uri).positionAt(offset) }),
    range(uri, text) {
      const document = documentOf(uri);
      const start = document.getText().indexOf(text);
      if (start < 0) throw new Error(`${text} is not in the document`);
      return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    },
    async apply(edit) {
      for (const change of changesOf(edit)) {
        const open = texts.get(change.uri);
        if (open === undefined) {
          const file = TextDocument.create(change.uri, 'yaml', 0, files.get(change.uri) ?? '');
          files.set(change.uri, TextDocument.applyEdits(file, change.edits));
        } else {
          if (change.version !== null && change.version !== open.version) throw new Error('The edit is for another version.');
          await client.change(change.uri, { text: TextDocument.applyEdits(open, change.edits) });
        }
      }
    },
    async watched(...uris) {
      await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) });
    },
  };
  return client;
}

export function disconnectAll(): void {
  for (const connection of connections.splice(0)) connection.dispose();
}

export async function poll<T>(ask: () => T | Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 2000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`No such answer came; the last one: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

function changesOf(edit: WorkspaceEdit | undefined): { uri: string; version: number | null; edits: TextEdit[] }[] {
  const plain = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => ({ uri, version: null, edits }));
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [{ uri: change.textDocument.uri, version: change.textDocument.version, edits: change.edits.map(withoutStops) }] : [],
  );
  return [...plain, ...versioned];
}

function withoutStops(edit: TextEdit | SnippetTextEdit): TextEdit {
  return 'snippet' in edit ? { range: edit.range, newText: edit.snippet.value } : edit;
}
