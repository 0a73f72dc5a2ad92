import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureServer } from './install';

/** Nothing of a run is to be told to anyone, by the server or the page. */
const SETTINGS = { 'telemetry.telemetryLevel': 'off' };

export interface ServerOptions {
  port?: number | undefined;
  userData?: string | undefined;
  extensions?: string | undefined;
  locale?: string | undefined;
  log?: string | undefined;
  /** User settings for this run; an existing file is left as it is. */
  settings?: Record<string, unknown> | undefined;
  /** The server tells the page that it is under test; newer releases heed tests and development only then. */
  driver?: boolean | undefined;
}

export interface Server {
  port: number;
  token: string;
  /** How the Node extension host died, if it did so with an error. */
  crashed(): string | undefined;
  stop(): Promise<void>;
}

/** What a VS Code terminal puts there would change how the server and its hosts behave. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_OPTIONS$|VSCODE_|ELECTRON_)/.test(name));
  return Object.fromEntries(kept);
}

/** Starts a server with folders of its own, so that runs neither see each other nor leave anything behind. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const code = await ensureServer();
  const home = await mkdtemp(path.join(os.tmpdir(), 'vscode-host-'));
  const userData = options.userData ?? path.join(home, 'user');
  const extensions = options.extensions ?? path.join(home, 'extensions');
  const scratch = path.join(home, 'tmp');
  for (const folder of [path.join(userData, 'User'), extensions, scratch]) await mkdir(folder, { recursive: true });
  const token = randomUUID();
  await writeFile(path.join(home, 'token'), token, { mode: 0o600 });
  const settings = path.join(userData, 'User/settings.json');
  await writeFile(settings, JSON.stringify({ ...SETTINGS, ...options.settings }), { flag: 'wx' }).catch(() => {});
  if (options.locale) await writeLanguage(userData, options.locale);

  const args = [
    path.join(code, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--connection-token-file', path.join(home, 'token'), '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-getting-started-override'],
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
    ...['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', path.join(home, 'server')],
    ...(options.locale ? ['--locale', options.locale] : []),
    ...(options.log ? ['--log', options.log] : []),
  ];
  const sockets = process.platform === 'linux' ? { TMPDIR: scratch, XDG_RUNTIME_DIR: scratch } : {};
  // An empty gallery keeps the server from asking a marketplace about extensions.
  const env = { ...cleanEnvironment(), ...sockets, EXTENSIONS_GALLERY: '{}' };
  const child = spawn(process.execPath, args, { env, cwd: home, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });

  let printed = '';
  const stop = async (): Promise<void> => {
    // The whole group, because a hung extension host would survive its server.
    if (child.pid && child.exitCode === null) kill(child.pid);
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  };
  const port = await new Promise<number>((resolve, reject) => {
    const read = (data: Buffer): void => {
      printed += data;
      if (process.env.VSCODE_HOST_VERBOSE) process.stderr.write(data);
      const listening = /Extension host agent listening on (\d+)/.exec(printed);
      if (listening) resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', (exit) => reject(new Error(`The VS Code server ended with ${exit}:\n${printed}`)));
  }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const crashed = () => /Extension Host Process exited with code: (?!0\b)[^\n]*/.exec(printed)?.[0];
  return { port, token, crashed, stop };
}

function kill(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

/**
 * Makes a language the one of the workbench without translating the workbench itself:
 * an empty language pack is enough for extensions to see it and to get their own translations.
 */
async function writeLanguage(userData: string, locale: string): Promise<void> {
  const translations = path.join(userData, `translations-${locale}.json`);
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `empty-${locale}`,
    // With an empty list no extension would be scanned at all.
    extensions: [{ extensionIdentifier: { id: `host.language-${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: locale,
  };
  await writeFile(path.join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
