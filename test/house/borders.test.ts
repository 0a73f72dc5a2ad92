import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { imports, sources } from './files';

interface Border {
  readonly room: string;
  readonly own: readonly string[];
  readonly packages: readonly string[];
}

const BORDERS: readonly Border[] = [
  { room: 'server/src/core', own: ['server/src/core'], packages: ['opencc-js/core', 'yaml'] },
  { room: 'server/src/facts', own: ['server/src/facts', 'server/src/core'], packages: [] },
  { room: 'server/src/rules', own: ['server/src/rules', 'server/src/facts', 'server/src/core'], packages: [] },
  { room: 'server/src/lsp', own: ['server/src/lsp', 'server/src/core'], packages: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'yaml'] },
  {
    room: 'client/src',
    own: ['client/src'],
    packages: ['htmlparser2', 'vscode', 'vscode-languageclient', 'vscode-languageclient/node', 'vscode-languageclient/browser'],
  },
];

describe('borders between the rooms', () => {
  for (const { room, own, packages } of BORDERS) {
    it(`${room} imports only ${[...own, ...packages].join(', ')}`, () => {
      const wrong = sources(room).flatMap((file) =>
        imports(file)
          .filter((name) => !packages.includes(name) && !own.some((folder) => name === folder || name.startsWith(`${folder}/`)))
          .map((name) => `${file} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }
  it('server/src/main imports nothing of the client', () => {
    assert.deepEqual(
      sources('server/src/main').filter((file) => imports(file).some((name) => name.startsWith('client/'))),
      [],
    );
  });
  it('no rule imports another rule', () => {
    const rules = new Set(
      sources('server/src/rules')
        .filter(isRule)
        .map((file) => file.slice(0, -3)),
    );
    const wrong = sources('server/src/rules').filter(
      (file) => file !== 'server/src/rules/index.ts' && file !== 'server/src/rules/pages.ts' && imports(file).some((name) => rules.has(name)),
    );
    assert.deepEqual(wrong, []);
  });
  it('nothing that is shipped can reach the network', () => {
    const modules = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|inspector)(?:\/|$)/u;
    const calls = /\bfetch\s*\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b|\bsendBeacon\b/u;
    const shipped = [...sources('server/src'), ...sources('client/src')];
    assert.deepEqual(
      shipped.filter((file) => imports(file).some((name) => modules.test(name)) || calls.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
  it('nothing that is shipped runs code it was given', () => {
    const calls = /\beval\s*\(|\bnew Function\b|\bvm\.|['"](?:node:)?vm['"]/u;
    const shipped = [...sources('server/src'), ...sources('client/src')].filter((file) => !file.startsWith('server/src/main/generate/'));
    assert.deepEqual(
      shipped.filter((file) => calls.test(readFileSync(file, 'utf8'))),
      [],
    );
  });
});

function isRule(file: string): boolean {
  return /^export const rule\b/mu.test(readFileSync(file, 'utf8'));
}
