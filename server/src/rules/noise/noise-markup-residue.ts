import { isAlphanumeric, isHan } from '../../core/chars';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { BREAKS, decoded, ENTITY, hasTextBefore, hasTextBehind, spaceFor, TAG, TELLING } from './shared/markup';
import { codeWatch, matchAt, unitsBetween } from './shared/text';

const ENTITIES: Words = { zh: '“{found}”是网页的字符实体，应改为它所代表的字符。', en: '“{found}” is an entity of a page: write the character it stands for.' };
const TAGS: Words = { zh: '“{found}”是网页的标签，应删去。', en: '“{found}” is a tag of a page: delete it.' };
const ESCAPE: Words = { zh: '“{found}”是程序里的换行记号，应改为换行。', en: '“{found}” is how programs write a line break: break the line.' };
const BOLD: Words = { zh: '“{found}”两边的星号是 Markdown 的加粗记号，应删去。', en: 'The asterisks of “{found}” are Markdown: delete them.' };
const HASH: Words = { zh: '行首的“{found}”是 Markdown 的标题记号，应删去。', en: '“{found}” at the start of a line is Markdown: delete it.' };
const EMOJI: Words = { zh: '公文和会议报道不用表情符号“{found}”，请删去。', en: 'No emoji such as “{found}” in a report: delete it.' };
const BULLET: Words = { zh: '行首的“{found}”不是规范的序次语，请删去或改用“一、”“（一）”。', en: '“{found}” is no ordinal: delete it, or number the lines.' };
const DECODE: Words = { zh: '改为所代表的字符', en: 'Write the character' };
const STRIP: Words = { zh: '删去标签', en: 'Delete the tag' };
const STRIP_MARK: Words = { zh: '删去记号', en: 'Delete the mark' };
const STRIP_EMOJI: Words = { zh: '删去表情符号', en: 'Delete the emoji' };
const BREAK_LINE: Words = { zh: '改为换行', en: 'Break the line' };

/** Papers begin a caption with ▲, so it is not among these. */
const BULLETS = '●■◆►▶➤◼';
/** Characters of the first plane that are shown as pictures by themselves. */
const PICTURES = `⌚⌛⏩⏪⏫⏬⏰⏳◽◾☔☕${unitsBetween(0x2648, 0x2653)}♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕`;
/** The first halves of the planes of emoji, and the selector that makes a picture of the symbol before it. */
const HALVES = '\ud83c\ud83d\ud83e';
const SELECTOR = '\ufe0f';

/** One picture after the other, with their joiners, selectors and tones. */
const EMOJI_RUN = /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{1f3fb}-\u{1f3ff}\u200d\ufe0f\u20e3])+/uy;
const BOLD_TEXT = /\*\*(?![*\s])[^*]{1,200}\*\*(?!\*)/y;
const LINE_BREAK = /(?:\\r)?\\n(?![a-z])(?:(?:\\r)?\\n(?![a-z]))*/y;
const HEADING_MARK = /^\s*#{1,6}(?![#\s])/u;

export const rule = paragraphRule({
  id: 'noise-markup-residue',
  code: 'N09',
  family: 'noise',
  title: { zh: 'HTML、Markdown、表情残留', en: 'What is left of HTML, Markdown and emoji' },
  severity: 'warning',
  fixes: 'safe',
  layer: 'source',
  triggers: `&<\\*#${BULLETS}${PICTURES}${HALVES}${SELECTOR}`,
  options: {},
  *check({ source }, { at, facts }): Iterable<ParagraphFinding> {
    const isCode = codeWatch(source);
    // A page in Markdown may well use entities and tags.
    const mild = facts.markdown ? ({ severity: 'information' } as const) : {};
    let end = 0;
    for (const place of at) {
      if (place < end || isCode(place)) continue;
      const found = residueAt(source, place, facts.markdown);
      if (found === null || found.span.start < end) continue;
      end = found.span.end;
      yield { ...mild, ...found };
    }
  },
});

export const page: RulePage = {
  why: {
    zh: '从网页、聊天软件复制的文字里，会留下“&nbsp;”一类的实体、标签、星号、井号和表情符号；它们不属于稿件。',
    en: 'Text copied from pages and chats keeps entities such as &nbsp;, tags, asterisks, hashes and emoji; they are none of the report.',
  },
  basis: [{ source: { zh: '网页残留清理惯例', en: 'Convention of cleaning what pages leave behind' } }],
  examples: [
    { bad: '會議強調，要學(xué)習⟦&nbsp;⟧貫徹⟦&ldquo;⟧三會一課⟦&rdquo;⟧制度。', good: '會議強調，要學(xué)習貫徹“三會一課”制度。' },
    { bad: '⟦&nbsp;&nbsp;⟧会议由 Wang⟦&nbsp;⟧Ming 主持⟦&#8203;⟧，占⟦&#x35;⟧成。', good: '\u3000\u3000会议由 Wang Ming 主持，占5成。' },
    {
      bad: '⟦<p>⟧会议指出，要⟦<strong>⟧抓好落实⟦</strong>⟧。⟦</p>⟧⟦<p style="a">⟧会议强调，要加强学习。⟦</p>⟧',
      good: '会议指出，要抓好落实。\n会议强调，要加强学习。',
    },
    { bad: '会议指出，要抓好落实。⟦\\n\\n⟧会议强调，要加强学习。', good: '会议指出，要抓好落实。\n会议强调，要加强学习。' },
    { bad: '⟦#⟧一、总体要求\n会议强调，⟦**要加强学习**⟧，抓好落实。', good: '一、总体要求\n会议强调，要加强学习，抓好落实。' },
    { bad: '⟦📢⟧会议强调，要加强学习⟦👏👏⟧。\n⟦●⟧抓好落实。', good: '会议强调，要加强学习。\n抓好落实。' },
    { bad: '面积为30m⟦<sup>⟧2⟦</sup>⟧。', good: '面积为30m2。' },
    { ok: '筑基·创新·暖心※\n温度<5，占比>3，A&B公司，R&D经费，网址 a.cn/?x=1&lt=2。' },
    { ok: '# 会议\n\n## 要点\n\n会议强调，**要加强学习**。标签写作`<p>`。' },
    { ok: '#主题党日# 活动开展。路径为 C:\\new\\name，号码138****1234，张**、李**参加。' },
    { ok: '▲图为会场。\n一、总体要求★\n气温10℃，商标®，版权©，☎ 3。' },
  ],
};

function residueAt(source: string, at: number, markdown: boolean): ParagraphFinding | null {
  switch (source.charAt(at)) {
    case '&':
      return entitiesAt(source, at);
    case '<':
      return tagAt(source, at);
    case '\\':
      return lineBreakAt(source, at);
    case '*':
      return markdown ? null : boldAt(source, at);
    case '#':
      return markdown ? null : hashAt(source, at);
    default:
      return BULLETS.includes(source.charAt(at)) ? bulletAt(source, at) : emojiAt(source, at);
  }
}

/** Entities that follow one another. */
function entitiesAt(source: string, at: number): ParagraphFinding | null {
  let end = at;
  let text = '';
  let spaces = 0;
  for (;;) {
    ENTITY.lastIndex = end;
    const match = ENTITY.exec(source);
    const character = match && decoded(match);
    if (!match || character === null) break;
    if (character === ' ') spaces += 1;
    text += character;
    end += match[0].length;
  }
  if (end === at) return null;
  const span = { start: at, end };
  const white = text.trim() === '' && spaces > 0;
  const shown = source.slice(at, Math.min(end, at + 24));
  return {
    span,
    message: ENTITIES,
    values: { found: shown },
    fix: { title: DECODE, edits: [{ span, text: white ? spaceFor(source, at, end, spaces) : text }] },
  };
}

function tagAt(source: string, at: number): ParagraphFinding | null {
  TAG.lastIndex = at;
  const match = TAG.exec(source);
  if (!match) return null;
  const [found, slash = '', element = ''] = match;
  const name = element.toLowerCase();
  const span = { start: at, end: at + found.length };
  const breaks = BREAKS.has(slash + name) && hasTextBefore(source, at) && hasTextBehind(source, span.end);
  const shown = found.length > 24 ? `${found.slice(0, 20)}…>` : found;
  const safety = TELLING.has(name) ? ({ safety: 'suggestion' } as const) : {};
  return { span, message: TAGS, values: { found: shown }, fix: { title: STRIP, edits: [{ span, text: breaks ? '\n' : '' }], ...safety } };
}

/** \n written out, beside Chinese text; C:\new is a path. */
function lineBreakAt(source: string, at: number): ParagraphFinding | null {
  const found = matchAt(LINE_BREAK, source, at);
  const span = { start: at, end: at + found.length };
  if (found === '' || isAlphanumeric(source.charCodeAt(at - 1)) || ':\\'.includes(source.charAt(at - 1) || ' ')) return null;
  const inside = hasTextBefore(source, at) && hasTextBehind(source, span.end);
  return { span, message: ESCAPE, values: { found }, fix: { title: BREAK_LINE, edits: [{ span, text: inside ? '\n' : '' }], safety: 'suggestion' } };
}

/** Two asterisks on both sides; those of a masked name (张**) stand behind a character and before a mark. */
function boldAt(source: string, at: number): ParagraphFinding | null {
  if (source.charAt(at - 1) === '*') return null;
  const found = matchAt(BOLD_TEXT, source, at);
  if (found === '') return null;
  const span = { start: at, end: at + found.length };
  const text = found.slice(2, -2);
  const isMasked = isHan(source.charCodeAt(at - 1)) && (text.length < 4 || '、，。；（）'.includes(text.charAt(0)));
  if (isMasked || text !== text.trim()) return null;
  const edits = [mark(at), mark(span.end - 2)];
  return { span, message: BOLD, values: { found: shorten(text) }, fix: { title: STRIP_MARK, edits, safety: 'suggestion' } };
}

function mark(at: number): { readonly span: Span; readonly text: string } {
  return { span: { start: at, end: at + 2 }, text: '' };
}

function shorten(text: string): string {
  return text.length > 12 ? `${text.slice(0, 12)}…` : text;
}

/** Longest white space before a mark at the start of a line. */
const INDENT = 20;

/** A hash right before the text; a topic (#主题党日#) has one on both sides. */
function hashAt(source: string, at: number): ParagraphFinding | null {
  if (at > INDENT || source.charAt(at - 1) === '#') return null;
  const found = HEADING_MARK.exec(source)?.[0] ?? '';
  const start = found.indexOf('#');
  if (start !== at || !isHan(source.charCodeAt(found.length)) || source.includes('#', found.length)) return null;
  const span = { start: at, end: found.length };
  return { span, message: HASH, values: { found: found.trim() }, fix: { title: STRIP_MARK, edits: [{ span, text: '' }], safety: 'suggestion' } };
}

/** A mark that a page sets before a line. */
function bulletAt(source: string, at: number): ParagraphFinding | null {
  if (at > INDENT || source.slice(0, at).trim() !== '') return null;
  const found = source.charAt(at);
  let end = at + 1;
  while (source.charAt(end) === found) end += 1;
  const behind = source.charAt(end) === ' ' ? end + 1 : end;
  const edits = [{ span: { start: at, end: behind }, text: '' }];
  return { span: { start: at, end }, message: BULLET, values: { found }, severity: 'information', fix: { title: STRIP_MARK, edits, safety: 'suggestion' } };
}

function emojiAt(source: string, at: number): ParagraphFinding | null {
  const start = source.charAt(at) === SELECTOR ? at - 1 : at;
  if (start < 0) return null;
  const found = matchAt(EMOJI_RUN, source, start);
  if (start + found.length <= at) return null;
  const span = { start, end: start + found.length };
  return {
    span,
    message: EMOJI,
    values: { found: [...found].slice(0, 4).join('') },
    fix: { title: STRIP_EMOJI, edits: [{ span, text: '' }], safety: 'suggestion' },
  };
}
