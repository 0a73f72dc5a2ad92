import { perElement, sharedBy } from '../../core/remember';
import type { At, MarkerFact, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import { readingOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

/** Only the plain chain of one topic is judged: a report that uses an opener twice goes through several topics. */
export const rule = reportRule({
  id: 'struct-opener-order',
  code: 'S06',
  family: 'structure',
  title: { zh: '会议引导语次序颠倒', en: 'Openers out of order' },
  severity: 'information',
  fixes: 'none',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  check(report) {
    return report.markers.length < 2 ? NOTHING : outOfOrder(report);
  },
});

export const page: RulePage = {
  why: {
    zh: '一个议题通常按“会议传达学习、会议认为、会议指出、会议强调、会议要求”层层推进，先讲认识，后提要求；要求之后再讲认识，层次就乱了。',
    en: 'On one topic a report goes from what the meeting holds (认为, 指出) to what it stresses and demands (强调, 要求), not back.',
  },
  basis: [{ source: { zh: '会议认为、指出、强调、要求的用法惯例', en: 'Convention on 会议认为, 指出, 强调 and 要求' } }],
  examples: [
    { bad: '11月17日，市科技局召开会议。\n会议要求，抓好落实。\n⟦会议认为⟧，全会意义重大。' },
    { bad: '11月17日，市科技局召开会议。会议认为，意义重大。会议决定，成立专班。⟦會議指出⟧,形勢很好。' },
    { bad: '11月17日，市科技局召开会议。\n会议要求，抓好落实。\n⟦会议传达⟧了上级会议精神。' },
    { ok: '会议认为，全会意义重大。\n会议指出，形势很好。\n会议强调，要抓落实。\n会议要求，分工负责。' },
    { ok: '会议要求，抓好落实。\n会议还研究了干部工作。会议指出，要选好干部。' },
    { ok: '会议指出，要学习精神。会议要求，抓好落实。\n会议指出，要防范风险。会议要求，守住底线。' },
    { ok: '会议要求，抓好落实。\n二、关于安全工作\n会议认为，形势严峻。' },
  ],
};

const MESSAGE = {
  zh: '“{opener}”放在“{before}”之后，次序颠倒，请先讲认识、后提要求。',
  en: '“{opener}” comes after “{before}”; say first what the meeting holds, then what it demands.',
};
const RELATED = { zh: '前面已经提出要求', en: 'the demand stands here' };

type Marker = At<MarkerFact>;

/** What a marker is: none of the meeting's openers, the start of another topic, or from `FIRST_VERB` on the opener with a verb. */
const NO_OPENER = 0;
const OTHER_TOPIC = 1;
const FIRST_VERB = 2;
const VERBS = ['传达', '认为', '指出', '强调', '要求', '决定', '号召'];
const FIRST_CHARACTERS = VERBS.map((verb) => verb.charAt(0)).join('');
const CONVEYS = kindOf('传达');
const DEMANDS = kindOf('要求');
const DECIDES = kindOf('决定');
/** Sets of kinds, one bit each. */
const DEMANDING = (1 << DEMANDS) | (1 << DECIDES);
const EARLY = (1 << kindOf('认为')) | (1 << kindOf('指出'));

function kindOf(verb: string): number {
  return FIRST_VERB + VERBS.indexOf(verb);
}

const markersOf = ({ markers }: Report): readonly Marker[] => markers;
const sharedMarkers = sharedBy(markersOf, (a, b) => a === b || a.fact === b.fact);

const openerKinds = perElement(markersOf, sharedMarkers, ({ line, fact }, { lines }): number => {
  if (!fact.collective) return NO_OPENER;
  const text = lines[line]?.paragraph.reading.text ?? '';
  const { start } = fact.speaker;
  if (fact.verb.start !== start + 2 || !text.startsWith('会议', start)) return OTHER_TOPIC;
  if (start > 0 && /(?:会[上前]|议题|议程|还|此外|另外|随后|最后|同时)[，]?$/u.test(text.slice(Math.max(0, start - 12), start))) return OTHER_TOPIC;
  // No two of the verbs begin alike.
  const verb = FIRST_CHARACTERS.indexOf(text.charAt(fact.verb.start));
  return verb >= 0 && text.startsWith(VERBS[verb] ?? '', fact.verb.start) ? FIRST_VERB + verb : OTHER_TOPIC;
});

/**
 * Judges the openers topic by topic. A heading, another item of the agenda, or words such as 会议还 and 会上 begin a new
 * topic. Most topics are done with when the kinds of their openers were seen; only a suspect one is looked at again.
 */
function outOfOrder(report: Report): readonly Finding[] {
  const { markers, headings } = report;
  const kinds = openerKinds(report);
  const findings: Finding[] = [];
  let first = 0;
  let seen = 0;
  let repeats = false;
  let returns = false;
  let nextHeading = 0;
  const beginAt = (index: number): void => {
    if (returns && !repeats) findings.push(...returnsIn(report, kinds, first, index));
    first = index;
    seen = 0;
    repeats = false;
    returns = false;
  };
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index] ?? NO_OPENER;
    if (kind === NO_OPENER) continue;
    if (kind === OTHER_TOPIC) {
      beginAt(index + 1);
      continue;
    }
    if (nextHeading < headings.length) {
      const line = markers[index]?.line ?? 0;
      const passed = nextHeading;
      while (nextHeading < headings.length && (headings[nextHeading]?.line ?? 0) <= line) nextHeading += 1;
      if (nextHeading > passed) beginAt(index);
    }
    if ((seen & (1 << kind)) !== 0) repeats = true;
    else if ((seen & DEMANDING) !== 0 && (kind === CONVEYS || (EARLY & (1 << kind)) !== 0)) returns = true;
    seen |= 1 << kind;
  }
  beginAt(kinds.length);
  return findings;
}

/** The openers of a topic that go back behind its first demand. */
function returnsIn(report: Report, kinds: readonly number[], from: number, to: number): readonly Finding[] {
  const findings: Finding[] = [];
  let demand: Marker | undefined;
  let demandKind = NO_OPENER;
  for (let index = from; index < to; index += 1) {
    const kind = kinds[index] ?? NO_OPENER;
    const opener = report.markers[index];
    if (kind < FIRST_VERB || !opener) continue;
    if (!demand) {
      if ((DEMANDING & (1 << kind)) === 0) continue;
      demand = opener;
      demandKind = kind;
    } else if ((EARLY & (1 << kind)) !== 0 || (kind === CONVEYS && demandKind === DEMANDS)) findings.push(findingOf(report, opener, demand));
  }
  return findings;
}

function findingOf(report: Report, opener: Marker, demand: Marker): Finding {
  return {
    line: opener.line,
    span: spanOf(opener),
    message: MESSAGE,
    values: { opener: readingOf(report, opener.line, spanOf(opener)), before: readingOf(report, demand.line, spanOf(demand)) },
    related: [{ line: demand.line, span: spanOf(demand), message: RELATED }],
  };
}

function spanOf({ fact }: Marker): Span {
  return { start: fact.speaker.start, end: fact.verb.end };
}
