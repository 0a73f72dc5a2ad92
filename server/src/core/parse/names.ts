import { isHan } from '../chars';
import type { PersonFact } from '../report';
import { COMPOUND_SURNAMES, NOT_IN_NAMES, ORGANISATION_ENDS, POSTS, SURNAMES } from './vocabulary';
import { list, wordSet } from './words';

/** Words that look like a surname with a given name and are none. */
const NOT_NAMES = wordSet(
  list(
    `方案 方面 方向 方式 方法 高度 高校 高等 高层 高端 高级 安全 安排 时间 时代 时期 任务 任何 文件 文化 文章 文明 文旅 金融 常态 常委 常务 单位 单独 车间 温度 周期 周年 周边 平台 平安 平时 平均 明年 明确 明显 和谐 全体 全面 全国 全省 全市 全县 全区 全校 全院 全局 全年 全会 全委 全程 全力 全员 全系统 全公司 全集团 全厅 全行业 党员 党委 党组 党支部 党中央 党和 党建 党风 党政 党校 党史 成员 成立 成果 成功 成效 成绩 严格 严肃 严防 管理 管道 管委 关于 关键 关心 关爱 应当 应该 应急 路线 路径 解决 解放 连续 项目 项任务 古代 易地 白天 程度 程序 石油 石化 江苏 江西 江山 江河 安徽 海南 河南 云南 湖南 宁夏 路桥 马上 马院 毛泽东思想 支持 国家 国际 国企 国内 国资 国务 都要 都是 相关 相信 相比 步伐 由于 干部 干事 干群 司法 司机 简要 乐观 计划 计算 尚未 展望 展示 展开 初步 初心 门户 席位 公司 田间 年度 年底 年内 年初 别是 候选 阳光 银行 舍得 祝贺 祝愿 左右 包括 包容 充分 柴油 冷链 游客 车辆 车检 燕山 智慧 智能 景区 惠民 荣获 荣誉 明德 昌盛 成都 原则 原因 原来 甘肃 池州 花园 易发 党的 党内 沙漠 查找 查摆 查摆问题 向全 向上 章程 温暖 黄河 长江 龙头 万众 万里 万元 金额 金叶 申请 申报 康复 康养 钟点 武警 施工 施行 任期 任命 余项 余人 余名 余家 于是 于此 何时 何地 谢意 范围 范例 顾问 季度 宣传 宣读 宣布 宣讲 包保 房地产 房屋 边境 边防 权力 权利 权益 麦田 麦收 郎朗 占比 卫生 卫健 计量 商量 国民 国庆 楚天 平凉 平阳 平原 安阳 安庆 安康 安居 安置 安装 温州 常州 常德 常熟 常见 常年 连云港 连锁 连日 连队 梅州 金华 金昌 金山 包头 齐鲁 齐全 齐心 齐抓 鲁班 陆续 陆地 雷电 雷达 熊猫 马克思 高新 高质量 高标准 高水平 高效 毕业 毕业生 史无前例 石家庄 庄严 殷切 方可 方能 宗旨 查处 水平 古城 全党 党章 荣辱 安保 安心 安稳 应用 应对 连片 连心 经济 国有 项工作 家庭 路灯 终于 车站 权威 银川 燕子 明天 明珠 明日 洪水 洪涝 白山 向往 景德 万岁 凤凰 相应 相互 相继 相对 相当 相处 边缘 单一 单纯 费用 顾虑 童年 游戏 宁波 宁静 甘愿 宫廷 易于 易燃 乔木 金属 金秋 石材 石头 万亿 千万 米粉`,
  ),
);

/** Words that may stand directly after a name in running text. */
const AFTER_NAME = wordSet(
  list(
    `、 ， 。 ； ： ） ） 》 ” ？ ！ （ 同志 先生 女士 主持 出席 列席 参加 陪同 作 做 致 指出 强调 要求 认为 表示 提出 希望 提到 谈到 讲 说 指 称 建议 在 就 对 为 向 从 与 和 及 以及 等 代表 介绍 通报 汇报 传达 宣读 宣布 部署 总结 围绕 结合 带领 率 率队 率领 分别 先后 还 也 又 亦 并 则 最后 首先 随后 接着 一行 主任 教授 书记 院长 校长 副 肯定 充分 高度 阐述 回顾 讲授 讲话 发言 领学 领誓 到 赴 来到 前往 深入 走访 调研 会见 一一 亲自 担任 任 当选 受邀 应邀 以 用 将 把 于 专程 逐一 详细 特别 着重 重点 点评 解读 分析 传授 颁发 观看 主讲 开展 进行 组织 宣讲 上午 下午 早上 晚上 今日 昨日 近日 日前 聆听 听取 受 应 审议 早 博士 院士 老师 同学 研究员 副院长 副校长 局长 处长 市长 县长 部长 主席 委员 曾 也就 已 的 是 线上 通过 10 1 2 3 4 5 6 7 8 9 2月 并讲话 共同`,
  ),
);

/** Length of the personal name at `at`, by surname and given name and what follows; 0 when there is none. */
export function nameAt(text: string, at: number, end: number): number {
  const surname = COMPOUND_SURNAMES.startingAt(text, at, end) || (SURNAMES.has(text.charAt(at)) ? 1 : 0);
  if (surname === 0) return transliteratedName(text, at, end);
  const padded = text.charCodeAt(at + 1) === 0x20 && isHan(text.charCodeAt(at + 2)) ? 1 : 0;
  if (padded === 1 && surname === 1) {
    const next = at + 3;
    return followsName(text, next, end) ? 3 : 0;
  }
  for (let given = 2; given >= 1; given -= 1) {
    const stop = at + surname + given;
    if (stop > end) continue;
    if (!isGiven(text, at + surname, stop)) continue;
    if (NOT_NAMES.startingAt(text, at, end) > 0) return 0;
    if (!followsName(text, stop, end)) continue;
    // 张军作的报告 and 马骥在会上: the second character is the next word.
    if (given === 2 && '作由教在任向对受应就'.includes(text.charAt(stop - 1)) && AFTER_NAME.startingAt(text, stop - 1, text.length) > 0) continue;
    return surname + given;
  }
  return transliteratedName(text, at, end);
}

/** True when the whole span is one personal name. */
export function isName(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2) return false;
  if (text.slice(start, end).includes('·')) return transliteratedName(text, start, end) === length;
  if (length > 4) return false;
  const surname = COMPOUND_SURNAMES.startingAt(text, start, end) || (SURNAMES.has(text.charAt(start)) ? 1 : 0);
  // 李 明: names of two characters are set apart in official texts.
  if (length === 3 && text.charCodeAt(start + 1) === 0x20) return surname === 1 && isGiven(text, start + 2, end);
  if (surname === 0 || length - surname < 1 || length - surname > 2) return false;
  return isGiven(text, start + surname, end) && NOT_NAMES.startingAt(text, start, end) < length && !(NOT_NAMES.startingAt(text, start, end) > 1 && length <= 3);
}

function isGiven(text: string, start: number, stop: number): boolean {
  for (let at = start; at < stop; at += 1) {
    if (!isHan(text.charCodeAt(at)) || NOT_IN_NAMES.has(text.charAt(at))) return false;
  }
  return true;
}

function followsName(text: string, at: number, end: number): boolean {
  return at >= end || at >= text.length || AFTER_NAME.startingAt(text, at, text.length) > 0 || text.charCodeAt(at) === 0x20;
}

/** 洛桑江村·… and other names with a middle dot: Han on both sides of it. */
function transliteratedName(text: string, at: number, end: number): number {
  let stop = at;
  let dots = 0;
  while (stop < end && stop - at < 16) {
    const code = text.charCodeAt(stop);
    if (code === 0xb7) dots += 1;
    else if (!isHan(code) || '的了和与及'.includes(text.charAt(stop))) break;
    stop += 1;
  }
  return dots > 0 && stop - at >= 4 && text.charCodeAt(stop - 1) !== 0xb7 && text.charCodeAt(at) !== 0xb7 ? stop - at : 0;
}

const COMRADE = '同志';
/** Words that modify a post and belong to it: 副, 常务副, 第一, 原 …. */
const POST_PREFIX = wordSet(list('副 常务副 党委副 党组副 第一副 原 时任 代 代理 执行 高级 名誉 首席 专职 兼职 总'));

/**
 * The people named in `start`–`end`, a noun phrase such as 院党委书记、院长周传军 or 史修永院长 or 李强、王丽. Posts that
 * are joined by 、 before a name belong to that name.
 */
export function peopleIn(text: string, start: number, end: number): PersonFact[] {
  return peopleBy(text, start, end, personIn);
}

/** As `peopleIn`, for a place where nothing but people stands: what is left behind a post is a name, whatever its surname. */
export function peopleSurelyIn(text: string, start: number, end: number): PersonFact[] {
  return peopleBy(
    text,
    start,
    end,
    (source, from, stop, earlierPost) => personIn(source, from, stop, earlierPost) ?? personBehindPost(source, from, stop, earlierPost),
  );
}

type FindPerson = (text: string, start: number, end: number, earlierPost: number) => PersonFact | null;

function peopleBy(text: string, start: number, end: number, find: FindPerson): PersonFact[] {
  const people: PersonFact[] = [];
  let postStart = -1;
  let at = start;
  while (at < end) {
    const stop = partEnd(text, at, end);
    const person = find(text, at, stop, postStart);
    if (person) {
      people.push(person);
      postStart = -1;
    } else if (POSTS.endingAt(text, stop, at) > 0) {
      if (postStart < 0) postStart = at;
    } else if (postStart < 0 && stop < end && text.charAt(stop) === '、') {
      postStart = at;
    } else if (text.charAt(stop) !== '、') {
      postStart = -1;
    }
    at = stop + 1;
  }
  return people;
}

/** End of the part before 、，和与及兼. */
function partEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '、' || char === '，' || char === '；') return at;
    if ((char === '和' || char === '与' || char === '及') && at > from + 1 && at + 1 < end && (nameAt(text, at + 1, end) > 0 || isName(text, from, at)))
      return at;
  }
  return end;
}

/** The person in one part: name alone, post + name, name + post, each with or without 同志. */
function personIn(text: string, start: number, end: number, earlierPost: number): PersonFact | null {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) === 0x20) stop -= 1;
  if (text.startsWith(COMRADE, stop - 2) && stop - 2 > start) stop -= 2;
  let begin = start;
  while (begin < stop && text.charCodeAt(begin) === 0x20) begin += 1;
  if (begin >= stop) return null;
  // 王建国（局长）: the post stands in brackets behind the name.
  if (text.charAt(stop - 1) === '）') {
    const open = text.lastIndexOf('（', stop);
    if (open > begin && isName(text, begin, open)) {
      return { span: { start: begin, end: stop }, name: { start: begin, end: open }, post: { start: open + 1, end: stop - 1 } };
    }
  }
  const dot = text.slice(begin, stop).indexOf('·');
  if (dot > 0) return dottedPerson(text, begin, stop, begin + dot, earlierPost);
  if (isName(text, begin, stop)) return personOf(start, end, begin, stop, earlierPost < 0 ? -1 : earlierPost, begin);
  // Post before the name: the longest name of two to four characters that stands directly behind a post word.
  for (let length = Math.min(4, stop - begin); length >= 2; length -= 1) {
    const nameStart = stop - length;
    const tail = text.charCodeAt(nameStart - 1) === 0x20 ? nameStart - 1 : nameStart;
    if (isName(text, nameStart, stop) && postEndsAt(text, tail, begin)) {
      return personOf(start, end, nameStart, stop, earlierPost < 0 ? begin : earlierPost, tail);
    }
  }
  // Name before the post: 李广文副院长, 丁昶教授, 薛处长; an organisation may stand before it.
  const post = postAtEnd(text, stop, begin);
  if (post > 0) {
    const nameStop = stop - post;
    for (const length of [3, 2, 4]) {
      const nameStart = nameStop - length;
      if (nameStart < begin || !isName(text, nameStart, nameStop)) continue;
      if (nameStart > begin && length === 2 && nameStart - 1 >= begin && isName(text, nameStart - 1, nameStop)) continue;
      // 学术委员会主任杨德森院士: the post before the name outranks the form of address behind it.
      if (nameStart > begin && postEndsAt(text, nameStart, begin))
        return personOf(start, stop, nameStart, nameStop, earlierPost < 0 ? begin : earlierPost, nameStart);
      return { span: { start: nameStart, end: stop }, name: { start: nameStart, end: nameStop }, post: { start: nameStop, end: stop } };
    }
    if (nameStop - begin === 1 && SURNAMES.has(text.charAt(begin))) {
      return { span: { start: begin, end: stop }, name: { start: begin, end: nameStop }, post: { start: nameStop, end: stop } };
    }
  }
  // An organisation before the name without a post: 能源研究所韩文科.
  for (const length of [3, 2]) {
    const nameStart = stop - length;
    if (nameStart - begin >= 2 && isName(text, nameStart, stop) && ORGANISATION_ENDS.endingAt(text, nameStart, begin) > 0) {
      return { span: { start: nameStart, end: stop }, name: { start: nameStart, end: stop }, post: null };
    }
  }
  return null;
}

/** 厅长阿不都·热西提: the name begins behind the last post before its first dot. */
function dottedPerson(text: string, start: number, end: number, dot: number, earlierPost: number): PersonFact | null {
  for (let nameStart = dot - 1; nameStart > start; nameStart -= 1) {
    if (POSTS.endingAt(text, nameStart, start) === 0) continue;
    return isName(text, nameStart, end) ? personOf(start, end, nameStart, end, earlierPost < 0 ? start : earlierPost, nameStart) : null;
  }
  return isName(text, start, end) ? personOf(start, end, start, end, earlierPost, start) : null;
}

/** 县委书记尼玛次仁, 总理通伦: two to four characters behind the last post of the part. */
function personBehindPost(text: string, start: number, end: number, earlierPost: number): PersonFact | null {
  let stop = end;
  while (stop > start && text.charCodeAt(stop - 1) === 0x20) stop -= 1;
  if (text.startsWith(COMRADE, stop - 2)) stop -= 2;
  for (let length = 2; length <= 5; length += 1) {
    const nameStart = stop - length;
    if (nameStart <= start || POSTS.endingAt(text, nameStart, start) === 0) continue;
    if (POSTS.endingAt(text, stop, nameStart) > 0 || !isGiven(text, nameStart, stop)) return null;
    return personOf(start, end, nameStart, stop, earlierPost < 0 ? start : earlierPost, nameStart);
  }
  return null;
}

function personOf(start: number, end: number, nameStart: number, nameEnd: number, postStart: number, postEnd: number): PersonFact {
  const post = postStart >= 0 && postStart < postEnd ? { start: postStart, end: postEnd } : null;
  return { span: { start: post ? post.start : start, end }, name: { start: nameStart, end: nameEnd }, post };
}

function postEndsAt(text: string, at: number, start: number): boolean {
  if (POSTS.endingAt(text, at, start) > 0) return true;
  // 副总经理（主持工作）梁栋: a remark in brackets after the post.
  if (text.charCodeAt(at - 1) === 0xff09) {
    const open = text.lastIndexOf('（', at);
    return open > start && POSTS.endingAt(text, open, start) > 0;
  }
  return false;
}

/** Length of the post with its prefix (副, 常务副 …) at the end of the span. */
function postAtEnd(text: string, end: number, start: number): number {
  const post = POSTS.endingAt(text, end, start);
  if (post === 0) return 0;
  return post + POST_PREFIX.endingAt(text, end - post, start);
}
