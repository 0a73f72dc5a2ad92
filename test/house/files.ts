import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What `npm run generate` writes; it follows no rule of style. */
export const GENERATED: ReadonlySet<string> = new Set([
  'server/src/rules/index.ts',
  'server/src/rules/pages.ts',
  'server/src/core/script/fold.ts',
  'server/src/core/script/readings.ts',
  'server/src/facts/script/phrases.ts',
  'server/src/facts/traditional.ts',
]);

/** The TypeScript files of a folder and those below it, by their paths from the root with forward slashes. */
export function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}

/** The modules a file imports: packages by name, own files by their paths from the root. */
export function imports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = [
    ...source.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gmu),
  ];
  return found
    .map(([, from, bare, called]) => from ?? bare ?? called ?? '')
    .map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

export function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}
