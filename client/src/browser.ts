import type { ExtensionContext } from 'vscode';
import { Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension';

/** The extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  // A worker is made anew at each start, because a stopped one does not come back.
  return start(context, (id, name, options) => new LanguageClient(id, name, async () => new Worker(script), options));
}

export { stop as deactivate } from './extension';
