import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type CleanParams, type CleanResult, clean } from './clean';
import { clientOptions, LANGUAGES, readFile, tellConfigChanges } from './client';
import { openConfig } from './config';
import { convertScript, readAsset } from './convert';
import { fixAll } from './fixAll';
import { provideCleanPaste } from './paste';
import { providePreviews } from './preview';
import { provideRulePages, showRule } from './rulePages';
import { insertSkeleton, provideSkeletons } from './skeletons';

/** A client of the server, and what has to be done once it is disposed of. */
interface Started {
  readonly client: BaseLanguageClient;
  end(): void;
}

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => Started;

let started: Started | undefined;
/** Starts and stops follow one another, however fast they are asked for. */
let turn: Promise<void> = Promise.resolve();

/** What both hosts share; they differ in how the server is started. */
export async function start(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  const { subscriptions } = context;
  const run = () => inTurn(() => startClient(context, create));
  subscriptions.push(
    provideRulePages(context),
    provideSkeletons(context),
    providePreviews(),
    provideCleanPaste(LANGUAGES, askClean, (line) => started?.client.warn(line)),
    vscode.commands.registerCommand('meetingReport.showRule', (rule?: unknown) => showRule(context, rule)),
    vscode.commands.registerCommand('meetingReport.insertSkeleton', (prefix?: unknown) => insertSkeleton(context, prefix)),
    vscode.commands.registerCommand('meetingReport.fixAll', fixAll),
    vscode.commands.registerCommand('meetingReport.convert', (to?: unknown) => convertScript(askServer, to)),
    vscode.commands.registerCommand('meetingReport.clean', () => clean(askClean)),
    vscode.commands.registerCommand('meetingReport.openConfig', openConfig),
    vscode.commands.registerCommand('meetingReport.restartServer', async () => {
      await inTurn(stopClient);
      await run();
    }),
    tellConfigChanges((uri) => {
      if (started?.client.isRunning()) void started.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('meetingReport.enable')) void (isEnabled() ? run() : inTurn(stopClient));
    }),
  );
  // The client has told the user when the server did not start; what needs no server goes on, and a restart may help.
  await run().catch((error: unknown) => console.error(error));
}

export function stop(): Promise<void> {
  return inTurn(stopClient);
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('meetingReport').get('enable', true);
}

/** The client once the starts and stops on their way are done; none when the server is switched off or did not start. */
async function running(): Promise<BaseLanguageClient | undefined> {
  await turn;
  return started?.client.isRunning() ? started.client : undefined;
}

async function askServer(method: string, params: object): Promise<unknown> {
  const client = await running();
  if (client === undefined) throw new Error(vscode.l10n.t('The language server is not running.'));
  return client.sendRequest(method, params);
}

async function askClean(params: CleanParams, token?: vscode.CancellationToken): Promise<CleanResult | null | undefined> {
  return (await running())?.sendRequest('meetingReport/clean', params, token);
}

async function startClient(context: vscode.ExtensionContext, create: CreateClient): Promise<void> {
  if (started !== undefined || !isEnabled()) return;
  started = create('meetingReport', 'Meeting Report', clientOptions(context));
  started.client.onRequest('meetingReport/readFile', readFile);
  started.client.onRequest('meetingReport/readAsset', (params: unknown) => readAsset(context, params));
  await started.client.start();
}

async function stopClient(): Promise<void> {
  const stopping = started;
  started = undefined;
  try {
    await stopping?.client.dispose();
  } catch {
    // A server that does not answer any more is let go all the same.
  } finally {
    stopping?.end();
  }
}

function inTurn(step: () => Promise<void>): Promise<void> {
  const done = turn.then(step);
  // A step that fails is told to whoever asked for it and does not block the next one.
  turn = done.catch(() => undefined);
  return done;
}
