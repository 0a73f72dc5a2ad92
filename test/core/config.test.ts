import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_CONFIG, resolveConfig } from '../../server/src/core/config';
import { mergeRaw } from '../../server/src/core/configMerge';
import { SAMPLE_RULES } from '../support/rules';

const resolve = (raw: unknown) => resolveConfig(SAMPLE_RULES, raw);
const places = (raw: unknown) => resolve(raw).problems.map(({ path }) => path.join('.'));

describe('resolveConfig', () => {
  it('gives every rule its declared severity and the defaults of its options', () => {
    for (const raw of [undefined, null, {}]) {
      const { config, problems } = resolve(raw);
      assert.deepEqual(problems, []);
      assert.deepEqual({ ...config, rules: new Map() }, DEFAULT_CONFIG);
      assert.deepEqual(config.rules.get('sample-gap'), { severity: 'warning', options: { strict: false, most: 3, style: 'plain', words: ['甲'] } });
      assert.equal(config.rules.get('sample-hint')?.severity, 'hint');
    }
  });
  it('reads severities, the short one too, and options', () => {
    const { config, problems } = resolve({ rules: { 'sample-gap': { severity: 'info', most: 7, style: 'fancy', words: '乙' }, 'sample-hint': 'off' } });
    assert.deepEqual(problems, []);
    assert.deepEqual(config.rules.get('sample-gap'), { severity: 'information', options: { strict: false, most: 7, style: 'fancy', words: ['乙'] } });
    assert.equal(config.rules.get('sample-hint')?.severity, 'off');
  });
  it('takes false for off, as a reader of YAML 1.1 gives it', () => {
    assert.equal(resolve({ rules: { 'sample-gap': false } }).config.rules.get('sample-gap')?.severity, 'off');
    assert.equal(resolve({ rules: { 'sample-gap': { severity: false } } }).config.rules.get('sample-gap')?.severity, 'off');
  });
  it('spares a draft the small things, but not what the user asks for', () => {
    assert.equal(resolve({ profile: 'draft' }).config.rules.get('sample-hint')?.severity, 'off');
    assert.equal(resolve({ profile: 'draft', rules: { 'sample-hint': 'hint' } }).config.rules.get('sample-hint')?.severity, 'hint');
    assert.equal(resolve({ profile: 'final' }).config.rules.get('sample-hint')?.severity, 'hint');
  });
  it('reports what is wrong where it stands and keeps the rest', () => {
    const { config, problems } = resolve({
      scrpt: 'simplified',
      script: 'simplifed',
      words: ['甲', 3],
      limit: 0,
      exclude: 'archive/**',
      rules: { 'sample-gp': 'error', 'sample-gap': { severity: 'warn', most: 'x', mots: 1, strict: 'yes' } },
      ignore: [{ rule: 'sample-gap', text: '甲' }, { rule: 'none', text: '乙' }, { rule: 'sample-gap', text: '' }, '丙'],
    });
    assert.deepEqual(problems.map(({ path }) => path.join('.')).sort(), [
      'ignore.1.rule',
      'ignore.2',
      'ignore.3',
      'limit',
      'rules.sample-gap.most',
      'rules.sample-gap.mots',
      'rules.sample-gap.severity',
      'rules.sample-gap.strict',
      'rules.sample-gp',
      'script',
      'scrpt',
      'words.1',
    ]);
    assert.deepEqual(config.words, ['甲']);
    assert.deepEqual(config.exclude, ['archive/**']);
    assert.equal(config.limit, DEFAULT_CONFIG.limit);
    assert.equal(config.rules.get('sample-gap')?.severity, 'warning');
  });
  it('names what was probably meant', () => {
    const near = resolve({ scrpt: 'auto', rules: { 'sample-gpa': 'error', nothing: 'error' } }).problems.map(({ values }) => values?.near);
    assert.deepEqual(near, ['script', 'sample-gap', undefined]);
  });
  it('takes a file that is no mapping, and keys of every object, for what they are', () => {
    assert.deepEqual(places('text'), ['']);
    assert.deepEqual(places([1]), ['']);
    assert.deepEqual(places({ constructor: 1, rules: { toString: 'error' } }), ['constructor', 'rules.toString']);
  });
  it('is total', () => {
    const key = fc.constantFrom('extends', 'script', 'rules', 'words', 'ignore', 'limit', 'roster', 'sample-gap', 'severity', 'most', '__proto__');
    const { raw } = fc.letrec((tie) => ({
      raw: fc.oneof({ maxDepth: 4 }, fc.jsonValue(), fc.array(tie('raw')), fc.dictionary(key, tie('raw'))),
    }));
    fc.assert(fc.property(raw, raw, (one, other) => resolve(mergeRaw(one, other)).config.rules.size === SAMPLE_RULES.length));
  });
});

describe('mergeRaw', () => {
  it('replaces single values, joins lists, merges rules', () => {
    const base = { script: 'auto', words: ['甲'], rules: { a: 'error', b: { severity: 'hint', most: 1 }, c: { most: 1 } } };
    const over = { script: 'simplified', words: ['乙'], limit: 3, rules: { a: { most: 2 }, b: 'off', d: 'error' } };
    assert.deepEqual(mergeRaw(base, over), {
      script: 'simplified',
      words: ['甲', '乙'],
      limit: 3,
      rules: { a: { severity: 'error', most: 2 }, b: { severity: 'off', most: 1 }, c: { most: 1 }, d: 'error' },
    });
  });
  it('lets a key without a value say nothing', () => {
    assert.deepEqual(mergeRaw({ words: ['甲'], rules: { a: 'error' } }, { words: null, rules: null }), { words: ['甲'], rules: { a: 'error' } });
    assert.deepEqual(mergeRaw({ script: 'auto' }, undefined), { script: 'auto' });
  });
  it('keeps hands off the prototypes', () => {
    const merged = mergeRaw({ rules: {} }, JSON.parse('{"__proto__":{"polluted":1},"rules":{"__proto__":{"polluted":1}}}'));
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(
      resolve(merged).problems.map(({ path }) => path.join('.')),
      ['__proto__', 'rules.__proto__'],
    );
  });
});
