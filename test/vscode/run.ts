import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from './host/packages';
import type { Totals } from './suite/totals';

/*
 * Runs the tests inside VS Code, once in each kind of extension host: `run.cjs [node|web] [--grep PATTERN]`.
 * VSCODE_PATH names a desktop VS Code; without it the stand-in made of npm packages is used,
 * or with VSCODE_HOST=download what @vscode/test-electron downloads.
 */

const hosts = ['node', 'web'] as const;
type Host = (typeof hosts)[number];

/** With no path at all, @vscode/test-electron downloads VS Code. */
function executable(): { vscodeExecutablePath?: string } {
  if (process.env.VSCODE_PATH) return { vscodeExecutablePath: process.env.VSCODE_PATH };
  return process.env.VSCODE_HOST === 'download' ? {} : { vscodeExecutablePath: path.join(root, 'dist/host/cli.cjs') };
}

async function runIn(host: Host, grep: string | undefined): Promise<Totals> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'meeting-report-'));
  const workspace = path.join(temporary, 'workspace');
  await cp(path.join(root, 'test/samples'), workspace, { recursive: true, dereference: true });
  if (grep) await writeFile(path.join(workspace, '.test-wanted'), grep);
  const before = Date.now();
  console.log(`\nVS Code, ${host} extension host`);
  try {
    const ended = await runTests({
      ...executable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/vscode', `${host}.js`),
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${path.join(temporary, 'user')}`,
        `--extensions-dir=${path.join(temporary, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    const file = path.join(workspace, '.test-totals.json');
    const totals = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Totals) : { passed: 0, failed: 1, skipped: 0 };
    // VS Code may fail where every test passed, say when a test takes the extension host down at the end.
    if (ended !== 0 && totals.failed === 0) totals.failed = 1;
    if (ended !== 0) console.log(ended);
    if (totals.passed + totals.failed === 0) totals.failed = 1;
    console.log(`${host} extension host: ${words(totals)} (${((Date.now() - before) / 1000).toFixed(1)} s)`);
    return totals;
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});
  }
}

function words({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A test file that no list names would never run, and nothing would tell. */
async function checkList(): Promise<void> {
  const suite = path.join(root, 'test/vscode/suite');
  const list = (await readFile(path.join(suite, 'all.ts'), 'utf8')) + (await readFile(path.join(suite, 'index.ts'), 'utf8'));
  for (const file of await readdir(suite))
    if (file.endsWith('.test.ts') && !list.includes(`'./${file.slice(0, -3)}'`))
      throw new Error(`Neither all.ts nor index.ts of test/vscode/suite names ${file}`);
}

async function main(args: string[]): Promise<number> {
  await checkList();
  const at = args.indexOf('--grep');
  const grep = at < 0 ? undefined : args[at + 1];
  const chosen = hosts.filter((host) => args.includes(host));
  const folder = path.join(root, 'dist/test-totals');
  await mkdir(folder, { recursive: true });
  const results: [Host, Totals][] = [];
  let interrupted = false;
  process.once('SIGINT', () => (interrupted = true));
  for (const host of chosen.length ? chosen : hosts) {
    const file = path.join(folder, `vscode-${host}.json`);
    await rm(file, { force: true });
    const totals = await runIn(host, grep);
    if (interrupted) return 130;
    await writeFile(file, JSON.stringify(totals));
    results.push([host, totals]);
  }
  console.log('');
  for (const [host, totals] of results) console.log(`VS Code, ${host} extension host: ${words(totals)}`);
  return results.some(([, { failed }]) => failed > 0) ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
