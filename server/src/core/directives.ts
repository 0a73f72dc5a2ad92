import { linesWhere } from './remember';
import type { Placed, Report } from './report';
import type { Span } from './text';

/** An ignore that stands in the text: <!-- meeting-report-disable-next-line list-ordinal-gap -->. */
export interface Directive {
  readonly line: number;
  /** Place of the comment in the line, in UTF-16 offsets of the source. */
  readonly span: Span;
  /** The rules it names; empty for all of them. */
  readonly rules: readonly string[];
  /** First and last line it silences. */
  readonly from: number;
  readonly to: number;
}

type Verb = 'disable' | 'disable-line' | 'disable-next-line' | 'enable';
const DIRECTIVE = /<!--\s*meeting-report-(disable-next-line|disable-line|disable|enable)(?:\s+([a-z0-9-,\s]*?))?\s*-->/gu;

const NONE: readonly Directive[] = [];

/** The rare character first: most lines are done with it. */
const directiveLines = linesWhere(({ paragraph: { source } }) => source.includes('<!--') && source.includes('meeting-report-'));

/** All ignores of a text, in its order. A `disable` holds until an `enable` of the same rules, or to the end. */
export function directivesIn(report: Report): readonly Directive[] {
  const lines = directiveLines(report);
  if (lines.length === 0) return NONE;
  const directives: Directive[] = [];
  const open: { rules: readonly string[]; index: number }[] = [];
  for (const line of lines) {
    const source = report.lines[line]?.paragraph.source ?? '';
    for (const match of source.matchAll(DIRECTIVE)) {
      const verb = match[1] as Verb;
      const rules = (match[2] ?? '').split(/[\s,]+/u).filter((rule) => rule !== '');
      if (verb === 'enable') {
        close(directives, open, rules, line);
        continue;
      }
      const span = { start: match.index, end: match.index + match[0].length };
      const last = verb === 'disable' ? report.lines.length - 1 : verb === 'disable-line' ? line : nextTextLine(report.lines, line);
      if (verb === 'disable') open.push({ rules, index: directives.length });
      directives.push({ line, span, rules, from: line, to: last });
    }
  }
  return directives;
}

/** The line below, over blank ones. */
function nextTextLine(lines: readonly Placed[], line: number): number {
  let next = line + 1;
  while (next < lines.length - 1 && lines[next]?.kind === 'blank') next += 1;
  return Math.min(next, lines.length - 1);
}

function close(directives: Directive[], open: { rules: readonly string[]; index: number }[], rules: readonly string[], line: number): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const entry = open[index];
    const directive = entry ? directives[entry.index] : undefined;
    if (!entry || !directive) continue;
    if (rules.length > 0 && entry.rules.length > 0 && !rules.some((rule) => entry.rules.includes(rule))) continue;
    directives[entry.index] = { ...directive, to: line };
    open.splice(index, 1);
  }
}

/** True when the directive speaks of a finding of `rule` in `line`. */
export function silences(directive: Directive, rule: string, line: number): boolean {
  return line >= directive.from && line <= directive.to && (directive.rules.length === 0 || directive.rules.includes(rule));
}
