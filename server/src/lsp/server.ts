import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Outcome } from '../core/linter';
import type { Rule } from '../core/rule';
import { type Abilities, readAbilities } from './abilities';
import { capabilitiesFor } from './capabilities';
import { cleanText } from './clean';
import { codeActionsFor } from './codeActions';
import { createConfigs } from './configs';
import { createConversion } from './convert';
import { createPusher, pullDiagnostics, toConfigDiagnostics } from './diagnostics';
import { createDocuments } from './documents';
import { foldingOf } from './folding';
import type { Host } from './host';
import { hoverAt } from './hover';
import { outlineOf, type Part, toFlatSymbols, toSymbols } from './outline';
import { type Checked, check, phrase, type Session } from './session';
import { createSettings } from './settings';
import { createTexts } from './texts';

/** Starts the server on a connection. The rules and everything outside of the language are handed in. */
export function startServer(connection: Connection, rules: readonly Rule[], host: Host): void {
  connection.onInitialize((params) => {
    const session = createSession(connection, rules, host, params);
    synchronise(connection, session);
    answer(connection, session);
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: 'meeting-report' } };
  });
  connection.listen();
}

function createSession(connection: Connection, rules: readonly Rule[], host: Host, params: InitializeParams): Session {
  const abilities = readAbilities(params);
  const told = new Set<string>();
  const fault = (place: string, error: unknown): void => {
    // The way to the same fault may differ from one check to the next.
    const key = `${place}: ${String(error)}`;
    if (!told.has(key)) connection.console.error(`${place}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    told.add(key);
  };
  const readFile = async (uri: string): Promise<string | undefined> => {
    const text = await (abilities.readsFiles ? askForFile(connection, uri) : host.readFile(uri)).catch(() => undefined);
    return typeof text === 'string' ? text.replace(/^\ufeff/u, '') : undefined;
  };
  const folders = [...abilities.folders];
  const configs = createConfigs(rules, folders, readFile, (uri, text, problems) => {
    void connection.sendDiagnostics({ uri, diagnostics: toConfigDiagnostics(session, text, problems) });
  });
  const ask = (uri: string): Promise<unknown> => connection.workspace.getConfiguration({ scopeUri: uri, section: 'meetingReport' });
  const texts = createTexts((name) => readAsset(connection, host, abilities, name));
  const log = (words: string): void => connection.console.warn(words);
  const settings = createSettings({ abilities, rules, folders, configs, excludes: host.excludes, ask, prepare: texts.prepare, log });
  const session: Session = {
    host,
    texts,
    abilities,
    rules,
    folders,
    documents: createDocuments(rules),
    configs,
    settings,
    docs: abilities.docs ?? host.docs,
    readFile,
    fault,
  };
  return session;
}

/** The client reads files of virtual folders too, and those of its editors as they stand there. */
async function askForFile(connection: Connection, uri: string): Promise<unknown> {
  return connection.sendRequest<unknown>('meetingReport/readFile', { uri });
}

/** A server that sees files reads them itself; a dictionary is a megabyte. */
async function readAsset(connection: Connection, host: Host, abilities: Abilities, name: string): Promise<string | undefined> {
  const own = await host.readAsset(name);
  if (own !== undefined || !abilities.readsAssets) return own;
  const asset = await connection.sendRequest<unknown>('meetingReport/readAsset', { name });
  return typeof asset === 'string' ? asset : undefined;
}

type Guard = <P, R>(place: string, empty: R, handle: (params: P) => R | Promise<R>) => (params: P) => Promise<R>;

/** No message of a client, however wrong, ends the server: what fails is told once and answered with nothing. */
function guardOf(session: Session): Guard {
  return (place, empty, handle) => async (params) => {
    try {
      return await handle(params);
    } catch (error) {
      session.fault(place, error);
      return empty;
    }
  };
}

/** Keeps texts, settings and configuration files up to date and tells the client when findings may have changed. */
function synchronise(connection: Connection, session: Session): void {
  const { abilities, documents, settings, configs } = session;
  const guard = guardOf(session);
  const pusher = createPusher(connection, session);
  const push = (uri: string) => {
    if (!abilities.pull) pusher.soon(uri);
  };
  const renew = async (): Promise<void> => {
    settings.forgetAll();
    await configs.reload();
    if (!abilities.pull) for (const { uri } of documents.all()) push(uri);
    else if (abilities.refresh) await connection.languages.diagnostics.refresh();
  };
  // A client that watches no files is looked after at the moments when files are likely to have changed.
  const unwatched = async (): Promise<void> => (abilities.watching ? undefined : renew());

  connection.onDidOpenTextDocument(
    guard('didOpen', undefined, ({ textDocument }) => {
      documents.open(textDocument);
      push(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard('didChange', undefined, (params) => {
      documents.change(params);
      push(params.textDocument.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard('didClose', undefined, ({ textDocument: { uri } }) => {
      documents.close(uri);
      settings.forget(uri);
      if (!abilities.pull) pusher.clear(uri);
    }),
  );
  connection.onDidSaveTextDocument(guard('didSave', undefined, unwatched));
  connection.onDidChangeConfiguration(
    guard('didChangeConfiguration', undefined, (params) => {
      settings.take(params.settings);
      return renew();
    }),
  );
  connection.onNotification(
    DidChangeWorkspaceFoldersNotification.type,
    guard('didChangeWorkspaceFolders', undefined, async ({ event: { added, removed } }) => {
      const kept = session.folders.filter((uri) => !removed.some((folder) => folder.uri === uri));
      session.folders.splice(0, Number.POSITIVE_INFINITY, ...kept, ...added.map(({ uri }) => uri));
      await renew();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard('didChangeWatchedFiles', undefined, async ({ changes }) => {
      if (configs.concerns(changes.map(({ uri }) => uri))) await renew();
    }),
  );
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      if (abilities.listening) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'meetingReport' });
      // Configurations, those they extend and rosters; other files with these endings are told apart when they change.
      const watchers = [{ globPattern: '**/*.{yaml,yml,csv}' }];
      if (abilities.watching) await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }),
  );
}

/** Answers requests, each of them from the document as it is now. */
function answer(connection: Connection, session: Session): void {
  const guard = guardOf(session);
  // Symbols and folding are mostly asked for together, of the same state of a document.
  const outlines = new WeakMap<Outcome, readonly Part[]>();
  const outline = ({ outcome, settings }: Checked): readonly Part[] => {
    const parts = outlines.get(outcome) ?? outlineOf(outcome.report, (words) => phrase(session, settings, words));
    outlines.set(outcome, parts);
    return parts;
  };

  connection.onCodeAction(guard('codeAction', [], (params) => codeActionsFor(session, params)));
  connection.onRequest(
    'meetingReport/clean',
    guard('clean', null, (params: unknown) => cleanText(session, params)),
  );
  connection.onHover(guard('hover', null, ({ textDocument, position }) => hoverAt(session, textDocument.uri, position)));
  connection.onDocumentSymbol(
    guard('documentSymbol', [], async ({ textDocument: { uri } }) => {
      const checked = await check(session, uri);
      if (checked === undefined) return [];
      const { report } = checked.outcome;
      return session.abilities.nestedSymbols ? toSymbols(outline(checked), report) : toFlatSymbols(outline(checked), report, uri);
    }),
  );
  connection.onFoldingRanges(
    guard('foldingRange', [], async ({ textDocument: { uri } }) => {
      const checked = await check(session, uri);
      return checked === undefined ? [] : foldingOf(checked.outcome.report, outline(checked));
    }),
  );
  // Not guarded: who asked has to know that nothing was converted.
  connection.onRequest(
    'meetingReport/convert',
    createConversion((name) => readAsset(connection, session.host, session.abilities, name), session.rules),
  );
  connection.languages.diagnostics.on(
    guard('diagnostic', { kind: 'full', items: [] }, ({ textDocument: { uri }, previousResultId }) => pullDiagnostics(session, uri, previousResultId)),
  );
}
