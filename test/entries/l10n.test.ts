import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('texts of the client', () => {
  const source = readdirSync('client/src').map((file) => readFileSync(`client/src/${file}`, 'utf8'));
  const used = new Set(source.flatMap((text) => [...text.matchAll(/l10n\.t\(\s*'([^']+)'/gu)].map(([, words]) => words ?? '')));

  it('are said through the table of translations', () => assert.ok(used.size > 3));
  for (const language of ['zh-cn', 'zh-tw']) {
    it(`are all there in ${language}, and no others`, () => {
      const table = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8')) as Record<string, string>;
      assert.deepEqual(Object.keys(table).sort(), [...used].sort());
      assert.ok(Object.values(table).every((words) => /\p{Script=Han}/u.test(words)));
    });
  }
});
