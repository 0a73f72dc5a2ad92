import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { cache, npm, type Pinned, prepared, run } from './packages';

/** The last release whose server runs on Node 20; it carries VS Code 1.100.3. */
const SERVER: Pinned = {
  name: 'code-server',
  version: '4.100.3',
  integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
};
const CHROMIUM: Pinned = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};
const FONT: Pinned = {
  name: '@expo-google-fonts/noto-sans-sc',
  version: '0.4.3',
  integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
};

/** Native modules that come with their binaries in place of those that would have to be compiled or downloaded. */
const REPLACED = { '@vscode/ripgrep': '1.18.0', 'node-pty': 'npm:@lydell/node-pty@1.1.0' };
const DROPPED = ['kerberos', '@vscode/windows-registry', '@vscode/windows-process-tree'];

/** A file logger with the calls VS Code makes; the real one is a native module. */
const SPDLOG = `'use strict';
const { appendFileSync } = require('fs');
exports.version = 0;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
function logger(name, file) {
  const write = (level) => (message) => {
    try { appendFileSync(file, plain ? message : new Date().toISOString() + ' [' + level + '] ' + message + '\\n'); } catch {}
  };
  let plain = false;
  const log = { getLevel: () => 0, setLevel() {}, setPattern() {}, clearFormatters() { plain = true; }, flush() {}, drop() {} };
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) log[level] = write(level);
  return log;
}
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => logger(name, file);
`;

/** Ends the extension host when the server is gone. */
const WATCHDOG = `'use strict';
exports.start = (pid) => setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 1000).unref();
`;

interface Manifest {
  dependencies: Record<string, string>;
  overrides: Record<string, unknown>;
}

/** The folder of a VS Code server. Nothing in it is compiled: the modules that would need it are replaced. */
export function ensureServer(): Promise<string> {
  return prepared(SERVER, 'package/lib/vscode', async (folder) => {
    const file = path.join(folder, 'package.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
    Object.assign(manifest.dependencies, REPLACED);
    for (const name of DROPPED) delete manifest.dependencies[name];
    manifest.overrides = {};
    await writeFile(file, JSON.stringify(manifest, null, 2));
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    await writeFile(path.join(folder, 'node_modules/@vscode/spdlog/index.js'), SPDLOG);
    await writeFile(path.join(folder, 'node_modules/native-watchdog/index.js'), WATCHDOG);
  });
}

export interface Browser {
  executablePath: string;
  env: Record<string, string>;
}

/** An installed browser, or else (Linux on x64) the one from npm with the libraries it wants. */
export async function ensureBrowser(withChinese: boolean): Promise<Browser> {
  const wanted = process.env.CHROME_PATH;
  const installed = wanted === 'npm' ? undefined : wanted || installedBrowser();
  const env: Record<string, string> = {};
  const fonts: string[] = [];
  let executablePath = installed;
  if (!executablePath) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new Error('No Chrome, Chromium or Edge was found: install one, or name it in CHROME_PATH.');
    const folder = await prepared(CHROMIUM, 'package/bin', unpackChromium);
    executablePath = path.join(folder, 'chromium');
    env.LD_LIBRARY_PATH = path.join(folder, 'lib');
    fonts.push(path.join(folder, 'fonts'));
  }
  if (process.platform === 'linux') {
    const chinese = withChinese ? await ensureChineseFont() : undefined;
    if (chinese) fonts.push(chinese);
    if (fonts.length) env.FONTCONFIG_FILE = await fontConfig(fonts);
  }
  return { executablePath, env };
}

/** The package's own unpacking is left aside: it goes to a fixed place in /tmp and is not atomic. */
async function unpackChromium(folder: string): Promise<void> {
  const inflate = promisify(brotliDecompress);
  const inflated = async (name: string) => inflate(await readFile(path.join(folder, `${name}.br`)));
  await writeFile(path.join(folder, 'chromium'), await inflated('chromium'));
  await chmod(path.join(folder, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'fonts.tar']) {
    await writeFile(path.join(folder, name), await inflated(name));
    await run('tar', ['-xf', name], folder);
    await rm(path.join(folder, name));
  }
  for (const name of ['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar']) await rm(path.join(folder, `${name}.br`), { force: true });
}

function installedBrowser(): string | undefined {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(path.isAbsolute);
  const candidates = [
    ...(process.platform === 'linux' ? names.flatMap((name) => onPath.map((folder) => path.join(folder, name))) : []),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    path.join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
    path.join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ];
  return candidates.find((file) => path.isAbsolute(file) && existsSync(file) && starts(file));
}

/** Some systems ship a script under the browser's name that only says where to get it. */
function starts(file: string): boolean {
  if (process.platform !== 'linux') return true;
  return output(file, ['--version']) !== '';
}

/** The folder of a Chinese font for a system that has none; without one, pictures would show empty boxes. */
export async function ensureChineseFont(): Promise<string | undefined> {
  if (process.platform !== 'linux' || output('fc-list', [':lang=zh', 'family'])) return undefined;
  return prepared(FONT, 'package/400Regular', async () => {});
}

export const chineseFontFile = 'NotoSansSC_400Regular.ttf';

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Adds folders to whatever fonts the system has; a bare system has no configuration at all. */
async function fontConfig(folders: string[]): Promise<string> {
  await mkdir(cache, { recursive: true });
  const file = path.join(cache, `fonts-${folders.length}.conf`);
  const dirs = folders.map((folder) => `  <dir>${folder}</dir>\n`).join('');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${dirs}  <cachedir>${path.join(cache, 'fontconfig')}</cachedir>
</fontconfig>
`,
  );
  return file;
}
