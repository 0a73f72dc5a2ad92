import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

/** The extension on the desktop and on remote machines: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  return start(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    // The client itself sees to it that a stopped server ends.
    return { client: new LanguageClient(id, name, { run, debug }, options), end: () => undefined };
  });
}

export { stop as deactivate } from './extension';
