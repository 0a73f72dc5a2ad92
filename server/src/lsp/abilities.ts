import type { InitializeParams } from 'vscode-languageserver';

/** What the client told at the start: what it can do, where it works, and what it has set up for us. */
export interface Abilities {
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly configuration: boolean;
  readonly watching: boolean;
  readonly listening: boolean;
  readonly versionedEdits: boolean;
  readonly creatingFiles: boolean;
  readonly snippets: boolean;
  readonly nestedSymbols: boolean;
  readonly actionLiterals: boolean;
  readonly markdown: boolean;
  readonly locale: string;
  readonly folders: readonly string[];
  /** The settings given at the start, for clients that cannot be asked. */
  readonly settings: unknown;
  /** Address of the rules' pages, when the client knows better than the server. */
  readonly docs: string | null;
  /** The client answers `meetingReport/readFile`, so that files of virtual folders can be read. */
  readonly readsFiles: boolean;
  /** The client answers `meetingReport/readAsset`, for a server that sees no files. */
  readonly readsAssets: boolean;
  /** A command of the client that shows the page of a rule. */
  readonly showRule: string | null;
}

export function readAbilities(params: InitializeParams): Abilities {
  const { workspace = {}, textDocument = {} } = params.capabilities ?? {};
  const options = asObject(params.initializationOptions);
  return {
    pull: textDocument.diagnostic !== undefined,
    refresh: workspace.diagnostics?.refreshSupport === true,
    configuration: workspace.configuration === true,
    watching: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    listening: workspace.didChangeConfiguration?.dynamicRegistration === true,
    // Files can only be created by such edits; a client that can, as Neovim, need not say that it takes them.
    versionedEdits: workspace.workspaceEdit?.documentChanges === true || workspace.workspaceEdit?.resourceOperations !== undefined,
    creatingFiles: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippets: workspace.workspaceEdit?.snippetEditSupport === true,
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    actionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    markdown: textDocument.hover?.contentFormat?.includes('markdown') === true,
    locale: typeof params.locale === 'string' ? params.locale : '',
    folders: foldersOf(params),
    settings: options.settings ?? params.initializationOptions,
    docs: typeof options.docs === 'string' ? options.docs : null,
    readsFiles: options.readFile === true,
    readsAssets: options.readAsset === true,
    showRule: typeof options.showRule === 'string' ? options.showRule : null,
  };
}

function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** The value when it is an object with keys, an empty one otherwise: what comes from a client is not to be trusted. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
