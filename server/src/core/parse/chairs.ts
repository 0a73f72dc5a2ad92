import { isHan } from '../chars';
import type { ChairFact, PersonFact } from '../report';
import { clauseEnd, clauseStart } from './marks';
import { peopleSurelyIn } from './names';
import { POSTS, PRONOUNS } from './vocabulary';
import { list, wordSet } from './words';

const CHAIR = '主持';
/** What may follow 主持 when a person is chaired about and not a meeting. */
const NOT_CHAIRING = wordSet(
  list(
    '人 词 稿 者 工作 日常 全面工作 全局工作 行政工作 党委工作 党组工作 国家 完成 项目 课题 研究 编 修 制定 正义 公道 家务 开发 设计 建设 申报 科研 省 一项 一系列 多项 节目 栏目 晚会 婚礼 仪式 开幕式 闭幕式 启动仪式 揭牌 颁奖 签约 交流环节 讨论环节 提问 圆桌 环节 第一 第二 第三 上半场 下半场 了圆桌 了第 互动 升旗 时 期间 会议时 会议期间 大会时 座谈会时 问答 自由讨论 分论坛 分组',
  ),
);
const TIME_TAIL =
  /(?:\d{4}年)?(?:\d{1,2}月)?[ ]?\d{1,2}日(?:上午|下午|晚上?)?$|(?:今日|昨日|今天|昨天|近日|日前|早上|上午|下午|晚上|当天|亲自|出席并|出席会议并|到会并|到场并|共同|联合|一起|轮流|分别|临时|受委托|代为|也|并|继续|先后|在会上|受邀)$/u;
const PLACE_TAIL = /(?:在|到|赴|于)[^，。；：]{1,20}$/u;
const LEADING = /^(?:会前|会上|会后|随后|最后|期间|受[^，]{1,10}委托)?[，]?(?:在)?/u;

/** The statements in one line of who chairs the meeting. `places` are the offsets of 主持; no subject reaches back before `from`. */
export function chairsIn(text: string, places: readonly number[], from: number): ChairFact[] {
  const chairs: ChairFact[] = [];
  for (const at of places) {
    const chair = chairAt(text, at, from);
    if (chair) chairs.push(chair);
  }
  return chairs;
}

function chairAt(text: string, at: number, from: number): ChairFact | null {
  const after = at + CHAIR.length;
  if (isField(text, at, after)) return fieldAt(text, at);
  if (NOT_CHAIRING.startingAt(text, after, text.length) > 0) return null;
  const start = Math.max(subjectClauseStart(text, at), at > from ? from : 0);
  const before = text.slice(start, at);
  if (AROUND.test(before) || AROUND.test(text.slice(clauseStart(text, Math.max(0, start - 1), 0), start))) return null;
  if (before.endsWith('在')) return null;
  if (text.startsWith('下', after)) return underTheChairOf(text, start, at);
  const passive = before.lastIndexOf('由');
  const isPassive = passive >= 0 && !before.startsWith('由于', passive);
  let subjectStart = isPassive ? start + passive + 1 : start + (LEADING.exec(before)?.[0].length ?? 0);
  let subjectEnd = at;
  for (let round = 0; round < 4; round += 1) {
    while (subjectEnd > subjectStart && text.charCodeAt(subjectEnd - 1) === 0x20) subjectEnd -= 1;
    const subject = text.slice(subjectStart, subjectEnd);
    const tail = TIME_TAIL.exec(subject) ?? (isPassive ? null : PLACE_TAIL.exec(subject));
    if (!tail || tail[0].length === 0 || tail[0].length === subject.length) break;
    subjectEnd -= tail[0].length;
  }
  while (subjectStart < subjectEnd && text.charCodeAt(subjectStart) === 0x20) subjectStart += 1;
  if (subjectStart >= subjectEnd) return null;
  const next = text.charAt(after);
  const closes = next === '' || '，。；）、！'.includes(next) || next === '”';
  if (!isPassive && !closes && !isHan(text.charCodeAt(after))) return null;
  if (PRONOUNS.startingAt(text, subjectStart, subjectEnd) === subjectEnd - subjectStart) return null;
  const people = peopleSurelyIn(text, subjectStart, subjectEnd);
  if (people.length === 0 && !isPassive && !/[记长任席员理]$/u.test(text.slice(subjectStart, subjectEnd))) return null;
  const first = people[0];
  const clauseFrom = isPassive ? start : Math.min(first ? first.span.start : subjectStart, subjectStart);
  const stop = clauseEnd(text, after, text.length);
  return { span: { start: skipSpaces(text, clauseFrom), end: stop }, people, subject: { start: subjectStart, end: subjectEnd } };
}

/** A meeting before or behind the one that is reported: 会前，王沪宁主持召开…. */
const AROUND = /^[ ]*会[前后]/u;

/** A post may hold a comma (校党委副书记、纪委书记，国家监委驻校监察专员赵美蓉): a clause that ends in a post and has no verb goes on. */
function subjectClauseStart(text: string, at: number): number {
  const start = clauseStart(text, at, 0);
  if (text.charAt(start - 1) !== '，' || text.slice(start, at).includes('由')) return start;
  const earlier = clauseStart(text, start - 1, 0);
  const clause = text.slice(earlier, start - 1);
  return POSTS.endingAt(text, start - 1, earlier) > 0 && !/召开|举行|举办|出席|参加|主持|日/u.test(clause) ? earlier : start;
}

function skipSpaces(text: string, at: number): number {
  let index = at;
  while (text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** 在院长王磊的主持下，会议审议了…. */
function underTheChairOf(text: string, start: number, at: number): ChairFact | null {
  const before = text.slice(start, at);
  const place = before.lastIndexOf('在');
  if (place < 0) return null;
  const subject = { start: start + place + 1, end: before.endsWith('的') ? at - 1 : at };
  const people: readonly PersonFact[] = peopleSurelyIn(text, subject.start, subject.end);
  return people.length === 0 ? null : { span: { start: start + place, end: at + CHAIR.length + 1 }, people, subject };
}

/** 主持：张三 or 主持人：张三 at the start of a line, as minutes have it. */
function isField(text: string, at: number, after: number): boolean {
  const colon = text.charAt(after) === '人' ? after + 1 : after;
  return text.slice(0, at).trim() === '' && text.charAt(colon) === '：';
}

const PADDED_FIELD = /^[ ]*主[ ]+持(?:[ ]*人)?[ ]*：/u;
/** 主 持 人：李红, the label spread out as minutes like it. */
export function paddedFieldIn(text: string): ChairFact | null {
  return PADDED_FIELD.test(text.slice(0, 16)) ? fieldAt(text, text.indexOf('主')) : null;
}

function fieldAt(text: string, at: number): ChairFact | null {
  const colon = text.indexOf('：', at);
  let end = text.length;
  while (end > colon + 1 && ' 。'.includes(text.charAt(end - 1))) end -= 1;
  const start = skipSpaces(text, colon + 1);
  if (start >= end) return null;
  const people = peopleSurelyIn(text, start, end);
  return { span: { start: at, end }, people, subject: { start, end } };
}
