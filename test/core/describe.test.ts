import assert from 'node:assert/strict';
import { describeMessage, describeRule, explainRule } from '../../server/src/core/describe';
import { configSchema, settingsSchema } from '../../server/src/core/schema';
import { SAMPLE_PAGE, SAMPLE_RULES } from '../support/rules';

const rule = SAMPLE_RULES[0];
assert.ok(rule);

describe('describeRule', () => {
  it('says everything there is to say, in each language', () => {
    const page = describeRule(rule, SAMPLE_PAGE, 'zh-cn', new Map());
    for (const part of ['# 序号有缺', '`sample-gap`', 'Z01', '警告', '序号应当连续。', '通例 4.1', '| `most` | `3` |', '一是⟦；⟧', '````'.slice(1)])
      assert.ok(page.includes(part), part);
    assert.ok(describeRule(rule, SAMPLE_PAGE, 'en', new Map()).startsWith('# Gap\n'));
    assert.ok(describeRule(rule, SAMPLE_PAGE, 'zh-tw', new Map([['序号有缺', '序號有缺']])).startsWith('# 序號有缺\n'));
  });
  it('does not let the text of a finding become markup', () => {
    const finding = {
      rule,
      severity: 'hint',
      span: { start: 0, end: 0 },
      message: { zh: '见{text}', en: '' },
      values: { text: '[点](http://x.example)`<b>' },
      fix: null,
      related: [],
    } as const;
    const hover = `${describeMessage(finding, 'zh-cn', new Map())}\n\n${explainRule(SAMPLE_PAGE, 'zh-cn', new Map())}`;
    assert.ok(hover.startsWith('**见\\[点\\]\\(http://x.example\\)\\`\\<b\\>**'));
    assert.ok(hover.includes('通例 4.1') && hover.includes('一是⟦；⟧'));
  });
});

describe('schemas', () => {
  it('know every rule with its options', () => {
    const schema = JSON.parse(JSON.stringify(configSchema(SAMPLE_RULES)));
    assert.deepEqual(Object.keys(schema.properties.rules.properties), ['sample-gap', 'sample-hint']);
    const [short, long] = schema.properties.rules.properties['sample-gap'].anyOf;
    assert.deepEqual([short.default, Object.keys(long.properties)], ['warning', ['severity', 'strict', 'most', 'style', 'words']]);
    assert.match(schema.properties.script.description, /字形[\s\S]*script/u);
  });
  it('give the texts of settings to the one who localises them', () => {
    const words = new Map<string, string>();
    const settings = settingsSchema(SAMPLE_RULES, (key, { zh }) => {
      assert.ok(!words.has(key) || words.get(key) === zh, key);
      words.set(key, zh);
      return `%${key}%`;
    });
    assert.deepEqual(
      Object.keys(settings).map((key) => key.replace('meetingReport.', '')),
      ['enable', 'otherLanguages', 'script', 'profile', 'organisation', 'messages', 'rules', 'limit', 'trace.server'],
    );
    assert.equal(settings['meetingReport.enable']?.description, '%settings.enable%');
  });
});
