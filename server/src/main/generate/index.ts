import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { pagesSource, rulesSource } from './rules';
import { foldSource } from './script/fold';
import { phrasesSource } from './script/phrases';
import { readingsSource } from './script/pinyin';

/*
 * Writes everything that is derived; with --check it changes nothing and fails naming each file that differs.
 * The list of rules and the folding table come first, from files alone, because everything else is derived by code that
 * imports them: that code is bundled only then.
 */

const CHECK = process.argv.includes('--check');
const drifted: string[] = [];

async function main(): Promise<void> {
  settle('server/src/rules/index.ts', rulesSource('server/src/rules'));
  settle('server/src/rules/pages.ts', pagesSource('server/src/rules'));
  settle('server/src/core/script/fold.ts', foldSource());
  settle('server/src/core/script/readings.ts', readingsSource());
  settle('server/src/facts/script/phrases.ts', phrasesSource());
  // What the tool says and its traditional form depend on each other, so the table must exist before the tool is imported.
  const table = 'server/src/facts/traditional.ts';
  if (!CHECK && !existsSync(table)) settle(table, 'export const TRADITIONAL: ReadonlyMap<string, string> = new Map();\n');
  buildSync({
    entryPoints: ['server/src/main/generate/derived.ts'],
    outfile: 'dist/derived.cjs',
    bundle: true,
    charset: 'utf8',
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
  const { derivedFiles } = createRequire(__filename)(path.resolve('dist/derived.cjs')) as typeof import('./derived');
  const { files, folders } = await derivedFiles();
  for (const [file, content] of files) settle(file, content);
  for (const folder of folders) removeOthers(folder, new Set(files.keys()));
  if (drifted.length === 0) return;
  console.log(`${CHECK ? 'Not up to date, run `npm run generate`' : 'Written'}:\n${drifted.map((file) => `  ${file}`).join('\n')}`);
  if (CHECK) process.exitCode = 1;
}

/** Brings a file to its derived content, or notes that it differs. */
function settle(file: string, content: string | Uint8Array): void {
  const wanted = typeof content === 'string' ? Buffer.from(content) : content;
  if (existsSync(file) && readFileSync(file).equals(wanted)) return;
  drifted.push(file);
  if (CHECK) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

/** A page of a rule that is gone must not stay behind in a folder that holds derived files only. */
function removeOthers(folder: string, wanted: ReadonlySet<string>): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = `${folder}/${name}`;
    if (wanted.has(file)) continue;
    drifted.push(`${file} (left over)`);
    if (!CHECK) rmSync(file, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
