import { perLine } from '../../core/remember';
import type { Report } from '../../core/report';
import { type Finding, type FindingEdit, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import { isPress } from './shared/origin';
import { inScript } from './shared/places';

const NOTHING: readonly Finding[] = [];

export const rule = reportRule({
  id: 'struct-opener-repeat',
  code: 'S12',
  family: 'structure',
  title: { zh: '同一引导语连续重复', en: 'The same opener again and again' },
  severity: 'hint',
  fixes: 'suggestion',
  kinds: ['meeting', 'study', 'activity'],
  options: { count: { type: 'integer', default: 3, minimum: 2, description: { zh: '连续几段相同才提示', en: 'Paragraphs in a row that are too many' } } },
  check(report, { options }) {
    return report.markers.length < options.count || isPress(report) ? NOTHING : repeats(report, options.count);
  },
});

export const page: RulePage = {
  why: {
    zh: '连着几段都以同一个“会议强调”开头，层次显不出来；可以换用“会议还强调”，或者并成一段用“一要、二要”列出。',
    en: 'Paragraph after paragraph that opens with the same words shows no order; vary them, or list the points in one paragraph.',
  },
  basis: [{ source: { zh: '会议报道写作惯例', en: 'Convention of meeting reports' } }],
  examples: [
    {
      bad: '⟦会议强调⟧，要抓好学习。\n会议强调，要抓好落实。\n会议强调，要抓好队伍。',
      good: '会议强调，要抓好学习。\n会议强调，要抓好落实。\n会议还强调，要抓好队伍。',
    },
    {
      bad: '⟦會議(yi) 強調⟧,要抓好學習。\n\n會議(yi) 強調,要抓好落實。\n\n會議(yi) 強調,要抓好隊伍。',
      good: '會議(yi) 強調,要抓好學習。\n\n會議(yi) 強調,要抓好落實。\n\n會議(yi) 還強調,要抓好隊伍。',
    },
    { ok: '会议强调，要抓好学习。\n会议强调，要抓好落实。\n会议要求，要抓好队伍。' },
    { ok: '聚焦目标要求，必须加强领导。\n聚焦目标要求，必须服务大局。\n聚焦目标要求，必须从严治党。' },
    { ok: '会议强调，要抓好学习。\n会议强调，要抓好落实。\n会议还强调，要抓好队伍。' },
  ],
};

const MESSAGE = {
  zh: '连续 {count} 段都以“{opener}”开头，请变换说法或并段分项。',
  en: '{count} paragraphs in a row open with “{opener}”; vary the words or list the points.',
};
const RELATED = { zh: '又以“{opener}”开头', en: 'opens with “{opener}” again' };
const STILL = { zh: '隔两段改用“{opener}”', en: 'Use “{opener}” in every third' };

interface Opening {
  readonly line: number;
  readonly span: Span;
  /** Where the verb begins in the line. */
  readonly verb: number;
}

function repeats(report: Report, limit: number): readonly Finding[] {
  const findings: Finding[] = [];
  const all = openers(report);
  // The run of paragraphs with the same opener goes from the line `first` to the line `last`.
  let words: string | null = null;
  let first = 0;
  let last = 0;
  let count = 0;
  for (let line = 0; line <= all.length; line += 1) {
    const opener = line < all.length ? all[line] : OTHERWISE;
    if (opener === null || opener === undefined) continue;
    if (opener === OTHERWISE || opener !== words) {
      if (words !== null && count >= limit) findings.push(finding(report, words, openingsBetween(report, all, first, last), limit));
      words = opener === OTHERWISE ? null : opener;
      first = line;
      count = 0;
    }
    if (words !== null) count += 1;
    last = line;
  }
  return findings;
}

const OTHERWISE = '';

/** The words with which each paragraph opens: `OTHERWISE` when not with 会议 and a verb; null for a line that is no paragraph of the text. */
const openers = perLine(({ kind, paragraph: { markers, content, reading } }): string | null => {
  if (kind === 'blank' || kind === 'chrome' || kind === 'caption') return null;
  const marker = markers[0];
  if (!marker?.collective || marker.type !== 'speech' || marker.speaker.start !== content.start) return OTHERWISE;
  return reading.text.slice(marker.speaker.start, marker.verb.end);
});

function openingsBetween(report: Report, all: readonly (string | null)[], first: number, last: number): readonly Opening[] {
  const openings: Opening[] = [];
  for (let line = first; line <= last; line += 1) {
    const marker = all[line] === null ? undefined : report.lines[line]?.paragraph.markers[0];
    if (marker) openings.push({ line, span: { start: marker.speaker.start, end: marker.verb.end }, verb: marker.verb.start });
  }
  return openings;
}

function finding(report: Report, opener: string, run: readonly Opening[], limit: number): Finding {
  const [first] = run;
  const edits: FindingEdit[] = [];
  const still = inScript(report, '还', '還');
  run.forEach(({ line, verb }, index) => {
    if (index % limit === limit - 1) edits.push({ line, span: { start: verb, end: verb }, text: still });
  });
  const varied = first ? opener.slice(0, first.verb - first.span.start) + still + opener.slice(first.verb - first.span.start) : opener;
  return {
    line: first?.line ?? 0,
    span: first?.span ?? { start: 0, end: 0 },
    message: MESSAGE,
    values: { count: run.length, opener },
    related: run.slice(1).map(({ line, span }) => ({ line, span, message: RELATED, values: { opener } })),
    fix: { title: STILL, values: { opener: varied }, edits },
  };
}
