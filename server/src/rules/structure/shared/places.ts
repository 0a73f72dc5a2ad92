import { sourceOffset } from '../../../core/reading';
import { perParagraph, perReport } from '../../../core/remember';
import type { Paragraph, Report } from '../../../core/report';
import type { Span } from '../../../core/text';

/** The clean text of a place. */
export function readingOf(report: Report, line: number, { start, end }: Span): string {
  return report.lines[line]?.paragraph.reading.text.slice(start, end) ?? '';
}

/** The text of a place as the writer wrote it, in the script and with the marks of the source but without annotations. */
export function writtenOf(report: Report, line: number, { start, end }: Span): string {
  const paragraph = report.lines[line]?.paragraph;
  if (!paragraph) return '';
  let written = '';
  for (let at = start; at < end; at += 1) written += paragraph.source.charAt(sourceOffset(paragraph.reading, at));
  return written;
}

/** Words of a fix in the script of the report. */
export function inScript(report: Report, simplified: string, traditional: string): string {
  return report.script === 'traditional' ? traditional : simplified;
}

/** A tab stop with the text that stands there until the writer types. */
export function tabStop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** Text that an editor's snippet takes as it stands. */
export function plainInSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** A comma in the width that the writer uses in this line. */
export function commaLike(paragraph: Paragraph): string {
  return !paragraph.source.includes('，') && paragraph.source.includes(',') ? ',' : '，';
}

/** The opening of a line up to its first comma or full stop outside brackets: what to mark when the line as a whole is meant. */
export function openingOf(report: Report, line: number): Span {
  const paragraph = report.lines[line]?.paragraph;
  return paragraph ? openingIn(paragraph) : { start: 0, end: 0 };
}

const openingIn = perParagraph(({ content, reading }): Span => {
  let depth = 0;
  for (let at = content.start; at < content.end; at += 1) {
    const char = reading.text.charAt(at);
    if ('“《（「'.includes(char)) depth += 1;
    else if ('”》）」'.includes(char)) depth -= 1;
    else if (depth <= 0 && at > content.start && '，。；：'.includes(char)) return { start: content.start, end: at };
  }
  return content;
});

/** What stands between two paragraphs of this text: a line end, or a blank line where the writer mostly leaves blank lines. */
export const paragraphBreak = perReport((report): string => {
  const end = lineEnd(report);
  let joined = 0;
  let apart = 0;
  let before: string | undefined;
  let last: string | undefined;
  for (const { kind } of report.lines) {
    if (kind !== 'blank') {
      if (last !== undefined && before === 'blank') apart += 1;
      else if (last !== undefined) joined += 1;
      last = kind;
    }
    before = kind;
  }
  return apart > joined ? end + end : end;
});

export function lineEnd({ text }: Report): string {
  const at = text.search(/[\r\n]/u);
  if (at < 0) return '\n';
  return text.charAt(at) === '\r' ? (text.charAt(at + 1) === '\n' ? '\r\n' : '\r') : '\n';
}

/** Blanks at the start of the source of a line. */
export function indentOf(paragraph: Paragraph): string {
  return /^[ \t\u3000]*/u.exec(paragraph.source)?.[0] ?? '';
}

/** Tells for ascending offsets whether they stand inside a quotation or the title of a work. */
export function quotations(text: string): (at: number) => boolean {
  let depth = 0;
  let next = 0;
  return (at) => {
    for (; next < at; next += 1) {
      const char = text.charAt(next);
      if (char === '“' || char === '《' || char === '「') depth += 1;
      else if ((char === '”' || char === '》' || char === '」') && depth > 0) depth -= 1;
    }
    return depth > 0;
  };
}
