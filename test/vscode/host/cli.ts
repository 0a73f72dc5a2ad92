import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { withDevelopment } from './development';
import { type Door, openDoor } from './door';
import { addressOf, launchBrowser, linkExtension, type Payload, remote } from './host';
import { ensureServer } from './install';
import { type Options, parseOptions } from './options';
import { cache } from './packages';
import { cleanEnvironment, type Server, startServer } from './server';

/*
 * Stands in for the `code` executable: it takes the arguments that @vscode/test-electron gives to a desktop VS Code,
 * runs the tests in a VS Code server with a headless browser as its window, and ends with their exit code.
 */

/** The workbench's own lines that say nothing about the tests. VSCODE_HOST_VERBOSE=1 shows everything. */
const NOISE =
  /^(%c|Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional|ChatSessionStore|\[Service Worker\]|Loading development extension|No extension gallery|Creation of workbench|Request to '.*package\.nls)/;
const HOST_LOST = /\[remote-connection\]\[ExtensionHost\].*received socket close event/;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (options.toServer.length) return askServer(options);
  const { locale, log, port, userData } = options;
  const extensions = options.extensionsFolder;
  if (options.serve && extensions) for (const folder of options.extensions) await linkExtension(extensions, folder);
  const driver = !options.serve;
  const server = await startServer({ locale, log, port, userData, extensions, driver });
  const cleaners: (() => unknown)[] = [server.stop];
  const interrupted = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(130));
  });
  try {
    if (options.serve) {
      console.log(addressOf({ ...server, workspace: options.workspace, payload: payloadOf(options, server.port) }));
      return await interrupted;
    }
    return await Promise.race([interrupted, runTests(options, server, cleaners)]);
  } finally {
    for (const clean of cleaners.reverse()) await clean();
  }
}

async function runTests(options: Options, server: Server, cleaners: (() => unknown)[]): Promise<number> {
  let port = server.port;
  if (options.web) {
    const door: Door = await openDoor(server.port, options.extensions, (page, authority) => withDevelopment(page, authority, options));
    cleaners.push(door.close);
    port = door.port;
  }
  const browser: Browser = await launchBrowser(false);
  cleaners.push(() => browser.close());
  const page = await browser.newPage();
  const code = await outcome(page, options, server, port);
  if (code !== 0) await page.screenshot({ path: path.join(cache, 'last-failure.png') }).catch(() => {});
  return code;
}

/** Opens the page and waits for the tests to end, for the extension host to be lost, or for too long. */
async function outcome(page: Page, options: Options, server: Server, port: number): Promise<number> {
  let lost = false;
  const print = (_type: string, args: unknown[]): void => {
    const text = format(...args);
    if (HOST_LOST.test(text)) lost = true;
    if (process.env.VSCODE_HOST_VERBOSE || !NOISE.test(text)) process.stdout.write(`${text.replace(/\n$/, '')}\n`);
  };
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => (end = resolve));
  const fail = (reason: string): void => {
    console.error(reason);
    end(1);
  };
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', async (code: number) => {
    // When the extension host dies the workbench reports success; what the server says comes a little later.
    await wait(200);
    if (lost || server.crashed()) fail(`The extension host was lost. ${server.crashed() ?? ''}`);
    else end(code);
  });
  page.on('crash', () => fail('The page crashed.'));
  const seconds = Number(process.env.VSCODE_HOST_TIMEOUT ?? 300);
  setTimeout(() => fail(`The tests did not end within ${seconds} seconds.`), seconds * 1000).unref();
  const payload = payloadOf(options, port);
  await page.goto(addressOf({ port, token: server.token, workspace: options.workspace, payload }));
  return ended;
}

function payloadOf(options: Options, port: number): Payload {
  const payload: Payload = [['skipWelcome', 'true']];
  // The web host gets its extension and tests from the front door instead, and a demo has them installed.
  if (!options.web && !(options.serve && options.extensionsFolder))
    for (const folder of options.extensions) payload.push(['extensionDevelopmentPath', remote(port, folder)]);
  if (!options.web && options.tests) payload.push(['extensionTestsPath', remote(port, options.tests)]);
  if (options.disableExtensions) payload.push(['disableExtensions', 'true']);
  for (const id of options.proposedApi) payload.push(['enableProposedApi', id]);
  if (options.log) payload.push(['logLevel', options.log]);
  return payload;
}

async function askServer({ toServer, userData, extensionsFolder }: Options): Promise<number> {
  const args = [path.join(await ensureServer(), 'out/server-main.js'), ...toServer];
  if (userData) args.push('--user-data-dir', userData);
  if (extensionsFolder) args.push('--extensions-dir', extensionsFolder);
  const env = { ...cleanEnvironment(), EXTENSIONS_GALLERY: '{}' };
  const child = spawn(process.execPath, args, { env, stdio: 'inherit' });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

main().then(
  async (code) => {
    // The reader of our output may drop it as soon as we end.
    await wait(150);
    process.exit(code);
  },
  async (error: unknown) => {
    console.error(error);
    await wait(150);
    process.exit(1);
  },
);
