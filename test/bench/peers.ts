import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const PEERS = path.resolve('.vscode-test/peers');
const VERSIONS = { zhlint: '0.8.2', 'autocorrect-node': '2.14.0' };

/**
 * Installs the peers beside the other downloads, outside of the packages of the project: the optional packages of
 * AutoCorrect for other platforms would break `npm ci` there.
 */
export function installPeers(): void {
  const wanted = JSON.stringify({ private: true, dependencies: { ...VERSIONS, ...nativePackage() } }, null, 2);
  if (existsSync(path.join(PEERS, 'node_modules/zhlint')) && existsSync(path.join(PEERS, 'node_modules/autocorrect-node'))) return;
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(path.join(PEERS, 'package.json'), wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: PEERS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** The compiled part of AutoCorrect for this machine, which npm does not always choose by itself. */
function nativePackage(): Record<string, string> {
  const names: Readonly<Record<string, string>> = {
    'linux x64': 'autocorrect-node-linux-x64-gnu',
    'darwin arm64': 'autocorrect-node-darwin-arm64',
    'darwin x64': 'autocorrect-node-darwin-x64',
    'win32 x64': 'autocorrect-node-win32-x64-msvc',
  };
  const name = names[`${process.platform} ${process.arch}`];
  if (name === undefined) throw new Error(`AutoCorrect has no package for ${process.platform} ${process.arch}.`);
  return { [name]: VERSIONS['autocorrect-node'] };
}
