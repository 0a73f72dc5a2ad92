import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { RULES } from '../rules';
import { SHARED_SURROUNDINGS } from './surroundings';

const transports = /^--(?:node-ipc|stdio|socket(?:=|$)|pipe(?:=|$))/u;
if (process.argv.some((argument) => transports.test(argument))) start();
else {
  process.stderr.write('usage: node server/node.js --stdio | --socket=PORT | --pipe=NAME | --node-ipc\n');
  process.exitCode = 2;
}

function start(): void {
  const connection = createConnection(ProposedFeatures.all);
  // Standard output carries the protocol, so that whatever anyone prints has to go through it.
  for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    const say = connection.console[name === 'debug' ? 'log' : name].bind(connection.console);
    console[name] = (...words: unknown[]) => say(words.map(String).join(' '));
  }
  startServer(connection, RULES, {
    docs: docsFolder(),
    readFile: (uri) => read(fileURLToPath, uri),
    readAsset: (name) => read(assetFile, name),
    ...SHARED_SURROUNDINGS,
  });
}

/** The rules' pages lie beside `dist` wherever this was installed. */
function docsFolder(): string {
  const folder = path.join(__dirname, '..', '..', 'server', 'docs');
  return existsSync(folder) ? `${pathToFileURL(folder).href}/` : '';
}

/** The assets lie beside the folder of the server. */
function assetFile(name: string): string {
  return path.join(__dirname, '..', 'assets', path.basename(name));
}

async function read(fileOf: (name: string) => string, name: string): Promise<string | undefined> {
  try {
    return await readFile(fileOf(name), 'utf8');
  } catch {
    // Not there, not readable or not a file at all: to the server that is the same.
    return undefined;
  }
}
