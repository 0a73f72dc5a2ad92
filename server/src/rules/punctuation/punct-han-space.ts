import { isHan } from '../../core/chars';
import { CLOSING as CLOSING_MARK, markClass, OPENING as OPENING_MARK } from '../../core/parse/marks';
import { nameAt } from '../../core/parse/names';
import { readingOffset, sourceOffset, sourceSpan } from '../../core/reading';
import type { Paragraph, ParagraphKind } from '../../core/report';
import { type ParagraphFinding, paragraphRule, type RulePage, type Safety } from '../../core/rule';
import type { Words } from '../../core/words';

const BESIDE_MARK: Words = { zh: '标点旁边不空格。', en: 'No space stands beside a Chinese mark.' };
const BETWEEN: Words = { zh: '汉字之间多了空格。', en: 'A stray space between Chinese characters.' };
const DELETE: Words = { zh: '删去空格', en: 'Delete the space' };

const PAUSES = '，。、；：！？';
const STOPS = '。！？；：';
const OPENING = '“‘《〈（【〔「『';
const CLOSING = '”’》〉）】〕」』';
/** Lines laid out with spaces. */
const SILENT: ReadonlySet<ParagraphKind> = new Set(['dateline', 'signature', 'caption']);
/** Lines whose words, or whose names, are set apart by spaces. */
const SPACED: ReadonlySet<ParagraphKind> = new Set(['title', 'heading', 'attendance']);
/** A clause at least as long may be set apart from the next by a space; a comma was perhaps meant. */
const CLAUSE = 6;
/** Longest remark before the text. */
const REMARK = 60;
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-han-space',
  code: 'P09',
  family: 'punctuation',
  title: { zh: '汉字、标点间的多余空格', en: 'Stray spaces between Chinese characters' },
  severity: 'information',
  fixes: 'safe',
  layer: 'source',
  triggers: ' \t\u00a0\u3000',
  options: {},
  check(paragraph, { facts, at }) {
    if (SILENT.has(facts.paragraph) || paragraph.field) return NONE;
    const line: Line = {
      paragraph,
      kind: facts.paragraph,
      laidOut: SPACED.has(facts.paragraph) || !/[。；]|[，！？：]$/u.test(paragraph.reading.text.trimEnd()),
      simplified: facts.target === 'simplified',
    };
    const found: ParagraphFinding[] = [];
    const { reading, content } = paragraph;
    const depthAt = depths(reading.text);
    let done = -1;
    for (const offset of at) {
      const start = readingOffset(reading, offset);
      if (start <= done || start < content.start || reading.text.charCodeAt(start) !== 0x20) continue;
      const end = spacesEnd(reading.text, start);
      done = end;
      if (start === content.start || end >= content.end) continue;
      const safety = judge(line, start, end, depthAt(start));
      if (safety === null) continue;
      const span = sourceSpan(reading, start, end);
      const between = isHan(reading.text.charCodeAt(start - 1)) && isHan(reading.text.charCodeAt(end));
      found.push({ span, message: between ? BETWEEN : BESIDE_MARK, fix: { title: DELETE, edits: [{ span, text: '' }], safety } });
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '中文行文不用空格；汉字之间、标点旁边的空格，多是网页换行或排版留下的。',
    en: 'Chinese text has no spaces; those between characters or beside marks are mostly left over from line ends of web pages.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: '5.1.1–5.1.5' }],
  examples: [
    { bad: '会议强调，做到“两个维护”的重⟦ ⟧大政治任务，要抓好落实。', good: '会议强调，做到“两个维护”的重大政治任务，要抓好落实。' },
    { bad: '会议指出，⟦ ⟧要加强学习⟦ ⟧，学好⟦ ⟧《条例》。', good: '会议指出，要加强学习，学好《条例》。' },
    { bad: '市局召开会议深入学习⟦ ⟧《条例》精神⟦ ⟧，部署工作', good: '市局召开会议深入学习《条例》精神，部署工作' },
    { ok: '市科协深入学习全会精神 部署下一阶段工作' },
    { ok: '会议学习《学习贯彻全会精神 以改革开辟广阔前景》，以“新百年 新征程”为主题。' },
    { ok: '第一章 总则规定了目的。\n一、 总体要求\n第二条 本办法适用于全市。' },
    { ok: '会议由局长鞠 鹏主持，李 明、王 强参加会议。' },
    { ok: '新华社记者 李明 摄\n本网讯 （记者 李明 通讯员 王强）11月5日，会议召开。' },
    { ok: '11 月 17 日，市局学习 JJG 1164 规程，用 AI 技术服务 5 家单位。' },
    { ok: '黨(dang) 組書(shu) 記蘇昊主持會(hui) 議。' },
    { ok: '会议听取了汇报。　　会议指出，要抓好落实。（记者 李明）' },
    { ok: '（记者 李明） 近日，市局召开会议。会议指出, 要抓好落实。' },
    { ok: '時間： 上午\n會議聽取匯報 要求各單位落實。 (李明  王強)' },
  ],
};

interface Line {
  readonly paragraph: Paragraph;
  readonly kind: ParagraphKind;
  /** A title, a heading or a line that is no sentence: spaces part its words. */
  readonly laidOut: boolean;
  readonly simplified: boolean;
}

function spacesEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09) end += 1;
  return end;
}

/** Tells for ascending offsets how many pairs are open there. */
function depths(text: string): (at: number) => number {
  let seen = 0;
  let depth = 0;
  return (at) => {
    for (; seen < at; seen += 1) {
      const bits = markClass(text.charCodeAt(seen));
      if ((bits & OPENING_MARK) !== 0) depth += 1;
      else if ((bits & CLOSING_MARK) !== 0 && depth > 0) depth -= 1;
    }
    return depth;
  };
}

/** Whether the spaces from `start` to `end` are strays, and how far deleting them can be trusted. */
function judge(line: Line, start: number, end: number, depth: number): Safety | null {
  const { paragraph, laidOut } = line;
  const { text } = paragraph.reading;
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  // A half-width mark has to become full-width first, and takes a space with it.
  if (isNarrow(paragraph, start - 1) || isNarrow(paragraph, end)) return null;
  // Behind an agency line or the number of a heading the space is part of the layout.
  if (end <= (paragraph.sentences[0] ?? 0) || isBehindNumber(paragraph, start)) return null;
  const leftHan = isHan(left.charCodeAt(0));
  const rightHan = isHan(right.charCodeAt(0));
  if (leftHan && rightHan) return depth > 0 || laidOut || !line.simplified ? null : betweenHan(text, start, end);
  if (PAUSES.includes(right)) return leftHan || CLOSING.includes(left) ? trusted(laidOut) : null;
  if (CLOSING.includes(right)) return leftHan || PAUSES.includes(left) ? trusted(laidOut) : null;
  if (!rightHan && !OPENING.includes(right)) return null;
  if (OPENING.includes(left)) return rightHan ? trusted(laidOut) : null;
  if (PAUSES.includes(left)) {
    // Two spaces behind a sentence are what is left of a new paragraph, and a remark at the end is a signature.
    if (STOPS.includes(left) && (end - start > 1 || laidOut || isSignature(paragraph, end))) return null;
    return trusted(laidOut);
  }
  if (CLOSING.includes(left)) return laidOut || depth > 0 || isOpeningRemark(paragraph, start) ? null : 'safe';
  return leftHan && OPENING.includes(right) && (right !== '（' || (!laidOut && !isSignature(paragraph, end) && !'讯电报息'.includes(left))) && depth === 0
    ? trusted(laidOut)
    : null;
}

function isNarrow({ source, reading }: Paragraph, at: number): boolean {
  return source.charCodeAt(sourceOffset(reading, at)) < 0x80;
}

function trusted(laidOut: boolean): Safety {
  return laidOut ? 'suggestion' : 'safe';
}

/** 第一章, 第二条, 一、 and （一） with a space behind them. */
const NUMBERED = /^[ ]*(?:第[一二三四五六七八九十百\d]{1,5}[编章节条款项]|（?[一二三四五六七八九十]{1,3}[、）]|（?\d{1,2}[.．、）]|[①-⑳])$/u;

function isBehindNumber({ reading: { text } }: Paragraph, start: number): boolean {
  return start < 12 && NUMBERED.test(text.slice(0, start));
}

/** A remark that ends the line: who wrote it, who took the picture. */
function isSignature({ reading: { text }, content }: Paragraph, at: number): boolean {
  return (text.charAt(at) === '（' || text.charAt(at) === '(') && '）)'.includes(text.charAt(content.end - 1));
}

/** A remark before the text: who reports, and from where. */
function isOpeningRemark({ reading: { text }, content }: Paragraph, start: number): boolean {
  return start - content.start < REMARK && text.charAt(content.start) === '（' && text.indexOf('）', content.start) === start - 1;
}

function betweenHan(text: string, start: number, end: number): Safety | null {
  const before = pieceBefore(text, start);
  const behind = pieceBehind(text, end);
  // Names of two characters are set apart, and so are the names of a row.
  if (nameAt(text, start - 1, end + 1) > 0 || (before <= 4 && behind <= 4)) return null;
  if (/(?:记者|通讯员|摄影|编辑|作者)$/u.test(text.slice(Math.max(0, start - 3), start))) return null;
  return before >= CLAUSE && behind >= CLAUSE ? 'suggestion' : 'safe';
}

/** Length of the Han text on one side of a space, as far as it matters. */
function pieceBefore(text: string, end: number): number {
  let start = end;
  while (end - start < 12 && isHan(text.charCodeAt(start - 1))) start -= 1;
  return end - start;
}

function pieceBehind(text: string, start: number): number {
  let end = start;
  while (end - start < 12 && isHan(text.charCodeAt(end))) end += 1;
  return end - start;
}
