import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Configuration {
  readonly brackets: ReadonlyArray<readonly [string, string]>;
  readonly autoClosingPairs: ReadonlyArray<{ readonly open: string; readonly close: string }>;
  readonly surroundingPairs: ReadonlyArray<readonly [string, string]>;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: ReadonlyArray<{ readonly beforeText: string; readonly action: { readonly appendText: string } }>;
}

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8')) as Configuration;

describe('language configuration', () => {
  it('closes and surrounds with every Chinese pair', () => {
    const closing = configuration.autoClosingPairs.map(({ open, close }) => open + close);
    const surrounding = configuration.surroundingPairs.map((pair) => pair.join(''));
    for (const pair of ['“”', '‘’', '《》', '〈〉', '（）', '【】', '〔〕', '「」', '『』']) {
      assert.ok(closing.includes(pair) && surrounding.includes(pair), pair);
    }
  });

  it('cuts words at marks and between Chinese and Latin text', () => {
    const words = (text: string): string[] => text.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`)) ?? [];
    assert.deepEqual(words('会议指出，要落实《条例》。'), ['会议指出', '要落实', '条例']);
    assert.deepEqual(words('召开会议dzh'), ['召开会议', 'dzh']);
    assert.deepEqual(words('會(huì)議 struct-title-missing 2.5万'), ['會', 'huì', '議', 'struct-title-missing', '2.5', '万']);
  });

  it('carries the indent of two wide spaces to the next paragraph, but not from a blank one', () => {
    const [rule] = configuration.onEnterRules;
    assert.ok(rule);
    assert.match('　　会议指出，要落实。', new RegExp(rule.beforeText, 'u'));
    assert.doesNotMatch('　　', new RegExp(rule.beforeText, 'u'));
    assert.equal(rule.action.appendText, '　　');
  });
});
