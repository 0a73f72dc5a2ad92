import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../server/src/rules';
import { PAGES } from '../../server/src/rules/pages';
import { GENERATED, json, sources } from './files';

/** The user fixed the folders; beside them stands only what npm, VS Code and git expect there. */
const TOP = [
  ...['client', 'server', 'snippets', 'syntaxes', 'test', 'package.json', 'tsconfig.json', 'README.md'],
  ...[
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'NOTICE',
    'biome.json',
    'l10n',
    'package-lock.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'package.nls.zh-tw.json',
  ],
  ...['.ci', '.git', '.gitignore', '.vscode', '.vscodeignore'],
];
/** What git ignores. */
const IGNORED = ['node_modules', 'dist', 'out', '.vscode-test'];

describe('tidiness', () => {
  it('has nothing unexpected at the top level', () => {
    assert.deepEqual(
      readdirSync('.').filter((name) => !TOP.includes(name) && !IGNORED.includes(name) && !name.endsWith('.vsix')),
      [],
    );
  });
  it('keeps files short', () => {
    const files = ['server/src', 'client/src', 'test'].flatMap(sources).filter((file) => !GENERATED.has(file) && !file.startsWith('server/src/facts/'));
    const long = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 })).filter(({ lines }) => lines > 250);
    assert.deepEqual(long, []);
  });
  it('has every derived file up to date', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/generate.cjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  });
  it('names only commands that exist', () => {
    const scripts = new Set(Object.keys(json('package.json').scripts as object));
    for (const file of ['README.md', 'CONTRIBUTING.md']) {
      const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(test|start)\b)/gu)].map(
        ([, run, short]) => run ?? short ?? '',
      );
      assert.ok(named.length > 0, `${file} says how to run something`);
      assert.deepEqual(
        named.filter((name) => !scripts.has(name)),
        [],
        file,
      );
    }
  });
  it('tests in the pipeline with the command of the README', () => {
    const [, command = ''] = /^(npm ci && .*)$/mu.exec(readFileSync('.ci/run', 'utf8')) ?? [];
    assert.ok(readFileSync('README.md', 'utf8').includes(`\n${command}\n`), command);
  });
  it('links only to files that exist', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md']) {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)].map(([, link]) => link ?? '');
      assert.deepEqual(
        links.filter((link) => !existsSync(link)),
        [],
        file,
      );
    }
  });
  it('has a log entry for the version', () => {
    assert.ok(readFileSync('CHANGELOG.md', 'utf8').includes(`## ${String(json('package.json').version)}`));
  });
});

describe('rules', () => {
  it('are found', () => assert.ok(RULES.length > 0));
  it('have ids and codes of their own', () => {
    for (const key of ['id', 'code'] as const) {
      const all = RULES.map((rule) => rule[key]);
      assert.deepEqual(
        all.filter((value, at) => all.indexOf(value) !== at),
        [],
      );
    }
  });
  for (const rule of RULES) {
    it(`${rule.id} stands in the file of its name, has a page, and shows both a fault and a correct text`, () => {
      assert.ok(existsSync(`server/src/rules/${rule.family}/${rule.id}.ts`));
      assert.ok(existsSync(`server/docs/${rule.id}.md`));
      const page = PAGES.get(rule.id);
      assert.ok(page);
      assert.ok(page.examples.some((example) => 'bad' in example && example.bad.includes('⟦')));
      assert.ok(page.examples.some((example) => 'ok' in example));
      assert.ok([rule.title, page.why, ...page.basis.map(({ source }) => source)].every(({ zh, en }) => zh.trim() !== '' && en.trim() !== ''));
    });
  }
});
