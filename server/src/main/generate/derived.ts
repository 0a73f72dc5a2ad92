import { existsSync, readFileSync } from 'node:fs';
import { RULES } from '../../rules';
import { grammarSource } from './grammar';
import { iconImage } from './icon';
import { noticeText } from './notice';
import { ruleTable, snippetTable, withSection } from './readme';
import { traditional, traditionalSource, wordsWithin } from './traditional';

export interface Derived {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Folders that hold nothing but derived files. */
  readonly folders: readonly string[];
}

/** Every derived file that depends on the code of the tool, by its path from the root. */
export async function derivedFiles(): Promise<Derived> {
  const files = new Map<string, string | Uint8Array>();
  files.set('server/src/facts/traditional.ts', traditionalSource(wordsWithin(RULES)));
  files.set('syntaxes/meeting-report.tmLanguage.json', grammarSource());
  for (const name of ['package.nls.zh', 'l10n/bundle.l10n.zh']) {
    if (existsSync(`${name}-cn.json`)) files.set(`${name}-tw.json`, traditionalJson(readFileSync(`${name}-cn.json`, 'utf8')));
  }
  files.set('README.md', withSection(withSection(readFileSync('README.md', 'utf8'), 'rules', ruleTable(RULES)), 'snippets', snippetTable()));
  files.set('client/media/icon.png', iconImage(readFileSync('client/media/icon.svg', 'utf8')));
  files.set('NOTICE', await noticeText());
  return { files, folders: [] };
}

/** The traditional form of the values of a flat JSON object of texts. */
function traditionalJson(source: string): string {
  const texts = JSON.parse(source) as Record<string, string>;
  return toJson(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, traditional(text)])));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
