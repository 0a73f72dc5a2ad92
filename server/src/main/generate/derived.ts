import { readFileSync } from 'node:fs';
import { describeRule } from '../../core/describe';
import { configSchema } from '../../core/schema';
import { RULES } from '../../rules';
import { PAGES } from '../../rules/pages';
import { grammarSource } from './grammar';
import { iconImage } from './icon';
import { json, manifestFiles } from './manifest';
import { noticeText } from './notice';
import { ruleIndex, ruleTable, snippetTable, withSection } from './readme';
import { checkSession } from './session';
import { traditionalSnippets } from './snippets';
import { speedTable } from './speed';
import { traditional, traditionalSource, wordsWithin } from './traditional';

const DOCS = 'server/docs';

export interface Derived {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Folders that hold nothing but derived files. */
  readonly folders: readonly string[];
}

/** Every derived file that depends on the code of the tool, by its path from the root. */
export async function derivedFiles(): Promise<Derived> {
  const files = new Map<string, string | Uint8Array>();
  files.set('server/src/facts/traditional.ts', traditionalSource(wordsWithin([RULES, ...PAGES.values()])));
  files.set('syntaxes/meeting-report.tmLanguage.json', grammarSource());
  files.set('snippets/traditional.json', traditionalSnippets(readFileSync('snippets/simplified.json', 'utf8')));
  files.set('l10n/bundle.l10n.zh-tw.json', traditionalJson(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')));
  for (const [file, content] of manifestFiles(readFileSync('package.json', 'utf8'), RULES)) files.set(file, content);
  files.set(`${DOCS}/meetingreport.schema.json`, json(configSchema(RULES)));
  const sections = { rules: ruleTable(RULES, DOCS), snippets: snippetTable(), cli: await checkSession(), speed: speedTable() };
  files.set(
    'README.md',
    Object.entries(sections).reduce((text, [name, content]) => withSection(text, name, content), readFileSync('README.md', 'utf8')),
  );
  files.set('client/media/icon.png', iconImage(readFileSync('client/media/icon.svg', 'utf8')));
  for (const rule of RULES) {
    const page = PAGES.get(rule.id);
    if (page) files.set(`${DOCS}/${rule.id}.md`, `${describeRule(rule, page, 'zh-cn', new Map())}\n---\n\n${describeRule(rule, page, 'en', new Map())}`);
  }
  files.set(`${DOCS}/README.md`, ruleIndex(RULES));
  const notice = await noticeText();
  if (notice !== undefined) files.set('NOTICE', notice);
  return { files, folders: [DOCS] };
}

/** The traditional form of the values of a flat JSON object of texts. */
function traditionalJson(source: string): string {
  const texts = JSON.parse(source) as Record<string, string>;
  return json(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, traditional(text)])));
}
