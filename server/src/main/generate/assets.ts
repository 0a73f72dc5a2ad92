import { mkdirSync, writeFileSync } from 'node:fs';
import { explainRule } from '../../core/describe';
import { TRADITIONAL } from '../../facts/traditional';
import { EXPLANATIONS_ASSET, type Explanations, TRADITIONAL_ASSET } from '../../lsp/texts';
import { PAGES } from '../../rules/pages';
import { dictionaries } from './dictionaries';

/*
 * Writes what lies beside the bundles and is read when it is asked for: the dictionaries of the conversion, the explanations
 * of the rules, and the traditional form of everything the server says.
 */

const FOLDER = 'dist/assets';
mkdirSync(FOLDER, { recursive: true });
for (const [name, dictionary] of dictionaries()) write(name, dictionary);
write(EXPLANATIONS_ASSET, explanations());
write(TRADITIONAL_ASSET, Object.fromEntries(TRADITIONAL));

function explanations(): Explanations {
  return Object.fromEntries(
    [...PAGES].map(([id, page]) => [
      id,
      { 'zh-cn': explainRule(page, 'zh-cn', TRADITIONAL), 'zh-tw': explainRule(page, 'zh-tw', TRADITIONAL), en: explainRule(page, 'en', TRADITIONAL) },
    ]),
  );
}

function write(name: string, content: unknown): void {
  writeFileSync(`${FOLDER}/${name}`, JSON.stringify(content));
}
