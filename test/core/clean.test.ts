import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clean } from '../../server/src/core/clean/clean';
import type { CleanOptions } from '../../server/src/core/clean/step';
import { STEPS } from '../../server/src/core/clean/steps';
import { DEFAULT_CONFIG, resolveConfig } from '../../server/src/core/config';
import { RULES } from '../../server/src/rules';
import { anyText, reportText } from '../support/arbitrary';

const WHOLE: CleanOptions = { extent: 'whole', indent: 'keep' };
const run = (text: string, options: Partial<CleanOptions> = {}) => clean(text, RULES, DEFAULT_CONFIG, { ...WHOLE, ...options });
const becomes = (text: string, wanted: string, options: Partial<CleanOptions> = {}) => {
  assert.equal(run(text, options).text, wanted);
  assert.equal(run(wanted, options).text, wanted);
};
const same = (text: string, options: Partial<CleanOptions> = {}) => becomes(text, text, options);

const BODY = '10月29日，市科协召开党组会议。会议由李明主持。\n会议指出，要抓好落实。\n';

describe('where a text comes from', () => {
  it('goes to the front matter', () => {
    becomes(
      `市科协召开党组会议\n文章来源：某某学会  日期：2021-11-01 00:00:00\n${BODY}`,
      `---\nsource: 某某学会\ndate: 2021-11-01\n---\n市科协召开党组会议\n${BODY}`,
    );
    becomes(`2017-08-10来源：www.example.cn\n${BODY}`, `---\ndate: 2017-08-10\nsource: "www.example.cn"\n---\n${BODY}`);
    becomes(`发布时间:2020年3月8日 10:17 作者:张三 浏览量:1,024次\n${BODY}`, `---\ndate: 2020-03-08 10:17:00\nauthor: 张三\n---\n${BODY}`);
  });
  it('is taken from behind the title, which stays', () => {
    becomes(
      `市科协召开党组会议 来源：科技日报  发布时间：2021-03-05\n\n${BODY}`,
      `---\nsource: 科技日报\ndate: 2021-03-05\n---\n市科协召开党组会议\n\n${BODY}`,
    );
  });
  it('is merged with front matter and never written over it', () => {
    becomes(`---\ntitle: 会议\n---\n来源：科技日报 日期：2021-03-05\n${BODY}`, `---\ntitle: 会议\nsource: 科技日报\ndate: 2021-03-05\n---\n${BODY}`);
    becomes(`---\nsource: "科技日报"\n---\n来源：科技日报 日期：2021-03-05\n${BODY}`, `---\nsource: "科技日报"\ndate: 2021-03-05\n---\n${BODY}`);
    same(`---\nsource: 人民日报\n---\n来源：科技日报 日期：2021-03-05\n${BODY}`);
    same(`---\ndate: 2020-01-01\n---\n日期：2021-03-05\n${BODY}`);
  });
  it('stays where it is when something would be lost', () => {
    same(`来源：科技日报 日期：2021-03-05 日期：2021-03-06\n${BODY}`);
    same(`来源：科技日报 字号：本文为内部资料\n${BODY}`);
    same(`时间：2024-09-06\n地点：会议室\n主持：李明\n出席：王丽\n`);
    same(`来源：科技日报\n${BODY}`, { extent: 'part' });
  });
  it('keeps the line ends of the text', () => {
    const text = `来源：科技日报\n${BODY}`;
    for (const end of ['\r\n', '\r']) becomes(text.replaceAll('\n', end), `---\nsource: 科技日报\n---\n${BODY}`.replaceAll('\n', end));
  });
});

describe('lines broken at a fixed width', () => {
  const sentence = '会议要求全体党员干部深入学习贯彻会议精神把思想和行动统一到部署上来以更加扎实的作风推动各项任务落地见效';
  const paragraph = (index: number) => `　　会议指出${index}，${sentence.repeat(3)}。`;
  const wrap = (text: string) => text.match(/.{1,32}/gu)?.join('\n') ?? '';
  const paragraphs = [1, 2, 3].map(paragraph);

  it('are joined', () => becomes(`市科协召开党组会议\n${paragraphs.map(wrap).join('\n')}\n`, `市科协召开党组会议\n${paragraphs.join('\n')}\n`));
  it('are joined with a space between words', () => {
    const text = paragraphs.map((text) => wrap(text.replace('会议精神', '会议ABCD'))).join('\n');
    assert.ok(!run(text).text.includes('\n会'));
  });
  it('are not joined across sentences, ordinals, indents and blank lines', () => {
    const lines = `市科协召开党组会议\n${wrap(paragraph(1))}\n\n${wrap(paragraph(2))}\n一是${wrap(`${sentence}${sentence}`)}\n`;
    const { text } = run(lines);
    assert.equal(text.split('\n').length, 6);
    assert.ok(text.includes('\n一是') && text.includes('\n\n　　会议指出2'));
  });
  it('are left alone where the text was not broken', () => {
    same(BODY);
    same(Array.from({ length: 12 }, (_, index) => `第${index}组 李明 王丽`).join('\n'));
    same(Array.from({ length: 12 }, (_, index) => `第${index}项${'抓好落实'.repeat(1 + (index % 5))}`).join('\n'));
  });
});

describe('layout', () => {
  it('loses trailing spaces and all but one blank line', () => {
    becomes(`标题  \n\n\n　\n${BODY}\n\n`, `标题\n\n${BODY}`);
    becomes('\n\n会议指出，要抓好落实。', '会议指出，要抓好落实。');
    becomes('会议指出，要抓好落实。\r\n \r\n\r\n会议强调，要学习。\r\n', '会议指出，要抓好落实。\r\n\r\n会议强调，要学习。\r\n');
  });
  it('of a part keeps its edges', () => same('\n会议指出，要抓好落实。\n\n', { extent: 'part' }));
  it('of code and front matter is kept', () => same('---\nsource: 报  \n---\n\n```\n代码  \n\n\n代码\n```\n'));
  it('gives every paragraph one indent where that is asked for', () => {
    const text = `  会议指出，要抓好落实。\n会议强调，要学习。\n`;
    same(text);
    becomes(text, '会议指出，要抓好落实。\n会议强调，要学习。\n', { indent: 'none' });
    becomes(text, '　　会议指出，要抓好落实。\n　　会议强调，要学习。\n', { indent: 'full' });
  });
});

describe('steps over rules', () => {
  it('name rules that there are, and are named once', () => {
    const known = new Set(RULES.map(({ id }) => id));
    for (const step of STEPS) for (const id of 'rules' in step ? step.rules : []) assert.ok(known.has(id), id);
    const ids = STEPS.map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
  });
  it('count what they changed', () => {
    const { text, steps } = run('會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神。\n');
    assert.equal(text, '會議強調，要落實會議精神。\n');
    assert.deepEqual(
      steps.map(({ id, count }) => [id, count]),
      [['pinyin', 5]],
    );
  });
  it('leave out a rule that is switched off', () => {
    const { config } = resolveConfig(RULES, { rules: { 'script-pinyin-annotation': 'off' } });
    const text = '會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神。\n';
    assert.equal(clean(text, RULES, config, WHOLE).text, text);
  });
  it('are not stopped by a rule that throws', () => {
    const broken = RULES.map((rule) =>
      rule.id === 'list-ordinal-punct'
        ? {
            ...rule,
            *check() {
              yield* [];
              throw new Error('broken');
            },
          }
        : rule,
    );
    const { text, failures } = clean(`标题  \n${BODY}`, broken, DEFAULT_CONFIG, WHOLE);
    assert.equal(text, `标题\n${BODY}`);
    assert.deepEqual(
      failures.map(({ rule }) => rule),
      ['list-ordinal-punct'],
    );
  });
  it('keep a line that says where the text comes from, even as page furniture', () => {
    const { text } = run(`---\nsource: 人民日报\n---\n当前位置：首页 > 新闻 > 要闻\n来源：科技日报 编辑：王丽\n上一篇：无\n${BODY}`);
    assert.ok(text.includes('来源：科技日报 编辑：王丽') && !text.includes('上一篇'), text);
  });
});

describe('suggestions', () => {
  it('are taken where nothing is lost by them', () => {
    becomes(`当前位置：首页 > 新闻 > 要闻\n市科协召开党组会议\n${BODY}版权所有：某某市科协\n`, `市科协召开党组会议\n${BODY}`);
    becomes(`发布时间:2021-03-05 浏览量:{{news.hits}}次\n${BODY}`, `---\ndate: 2021-03-05\n---\n${BODY}`);
    becomes(`作者: 浏览量:{{news.hits}}次\n${BODY}`, BODY);
    becomes('会议要求，要增强发展?jié)撃芗翱臻g。\n', '会议要求，要增强发展潛能及空間。\n'.replace('潛能及空間', '潜能及空间'));
    becomes('会议指出,。会议强调,、要学习。👏\n', '会议指出。会议强调、要学习。\n');
    const long = '会议强调，全体党员干部要把思想和行动统一到会议的部署上来，以更加扎实的作风推动各项任务落地见效。';
    becomes(`${BODY}${long}\n会议还研究了其他事项。\n${long}\n`, `${BODY}${long}\n会议还研究了其他事项。\n`);
    same(`${BODY}${long}\n会议还研究了其他事项。\n${long.replace('各项', '重点')}\n`);
  });
  it('are left where a word is missing, and named', () => {
    const text = '会议由{{host}}主持，面积为30m<sup>2</sup>。\n';
    same(text);
    assert.deepEqual(
      run(text).notes.map(({ span }) => text.slice(span.start, span.end)),
      ['{{host}}', '<sup>', '</sup>'],
    );
  });
  it('never fill in a name', () => {
    const text = '开yunapp体育官网入口登入召开党组会议\n11月8日，开yunapp体育官网入口登入召开党组会议，传达学习会议精神。\n';
    const { text: cleaned, notes } = run(text);
    assert.equal(cleaned, text);
    assert.equal(notes.length, 2);
  });
});

describe('what is left to look at', () => {
  it('is named with its place in the cleaned text', () => {
    const { text, notes } = run('\n\n标题  \n深入学习中***产党章程。\n');
    assert.deepEqual(
      notes.map(({ span }) => text.slice(span.start, span.end)),
      ['习中***产党'],
    );
    assert.deepEqual(run('会议**强调**落实，见附注***。\n').notes, []);
  });
});

describe('laws of cleaning', () => {
  const pieces = fc.constantFrom(
    ...['會(huì)議強(qiáng)調(diào)', '会议指出,', '，，', '&nbsp;', '{{news.hits}}', '来源：科技日报 日期：2021-03-05', '当前位置：首页 > 新闻 > 要闻'],
    ...[
      '\n',
      '\n\n\n',
      '  ',
      '　　',
      '\r\n',
      '\r',
      '\u200b',
      '⼈才',
      '全麵',
      '一是、',
      '。',
      '锟斤拷',
      '发展?jié)撃芗翱臻g',
      '---\n',
      '---\nsource: 报\n---\n',
    ],
    ...['中***产党', '\ud83d', '版权所有：某某 京ICP备12345678号-1', '\ufeff', '16px\n18px\n20px\n', '```\n', '<p>', '“', '"', '(', ')'],
    ...['会议要求全体党员干部深入学习贯彻会议精神把思想和行动统一\n', '11月17日，市科技局召开党组会议。'],
  );
  const dirty = fc.array(fc.oneof(pieces, pieces, reportText), { maxLength: 30 }).map((parts) => parts.join(''));
  const options = fc.record<CleanOptions>({ extent: fc.constantFrom('whole', 'part'), indent: fc.constantFrom('keep', 'none', 'full') });
  for (const [name, texts, runs] of [
    ['dirty text', dirty, 600],
    ['any text', anyText, 300],
  ] as const) {
    it(`cleaning cleaned ${name} changes nothing`, () => {
      fc.assert(
        fc.property(texts, options, (text, given) => {
          const once = run(text, given);
          assert.deepEqual(once.failures, []);
          for (const { span } of once.notes) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= once.text.length);
          const twice = run(once.text, given);
          assert.equal(twice.text, once.text);
          assert.deepEqual(twice.steps, []);
        }),
        { numRuns: runs },
      );
    }).timeout(120_000);
  }
  it('no Han character comes or goes but by a step that names it', () => {
    const plain = fc.array(fc.constantFrom('会议', '指出', '，', ',', '。', '\n', '\n\n', '  ', '　', '(', ')', '；', '落实', 'A', '1'), { maxLength: 60 });
    const han = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '');
    fc.assert(
      fc.property(plain, (parts) => {
        const text = parts.join('');
        assert.equal(han(run(text).text), han(text));
      }),
      { numRuns: 500 },
    );
  });
  it('nothing is thrown, nothing is lost', () => {
    for (const text of ['', ' ', '\n', '\r', '\ufeff', '\ud800', '\udc00会议', '(huì)(yì)', '會(huì)議(yì)', '---', '---\n---', '\u0000']) run(text);
    assert.equal(run('\ud800会议\udc00').text, '\ud800会议\udc00');
  });
  it('megabytes take seconds', () => {
    const text = `来源：科技日报 日期：2021-03-05\n${'會(huì)議強(qiáng)調(diào)，要落實(shí)會(huì)議精神,抓好工作。  \n\n\n'.repeat(20_000)}`;
    const start = performance.now();
    const { text: cleaned } = run(text);
    assert.ok(cleaned.startsWith('---\nsource: 科技日报\n') && cleaned.length < text.length);
    assert.ok(performance.now() - start < 60_000);
  }).timeout(120_000);
});
