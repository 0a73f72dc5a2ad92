import type { ChairFact, PersonFact } from '../report';
import { nameAt } from './names';
import { POSTS } from './vocabulary';

/** Last characters of the posts, by which a scan for people stops. */
const LAST = new Uint8Array(0x10000);
for (const char of '记长任席员授师监总理督政事人表学士家问书官统令使谋官') LAST[char.charCodeAt(0)] = 1;

/** The people of one line: those who chair, and every name that stands directly behind a post. */
export function peopleOf(text: string, from: number, chairs: readonly ChairFact[]): readonly PersonFact[] {
  const people: PersonFact[] = [];
  for (let at = from + 1; at < text.length - 1; at += 1) {
    if (LAST[text.charCodeAt(at - 1)] !== 1) continue;
    const post = POSTS.endingAt(text, at, from);
    if (post === 0) continue;
    const start = text.charCodeAt(at) === 0x20 ? at + 1 : at;
    const length = nameAt(text, start, text.length);
    if (length < 2) continue;
    const postStart = postStartOf(text, at - post, from);
    people.push({ span: { start: postStart, end: start + length }, name: { start, end: start + length }, post: { start: postStart, end: at } });
    at = start + length - 1;
  }
  for (const chair of chairs) {
    for (const person of chair.people) {
      if (!people.some((known) => known.name.start === person.name.start)) people.push(person);
    }
  }
  return people.length > 1 ? people.sort((a, b) => a.name.start - b.name.start) : people;
}

/** A post reaches back to the last mark or 、-joined post; organisations before it belong to it. */
function postStartOf(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !STOPS.includes(text.charAt(start - 1)) && at - start < 40) {
    start -= 1;
  }
  return text.charCodeAt(start) === 0x20 ? start + 1 : start;
}
const STOPS = '，。；：、！？“”《》（）由 ';
