import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Ignore } from 'ignore';

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Tells whether Git would ignore a file (or a folder, given with a closing slash). All .gitignore files from the top of
 * the repository down count, the nearest one that names the file decides. Outside a repository those below the current
 * folder count.
 */
export function createIgnores(): (file: string) => Promise<boolean> {
  const known = new Map<string, readonly Layer[]>();
  return async (file) => {
    const layers = await layersOf(path.dirname(file), known);
    for (const { folder, rules } of layers) {
      const relative = path.relative(folder, file).replaceAll(path.sep, '/');
      const { ignored, unignored } = rules.test(file.endsWith('/') ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  };
}

/** Matcher of patterns written as in .gitignore. */
export async function matcherOf(patterns: readonly string[] | string): Promise<Ignore> {
  const { ignore } = await import('./extras.js');
  return ignore().add(patterns);
}

/** The nearest layer first. */
async function layersOf(folder: string, known: Map<string, readonly Layer[]>): Promise<readonly Layer[]> {
  const cached = known.get(folder);
  if (cached !== undefined) return cached;
  const parent = path.dirname(folder);
  const above = parent === folder || isTop(folder) ? [] : await layersOf(parent, known);
  const text = tryRead(path.join(folder, '.gitignore'));
  const layers = text === undefined ? above : [{ folder, rules: await matcherOf(text) }, ...above];
  known.set(folder, layers);
  return layers;
}

/** The top of a repository, or the current folder when it is in none. */
function isTop(folder: string): boolean {
  if (existsSync(path.join(folder, '.git'))) return true;
  if (folder !== process.cwd()) return false;
  for (let current = folder; ; current = path.dirname(current)) {
    if (existsSync(path.join(current, '.git'))) return false;
    if (path.dirname(current) === current) return true;
  }
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
