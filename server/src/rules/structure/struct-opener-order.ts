import { perParagraph } from '../../core/remember';
import type { MarkerFact, Report } from '../../core/report';
import { type Finding, reportRule } from '../../core/rule';
import { readingOf } from './shared/places';

const NOTHING: readonly Finding[] = [];

/** Only the plain chain of one topic is judged: a report that uses an opener twice goes through several topics. */
export const rule = reportRule({
  id: 'struct-opener-order',
  code: 'S06',
  family: 'structure',
  title: { zh: '会议引导语次序颠倒', en: 'Openers out of order' },
  why: {
    zh: '一个议题通常按“会议传达学习、会议认为、会议指出、会议强调、会议要求”层层推进，先讲认识，后提要求；要求之后再讲认识，层次就乱了。',
    en: 'On one topic a report goes from what the meeting holds (认为, 指出) to what it stresses and demands (强调, 要求), not back.',
  },
  basis: [{ source: { zh: '会议认为、指出、强调、要求的用法惯例', en: 'Convention on 会议认为, 指出, 强调 and 要求' } }],
  severity: 'information',
  fixes: 'none',
  kinds: ['meeting', 'minutes', 'study', 'activity'],
  options: {},
  examples: [
    { bad: '11月17日，市科技局召开会议。\n会议要求，抓好落实。\n⟦会议认为⟧，全会意义重大。' },
    { bad: '11月17日，市科技局召开会议。会议认为，意义重大。会议决定，成立专班。⟦會議指出⟧,形勢很好。' },
    { bad: '11月17日，市科技局召开会议。\n会议要求，抓好落实。\n⟦会议传达⟧了上级会议精神。' },
    { ok: '会议认为，全会意义重大。\n会议指出，形势很好。\n会议强调，要抓落实。\n会议要求，分工负责。' },
    { ok: '会议要求，抓好落实。\n会议还研究了干部工作。会议指出，要选好干部。' },
    { ok: '会议指出，要学习精神。会议要求，抓好落实。\n会议指出，要防范风险。会议要求，守住底线。' },
    { ok: '会议要求，抓好落实。\n二、关于安全工作\n会议认为，形势严峻。' },
  ],
  check(report) {
    return report.markers.length < 2 ? NOTHING : outOfOrder(report);
  },
});

const MESSAGE = {
  zh: '“{opener}”放在“{before}”之后，次序颠倒，请先讲认识、后提要求。',
  en: '“{opener}” comes after “{before}”; say first what the meeting holds, then what it demands.',
};
const RELATED = { zh: '前面已经提出要求', en: 'the demand stands here' };

interface Opener {
  readonly line: number;
  readonly fact: MarkerFact;
  readonly verb: string;
}

function outOfOrder(report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  for (const block of blocksOf(report)) {
    const verbs = new Set(block.map(({ verb }) => verb));
    if (verbs.size !== block.length) continue;
    const demand = block.findIndex(({ verb }) => verb === '要求' || verb === '决定');
    if (demand < 0) continue;
    const before = block[demand];
    for (const opener of block.slice(demand + 1)) {
      const early = opener.verb === '认为' || opener.verb === '指出' || (opener.verb === '传达' && before?.verb === '要求');
      if (!early || !before) continue;
      findings.push({
        line: opener.line,
        span: spanOf(opener),
        message: MESSAGE,
        values: { opener: readingOf(report, opener.line, spanOf(opener)), before: readingOf(report, before.line, spanOf(before)) },
        related: [{ line: before.line, span: spanOf(before), message: RELATED }],
      });
    }
  }
  return findings;
}

function spanOf({ fact }: Opener): { start: number; end: number } {
  return { start: fact.speaker.start, end: fact.verb.end };
}

/** The openers topic by topic. A heading, another item of the agenda, or words such as 会议还 and 会上 begin a new topic. */
function blocksOf(report: Report): readonly (readonly Opener[])[] {
  const blocks: Opener[][] = [];
  let block: Opener[] = [];
  let nextHeading = 0;
  for (const { line, fact } of report.markers) {
    while (nextHeading < report.headings.length && (report.headings[nextHeading]?.line ?? 0) <= line) {
      nextHeading += 1;
      block = [];
    }
    if (!fact.collective) continue;
    const paragraph = report.lines[line]?.paragraph;
    const verb = paragraph ? verbsOf(paragraph).get(fact) : undefined;
    if (verb === undefined) {
      block = [];
      continue;
    }
    if (block.length === 0) blocks.push(block);
    block.push({ line, fact, verb });
  }
  return blocks;
}

/** The verb of each plain 会议指出 of a paragraph; other markers begin a new topic. */
const verbsOf = perParagraph(({ markers, reading: { text } }): ReadonlyMap<MarkerFact, string> => {
  const verbs = new Map<MarkerFact, string>();
  for (const fact of markers) {
    if (text.slice(fact.speaker.start, fact.verb.start) !== '会议') continue;
    if (/(?:会[上前]|议题|议程|还|此外|另外|随后|最后|同时)[，]?$/u.test(text.slice(Math.max(0, fact.speaker.start - 12), fact.speaker.start))) continue;
    const verb = VERBS.find((known) => text.startsWith(known, fact.verb.start));
    if (verb !== undefined) verbs.set(fact, verb);
  }
  return verbs;
});
const VERBS = ['传达', '认为', '指出', '强调', '要求', '决定', '号召'];
