import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startDemo } from './host/demo';
import { root } from './host/packages';

/*
 * Tries the extension out: `serve.cjs [--port N]` prints the address of a VS Code with the sample reports,
 * to be opened in any browser, and runs until Ctrl+C. `serve.cjs --code` opens the desktop VS Code instead
 * (the one named by VSCODE_PATH, else `code`).
 */

const flawed = '专题会议（待修改）.会议.txt';

async function main(args: string[]): Promise<number> {
  if (!existsSync(path.join(root, 'dist/client/node.js'))) throw new Error('The extension is not built yet: run `npm run build` first.');
  if (args.includes('--code')) return openDesktop();
  const at = args.indexOf('--port');
  const port = at < 0 ? undefined : Number(args[at + 1]);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const demo = await startDemo(flawed, port);
  console.log(`Meeting Report in VS Code, on a copy of the samples; stop it with Ctrl+C:\n\n${demo.address}\n`);
  await stopped;
  await demo.stop();
  return 0;
}

function openDesktop(): Promise<number> {
  const command = process.env.VSCODE_PATH ?? 'code';
  const samples = path.join(root, 'test/samples');
  const args = [`--extensionDevelopmentPath=${root}`, samples, path.join(samples, flawed)];
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error(`${command} cannot be started; leave --code out to use the browser.`)));
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
