import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension';

/** The extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  return start(context, (id, name, options) => {
    let worker: Worker | undefined;
    // The transport is made here, because the worker of an extension host need not be an instance of `Worker`.
    const serve = async () => {
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return { client: new LanguageClient(id, name, serve, options), end: () => worker?.terminate() };
  });
}

export { stop as deactivate } from './extension';
