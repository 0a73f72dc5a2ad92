import assert from 'node:assert/strict';
import { looksDirty } from '../../client/src/dirty';
import { htmlToText } from '../../client/src/html';

const lines = (html: string) => htmlToText(html).split('\n');

describe('text of an HTML clipboard', () => {
  it('has a line for each block and each line break', () =>
    assert.deepEqual(
      lines('<html><body><!--StartFragment--><h1>标题</h1><p>第一段<b>加粗</b>。</p><div>第二段<br>第三段</div>尾<!--EndFragment--></body></html>'),
      ['标题', '第一段加粗。', '第二段', '第三段', '尾'],
    ));
  it('has entities decoded and spaces as a browser shows them', () =>
    assert.deepEqual(lines('<p>&nbsp;&nbsp;&nbsp; 会议&ldquo;指出&rdquo;，\n    要落实。 &#20851;于 A\n B&amp;C</p>'), ['会议“指出”，要落实。 关于 A B&C']));
  it('leaves out what is no text of the page', () =>
    assert.deepEqual(
      lines(
        `<style>p{}</style><script>var a = '<p>x</p>';</script><nav>首页</nav><header>站名</header><p>正文</p><aside>推荐</aside>
         <p hidden>藏</p><p style="color:red; display : none">藏</p><span aria-hidden="true">藏</span><footer>版权所有</footer>`,
      ),
      ['正文'],
    ));
  it('keeps the head of an article', () =>
    assert.deepEqual(lines('<article><header><h1>标题</h1></header><p>正文</p><footer>来源：某报</footer></article>'), ['标题', '正文', '来源：某报']));
  it('has the characters of ruby without their readings', () =>
    assert.equal(htmlToText('<p><ruby>會<rp>(</rp><rt>huì</rt><rp>)</rp>議<rt>yì</rt></ruby>指出</p>'), '會議指出'));
  it('has the numbers of lists', () =>
    assert.deepEqual(lines('<ol start="3"><li>甲</li><li><p>乙</p></li></ol><ul><li>丙<ol><li>丁</li></ol></li></ul>'), ['3. 甲', '4. 乙', '丙', '1. 丁']));
  it('has a line for each row of a table', () =>
    assert.deepEqual(lines('<table><tr><th>姓名<th>职务</tr><tr><td><p>张三</p></td><td>院长</td><td></td></tr></table>'), ['姓名 | 职务', '张三 | 院长']));
  it('has the text that is only laid out by a table', () =>
    assert.deepEqual(lines('<table><tr><td><p>第一段</p><p>第二段</p></td><td>旁</td></tr></table><p>尾</p>'), ['第一段', '第二段', '旁', '尾']));
  it('keeps the lines of preformatted text', () => assert.deepEqual(lines('<pre>甲  乙\n丙</pre>'), ['甲  乙', '丙']));
  it('comes of anything, in linear time', () => {
    for (const html of ['', '<', '<p', '</p></td></tr>', '<td>甲', '<ol><li>', '<table><tr><td><table><tr><td>甲', '\ud800<p>\udc00']) htmlToText(html);
    assert.equal(htmlToText('<td>甲'), '甲');
    const start = performance.now();
    assert.equal(htmlToText(`${'<div>'.repeat(900)}甲`), '甲');
    assert.equal(htmlToText(`${'<div>'.repeat(400_000)}甲`), '');
    assert.equal(htmlToText(`<p>${'&nbsp; '.repeat(300_000)}甲</p>`), '甲');
    assert.ok(performance.now() - start < 5000);
  });
});

describe('a dirty clipboard', () => {
  it('is known by what pages and converters leave behind', () => {
    for (const text of [
      '會(huì)議強(qiáng)調(diào)',
      '會(hui) 議指出黨(dang) 組',
      '会议指出,要落实;会议强调,要学习',
      '学习&nbsp;贯彻',
      '学习?ldquo;贯彻',
      '会议\u200b指出',
      '⼈才工作会议',
      '浏览量：{{news.hits}}次的会议',
      '拓展发展?jié)撃芗翱臻g',
      '当前位置：首页 > 新闻',
      '会议指出\n来源：某报',
      '会议指出，，要落实',
      '全麵落實',
      '這為來說國時對會學發经',
    ])
      assert.ok(looksDirty(text), text);
  });
  it('is not any other', () => {
    for (const text of [
      '',
      'const a = { b: 1 };\n',
      '会议指出，要落实。11月17日，市科协（筹）召开“三会一课”学习会（扩大）。',
      '會議指出，要落實各項任務，關於數字經濟（AI）與雲端。',
      '中国科协（CAST）发布 10:30 的通知，比例为 1:2，共 1,000 人。',
    ])
      assert.ok(!looksDirty(text), text);
  });
  it('is guessed at in no time', () => {
    const start = performance.now();
    looksDirty('会议('.repeat(500_000));
    looksDirty('会议指出，要落实。'.repeat(200_000));
    assert.ok(performance.now() - start < 2000);
  });
});
