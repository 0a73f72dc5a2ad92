import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../core/linter';
import type { Report } from '../core/report';
import type { Edit } from '../core/text';
import { lineAt } from './places';

const NEXT_LINE = /^\s*<!--\s*meeting-report-disable-next-line\s+([^>]*?)\s*-->\s*$/u;

/** A directive in the line above a finding; one that stands there already takes the rule in. */
export function ignoreHere(report: Report, { rule, span }: Diagnostic): Edit {
  const line = lineAt(report, span.start);
  const start = report.lines[line]?.start ?? 0;
  const above = report.lines[line - 1];
  const listed = above === undefined ? null : NEXT_LINE.exec(above.paragraph.source);
  if (above !== undefined && listed !== null) {
    const end = above.start + above.paragraph.source.lastIndexOf('-->');
    const space = report.text.charAt(end - 1) === ' ' ? 1 : 0;
    return { span: { start: end - space, end: end - space }, text: ` ${rule.id}` };
  }
  return { span: { start, end: start }, text: `<!-- meeting-report-disable-next-line ${rule.id} -->${lineEnd(report)}` };
}

/** A directive at the top of the file, below its front matter. */
export function ignoreInFile(report: Report, rule: string): Edit {
  const first = report.lines.findIndex(({ kind }) => kind !== 'front-matter');
  const start = first < 0 ? 0 : (report.lines[first]?.start ?? 0);
  return { span: { start, end: start }, text: `<!-- meeting-report-disable ${rule} -->${lineEnd(report)}` };
}

function lineEnd(report: Report): string {
  const first = report.lines[0];
  const next = report.lines[1];
  return first === undefined || next === undefined ? '\n' : report.text.slice(first.paragraph.source.length, next.start) || '\n';
}

const SHORTEST = 4;
const LONGEST = 40;

/** Words of the text by which a finding is known again after edits elsewhere; nothing when its line has too few. */
export function telltale(report: Report, { span }: Diagnostic): string | undefined {
  const placed = report.lines[lineAt(report, span.start)];
  if (placed === undefined) return undefined;
  const { source } = placed.paragraph;
  let start = span.start - placed.start;
  let end = Math.min(span.end - placed.start, source.length);
  // A mark or a single word stands in many places, so what is around it is taken along.
  while (end - start < SHORTEST * 3 && (start > 0 || end < source.length)) {
    if (end < source.length) end += 1;
    if (start > 0) start -= 1;
  }
  end = Math.min(end, start + LONGEST);
  if (isSecondHalf(source, start)) start += 1;
  if (isSecondHalf(source, end)) end -= 1;
  const text = source.slice(start, end).trim();
  return text.length < SHORTEST ? undefined : text;
}

function isSecondHalf(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

/** Adds an entry to the `ignore` list of a configuration file and touches nothing else; nothing when it is not understood. */
export function addIgnore(yaml: string, rule: string, text: string): Edit | undefined {
  const entry = `{ rule: ${rule}, text: ${JSON.stringify(text)} }`;
  const document = parseDocument(yaml, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const root = document.contents;
  const isEmpty = root === null || (isScalar(root) && root.value === null);
  if (!isEmpty && !(isMap(root) && root.flow !== true)) return undefined;
  const pair = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === 'ignore') : undefined;
  if (pair === undefined) return insert(yaml.length, `${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}ignore:\n  - ${entry}\n`);
  const { key, value } = pair;
  if (isSeq(value) && value.range && value.flow === true) return insert(value.range[1] - 1, `${value.items.length > 0 ? ', ' : ''}${entry}`);
  if (isSeq(value) && value.range) {
    const last = value.items.at(-1);
    const first = yaml.lastIndexOf('\n', value.range[0] - 1) + 1;
    const indent = yaml.slice(first, value.range[0]).replace(/\S.*$/u, '');
    const end = isMap(last) || isScalar(last) ? (last.range?.[1] ?? value.range[1]) : value.range[1];
    // The end of a mapping may lie behind its comments and line ends.
    return insert(yaml.slice(0, end).trimEnd().length, `\n${indent}- ${entry}`);
  }
  if (value === null || (isScalar(value) && value.value === null)) {
    const from = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
    const end = yaml.indexOf('\n', from);
    return insert(end < 0 ? yaml.length : end, `\n  - ${entry}`);
  }
  return undefined;
}

function insert(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}
