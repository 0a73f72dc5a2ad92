import type { ParagraphKind, Placed } from '../report';
import type { Span } from '../text';
import { isAboveDatedLead } from './lead';

const HELD = /召开|举行|举办|开展|传达|学习|调研|部署|强调|主持|召集|成立|启动/u;
const MINUTES = /纪要[。，]?$/u;
/** A caption or a line under the headline: 主任王平讲话, 王平主持会议. */
const CAPTION = /(?:讲话|致辞|致欢迎辞|发言|作报告|做报告|主持会议)$/u;
const NOUN = /会议|大会|全会|座谈|研讨|党课|论坛|务虚|学习|会$|会[（(]|会上|党日|纪要|案例|经验|精神|调研|培训|活动|工作/u;

interface Titled {
  readonly line: number;
  readonly span: Span;
  /** A source and a date that stand behind the title on its line. */
  readonly dateline: Span | null;
}

/**
 * The headline: of the short lines before the lead the one that names a meeting or shares its words with the lead.
 * A caption such as 会议现场 shares few and is passed over.
 */
export function findTitle(lines: readonly Placed[], lead: number, from: number): Titled | null {
  const leadText = lines[lead]?.paragraph.reading.text.slice(0, 300) ?? '';
  let best: Titled | null = null;
  let bestScore = 3;
  const end = lead < 0 ? Math.min(lines.length, from + 12) : lead;
  for (let line = Math.max(from, end - 40); line < end; line += 1) {
    const placed = lines[line];
    if (!placed || (placed.kind !== 'body' && placed.kind !== 'heading')) continue;
    const titled = titleLine(lines, line, placed);
    if (!titled || (lead < 0 && '。！'.includes(lines[line]?.paragraph.reading.text.charAt(titled.span.end - 1) || ' '))) continue;
    if (from > 0) return titled;
    const text = placed.paragraph.reading.text.slice(titled.span.start, titled.span.end);
    const score = scoreOf(text, leadText, lead < 0) + (titled.dateline ? 3 : nextTo(lines, line, 'dateline') ? 0.8 : 0) + (MINUTES.test(text) ? 4 : 0);
    // Of the lines of one headline the first is the title; of a title that a page repeats the last is the one above the text.
    const repeated = best !== null && lines[best.line]?.paragraph.reading.text.trim() === placed.paragraph.reading.text.trim();
    if (score > bestScore + (best && !repeated ? 1.5 : 0) || repeated) {
      bestScore = Math.max(score, bestScore);
      best = titled;
    }
  }
  return best;
}

function nextTo(lines: readonly Placed[], line: number, kind: ParagraphKind): boolean {
  for (let next = line + 1; next < lines.length && next < line + 4; next += 1) {
    if (lines[next]?.kind === kind) return true;
    if (lines[next]?.kind !== 'blank') return false;
  }
  return false;
}

function titleLine(lines: readonly Placed[], line: number, placed: Placed): Titled | null {
  const { paragraph } = placed;
  const text = paragraph.reading.text;
  if ((paragraph.heading && paragraph.heading.style !== 'markdown') || paragraph.ordinals[0]?.opens) return null;
  let { start, end } = paragraph.content;
  const label = text.search(/[ ]+(?:来源|文章来源|发布时间|日期|作者)：/u);
  let dateline: Span | null = null;
  if (label > start) {
    dateline = { start: label + (/^[ ]+/u.exec(text.slice(label))?.[0].length ?? 1), end };
    end = label;
    while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  }
  const length = end - start;
  if (length < 6 || length > 90) return null;
  if ('，；：'.includes(text.charAt(end - 1)) && !isAboveDatedLead(lines, line)) return null;
  if (length <= 30 && CAPTION.test(text.slice(start, end)) && !/召开|传达|学习|贯彻/u.test(text)) return null;
  if (/^\d{1,4}[月年]|^（?(?:文|图)[/／：]/u.test(text.slice(start, start + 6)) && /，/u.test(text)) return null;
  if (text.slice(start, end).search(/[。！？]/u) >= 0 && text.slice(start, end - 1).search(/[。！？]/u) >= 0) return null;
  return { line, span: { start, end }, dateline };
}

function scoreOf(title: string, leadText: string, alone: boolean): number {
  let shared = 0;
  let counted = 0;
  for (let at = 0; at + 1 < title.length; at += 1) {
    counted += 1;
    if (leadText.includes(title.slice(at, at + 2))) shared += 1;
  }
  const overlap = counted === 0 ? 0 : shared / counted;
  let score = overlap * 6;
  if (HELD.test(title)) score += 1.5;
  if (NOUN.test(title)) score += 1;
  if (title.length >= 10) score += 1;
  if (alone && NOUN.test(title)) score += 2;
  return score;
}
