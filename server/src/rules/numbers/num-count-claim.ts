import { perElement, sharedBy } from '../../core/remember';
import type { Announced, CountFact, Kind, ListRun, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule, type Severity } from '../../core/rule';
import type { Words } from '../../core/words';
import { runOfList } from '../lists/shared/runs';

const LISTED: Words = {
  zh: '这里说是“{words}”，后面实际列出{listed}项，请核对。',
  en: 'The text announces “{words}” but lists {listed}. Check both.',
};
const BEFORE: Words = {
  zh: '前面列举了{listed}项，这里却说是“{words}”，请核对。',
  en: '{listed} members are named before, but the text says “{words}”. Check both.',
};

/** Programmes and slogans count in other texts, so only what a meeting report says of itself is compared. */
const KINDS: readonly Kind[] = ['meeting', 'minutes', 'study', 'activity', 'case'];

export const rule = reportRule({
  id: 'num-count-claim',
  code: 'D06',
  family: 'numbers',
  title: { zh: '“几个方面”与所列项数不符', en: 'Announced count differs from what is listed' },
  severity: 'warning',
  fixes: 'none',
  kinds: KINDS,
  options: {},
  check(report) {
    let findings: Finding[] | undefined;
    for (const claim of wrongClaims(report)) {
      if (claim === null || claim.listed === null) continue;
      const { line, fact, listed } = claim;
      const list = listBehind(report, line, fact.span.end);
      const text = report.lines[line]?.paragraph.reading.text ?? '';
      const values = { words: text.slice(fact.span.start, fact.span.end), listed };
      if (fact.before !== null) {
        const severity = severityOfSeries(text, fact);
        if (severity) (findings ??= []).push({ line, span: fact.span, message: BEFORE, values, severity });
        continue;
      }
      if (refersBack(text, fact) || speaksBetween(report, line, fact, report.lists[list])) continue;
      const members = runOfList(report, list)?.members ?? [];
      const last = members[members.length - 1];
      // A list with a gap or with two items run into one is faulty in a way another rule names.
      if (members.length === fact.count || last?.number === fact.count) continue;
      (findings ??= []).push({ line, span: fact.span, message: LISTED, values: { words: values.words, listed: Math.max(listed, members.length) } });
    }
    return findings ?? NOTHING;
  },
});

export const page: RulePage = {
  why: {
    zh: '说是三点、列了四点，读者无从知道是多写了还是漏写了。',
    en: 'Three points announced and four listed: nobody can tell which is wrong.',
  },
  basis: [{ source: { zh: '公文写作通例：总提与分述应一致', en: 'Common practice of official writing: the announcement agrees with the list' } }],
  examples: [
    { bad: '会议提出⟦四点要求⟧：一是加强学习；二是改进作风；三是狠抓落实。' },
    { bad: '他就做好下一步工作提出⟦两點意見⟧。一是加強學習。二是改進作風。三是狠抓落實。' },
    { bad: '会议深刻把握总体要求、深刻把握主要目标、深刻把握重大举措等⟦两个方面⟧作了阐释。' },
    { bad: '会议从深刻把握总体要求、深刻把握主要目标、深刻把握重大举措等⟦四个方面⟧作了阐释。' },
    { ok: '会议提出三点要求：一是加强学习；二是改进作风；三是狠抓落实。' },
    { ok: '他从教学、科研、管理等八个方面作了讲解。' },
    { ok: '会议从五个方面提出要求，各单位要抓好落实。会议指出，一是加强学习；二是改进作风。' },
    { ok: '会议要求落实好上述三点要求：一是加强学习；二是狠抓落实。' },
    { ok: '会议提出三点要求：一是加强学习；三是狠抓落实。' },
    { ok: '会议提出三点要求：一是加强学习二是改进作风；三是狠抓落实。' },
    { ok: '会议提出以下几点要求：一是加强学习；二是改进作风。' },
  ],
};

const NOTHING: readonly Finding[] = [];

const announcedOf = ({ announced }: Report): readonly Announced[] => announced;
const sharedClaims = sharedBy(announcedOf, (a, b) => a === b);

/** Counts that differ from what is listed; null for the others, which are nearly all. */
const wrongClaims = perElement(announcedOf, sharedClaims, (claim): Announced | null =>
  claim.listed === null || claim.listed === claim.fact.count || claim.fact.count === 0 ? null : claim,
);

/** Index of the first list that begins at or behind a place. */
function listBehind({ lists }: Report, line: number, offset: number): number {
  let low = 0;
  let high = lists.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const head = lists[middle]?.items[0];
    if (head && (head.line < line || (head.line === line && head.ordinal.span.start < offset))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 这三个方面 and 上述三点要求 count what was said before. */
function refersBack(text: string, { span }: CountFact): boolean {
  return /(?:这|上述|以上|前述|前面|上面|前)$/u.test(text.slice(Math.max(0, span.start - 2), span.start));
}

/** A new speaker between the announcement and the list begins something else. */
function speaksBetween(report: Report, line: number, { span }: CountFact, list: ListRun | undefined): boolean {
  const head = list?.items[0];
  const markers = report.lines[line]?.paragraph.markers ?? [];
  return markers.some(({ speaker }) => speaker.start >= span.end && (head?.line !== line || speaker.start < head.ordinal.span.start));
}

/**
 * More members than announced are surely wrong. Fewer may be a choice of them, because 等 leaves the rest open; only a series
 * of like phrases that is one short looks complete.
 */
function severityOfSeries(text: string, { count, before, span }: CountFact): Severity | null {
  if (before === null) return null;
  if (before > count) return 'warning';
  if (before < 3 || before !== count - 1) return null;
  const parts = text.slice(0, span.start).split('、').slice(-before);
  const head = parts[1]?.slice(0, 2) ?? '';
  return parts.slice(1).every((part) => part.startsWith(head)) ? 'information' : null;
}
