import { firstAt } from '../../../core/parse/change';
import { hanDigit, toHan } from '../../../core/parse/numerals';
import { linesWhere } from '../../../core/remember';
import type { Report } from '../../../core/report';
import { textOf } from './lines';

/** Lines that may begin with a number. */
const numberedLines = linesWhere(({ paragraph }) => {
  const { start } = paragraph.content;
  const { text } = paragraph.reading;
  const code = text.charCodeAt(start);
  return isNumeral(code) || ((code === 0xff08 || code === 0x7b2c) && isNumeral(text.charCodeAt(start + 1)));
});

function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x5341 || hanDigit(code) > 0;
}

/** True when a line from `from` up to `until` begins with the number in any form. */
export function opensWith(report: Report, from: number, until: number, number: number): boolean {
  const lines = numberedLines(report);
  const han = toHan(number);
  const arabic = String(number);
  for (let index = firstAt(lines, from, (line) => line); index < lines.length; index += 1) {
    const line = lines[index] ?? until;
    if (line >= until) return false;
    const text = textOf(report, line);
    const { start } = report.lines[line]?.paragraph.content ?? { start: 0 };
    const at = text.charAt(start) === '（' || text.charAt(start) === '第' ? start + 1 : start;
    if (text.startsWith(han, at) || (text.startsWith(arabic, at) && !/\d/u.test(text.charAt(at + arabic.length)))) return true;
  }
  return false;
}
