import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from './install';

export type Payload = [string, string][];

export interface Address {
  port: number;
  token: string;
  /** A folder, or a .code-workspace file. */
  workspace?: string | undefined;
  payload?: Payload | undefined;
}

/** The address of the workbench; the same host and port must be used in the remote addresses of its payload. */
export function addressOf({ port, token, workspace, payload }: Address): string {
  const query = new URLSearchParams({ tkn: token });
  if (!workspace) query.set('ew', 'true');
  else query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', urlPath(workspace));
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

export function remote(port: number, file: string): string {
  return `vscode-remote://127.0.0.1:${port}${encodeURI(urlPath(file))}`;
}

function urlPath(file: string): string {
  const plain = path.resolve(file).split(path.sep).join('/');
  return plain.startsWith('/') ? plain : `/${plain}`;
}

/** An extension linked into an empty extensions folder is taken as installed; nothing is copied. */
export async function linkExtension(extensions: string, folder: string): Promise<void> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  const { publisher, name, version } = JSON.parse(text) as Record<string, string>;
  await mkdir(extensions, { recursive: true });
  await symlink(path.resolve(folder), path.join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/** A headless browser that talks to this machine only. */
export async function launchBrowser(withChinese: boolean): Promise<Browser> {
  const { executablePath, env } = await ensureBrowser(withChinese);
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    // Else Playwright ends this process on Ctrl+C before the server is stopped.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-proxy-server', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}
