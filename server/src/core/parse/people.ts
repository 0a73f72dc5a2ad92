import type { ChairFact, PersonFact } from '../report';
import { nameAt } from './names';
import { POSTS } from './vocabulary';

/** Last characters of the posts, by which a scan for people stops. */
export const POST_ENDS = '记长任席员授师监总理督政事人表学士家问书官统令使谋';

/** The people of one line: those who chair, and every name directly behind a post. `postEnds` are the offsets behind the last characters of posts. */
export function peopleOf(text: string, from: number, postEnds: readonly number[], chairs: readonly ChairFact[]): readonly PersonFact[] {
  const people: PersonFact[] = chairs.flatMap((chair) => chair.people);
  const known = people.length;
  let done = from;
  for (const at of postEnds) {
    if (at <= done) continue;
    const post = POSTS.endingAt(text, at, from);
    if (post === 0) continue;
    const start = text.charCodeAt(at) === 0x20 ? at + 1 : at;
    const length = nameAt(text, start, text.length);
    if (length < 2) continue;
    const isChair = people.slice(0, known).some((person) => person.name.start === start);
    if (!isChair) {
      const last = people[people.length - 1];
      const postStart = postStartOf(text, at - post, Math.max(from, last && last.name.end <= at - post ? last.span.end : from));
      people.push({ span: { start: postStart, end: start + length }, name: { start, end: start + length }, post: { start: postStart, end: at } });
    }
    done = start + length - 1;
  }
  return people.length > 1 ? people.sort((a, b) => a.name.start - b.name.start) : people;
}

/** A post reaches back to the last mark, with the organisation before it and with the posts that 、 joins to it. */
function postStartOf(text: string, at: number, from: number): number {
  const limit = Math.max(from, at - 60);
  let start = segmentStart(text, at, limit);
  while (text.charAt(start - 1) === '、' && start - 1 > limit && POSTS.endingAt(text, start - 1, limit) > 0) start = segmentStart(text, start - 1, limit);
  // Behind another person stand his form of address and a joint: 张杰院士、 or 李明和.
  const joint = start === limit ? (/^(?:院士|教授|博士|同志|研究员)?[、和与及]?/u.exec(text.slice(start, at))?.[0].length ?? 0) : 0;
  start += joint;
  const verb = BEFORE_POST.exec(text.slice(start, at));
  if (verb) start += verb[0].length;
  return text.charCodeAt(start) === 0x20 ? start + 1 : start;
}

/** Verbs whose object is a person with his post: 会议听取了秘书长刘明…. */
const BEFORE_POST = /^[^，。]*(?:听取了|听取|邀请了|邀请到|邀请|学习了|包括|如|为|宣布|任命|选举|聘请|特邀|以及|正如)/u;
const STOPS = '，。；：、！？“”《》（）由 ';
function segmentStart(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && !STOPS.includes(text.charAt(start - 1))) start -= 1;
  return start;
}
