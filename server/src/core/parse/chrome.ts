import type { ParagraphKind } from '../report';

/** What the reading of one line shows to be page furniture, markup, a date line or a caption; null for text of the report. */
export function furnitureOf(text: string): ParagraphKind | null {
  const line = text.trim();
  if (line.length === 0) return 'blank';
  if (line.startsWith('<!--')) return 'comment';
  if (isPicture(line)) return 'chrome';
  if (line.length > 160) return null;
  if (line.startsWith('编者按')) return null;
  const labels = line.includes('：') ? line.match(DATELINE_LABELS) : null;
  if (labels !== null && isEmptyMeta(line, labels.length)) return 'chrome';
  if (isDateline(line, labels)) return 'dateline';
  if (line.length <= 90 && SIGNED_START.test(line) && SIGNED.test(line)) return 'signature';
  // Page furniture never ends in a full stop, as most lines of a report do.
  if (line.length <= 90 && !line.endsWith('。') && CHROME.some((pattern) => pattern.test(line))) return 'chrome';
  if (line.length <= 24 && CAPTION.test(line)) return 'caption';
  if (SIGNATURE.test(line)) return 'signature';
  return null;
}

/** True for a line that is nothing but a picture, written out in base64 or left as a bare tag. */
export function isPicture(line: string): boolean {
  const first = line.charCodeAt(0);
  // ! of Markdown, < of a tag, d of the address itself
  if (first !== 0x21 && first !== 0x3c && first !== 0x64) return false;
  return PICTURE.test(line.slice(0, 200));
}
/** The address of the data is the first thing in the line, in a tag, or in an image of Markdown. */
const PICTURE = /^(?:data[:：]image\/|<(?:img|image)[ ][^>]{0,120}data[:：]image\/|!\[[^\]]{0,60}\]\(data[:：]image\/)|^<\/?image>$/u;

const LABEL =
  '(?:作者|文章来源|来源|稿源|信息来源|发布时间|发布日期|发表时间|更新时间|时间|日期|发布人|浏览量|浏览次数|浏览|点击数|点击量|点击|访问量|阅读|字号|编辑|责任编辑|责编|审核|供稿|摄影|学校)';
/** A line with a source or a date of publication (文章来源：… 日期：2021-11-01), with at least one value. */
function isDateline(line: string, labels: readonly string[] | null): boolean {
  if (line.length > 120) return false;
  if (!line.includes('：')) return DATED_START.test(line) && BARE_DATELINE.test(line);
  if (labels === null) return BARE_DATELINE.test(line);
  if (!/^(?:作者|文章来源|来源|稿源|信息来源|发布时间|发布日期|发表时间|更新时间|日期|时间|\d{4})/u.test(line)) return false;
  if (/。/u.test(line)) return false;
  // 时间：2024年9月6日上午 is a field of minutes; a page writes 时间：2024-09-06.
  if (labels.length === 1 && line.startsWith('时间') && !/\d{4}[-/.]/u.test(line)) return false;
  return labels.length >= 2 || /(?:\d{4}[-年/.]\d{1,2}|[：][ ]*[^ ：]{2,})/u.test(line);
}

/** Labels of a page without any value, or with a placeholder for one: 作者： 来源： 浏览量：次. Minutes may leave a field such as 时间： empty. */
function isEmptyMeta(line: string, labels: number): boolean {
  if (labels < 2 && !PAGE_LABEL.test(line)) return false;
  return /^[ 次|-]*$/u.test(line.replace(DATELINE_LABELS, '').replace(/\{\{[^{}]*\}\}/gu, ''));
}
const PAGE_LABEL = /^(?:作者|文章来源|来源|稿源|信息来源|发布|发表时间|更新时间|浏览|点击|访问量|阅读|字号|编辑|责任编辑|责编|审核|供稿|摄影)/u;
const DATELINE_LABELS = new RegExp(`${LABEL}[ ]?：`, 'gu');
const DATED_START = /^(?:\d|新华社|中新社)/u;
/** 2017-08-10来源… and a date and time alone on the line. */
const BARE_DATELINE =
  /^(?:新华社|中新社)[^，。 ]{0,10}\d{1,2}月\d{1,2}日电$|^\d{4}(?:年\d{1,2}月\d{1,2}日?|[-/.]\d{1,2}[-/.]\d{1,2})[ ]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[ ]*(?:来源.*)?$/u;

const CHROME = [
  // Where the page stands: 当前位置：首页 > 新闻
  /^(?:您的?)?(?:现在的?|当前)?(?:所在)?位置[:：]|^(?:网站)?首页[ ]*[>›»→|][ ]*[^。，]{1,40}$/u,
  /^-?[ ]*\d{1,2}px$/u,
  // The choice of letter size: 字体：大 中 小, 【大 中 小】
  /^[【[（]?字(?:体|号)[:：]?[ ]*[【[（]?[ ]*(?:大|中|小|默认)|^[【[（]?大[ ]+中[ ]+小[】\]）]?$/u,
  // Logging in and joining
  /^(?:账号|手机|短信|扫码|微信|验证码)\+?(?:密码|验证码)?登录$|^(?:账号|手机)\+?密码登录|^还没有账号|^没有账号|^立即注册$|^忘记密码|^(?:用户)?登录[ ]*[|/]?[ ]*(?:免费)?注册$/u,
  // Sharing, printing and turning pages
  /^扫一扫|^分享到|^分享$|^【?(?:打印|关闭)(?:本页|窗口|此页)?】?$|^【(?:打印|关闭|收藏|纠错)[^】。]{0,6}】|^(?:打印|关闭)(?:本页|窗口|此页)|^[【[<〈]?(?:上|下)一(?:篇|条|页|则)|^相关(?:阅读|链接|报道|信息|新闻)[：]?$|^返回(?:顶部|首页|列表)|^更多[>›»]*$|^首页>?$|^正文$|^转入文章首发地址$|^(?:QQ空间|新浪微博|人人网|开心网|腾讯微博|微信)$|^设为首页|^加入收藏|^新闻推荐$|^最新(?:新闻|公告)$|^\|$/u,
  /^(?:打开|下载)(?:APP|App|app|客户端)(?:[^。，]{0,12})$|^(?:点赞|收藏|转发|评论|举报)(?:[ ]*\d{0,6})$|^(?:网站地图|联系我们|关于我们|隐私声明|法律声明|友情链接|站内搜索|网站声明|无障碍浏览|长者模式|网站支持IPv6)$/u,
  // The foot of the page
  /版权所有|ICP备\d+号|公网安备|^技术支持|^Copyright|^©|^(?:政府)?网站标识码|^建议使用[^。]{0,40}浏览器|^您是第[^。]{0,12}位访(?:客|问者)|^地址[：:][^。]{2,60}(?:邮编|电话|传真|邮箱)[：:]/u,
  /^·[^。]{4,60}$/u,
  /^链接[:：]|^https?:\/\/\S+$/u,
  /^[【[（(]?(?:编辑|责任编辑|责编|浏览次数|浏览量|点击数|点击量|访问量|阅读|发布人)[ ]?[:：][^。]{0,40}$/u,
  /^(?:首页|新闻|新闻中心|公司要闻|企业动态|国资动态|集团新闻|公司新闻>?|新闻中心>|采购动态|招标动态|质检新闻|通知公告|理论学习|学习园地|校园采风|党建动态|工作动态|要闻|党建引领)>?$/u,
  /^[^。，]{1,12}(?:[ ]*[>›»][ ]*[^。，]{1,20}){2,}$/u,
];

const CAPTION = /(?:现场|合影|实况|一角|剪影|留念|照片|会场|图片|场景)(?:[ ]?\d)?$|^图(?:[一二三四五六七八九十]|\d{1,2}|为)|^（?(?:摄影|图)[:：]|摄）?$/u;
/** A house signs its text with those who wrote, photographed and approved it: 供稿：… 审核：…, also 编辑：… 审核：…; an editor alone is of the page. */
const SIGNED_START = /^（?(?:编辑|责任编辑|责编|供稿|撰稿|审核|校对|编审|摄影|初审|复审|终审)(?:人|单位)?[ ]?[:：]/u;
const SIGNED = /(?:供稿|撰稿|审核|校对|编审|摄影|初审|复审|终审)(?:人|单位)?[ ]?[:：][ ]*[^ :：。]/u;
const SIGNATURE = /^（?(?:文|图|文字|图文|图片|撰稿|供稿|通讯员|记者)[ ]?[/／:：|][^。]{1,40}）?$|^（(?:供稿|审核|来源)[^。]{0,40}）$/u;
