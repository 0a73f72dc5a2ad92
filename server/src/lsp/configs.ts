import { resolveConfig } from '../core/config';
import { CONFIG_NAME, type LoadedConfig, loadAsync, loadConfig, type PlacedProblem } from '../core/configLoad';
import { folderOf, upwards } from '../core/paths';
import type { Rule } from '../core/rule';
import { type Address, fileKey, toAddress, toUri } from './uris';

/** A configuration file as it was found, and what is wrong in it and in the files it extends, by their addresses. */
export interface FoundConfig {
  readonly uri: string;
  readonly text: string;
  readonly raw: unknown;
  readonly problems: ReadonlyMap<string, readonly PlacedProblem[]>;
}

export interface Configs {
  /** The nearest configuration above a document, or above the workspace when the document is in no folder. */
  nearest(uri: string): Promise<FoundConfig | undefined>;
  /** True when one of the files has been asked for, so that what is known may be stale. */
  concerns(uris: readonly string[]): boolean;
  /** Forgets what was read; what was in use is read again so that its problems are told anew. */
  reload(): Promise<void>;
}

type Read = (uri: string) => Promise<string | undefined>;
type Tell = (uri: string, text: string, problems: readonly PlacedProblem[]) => void;

export function createConfigs(rules: readonly Rule[], folders: readonly string[], read: Read, tell: Tell): Configs {
  const texts = new Map<string, Promise<string | undefined>>();
  const loaded = new Map<string, Promise<FoundConfig | undefined>>();
  /** For each configuration file in use, the files it has told problems of. */
  const told = new Map<string, readonly string[]>();

  const textOf = (uri: string): Promise<string | undefined> => {
    const key = fileKey(uri);
    const known = texts.get(key) ?? read(uri);
    texts.set(key, known);
    return known;
  };

  const load = async (address: Address): Promise<FoundConfig | undefined> => {
    const uri = toUri(address);
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    const toText = (file: string) => textOf(toUri({ root: address.root, path: file }));
    const config = await loadAsync(loadConfig(address.path, text), toText);
    const problems = new Map<string, PlacedProblem[]>();
    for (const problem of allProblems(rules, config)) {
      const file = toUri({ root: address.root, path: problem.file });
      problems.set(file, [...(problems.get(file) ?? []), problem]);
    }
    for (const file of told.get(uri) ?? []) if (!problems.has(file)) tell(file, '', []);
    for (const [file, list] of problems) tell(file, (await textOf(file)) ?? '', list);
    told.set(uri, [...problems.keys()]);
    return { uri, text, raw: config.raw, problems };
  };

  const loadOnce = (address: Address): Promise<FoundConfig | undefined> => {
    const key = address.root + address.path;
    const known = loaded.get(key) ?? load(address);
    loaded.set(key, known);
    return known;
  };

  return {
    async nearest(uri) {
      const address = toAddress(uri);
      const home = address === undefined ? toAddress(`${folders[0] ?? ''}/-`) : address;
      if (home === undefined) return undefined;
      for (const path of upwards(folderOf(home.path), CONFIG_NAME)) {
        const found = await loadOnce({ root: home.root, path });
        if (found !== undefined) return found;
      }
      return undefined;
    },
    concerns: (uris) => uris.some((uri) => texts.has(fileKey(uri))),
    async reload() {
      texts.clear();
      loaded.clear();
      for (const uri of [...told.keys()]) {
        const address = toAddress(uri);
        if (address === undefined || (await loadOnce(address)) !== undefined) continue;
        for (const file of told.get(uri) ?? []) tell(file, '', []);
        told.delete(uri);
      }
    },
  };
}

/** Faults of the files' form and of their values; the settings of the editor are left out, for they are not in these files. */
function allProblems(rules: readonly Rule[], config: LoadedConfig): PlacedProblem[] {
  return [...config.problems, ...resolveConfig(rules, config.raw).problems.map(config.place)];
}
