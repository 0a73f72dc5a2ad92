import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { traditionalSnippets } from '../../server/src/main/generate/snippets';
import { expand, expandSnippet, type Snippet } from '../support/snippet';

const PREFIXES = ['dzh', 'dzkd', 'zxz', 'xxh', 'wxh', 'bsh', 'zth', 'dr', 'mzs', 'dy', 'jy', 'al'];
const DATE = { date: '2026-01-05' };
const simplifiedText = readFileSync('snippets/simplified.json', 'utf8');
const traditionalText = readFileSync('snippets/traditional.json', 'utf8');
const simplified = JSON.parse(simplifiedText) as Record<string, Snippet>;
const traditional = JSON.parse(traditionalText) as Record<string, Snippet>;

function expandOf(prefix: string): string {
  const snippet = Object.values(simplified).find((candidate) => candidate.prefix[0] === prefix);
  assert.ok(snippet, prefix);
  return expand(snippet.body, DATE);
}

describe('snippets', () => {
  for (const [set, snippets] of Object.entries({ simplified, traditional })) {
    describe(set, () => {
      it('offers the twelve kinds of report, each by initials and by name', () => {
        assert.deepEqual(
          Object.values(snippets).map(({ prefix }) => prefix[0]),
          PREFIXES,
        );
        for (const { prefix } of Object.values(snippets)) {
          assert.ok(prefix.length > 1);
          for (const name of prefix.slice(1)) assert.match(name, /^\p{Script=Han}{2,}$/u);
        }
      });
      for (const [name, { body, description }] of Object.entries(snippets)) {
        it(`${name} numbers its tab stops 1..n in reading order and ends at 0`, () => {
          const { stops } = expandSnippet(body, DATE);
          const first = [...new Set(stops)];
          assert.deepEqual(first, [...first.slice(0, -1).map((_, index) => index + 1), 0]);
        });
        it(`${name} expands to text without snippet syntax, padded dates or half-width marks`, () => {
          const text = expand(body, DATE);
          assert.doesNotMatch(text, /[${}|\\]/u);
          assert.doesNotMatch(text, /0[1-9]月|月0[1-9]日/u);
          assert.doesNotMatch(text + description, /[,;:?!()'"~<>.]/u);
          assert.doesNotMatch(text, /[ \u3000]|\n{3}|[。，；：、]{2}/u);
          const [title = ''] = text.split('\n');
          assert.ok(title.length <= 45 && !/[。，；：、]$/u.test(title), title);
        });
      }
      it('has no two names or descriptions alike', () => {
        const names = Object.keys(snippets);
        const descriptions = Object.values(snippets).map(({ description }) => description);
        assert.equal(new Set([...names, ...descriptions]).size, names.length * 2);
      });
    });
  }

  it('drops the padding zero of January and the fifth, and keeps December and the thirtieth', () => {
    const { body } = simplified.党组会议 as Snippet;
    assert.match(expand(body, { date: '2026-01-05' }), /\n2026年1月5日，/u);
    assert.match(expand(body, { date: '2026-12-30' }), /\n2026年12月30日，/u);
    assert.match(expand(body, { date: '2026-10-20' }), /\n2026年10月20日，/u);
  });

  it('counts items from one without a gap, and as many as announced', () => {
    for (const { prefix, body } of Object.values(simplified)) {
      for (const run of expand(body, DATE).split(/\n{2,}/u)) {
        const ordinals = [...run.matchAll(/(?:^|(?<=[。；：\n]))([一二三四五六])是/gu)].map((match) => '一二三四五六'.indexOf(match[1] ?? '') + 1);
        assert.deepEqual(
          ordinals,
          ordinals.map((_, index) => index + 1),
          prefix[0],
        );
        assert.notEqual(ordinals.length, 1, prefix[0]);
        const announced = /在([一二三四五六])个方面|提出([一二三四五六])点/u.exec(run);
        if (announced) assert.equal(ordinals.length, '一二三四五六'.indexOf(announced[1] ?? announced[2] ?? '') + 1, prefix[0]);
      }
    }
  });

  it('opens with a dated lead and names the chair of every meeting', () => {
    for (const prefix of PREFIXES) {
      const [, , lead = ''] = expandOf(prefix).split('\n');
      if (prefix === 'al') assert.doesNotMatch(expandOf(prefix), /月|主持/u);
      else if (prefix === 'jy') assert.match(expandOf(prefix), /\n\n2026年1月5日上午，党组书记、局长张三在机关三楼会议室主持召开/u);
      else assert.match(lead, /^(?:2026年)?1月5日，市科技局/u, prefix);
      if (!['al', 'dy', 'jy'].includes(prefix)) assert.match(lead, /张三(?:主持|出席会议并讲话，党组成员、副局长李四主持)/u, prefix);
    }
  });

  it('keeps the order 认为, 指出, 强调, 要求 and repeats no opener', () => {
    for (const prefix of PREFIXES) {
      const openers = [...expandOf(prefix).matchAll(/^会议(认为|指出|强调|要求)，/gmu)].map((match) => match[1] ?? '');
      if (prefix === 'jy') continue;
      assert.deepEqual(
        openers,
        ['认为', '指出', '强调', '要求'].filter((verb) => openers.includes(verb)),
        prefix,
      );
    }
  });
});

describe('traditional snippets', () => {
  it('are what the generator makes of the simplified ones', () => {
    assert.equal(traditionalText, traditionalSnippets(simplifiedText));
  });

  it('keep every tab stop, variable and choice', () => {
    const syntax = (text: string): string[] => text.match(/\$\{?\d+[:|]?|\$\{[A-Z_]+(?:\/[^}]*)?\}|[|}]/gu) ?? [];
    assert.deepEqual(syntax(traditionalText), syntax(simplifiedText));
  });

  it('read back to the simplified ones', () => {
    const back = Converter({ from: 't', to: 'cn' });
    assert.deepEqual(
      Object.values(traditional).map(({ body }) => body.map(back)),
      Object.values(simplified).map(({ body }) => body),
    );
  });

  it('have no character left that only simplified text has, and the simplified ones none that only traditional text has', () => {
    const toTraditional = Converter({ from: 'cn', to: 'tw' });
    const toSimplified = Converter({ from: 'tw', to: 'cn' });
    // 台 只 and their like belong to both scripts: a character is of one script only when no conversion gives it back.
    const bothScripts = new Set('后里台于干面只斗谷余系制了么才征志致占舍松游周采布表范姜卜云扎准志吁升向');
    const only = (text: string, convert: (text: string) => string): string[] =>
      [...new Set(text)].filter((char) => convert(char) !== char && !bothScripts.has(char));
    assert.deepEqual(
      only(
        Object.values(simplified)
          .map(({ body }) => expand(body, DATE))
          .join(''),
        toSimplified,
      ),
      [],
    );
    assert.deepEqual(
      only(
        Object.values(traditional)
          .map(({ body }) => expand(body, DATE))
          .join(''),
        toTraditional,
      ).filter((char) => toSimplified(char) === char),
      [],
    );
  });

  it('have none of the characters that only a wrong cut puts into an official text', () => {
    assert.doesNotMatch(traditionalText, /[髮麵穀薑瞭隻鬍]/u);
  });
});
