/*
 * Paths as the core sees them: absolute, slash-separated, whatever the host. A host of URIs hands in their decoded paths.
 */

/** True for a path that starts from the folder of the file that names it, and for nothing else. */
export function isRelative(path: string): boolean {
  return path !== '' && !/^(?:[/\\~]|[A-Za-z][\w+.-]*:)|\0/u.test(path);
}

/** Folder of a file, without the closing slash; empty for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Resolves a relative path from a folder; more steps up than there are folders end at the root. */
export function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** The relative path from a folder to a file. */
export function relativePath(folder: string, file: string): string {
  const from = folder.split('/');
  const to = file.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** The files of one name from a folder upwards, the nearest first. */
export function* upwards(folder: string, name: string): Iterable<string> {
  for (let current = folder; ; current = folderOf(current)) {
    yield `${current}/${name}`;
    if (current === '' || !current.includes('/')) return;
  }
}
