import { type Config, KEYS, resolveConfig } from '../core/config';
import { mergeRaw } from '../core/configMerge';
import type { Rule } from '../core/rule';
import type { Locale } from '../core/words';
import { type Abilities, asObject } from './abilities';
import type { Configs, FoundConfig } from './configs';
import { folderAbove, pathBelow } from './uris';

export type OtherLanguages = 'detect' | 'always' | 'never';

/** What holds for one document: the settings of the editor under the nearest configuration file. */
export interface Settings {
  readonly config: Config;
  readonly otherLanguages: OtherLanguages;
  readonly locale: Locale;
  readonly file: FoundConfig | undefined;
  /** The configuration leaves this document out of the check. */
  readonly excluded: boolean;
}

export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** The language of messages that belong to no document. */
  locale(): Locale;
  /** Takes the settings of a client that cannot be asked for them. */
  take(settings: unknown): void;
  forget(uri: string): void;
  forgetAll(): void;
}

interface Sources {
  readonly abilities: Abilities;
  readonly rules: readonly Rule[];
  /** The folders of the workspace, which come and go. */
  readonly folders: readonly string[];
  readonly configs: Configs;
  excludes(patterns: readonly string[], path: string): boolean;
  /** Asks the client for the settings of a document. */
  ask(uri: string): Promise<unknown>;
  /** Sees to it that everything can be said in a language. */
  prepare(locale: Locale): Promise<void>;
  log(words: string): void;
}

export function createSettings({ abilities, rules, folders, configs, excludes, ask, prepare, log }: Sources): SettingsStore {
  const known = new Map<string, Promise<Settings>>();
  const logged = new Set<string>();
  let given = sectionOf(abilities.settings);
  let locale = toLocale(given.messages, abilities.locale);

  const load = async (uri: string): Promise<Settings> => {
    const asked = abilities.configuration ? await ask(uri).catch(() => undefined) : undefined;
    const settings = asked === undefined || asked === null ? given : asObject(asked);
    const own = Object.fromEntries(KEYS.flatMap((key) => (key === 'extends' || settings[key] === undefined ? [] : [[key, settings[key]]])));
    for (const { path } of resolveConfig(rules, own).problems) {
      const name = `meetingReport.${path.join('.')}`;
      if (!logged.has(name)) log(`The setting ${name} has no value that can be used.`);
      logged.add(name);
    }
    // Set first, because reading the configuration may already have problems to tell.
    locale = toLocale(settings.messages, abilities.locale);
    await prepare(locale);
    const file = await configs.nearest(uri);
    const { config } = resolveConfig(rules, mergeRaw(own, file?.raw));
    const below = pathBelow(uri, file?.uri === undefined ? folderAbove(folders, uri) : file.uri.slice(0, file.uri.lastIndexOf('/')));
    const excluded = config.exclude.length > 0 && below !== undefined && tryExcludes(config.exclude, below);
    return { config, otherLanguages: toOtherLanguages(settings.otherLanguages), locale: toLocale(settings.messages, abilities.locale), file, excluded };
  };

  /** Patterns come from files; one that cannot be used excludes nothing. */
  const tryExcludes = (patterns: readonly string[], path: string): boolean => {
    try {
      return excludes(patterns, path);
    } catch {
      return false;
    }
  };

  return {
    of(uri) {
      const settings = known.get(uri) ?? load(uri);
      known.set(uri, settings);
      // What failed once is tried again at the next question.
      settings.catch(() => known.delete(uri));
      return settings;
    },
    locale: () => locale,
    take(settings) {
      given = sectionOf(settings);
      locale = toLocale(given.messages, abilities.locale);
    },
    forget: (uri) => void known.delete(uri),
    forgetAll: () => known.clear(),
  };
}

/** Clients send the section itself or all settings with the section in them. */
function sectionOf(settings: unknown): Readonly<Record<string, unknown>> {
  const all = asObject(settings);
  return all.meetingReport === undefined ? all : asObject(all.meetingReport);
}

function toOtherLanguages(value: unknown): OtherLanguages {
  return value === 'always' || value === 'never' ? value : 'detect';
}

/** Chinese unless English is chosen; traditional where the editor is. */
function toLocale(chosen: unknown, editor: string): Locale {
  if (chosen === 'zh-cn' || chosen === 'zh-tw' || chosen === 'en') return chosen;
  return /^zh[-_](?:tw|hk|mo|hant)/iu.test(editor) ? 'zh-tw' : 'zh-cn';
}
