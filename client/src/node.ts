import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

/** The extension on the desktop and on remote machines: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
  return start(context, (id, name, options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient(id, name, { run: server, debug: { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } } }, options);
  });
}

export { stop as deactivate } from './extension';
