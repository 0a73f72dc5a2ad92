import type { AttendanceFact, AttendanceVerb } from '../report';
import { clauseEnd, clauseStart } from './marks';
import { list, wordSet } from './words';

const OBJECTS = wordSet(
  list(
    '会议 大会 座谈会 本次 此次 了会议 了此次 了本次 了大会 这次 研讨会 学习 活动 推进会 动员会 了活动 会 并讲话 并致辞 并作 了座谈会 指导 了推进会 今天 了学习 全会 了研讨会 集中学习 调研 仪式 动员大会 预备会议',
  ),
);

/** The clauses of one line that say who was there. `places` are the offsets of 出席, 列席 and 参加. */
export function attendanceIn(text: string, places: readonly number[]): AttendanceFact[] {
  const facts: AttendanceFact[] = [];
  for (const at of places) {
    const verb = text.slice(at, at + 2) as AttendanceVerb;
    const after = at + 2;
    if (text.slice(0, at).trim() === '' && (text.charAt(after) === '：' || text.startsWith('人员：', after))) {
      facts.push({ span: { start: at, end: text.trimEnd().length }, verb, verbSpan: { start: at, end: after } });
      continue;
    }
    const listed = INVERTED.exec(text.slice(after, after + 16));
    if (listed && at === clauseStart(text, at, 0)) {
      facts.push({ span: { start: at, end: clauseEnd(text, after + listed[0].length, text.length) }, verb, verbSpan: { start: at, end: after } });
      continue;
    }
    const object = (verb === '出席' ? namedMeeting(text, after) : 0) || OBJECTS.startingAt(text, after, text.length);
    const next = text.charAt(after + (text.charAt(after) === '了' ? 1 : 0));
    const closes = next === '' || '，。；'.includes(next);
    if (object === 0 && !closes) continue;
    const start = subjectStart(text, at);
    if (start < 0 || at - start < 2) continue;
    facts.push({ span: { start, end: clauseEnd(text, after + object, text.length) }, verb, verbSpan: { start: at, end: after } });
  }
  return facts;
}

/** 参加会议的有…, 出席座谈会的还有…: the people stand behind the verb. */
const INVERTED = /^(?:了|今天)?[^，。；、]{0,8}(?:的(?:还|也|亦|领导|人员)?有|(?:亦|还|也)?包括)/u;

/** Length of the name of a meeting behind 出席, such as 决战决胜脱贫攻坚座谈会; 0 when there is none. */
function namedMeeting(text: string, from: number): number {
  const match = /^了?[^，。；、“”《》]{2,24}?(?:会议|大会|座谈会|研讨会|推进会|动员会|会)(?=[，。]|并)/u.exec(text.slice(from, from + 32));
  return match ? match[0].length : 0;
}

/** The subject reaches back over the commas of a list of people to the start of the sentence or to another verb. */
function subjectStart(text: string, at: number): number {
  let start = clauseStart(text, at, 0);
  for (let count = 0; count < 12 && start > 0 && text.charAt(start - 1) === '，'; count += 1) {
    const earlier = clauseStart(text, start - 1, 0);
    const clause = text.slice(earlier, start - 1);
    if (REPORTED.test(clause)) return -1;
    if (VERBS.test(clause)) break;
    start = earlier;
  }
  while (text.charCodeAt(start) === 0x20) start += 1;
  return start;
}
/** Behind 他表示， the words are somebody's, not the reporter's. */
const REPORTED = /(?:指出|强调|表示|认为|要求|希望)$/u;
const VERBS = /召开|举行|举办|主持|出席|列席|参加|传达|围绕|部署|研究|听取|学习贯彻|日$|午$/u;
