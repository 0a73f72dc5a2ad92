/** An address cut into what stays the same within one file system and the decoded, slash-separated path the core works with. */
export interface Address {
  readonly root: string;
  readonly path: string;
}

/** Nothing for addresses without folders, such as those of untitled documents. */
export function toAddress(uri: string): Address | undefined {
  const [, root, path] = /^([A-Za-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/u.exec(uri) ?? [];
  if (root === undefined || path === undefined) return undefined;
  try {
    return { root, path: decodeURIComponent(path) };
  } catch {
    return { root, path };
  }
}

export function toUri({ root, path }: Address): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** One spelling for each file, because clients differ in which characters they encode. */
export function fileKey(uri: string): string {
  const address = toAddress(uri);
  return address === undefined ? uri : address.root + address.path;
}

/** The path of a file below a folder, decoded; nothing when it lies elsewhere. */
export function pathBelow(uri: string, folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  const start = `${fileKey(folder).replace(/\/$/u, '')}/`;
  const key = fileKey(uri);
  return key.startsWith(start) && key.length > start.length ? key.slice(start.length) : undefined;
}

/** The innermost of some folders that a file lies in. */
export function folderAbove(folders: readonly string[], uri: string): string | undefined {
  return folders.filter((folder) => pathBelow(uri, folder) !== undefined).sort((a, b) => b.length - a.length)[0];
}
