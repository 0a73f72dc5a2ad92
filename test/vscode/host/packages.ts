import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A package that is used for its files only; its exact content is pinned, as in a lock file. */
export interface Pinned {
  name: string;
  version: string;
  integrity: string;
}

/** The checkout: the bundles of this folder lie in dist/host. */
export const root = path.resolve(__dirname, '../..');

/** Everything installed here can be thrown away at any time. */
export const cache = path.resolve(process.env.VSCODE_HOST_CACHE ?? path.join(root, '.vscode-test/host'));

export async function run(command: string, args: string[], cwd: string): Promise<string> {
  const shell = process.platform === 'win32' && !path.isAbsolute(command);
  const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (errors += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${errors}`))));
  });
}

/** The npm that runs the tests also installs for them; on its own, the one found on the path does. */
export function npm(args: string[], cwd: string): Promise<string> {
  const current = process.env.npm_execpath;
  return current?.endsWith('npm-cli.js') ? run(process.execPath, [current, ...args], cwd) : run('npm', args, cwd);
}

/** Packing instead of installing leaves out the package's dependencies, its scripts and its demands on Node. */
async function pack({ name, version, integrity }: Pinned, folder: string): Promise<string> {
  await npm(['pack', `${name}@${version}`, '--ignore-scripts', '--silent', '--pack-destination', folder], folder);
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm packed nothing for ${name}@${version}`);
  const packed = path.join(folder, file);
  const actual = `sha512-${createHash('sha512')
    .update(await readFile(packed))
    .digest('base64')}`;
  if (actual !== integrity) throw new Error(`${name}@${version} is not the package that was pinned: ${actual}`);
  return packed;
}

/**
 * The folder of the cache that holds a package prepared by `prepare`.
 * It is built aside and renamed when complete, so that an interrupted install leaves nothing half done
 * and two at once do no harm.
 */
export async function prepared(pinned: Pinned, inside: string, prepare: (folder: string) => Promise<void>): Promise<string> {
  const target = path.join(cache, `${path.basename(pinned.name)}-${pinned.version}`);
  if (existsSync(target)) return target;
  console.error(`Installing ${pinned.name}@${pinned.version} ...`);
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(path.join(cache, 'new-'));
  try {
    const packed = await pack(pinned, temporary);
    const folder = path.join(temporary, 'content');
    await mkdir(folder);
    const strip = `--strip-components=${inside.split('/').length}`;
    await run('tar', ['-xzf', packed, '-C', folder, strip, '--exclude=*.map', inside], temporary);
    await prepare(folder);
    await rename(folder, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return target;
}
