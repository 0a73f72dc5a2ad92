/** What the server needs from the world around it; the Node process and the web worker each bring their own. */
export interface Host {
  /** Address of the folder of the rules' pages, ending in a slash; empty when it is not known. */
  readonly docs: string;
  /** The text behind an address, or nothing when there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** A file that was built beside the server, such as a dictionary; nothing where the server sees no files. */
  readAsset(name: string): Promise<string | undefined>;
  /** Whether a path below a folder is meant by patterns written as in .gitignore. */
  excludes(patterns: readonly string[], path: string): boolean;
  /** Runs something after a pause unless the returned function is called before. */
  later(milliseconds: number, run: () => void): () => void;
}
