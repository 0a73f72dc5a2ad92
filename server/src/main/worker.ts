import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { RULES } from '../rules';
import { SHARED_SURROUNDINGS } from './surroundings';

// The type library describes windows and workers at once; here it is always a worker of its own.
const port = self as unknown as DedicatedWorkerGlobalScope;

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), RULES, {
  docs: '',
  // A worker sees no files; the client reads them when it can.
  readFile: async () => undefined,
  readAsset: async () => undefined,
  ...SHARED_SURROUNDINGS,
});
