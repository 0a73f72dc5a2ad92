import type { CountFact } from '../report';
import { CLOSING, clauseStart, markClass, OPENING, SENTENCE_END } from './marks';
import { asciiNumeral, hanNumeral } from './numerals';
import { list, wordSet } from './words';

const MEASURES = wordSet(list('个 点 项 条 大'));
const NOUNS = wordSet(
  list(
    '方面 要求 任务 举措 措施 意见 建议 问题 重点 内容 工作 希望 要点 环节 层面 维度 职能 工作要求 具体要求 明确要求 重点任务 重点工作 工作任务 具体措施 意见建议 工作意见 工作建议 具体意见 专题 议题 议程 原则 关键 重要方面 主要方面 阶段 步骤 结合 转变 聚焦 坚持',
  ),
);
/** Nouns that announce a list of their own; the others are too often names of programmes. */
const BARE_NOUNS = wordSet(list('方面'));

/** The announced count at `at`, a numeral: 五个方面, 三点要求, 六项重点任务, 以下几点 (count 0). */
export function countAt(text: string, at: number): CountFact | null {
  const open = text.charAt(at) === '几';
  const numeral = open ? { value: 0, length: 1 } : (hanNumeral(text, at) ?? asciiNumeral(text, at));
  if (!numeral || numeral.value === 1 || numeral.value > 60) return null;
  if (open && !text.startsWith('以下', at - 2) && !text.startsWith('如下', at - 2)) return null;
  const before = text.charAt(at - 1);
  if ('第十百千万亿0123456789.一二三四五六七八九“‘《「'.includes(before || '，')) return null;
  const measure = at + numeral.length;
  let noun = measure + MEASURES.startingAt(text, measure, text.length);
  const measured = noun > measure;
  if (measured && (text.startsWith('大', noun) || text.startsWith('重要', noun))) noun += text.startsWith('大', noun) ? 1 : 2;
  const length = (measured ? NOUNS : BARE_NOUNS).startingAt(text, noun, text.length);
  if (length === 0) {
    if (!(open && measured) && !(measured && text.charAt(measure) === '点' && '：。，'.includes(text.charAt(noun)))) return null;
  }
  const end = noun + length;
  if (text.charAt(end) === '”' || text.charAt(end) === '》') return null;
  return { span: { start: at, end }, count: numeral.value, noun: { start: noun, end }, before: open ? null : membersBefore(text, at) };
}

/** Longest series that is counted, in UTF-16 units. */
const REACH = 400;

/** Number of the members of A、B、C等五个方面 before `at`; null when there is no such series or it cannot be counted surely. */
function membersBefore(text: string, at: number): number | null {
  let end = at;
  if (text.charAt(end - 1) === '这') end -= 1;
  const closed = text.charAt(end - 1) === '等';
  if (closed) end -= 1;
  if (!closed) return null;
  let start = end;
  let depth = 0;
  let members = 1;
  while (start > 0 && end - start < REACH) {
    const bits = markClass(text.charCodeAt(start - 1));
    const char = text.charAt(start - 1);
    if ((bits & CLOSING) !== 0) depth += 1;
    else if ((bits & OPENING) !== 0) {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && char === '、') members += 1;
    else if (depth === 0 && (char === '，' || char === '；' || char === '：' || (bits & SENTENCE_END) !== 0)) break;
    start -= 1;
  }
  if (members < 2) return null;
  return parallelMembers(text.slice(Math.max(start, clauseStart(text, start, 0)), end)) ?? null;
}

/** Counts only a series whose members begin alike (深刻把握…、深刻把握…) or are all short: others may nest a 、 of their own. */
function parallelMembers(series: string): number | null {
  const bare = series.replace(/^.*?(?:从|在|围绕|就|对|聚焦|包括|涵盖|涉及|为|抓好|做好|突出)/u, '');
  const parts = splitTopLevel(bare);
  if (parts.length < 2) return null;
  const head = parts[1]?.slice(0, 2) ?? '';
  const alike = parts.filter((part, index) => part.startsWith(head) || (index === 0 && part.includes(head))).length;
  if (head.length === 2 && alike >= 3) return alike;
  return parts.every((part) => part.length >= 2 && part.length <= 10 && !/[和与及]/u.test(part)) ? parts.length : null;
}

function splitTopLevel(series: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < series.length; at += 1) {
    const bits = markClass(series.charCodeAt(at));
    if ((bits & OPENING) !== 0) depth += 1;
    else if ((bits & CLOSING) !== 0) depth = depth > 0 ? depth - 1 : 0;
    else if (depth === 0 && series.charAt(at) === '、') {
      parts.push(series.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(series.slice(from));
  return parts;
}
