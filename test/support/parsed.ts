import { parseReport } from '../../server/src/core/parse/document';
import type { Kind, Report } from '../../server/src/core/report';
import type { Span } from '../../server/src/core/text';

/** A short report in which the sentences under test stand behind a title and a lead of their own. */
export function reportWith(body: string): Report {
  return parseReport({ text: `市科技局召开工作会议\n\n11月5日，市科技局召开工作会议，研究部署有关重点工作，安排近期任务。\n\n${body}` });
}

export function parse(text: string, kind?: Kind): Report {
  return parseReport({ text, kind });
}

/** Words of the reading of one line. */
export function words(report: Report, line: number, span: Span | null | undefined): string {
  return span ? (report.lines[line]?.paragraph.reading.text.slice(span.start, span.end) ?? '') : '';
}

/** `name|post` of everybody who chairs. */
export function chairsOf(report: Report): string[] {
  return report.chairs.flatMap(({ line, fact }) =>
    fact.people.length === 0
      ? [`|${words(report, line, fact.subject)}`]
      : fact.people.map((person) => `${words(report, line, person.name)}|${words(report, line, person.post)}`),
  );
}

/** `speaker/verb` of every marker. */
export function markersOf(report: Report): string[] {
  return report.markers.map(({ line, fact }) => `${words(report, line, fact.speaker)}/${words(report, line, fact.verb)}`);
}

/** The ordinals of every run, joined. */
export function listsOf(report: Report): string[] {
  return report.lists.map(({ items }) => items.map(({ line, ordinal }) => words(report, line, ordinal.span)).join(' '));
}
