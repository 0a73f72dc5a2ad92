import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveConfig } from '../../server/src/core/config';
import { parseConfigFile } from '../../server/src/core/configFile';
import { loadAsync, loadConfig, loadSync } from '../../server/src/core/configLoad';
import { SAMPLE_RULES } from '../support/rules';

describe('parseConfigFile', () => {
  const marked = (text: string, path: readonly (string | number)[]): string => {
    const { start, end } = parseConfigFile(text).locate(path);
    return text.slice(start, end);
  };
  it('reads YAML, inline YAML and JSON', () => {
    for (const text of ['rules:\n  sample-gap: off\n', 'rules: {sample-gap: off}', '{"rules":{"sample-gap":"off"}}', '\ufeffrules: {sample-gap: off}']) {
      const { raw, problems } = parseConfigFile(text);
      assert.deepEqual([raw, problems], [{ rules: { 'sample-gap': 'off' } }, []]);
    }
  });
  it('takes an empty file for an empty configuration', () => {
    for (const text of ['', '# 注释\n', '---\n']) assert.deepEqual(parseConfigFile(text).problems, []);
  });
  it('finds the place of keys, values and entries', () => {
    const text = 'scrpt: auto\nrules:\n  sample-gap:\n    most: x\n  b: off\nwords: [甲, 3]\nignore:\n  - { rule: a, text: b }\n';
    assert.equal(marked(text, ['scrpt']), 'scrpt: auto');
    assert.equal(marked(text, ['rules']), 'rules');
    assert.equal(marked(text, ['rules', 'sample-gap', 'most']), 'most: x');
    assert.equal(marked(text, ['rules', 'sample-gap', 'severity']), 'sample-gap');
    assert.equal(marked(text, ['words', 1]), '3');
    assert.equal(marked(text, ['ignore', 0, 'rule']), 'rule: a');
    assert.equal(marked(text, ['ignore', 0]), '{ rule: a, text: b }');
  });
  it('reports faults of the syntax at their place and keeps what can be read', () => {
    const text = 'script: auto\nwords: [甲\n';
    const { raw, problems } = parseConfigFile(text);
    assert.equal((raw as { script: string }).script, 'auto');
    assert.ok(problems.length > 0 && problems.every(({ span }) => span.start > 0 && span.end <= text.length));
  });
  it('reports keys written twice', () => {
    const text = 'script: auto\nscript: simplified\n';
    const { raw, problems } = parseConfigFile(text);
    assert.deepEqual([raw, problems.map(({ span }) => span)], [{ script: 'simplified' }, [{ start: 13, end: 19 }]]);
  });
  it('survives depth, aliases without end and sheer length, in little time', () => {
    const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`).join('\n')}`;
    const wide = Array.from({ length: 15_000 }, (_, index) => `k${index}: 1`).join('\n');
    for (const text of [
      '['.repeat(100_000),
      '{a: '.repeat(100_000),
      laughs,
      wide,
      'x'.repeat(1_000_000),
      '&a [*a]',
      'a: !!js/function x',
      '\0',
      '? [a]\n: b',
    ]) {
      const started = performance.now();
      const { raw, locate } = parseConfigFile(text);
      resolveConfig(SAMPLE_RULES, raw);
      locate(['a', 'b', 0]);
      assert.ok(performance.now() - started < 3000);
    }
  });
  it('never throws', () => {
    const piece = fc.constantFrom('a', ':', ' ', '\n', '- ', '[', ']', '{', '}', '"', "'", '&x', '*x', '|', '#', '!', '\t', '甲', '%YAML', '---', '\ud800');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { problems, locate } = parseConfigFile(text);
        for (const { span } of [...problems, { span: locate(['a', 0]) }]) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});

describe('loadConfig', () => {
  const load = (files: Readonly<Record<string, string>>) =>
    loadSync(loadConfig('/a/b/.meetingreport.yaml', files['/a/b/.meetingreport.yaml'] ?? ''), (file) => files[file]);
  const messages = (files: Readonly<Record<string, string>>) =>
    load(files).problems.map(({ file, values, message }) => `${file} ${message.en.replace(/\{(\w+)\}/gu, (_, name) => String(values[name]))}`);

  it('lays a file over the one it extends, whose roster keeps its place', () => {
    const { raw, problems, files } = load({
      '/a/b/.meetingreport.yaml': 'extends: ../base.yaml\nwords: [乙]\nroster: [own.csv]\n',
      '/a/base.yaml': 'script: simplified\nwords: [甲]\nroster: lists/leaders.yaml\n',
      '/a/lists/leaders.yaml': '',
      '/a/b/own.csv': '',
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(raw, { extends: '../base.yaml', script: 'simplified', words: ['甲', '乙'], roster: ['../lists/leaders.yaml', 'own.csv'] });
    assert.deepEqual([...files].sort(), ['/a/b/.meetingreport.yaml', '/a/b/own.csv', '/a/base.yaml', '/a/lists/leaders.yaml']);
  });
  it('reports missing files, circles, and paths that lead elsewhere', () => {
    assert.deepEqual(messages({ '/a/b/.meetingreport.yaml': 'extends: ../none.yaml\nroster: [none.csv]' }), [
      '/a/b/.meetingreport.yaml The roster file “none.csv” does not exist.',
      '/a/b/.meetingreport.yaml The extended configuration file “../none.yaml” does not exist.',
    ]);
    const circle = { '/a/b/.meetingreport.yaml': 'extends: c.yaml', '/a/b/c.yaml': 'extends: ./.meetingreport.yaml' };
    assert.deepEqual(messages(circle), ['/a/b/c.yaml The configuration files extend each other; stopped at “./.meetingreport.yaml”.']);
    for (const path of ['/etc/x.yaml', 'C:\\x.yaml', 'https://x.example/x.yaml', '~/x.yaml', 'x.js', '../../etc/passwd', 'file:x.yaml']) {
      assert.equal(messages({ '/a/b/.meetingreport.yaml': `extends: '${path}'` }).length, 1, path);
      assert.equal(load({ '/a/b/.meetingreport.yaml': `extends: '${path}'` }).files.length, 1, path);
    }
  });
  it('finds the file and place of a wrong value, in either file', () => {
    const files = {
      '/a/b/.meetingreport.yaml': 'extends: base.yaml\nrules: {sample-gp: error}\nwords: [乙, 4]\n',
      '/a/b/base.yaml': 'words: [甲, 3]\nscript: 5\n',
    };
    const loaded = load(files);
    const found = resolveConfig(SAMPLE_RULES, loaded.raw).problems.map(loaded.place);
    const shown = found.map(({ file, span }) => `${file} ${files[file as keyof typeof files].slice(span.start, span.end)}`);
    assert.deepEqual(shown.sort(), ['/a/b/.meetingreport.yaml 4', '/a/b/.meetingreport.yaml sample-gp: error', '/a/b/base.yaml 3', '/a/b/base.yaml script: 5']);
  });
  it('gives the same to a reader that answers later', async () => {
    const files: Readonly<Record<string, string>> = { '/a/base.yaml': 'script: auto' };
    const { raw } = await loadAsync(loadConfig('/a/x.yaml', 'extends: base.yaml'), async (file) => files[file]);
    assert.deepEqual(raw, { extends: 'base.yaml', script: 'auto' });
  });
});
