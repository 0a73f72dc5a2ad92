import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { grammarSource } from '../../server/src/main/generate/grammar';
import { GRAMMAR_PATH, loadGrammar, mark, tokenize, unmark } from '../support/tokens';

/** A first line for fixtures that are not about the title. */
const TITLE = '‹title:市气象局召开防汛工作部署会›\n';

const FIXTURES: Readonly<Record<string, string>> = {
  'title, lead and chair': `${TITLE}
‹date:7月3日下午›，市气象局召开防汛工作部署会。局党组书记、局长‹person:林海›‹chair:主持›会议‹chair:并讲话›，各科室负责人‹attend:参加›会议。`,
  'traditional title, lead and chair': `‹title:市氣象局召開防汛工作部署會›
‹date:2025年7月3日›，市氣象局召開會議。會議由局黨組書記、局長‹person:林海濤›‹chair:主持›，各科室負責人‹attend:參加›會議。`,
  'a title that begins with a year': '‹title:2025年度气象工作会议召开›\n正文',
  'no title: the text begins with the lead': '‹date:7月3日›，市气象局召开会议',
  'no title: the first line ends with a stop': '市气象局召开会议。\n正文',
  'a title below blank lines': '\n　　\n‹title:市气象局召开会议›\n‹date:7月3日›，市气象局召开会议。',
  'a title below front matter and a directive': `‹front:---›
‹front:date: 2025-07-03›
‹front:---›

‹comment:<!-- ›‹directive:meeting-report-disable›‹comment: list-ordinal-gap -->›
‹title:市气象局召开会议›
正文`,
  'a title with annotations': '‹title:市氣象局召開會›‹pinyin:(huì)›‹title:議›\n正文',
  'markers of the meeting': `${TITLE}‹marker:会议指出›，要早部署。‹marker:会议强调›，要严防范。
　　‹marker:会议还要求›，全面排查。最后，‹marker:会议号召›全体人员坚守岗位。
‹marker:会议听取›了汇报，6月以来降水偏多。‹marker:会上传达›了通知。`,
  'traditional markers': `${TITLE}‹marker:會議認為›，成績可喜。‹marker:會議強調›，要再接再厲。‹marker:與會人員表示›，堅決落實。`,
  'half-width marks': `${TITLE}‹marker:会议指出›,要早部署;‹ordinal:一是›要排查;‹ordinal:二是›要演练。`,
  'annotated texts': `${TITLE}‹marker:會›‹pinyin:(huì)›‹marker:議指出›，要落實。‹marker:會›‹pinyin:(hui) ›‹marker:議強›‹pinyin:（qiáng）›‹marker:調›，抓好學‹pinyin:(xué)›習。
會‹pinyin:(huì)›議由局長‹person:林海›‹chair:主›‹pinyin:(zhǔ)›‹chair:持›。`,
  'a person who speaks': `${TITLE}林海在总结时‹marker:指出›，防汛无小事。‹marker:他表示›，将全力以赴。`,
  'no markers inside sentences or without a comma': `${TITLE}落实上级要求，完善预案，他指出问题所在。张榜公布整改要求。大家认为值得推广`,
  ordinals: `${TITLE}‹marker:会议要求›，‹ordinal:一要›早动员。‹ordinal:二要›早落实。‹ordinal:首先›，排查隐患。‹ordinal:其次›，补充物资。‹ordinal:第一›，值班。
‹ordinal:一是›‹quote:“两个到位”›。`,
  'no ordinals inside words': `${TITLE}说一是一，统一是关键，第一时间到岗，第三季度完成。`,
  headings: `${TITLE}‹heading:一、总体要求›
‹heading:（一）指导思想›。坚持预防为主。
‹heading:(二)工作目标›
‹heading:1.健全机制›。各科室要落实。
‹heading:（2）强化值守›
‹heading:③应急演练›
‹heading:二、学习›‹work:《防汛条例》›
3.5万人次参加了演练。`,
  'works and quotations': `${TITLE}学习‹work:《关于加强防汛工作的意见》›，落实‹quote:“一县›‹inner:‘一策’›‹quote:方案”›，印发‹quote:「工作要點」›。`,
  'a forgotten closing mark ends with its line': `${TITLE}学习‹work:《防汛条例›\n‹marker:会议指出›，要落实。`,
  attendance: `${TITLE}副局长周宁‹attend:出席›会议，各科室负责人‹attend:列席›。职工代表‹attend:参加›。组织参加培训的人员返岗。`,
  'labels of minutes': `${TITLE}‹label:时间›：‹date:2025年7月3日上午›\n‹label:出席›：林海、周宁\n‹label:記錄›：吴桐`,
  dates: `${TITLE}‹date:2025年7月›至‹date:2026年›底，‹date:24日›至‹date:25日›，‹date:2025-07-03›，‹date:二〇二五年›，６月至‹date:６月３０日上午›`,
  'relative dates': `${TITLE}‹date:近日›，市气象局召开会议。会议室主持人站台词。`,
};

describe('grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const [name, marked] of Object.entries(FIXTURES)) {
    it(name, () => assert.equal(mark(grammar, unmark(marked)), marked));
  }

  it('holds the post, the name and the verb of the chair in one clause', () => {
    const [, line = []] = tokenize(grammar, '市气象局召开会议\n7月3日，会议由局党组书记、局长林海主持。会后检查。');
    const clause = line.filter(({ scopes }) => scopes.includes('meta.chair.meeting-report'));
    assert.equal(clause.map(({ text }) => text).join(''), '会议由局党组书记、局长林海主持');
  });

  it('is what the generator writes', () => {
    assert.equal(readFileSync(GRAMMAR_PATH, 'utf8'), grammarSource());
  });

  it('uses only scopes that common themes colour', () => {
    const coloured =
      /^(?:comment|constant\.numeric|keyword\.control|keyword\.other|entity\.name\.(?:function|type|section)|markup\.heading|string\.quoted|support\.function|variable\.parameter|meta\.chair)\./u;
    const names = [...grammarSource().matchAll(/"(?:name|contentName)": "([a-z]+\.[^"]+)"/gu)].map((match) => match[1] ?? '');
    assert.ok(names.length > 20);
    for (const name of names) assert.match(name, coloured);
  });

  it('stays linear on 20,000 repetitions of whatever starts a rule', () => {
    const triggers = [
      '会',
      '会议',
      '会议指出，',
      '主持',
      '由主持',
      '书记(jì)张三主持',
      '，',
      '。',
      '一是',
      '。一是',
      '第一，',
      '一、',
      '（一）',
      '1.',
      '①',
      '《',
      '“',
      '‘',
      '「',
      '"',
      '《“',
      '“《',
      '“‘',
      '“”',
      '2025年',
      '7月3日，',
      '出席',
      '出席(xí)',
      '参加',
      '会(huì)',
      '會 ',
      '(',
      ' ',
      '　',
      '<!--',
      '-',
      '#',
      'a',
      '。他指出，',
      '的',
    ];
    for (const trigger of triggers) {
      for (const text of [trigger.repeat(20_000), `题\n${trigger.repeat(20_000)}`]) {
        const start = performance.now();
        tokenize(grammar, text);
        const spent = performance.now() - start;
        // The slowest takes half a second; a quadratic one takes seven or more.
        assert.ok(spent < 3_000, `${JSON.stringify(trigger)} took ${Math.round(spent)} ms`);
      }
    }
  }).timeout(120_000);
});
