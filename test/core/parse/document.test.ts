import assert from 'node:assert/strict';
import { parse, words } from '../../support/parsed';

const LEAD = '11月17日，市科技局召开务虚会议，局党组书记、局长谭文峰主持会议并讲话，机关全体干部职工参加。';

describe('the document', () => {
  it('has title, dateline, lead with date, organisation and meeting', () => {
    const report = parse(
      `当前位置:首页 > 党建引领 > 学习园地\n\n市科技局召开务虚会\n\n文章来源:市科技局  日期:2021-11-20 00:00:00\n\n${LEAD}\n\n会议指出，要抓好落实。`,
    );
    const lead = report.lead ?? assert.fail();
    assert.equal(words(report, report.title?.line ?? 0, report.title?.span), '市科技局召开务虚会');
    assert.equal(words(report, report.dateline?.line ?? 0, report.dateline?.span), '文章来源：市科技局  日期：2021-11-20 00:00:00');
    assert.deepEqual(
      [words(report, lead.line, lead.date), words(report, lead.line, lead.organisation), words(report, lead.line, lead.meeting)],
      ['11月17日', '市科技局', '务虚会议'],
    );
    assert.deepEqual(report.asOf, { date: '2021-11-17', certainty: 'inferred' });
    assert.deepEqual(
      report.lines.filter(({ kind }) => kind !== 'blank').map(({ kind }) => kind),
      ['chrome', 'title', 'dateline', 'lead', 'body'],
    );
  });
  it('takes the first of several headlines and no caption for the title', () => {
    const report = parse(`会议现场\n\n市科技局召开务虚会议\n\n谭文峰主持会议\n\n${LEAD}`);
    assert.equal(words(report, report.title?.line ?? 0, report.title?.span), '市科技局召开务虚会议');
  });
  it('masks page furniture', () => {
    const report = parse(`市科技局召开务虚会\n32px\n- 12px\n${LEAD}\n账号+密码登录\n还没有账号?\n版权所有:市科技局 京ICP备20020034号-1`);
    assert.deepEqual(
      report.lines.map(({ kind }) => kind),
      ['title', 'chrome', 'chrome', 'lead', 'chrome', 'chrome', 'chrome'],
    );
  });

  const DATES: readonly (readonly [string, string])[] = [
    ['11月17日，市科技局召开会议。大家参加会议。', '11月17日'],
    ['2024年9月6日上午，市科技局召开会议，部署工作。', '2024年9月6日上午'],
    ['近日，由市科技局主办的研讨会在市会议中心举行。', '近日'],
    ['昨日(14日)上午，市政协召开民主监督座谈会。', '昨日（14日）上午'],
    ['6月19日至20日，市林业局召开集体学习研讨会。', '6月19日至20日'],
    ['为加强采购工作，9月27日-28日，全省采购座谈会召开。', '9月27日-28日'],
    ['国务院总理李明10月 25日主持召开国务院全体会议。', '10月 25日'],
    ['3月27至28日，省公司在西安召开工作会议，部署任务。', '3月27至28日'],
    ['委员长会议下午在人民大会堂举行，决定本月24日至25日召开常委会会议。', '下午'],
    ['为落实4月29日动员会精神，4月30日上午，学院召开研讨会。', '4月30日上午'],
    ['南开新闻网讯 （记者 李明）6月29日，校党委召开会议，传达学习精神。', '6月29日'],
  ];
  for (const [text, date] of DATES) {
    it(`dates ${text}`, () => {
      const report = parse(text);
      assert.equal(words(report, report.lead?.line ?? 0, report.lead?.date), date);
    });
  }

  it('tells the kinds of document apart', () => {
    assert.equal(parse(`市科技局召开务虚会\n${LEAD}`).kind, 'meeting');
    assert.equal(parse('市科技局党组会议纪要\n时间：2024年9月6日\n主持：谭文峰\n出席：李明\n会议议定如下事项。').kind, 'minutes');
    assert.equal(parse('9月6日，局党委召开理论学习中心组2024年第六次学习会，会议由书记李明主持。').kind, 'study');
    assert.equal(parse('编者按：本期开始展播党建案例。\n党建引领新篇章\n一、深化学习\n一是学习业务深融合。二是活动强信念。').kind, 'case');
    assert.equal(parse('今天天气很好，我们去公园玩了一整天，大家都很高兴。').kind, 'other');
    assert.equal(parse('').kind, 'other');
  });
  it('lets front matter say the date', () => {
    assert.deepEqual(parse(`---\ndate: 2022-11-17\n---\n市科技局召开务虚会\n${LEAD}`).asOf, { date: '2022-11-17', certainty: 'explicit' });
  });
  it('splits at every kind of line end', () => {
    assert.deepEqual(
      parse('甲\r\n乙\r丙\n丁').lines.map(({ start, paragraph }) => [start, paragraph.source]),
      [
        [0, '甲'],
        [3, '乙'],
        [5, '丙'],
        [7, '丁'],
      ],
    );
  });
  it('understands the same in every dirt', () => {
    const report = parse('11月17日,市科技局召開(kai)務虛會議,局黨組書記、局長譚文峰主持會(huì)議并讲话。');
    assert.equal(report.kind, 'meeting');
    assert.equal(report.chairs.length, 1);
    assert.equal(words(report, 0, report.lead?.date), '11月17日');
  });
});
