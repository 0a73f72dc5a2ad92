import { isHan } from '../chars';
import type { MarkerFact, MarkerType } from '../report';
import { CLOSING, clauseEnd, markClass, OPENING, SENTENCE_END, sentenceEnd } from './marks';
import { isName, peopleIn } from './names';
import { ADVERBS, AGENDA_VERBS, COLLECTIVE_ENDS, GROUP_WORDS, MARKER_VERBS, ORGANISATION_ENDS, POSTS, PRONOUNS } from './vocabulary';
import { list, wordSet } from './words';

/** Longest speaker with its post and what stands between it and its verb, in characters. */
const REACH = 90;
const FRONTED_ENDS = wordSet(list('上 中 时 后 间 段 前 下 里 期间 以来 之际 伊始 之后 之前 工作 方面 精神 要求 法》 规定 来看 同时 部署'));
const FRONTED_STARTS = wordSet(
  list('为 为了 确保 在 根据 依据 按照 按 针对 对于 围绕 关于 经 从 随着 通过 就 结合 对照 鉴于 会上 会后 会前 会议期间 会议最后'),
);
const FRONTED_WORDS = wordSet(
  list(
    '会上 会后 会前 会中 最后 同时 随后 接着 此外 另外 其中 首先 其次 再次 之后 期间 对此 为此 会议伊始 会议最后 会议期间 座谈会上 研讨会上 大会上 闭幕会上 开幕会上 动员会上 会议结束时 会议结束前 会议开始前 当天 当日 目前 在京 在北京 此前 最终 接下来 交流中 讨论中 发言中',
  ),
);
const PREPOSITIONS = '在就对为围从以结针代向受接';
const NOT_REPORTED = wordSet(
  list(
    '感谢 欢迎 祝贺 敬意 赞赏 支持 认可 热烈 衷心 诚挚 由衷 最 充分 关注 慰问 谢意 问候 哀悼 了 过 的 意见 建议 问题 整改 方案 议案 申请 任务 明确要求 工作要求 具体要求 要求。 要求， 要求； 提请 一系列 新要求 更高 如下 以下',
  ),
);
const NOT_AFTER_AGENDA = wordSet(list('的 人员 会 中心 院 生 型 所 组 室 员 班 心得 成果 小组 领会'));
const DIRECT_SPEECH = wordSet(list('， ： “ ” 「'));

/**
 * The markers of one line: a speaker and a verb that open a sentence, such as 会议指出 or 庄天慧书记在讲话中强调.
 * `starts` are the offsets at which its sentences begin.
 */
export function markersIn(text: string, starts: readonly number[]): MarkerFact[] {
  const markers: MarkerFact[] = [];
  for (const start of starts) {
    const marker = markerAt(text, start);
    if (marker) markers.push(marker);
  }
  return markers;
}

function markerAt(text: string, start: number): MarkerFact | null {
  const limit = Math.min(text.length, start + 240);
  let at = skipBlanks(text, start, limit);
  // Most sentences of a report say what is to be done (要…) and name nobody.
  if (text.charCodeAt(at) === 0x8981) return null;
  for (let clause = 0; clause < 4 && at < limit; clause += 1) {
    const end = clauseEnd(text, at, limit);
    const found = markerInClause(text, at, Math.min(end, at + REACH));
    if (found) return found;
    if (text.charAt(end) !== '，' || !isFronted(text, at, end)) return null;
    const voiceless = atTheMeeting(text, at, end, limit);
    if (voiceless) return voiceless;
    at = skipBlanks(text, end + 1, limit);
  }
  return null;
}

/** 会上，传达了…: the agenda is dealt with and nobody named. */
function atTheMeeting(text: string, start: number, end: number, limit: number): MarkerFact | null {
  if (end - start > 4 || !text.startsWith('会上', end - 2)) return null;
  const at = end + 1;
  const verbStart = at + leadingAdverbs(text, at, limit);
  const length = AGENDA_VERBS.startingAt(text, verbStart, limit);
  if (length === 0 || NOT_AFTER_AGENDA.startingAt(text, verbStart + length, limit) > 0) return null;
  const stop = sentenceEnd(text, verbStart + length, text.length);
  return { type: 'agenda', speaker: { start, end }, verb: { start: verbStart, end: verbStart + length }, span: { start, end: stop }, collective: true };
}

function leadingAdverbs(text: string, at: number, end: number): number {
  let length = 0;
  for (let step = ADVERBS.startingAt(text, at, end); step > 0; step = ADVERBS.startingAt(text, at + length, end)) length += step;
  return length;
}

function skipBlanks(text: string, at: number, end: number): number {
  let index = at;
  while (index < end && text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** True for an adverbial clause that may stand before a speaker: 会上， 最后， 在报告中， 为更好地做好工作，. */
function isFronted(text: string, start: number, end: number): boolean {
  const clause = text.slice(start, end);
  if (FRONTED_WORDS.has(clause)) return true;
  if (end - start > 60) return false;
  return FRONTED_STARTS.startingAt(text, start, end) > 0 || (end - start <= 16 && FRONTED_ENDS.endingAt(text, end, start) > 0);
}

function markerInClause(text: string, from: number, end: number): MarkerFact | null {
  let depth = 0;
  for (let at = from + 1; at < end; at += 1) {
    const bits = markClass(text.charCodeAt(at));
    if ((bits & OPENING) !== 0) depth += 1;
    else if ((bits & CLOSING) !== 0) depth -= 1;
    if (depth > 0) continue;
    const length = MARKER_VERBS.startingAt(text, at, end);
    if (length === 0) continue;
    const type: MarkerType = AGENDA_VERBS.has(text.slice(at, at + length)) ? 'agenda' : 'speech';
    const subject = speakerBefore(text, from, at, type);
    if (!subject) continue;
    if (!acceptsVerb(text, at, length, type, subject)) {
      at += length - 1;
      continue;
    }
    const stop = sentenceEnd(text, at + length, text.length);
    return {
      type,
      speaker: { start: subject.start, end: subject.end },
      verb: { start: at, end: at + length },
      span: { start: subject.start, end: stop },
      collective: subject.kind === 'collective',
    };
  }
  return null;
}

interface Speaker {
  readonly start: number;
  readonly end: number;
  readonly kind: 'collective' | 'group' | 'pronoun' | 'person' | 'organisation';
}

/** The speaker in `start`–`end`, the words before a verb, once adverbs and adverbial phrases are taken off. */
function speakerBefore(text: string, start: number, end: number, type: MarkerType): Speaker | null {
  const stop = withoutAdverbs(text, start, end);
  if (stop <= start) return null;
  const whole = speakerOf(text, start, stop);
  if (whole) return whole;
  const behind = behindFrontedPhrase(text, start, stop);
  if (behind > start) return speakerOf(text, behind, stop);
  if (
    LIGHT_VERBS.endingAt(text, end, start) > 0 ||
    LIGHT_VERBS.endingAt(text, stop, start) > 0 ||
    /(?:^|[^工合操写创制运协])作$/u.test(text.slice(Math.max(start, end - 2), end))
  )
    return null;
  // 周治国在讲话中指出, 戴坤祥代表学校强调: the speaker ends where a preposition begins.
  for (let at = start + 1; at < stop; at += 1) {
    if (!PREPOSITIONS.includes(text.charAt(at))) continue;
    const before = speakerOf(text, start, withoutAdverbs(text, start, at));
    if (before && before.kind !== 'organisation' && (phraseIsClosed(text, at, stop, type) || (stop < end && phraseIsClosed(text, at, end, type))))
      return before;
  }
  return null;
}

/** A prepositional phrase is complete when no second subject can hide in it: 在讲话中, 对学院工作, 就下一步工作. */
function phraseIsClosed(text: string, start: number, end: number, type: MarkerType): boolean {
  if (end - start > 60) return false;
  const first = text.charAt(start);
  if (first === '在' || first === '接') return FRONTED_ENDS.endingAt(text, end, start) > 0 || text.slice(start, end).includes('上发表');
  // 对…、研究…, 对照…要求 and 围绕学习…: the verb belongs to the phrase.
  if (text.startsWith('对照', start)) return false;
  const phrase = text.slice(start, end);
  if (type === 'agenda' && first !== '受') return phrase.endsWith('议题') || phrase.endsWith('为题');
  return !/[是了]/u.test(phrase) && (!BUSY.test(phrase.replace(QUOTED, '')) || phrase.endsWith('为题'));
}
const QUOTED = /“[^”]*”|《[^》]*》/gu;
/** Verbs whose object is the next word, so that it is a noun: 给予充分肯定, 作出部署. */
const LIGHT_VERBS = wordSet(list('给予 予以 作出 做出 作了 做了 提出 表示 进行 给与 有 的 高度 按照 根据 对照 按 落实 符合 达到'));

/** Offset behind a fronted phrase that no comma closes (在部署疫情防控工作时高岩指出); `start` when there is none. */
function behindFrontedPhrase(text: string, start: number, end: number): number {
  if (text.charAt(start) !== '在' && !text.startsWith('会上', start)) return start;
  if (text.startsWith('会上', start)) return start + 2;
  for (let at = end - 1; at > start + 2; at -= 1) {
    if ('时上中后间'.includes(text.charAt(at - 1)) && speakerOf(text, at, end)) return at;
  }
  return start;
}

function withoutAdverbs(text: string, start: number, end: number): number {
  let stop = end;
  for (;;) {
    while (stop > start && text.charCodeAt(stop - 1) === 0x20) stop -= 1;
    const length = ADVERBS.endingAt(text, stop, start + 1);
    if (length === 0) return stop;
    stop -= length;
  }
}

function speakerOf(text: string, start: number, end: number): Speaker | null {
  const length = end - start;
  if (length < 1) return null;
  if (PRONOUNS.startingAt(text, start, end) === length) return { start, end, kind: 'pronoun' };
  if (length < 2) return null;
  if (!isNounPhrase(text, start, end)) return null;
  if (STARTS_OTHERWISE.startingAt(text, start, end) > 0) return null;
  if (COUNTED_GROUP.test(text.slice(start, end))) return { start, end, kind: 'group' };
  if (text.startsWith('与会', start) || text.startsWith('参会', start))
    return length <= 24 && length >= 4 && !/[对围就以]/u.test(text.slice(start, end)) ? { start, end, kind: 'group' } : null;
  if (isName(text, start, end)) return { start, end, kind: 'person' };
  if (GROUP_WORDS.endingAt(text, end, start) > 0 && !/[对向给就为]/u.test(text.slice(start, end))) return { start, end, kind: 'group' };
  if (COLLECTIVE_ENDS.endingAt(text, end, start) > 0 && length <= 40 && !endsLikeWord(text, end)) return { start, end, kind: 'collective' };
  const people = peopleIn(text, start, end);
  const last = people[people.length - 1];
  if (last && last.span.end === end) return { start, end, kind: 'person' };
  if (length <= 30 && ORGANISATION_ENDS.endingAt(text, end, start) > 0) return { start, end, kind: 'organisation' };
  if (length <= 20 && POSTS.endingAt(text, end, start) > 0) return { start, end, kind: 'person' };
  return null;
}

const STARTS_OTHERWISE = wordSet(list('为 以 在 对 由 经 从 根据 按照 通过 关于 随着 围绕 就 针对 把 要 让 使 作为 希望 相信 如'));
const COUNTED_GROUP =
  /^(?:[一二三四五六七八九十两各\d]{1,3}(?:个|位|名)?|多[位名]|各)[^，、]{0,12}(?:组|团|单位|部门|代表|委员|老师|教师|专家|同志|学生|党员|同学)$/u;

/** 社会, 机会 and 体会 end like a meeting and are none; 学会 and 协会 are organisations. */
function endsLikeWord(text: string, end: number): boolean {
  const before = text.charAt(end - 2);
  return text.charAt(end - 1) === '会' && '社机体学协商工委员合金都才就不'.includes(before);
}

/** No verb of its own may stand in a speaker, or the real subject is something else. */
function isNounPhrase(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((markClass(code) & SENTENCE_END) !== 0) return false;
    const char = text.charAt(at);
    if (char === '是' || char === '了' || char === '要' || char === '将' || char === '把' || char === '被' || char === '使' || char === '让' || char === '，')
      return false;
    if (!isHan(code) && code > 0x7f && !'、（）《》“”·—「」'.includes(char)) return false;
  }
  const text2 = text.slice(start, end);
  return !BUSY.test(text2);
}
const BUSY =
  /召开|举行|举办|出席|主持|参加|按照|坚持|加强|推进|落实|提出|宣读|汇报|通报|听取|审议|传达|学习贯彻|进行|作了|发表|主办|承办|介绍|报道|引述|强调|指出|要求|认为/u;

function acceptsVerb(text: string, at: number, length: number, type: MarkerType, speaker: Speaker): boolean {
  const after = at + length;
  const verb = text.slice(at, after);
  if (type === 'agenda') {
    if (NOT_AFTER_AGENDA.startingAt(text, after, text.length) > 0) return false;
    if (text.startsWith('通过的', after) || text.startsWith('并通过的', after) || text.startsWith('了的', after)) return false;
    if (speaker.kind === 'organisation') return verb !== '学习' && verb !== '研究' && verb !== '部署';
    if (speaker.kind === 'person' || speaker.kind === 'pronoun') return verb !== '学习' && verb !== '研究' && after < text.length;
    return after < text.length;
  }
  const next = text.charAt(after);
  if (next === '的' || next === '。' || next === '、' || next === '；' || next === '') return false;
  if (verb === '说' || verb === '指' || verb === '称')
    return DIRECT_SPEECH.startingAt(text, after, text.length) > 0 || (verb !== '称' && speaker.kind === 'collective' && next !== '导');
  if (verb === '明确' || verb === '肯定' || verb === '同意' || verb === '决定' || verb === '建议') {
    if (speaker.kind === 'organisation') return DIRECT_SPEECH.startingAt(text, after, text.length) > 0;
    return next !== '了' || verb === '决定' || verb === '明确';
  }
  if (verb.endsWith('肯定')) return true;
  if (NOT_REPORTED.startingAt(text, after, text.length) > 0) return false;
  return true;
}
