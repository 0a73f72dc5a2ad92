import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { json, sources } from './files';

const MANIFEST = json('package.json');
const NLS = ['package.nls.json', 'package.nls.zh-cn.json', 'package.nls.zh-tw.json'];

describe('manifest', () => {
  it('asks for the VS Code whose types it is compiled with, which the client library runs on', () => {
    const { vscode } = MANIFEST.engines as Record<string, string>;
    assert.equal(vscode, `^${(MANIFEST.devDependencies as Record<string, string>)['@types/vscode']}`);
    const library = json('node_modules/vscode-languageclient/package.json').engines as Record<string, string>;
    assert.ok(minor(vscode) >= minor(library.vscode));
  });
  it('pins every package and leaves none to be installed by users', () => {
    assert.equal(MANIFEST.dependencies, undefined);
    for (const [name, version] of Object.entries(MANIFEST.devDependencies as Record<string, string>)) assert.match(version, /^\d+\.\d+\.\d+$/u, name);
  });
  it('has what a marketplace asks for', () => {
    for (const key of ['name', 'displayName', 'description', 'version', 'publisher', 'license', 'icon', 'categories', 'keywords', 'galleryBanner']) {
      assert.ok(MANIFEST[key], key);
    }
    assert.ok((MANIFEST.keywords as string[]).length <= 30);
  });
  it('names only files that exist', () => {
    const files = [...JSON.stringify(MANIFEST.contributes).matchAll(/"(\.\/[^"]+)"/gu)].map(([, file]) => file ?? '');
    assert.deepEqual(
      [...files, String(MANIFEST.icon)].filter((file) => !existsSync(file)),
      [],
    );
  });
  it('has each of its texts in every language, and no others', () => {
    const used = [...new Set([...JSON.stringify(MANIFEST).matchAll(/"%([^"%]+)%"/gu)].map(([, key]) => key ?? ''))].sort();
    for (const file of NLS) assert.deepEqual(Object.keys(json(file)).sort(), used, file);
  });
  it('puts only its own commands into menus', () => {
    const { commands, menus } = MANIFEST.contributes as { commands: { command: string }[]; menus: Record<string, { command: string }[]> };
    const own = new Set(commands.map(({ command }) => command));
    for (const { command } of Object.values(menus).flat()) assert.ok(own.has(command), command);
  });
  it('has a translation for each text of the client, and no others', () => {
    const used = sources('client/src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bl10n\.t\(\s*(['"`])((?:\\.|(?!\1).)+)\1/gu)].map(([, , text]) => text ?? ''),
    );
    for (const locale of ['zh-cn', 'zh-tw']) {
      assert.deepEqual(Object.keys(json(`l10n/bundle.l10n.${locale}.json`)).sort(), [...new Set(used)].sort(), locale);
    }
  });
});

function minor(range = ''): number {
  const [major = 0, second = 0] = range.replace(/^\D+/u, '').split('.').map(Number);
  return major * 1000 + second;
}
