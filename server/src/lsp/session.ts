import type { Outcome } from '../core/linter';
import type { Rule } from '../core/rule';
import type { Values, Words } from '../core/words';
import type { Abilities } from './abilities';
import type { Configs } from './configs';
import type { Documents, OpenDocument } from './documents';
import type { Host } from './host';
import type { Settings, SettingsStore } from './settings';
import type { Texts } from './texts';

/** What the features of the server work with. */
export interface Session {
  readonly host: Host;
  readonly texts: Texts;
  readonly abilities: Abilities;
  readonly rules: readonly Rule[];
  /** The folders of the workspace as they are now. */
  readonly folders: string[];
  readonly documents: Documents;
  readonly configs: Configs;
  readonly settings: SettingsStore;
  /** Address of the folder of the rules' pages, ending in a slash, or empty. */
  readonly docs: string;
  /** The text behind an address as the editor sees it. */
  readFile(uri: string): Promise<string | undefined>;
  /** Tells of a fault of ours; the same one is told once. */
  fault(place: string, error: unknown): void;
}

/** A document that is to be looked at, as it is at this moment. */
export interface Checked {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly outcome: Outcome;
}

/** Checks a document; nothing when it is not open, or when it is of another language and not a meeting report. */
export async function check(session: Session, uri: string): Promise<Checked | undefined> {
  const { documents } = session;
  if (documents.get(uri) === undefined) return undefined;
  const settings = await session.settings.of(uri);
  // The document may have changed or gone while the settings were on their way.
  const document = documents.get(uri);
  if (document === undefined) return undefined;
  const own = document.languageId === 'meeting-report';
  if (!own && settings.otherLanguages === 'never') return undefined;
  const outcome = documents.check(uri, settings.config);
  if (outcome === undefined || (!own && settings.otherLanguages === 'detect' && outcome.report.kind === 'other')) return undefined;
  for (const { rule, error } of outcome.failures) session.fault(rule, error);
  const shown = settings.excluded ? silenced(outcome) : outcome;
  // A copy, so that edits worked out from this outcome never carry the version of a later text.
  return { document: { uri, languageId: document.languageId, version: document.version }, settings, outcome: shown };
}

const silent = new WeakMap<Outcome, Outcome>();

/** What is understood of a text that is not to be checked: outline and folding remain. */
function silenced(outcome: Outcome): Outcome {
  const known = silent.get(outcome) ?? { ...outcome, diagnostics: [] };
  silent.set(outcome, known);
  return known;
}

export function phrase(session: Session, settings: Settings, words: Words, values: Values = {}): string {
  return session.texts.say(words, values, settings.locale);
}
