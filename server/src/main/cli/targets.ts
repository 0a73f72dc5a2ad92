import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Values, Words } from '../../core/words';
import { createIgnores } from './ignores';

/** Something to check. `file` is null for standard input. */
export interface Target {
  /** As the user would name it. */
  readonly path: string;
  readonly file: string | null;
  /** Why it cannot be checked. */
  readonly refusal: { readonly message: Words; readonly values: Values } | null;
}

/** Says whether the configuration of its folder leaves a file out. */
export type Excluded = (file: string) => Promise<boolean>;

const EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.md', '.meeting', '.会议', '.會議', '.docx']);
/** Never looked into unless named: not the user's texts. */
const SKIPPED: ReadonlySet<string> = new Set(['node_modules']);

const MISSING = { zh: '没有这个文件或文件夹。', en: 'No such file or folder.' };
const NO_MATCH = { zh: '没有匹配的文件（.txt .md .meeting .会议）。', en: 'No file matches (.txt .md .meeting .会议).' };
const WORD_FILE = { zh: '本版本还不能读取 Word 文件。', en: 'This version cannot read Word files yet.' };
const UNREADABLE_FOLDER = { zh: '无法读取文件夹：{detail}', en: 'The folder cannot be read: {detail}' };

/** Files, folders and globs → the files to check, each once, in the order given. */
export async function findTargets(operands: readonly string[], excluded: Excluded, stdinPath: string | null): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const seen = new Set<string>();
  const add = (target: Target): void => {
    const key = target.file ?? '-';
    if (seen.has(key)) return;
    seen.add(key);
    targets.push(target);
  };
  for (const operand of operands) {
    if (operand === '-') add({ path: stdinPath ?? '-', file: null, refusal: null });
    else for (const target of await expand(operand, excluded)) add(target);
  }
  return targets;
}

async function expand(operand: string, excluded: Excluded): Promise<readonly Target[]> {
  const file = path.resolve(operand);
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return isGlob(operand) ? expandGlob(operand, excluded) : [refused(operand, file, MISSING)];
  return status.isDirectory() ? walk(operand, file, excluded) : [targetOf(operand, file)];
}

async function expandGlob(pattern: string, excluded: Excluded): Promise<readonly Target[]> {
  const { globSync } = await import('./extras.js');
  const ignore = [...SKIPPED, '.git'].map((name) => `**/${name}/**`);
  const found = globSync(pattern.replaceAll(path.sep, '/'), { ignore, followSymbolicLinks: false, expandDirectories: false }).sort();
  const targets: Target[] = [];
  const ignores = createIgnores();
  for (const name of found) {
    const file = path.resolve(name);
    if (!isText(name) || (await ignores(file)) || (await excluded(file))) continue;
    targets.push(targetOf(path.normalize(name), file));
  }
  return targets.length === 0 && found.length === 0 ? [refused(pattern, path.resolve(pattern), NO_MATCH)] : targets;
}

async function walk(operand: string, root: string, excluded: Excluded): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const ignores = createIgnores();
  const folders: { readonly path: string; readonly file: string }[] = [{ path: operand, file: root }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.file, { withFileTypes: true });
    } catch (error) {
      targets.push(refused(folder.path, folder.file, UNREADABLE_FOLDER, { detail: error instanceof Error ? error.message : String(error) }));
      continue;
    }
    const inner: { path: string; file: string }[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      const found = { path: path.join(folder.path, name), file: path.join(folder.file, name) };
      if (entry.isDirectory()) {
        if (!(await ignores(`${found.file}/`))) inner.push(found);
      } else if (isText(name) && (entry.isFile() || isLinkToFile(entry, found.file)) && !(await ignores(found.file)) && !(await excluded(found.file))) {
        targets.push(targetOf(found.path, found.file));
      }
    }
    folders.push(...inner.reverse());
  }
  return targets;
}

/** A link to a folder is not followed, because it may lead back. */
function isLinkToFile(entry: Dirent, file: string): boolean {
  return entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function targetOf(name: string, file: string): Target {
  return path.extname(file).toLowerCase() === '.docx' ? refused(name, file, WORD_FILE) : { path: name, file, refusal: null };
}

function refused(name: string, file: string, message: Words, values: Values = {}): Target {
  return { path: name, file, refusal: { message, values } };
}

function isText(name: string): boolean {
  return EXTENSIONS.has(path.extname(name).toLowerCase());
}

function isGlob(operand: string): boolean {
  return /[*?[\]{}()!]/u.test(operand);
}
