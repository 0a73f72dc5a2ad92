import { readingOffset, sourceSpan } from '../../core/reading';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Words } from '../../core/words';

const NO_WORK: Words = {
  zh: '“{name}”是{noun}名称，不是书报文件名，不用书名号。',
  en: '“{name}” is the name of a {noun}, not of a book or document: no 《》.',
};
const QUOTE: Words = { zh: '改用引号', en: 'Use quotation marks' };

/** Nouns that end the names of meetings, events, courses and awards. */
const LAST = '议会坛班动日程题赛奖书目';
const NO_TEXT = /(会议|大会|座谈会|论坛|研讨会|报告会|推进会|培训班|活动|主题党日|课程|课题|比赛|大赛|竞赛|奖|证书|项目)$/u;
/** A shortened name of a document, or words that make the name one of a programme. */
const DOCUMENT = /^(?:关于|在|致|论)/u;
const PROGRAMME_BEFORE =
  /(?:节目|栏目|专题片|纪录片|影片|电影|电视片|综艺|图书|专著|杂志|期刊|歌曲|作品|画作|展览|观看|收看|播放|播出|刊登|题为|讲话|文章)(?:了)?$/u;
const PROGRAMME_BEHIND =
  /^(?:节目|栏目|专题片|纪录片|影片|电影|电视片|综艺|一书|一文|杂志|期刊|歌曲|展览|的?(?:通知|意见|方案|讲话|报告|纪要|办法|文章|批复|决定|函|画册|图书))/u;
/** Longest title that is looked at. */
const LONGEST = 40;
const NONE: readonly ParagraphFinding[] = [];

export const rule = paragraphRule({
  id: 'punct-book-title-misuse',
  code: 'P06',
  family: 'punctuation',
  title: { zh: '会议、活动、课程名误用书名号', en: 'Book-title marks on meetings, events and courses' },
  severity: 'warning',
  fixes: 'suggestion',
  layer: 'source',
  triggers: '》',
  options: {},
  check({ reading }, { facts, at }) {
    // Usage in Taiwan and Hong Kong has its own standards.
    if (facts.target === 'traditional-tw' || facts.target === 'traditional-hk') return NONE;
    const { text } = reading;
    const found: ParagraphFinding[] = [];
    for (const offset of at) {
      const close = readingOffset(reading, offset);
      if (close < 0 || !LAST.includes(text.charAt(close - 1) || ' ')) continue;
      const start = openingBefore(text, close);
      const name = start < 0 ? '' : text.slice(start + 1, close);
      const noun = NO_TEXT.exec(name)?.[1];
      if (noun === undefined || DOCUMENT.test(name)) continue;
      if (PROGRAMME_BEFORE.test(text.slice(Math.max(0, start - 8), start)) || PROGRAMME_BEHIND.test(text.slice(close + 1, close + 7))) continue;
      const edits = [start, close].map((mark, index) => ({ span: sourceSpan(reading, mark, mark + 1), text: '“”'.charAt(index) }));
      found.push({ span: sourceSpan(reading, start, close + 1), message: NO_WORK, values: { name, noun }, fix: { title: QUOTE, edits } });
    }
    return found;
  },
});

export const page: RulePage = {
  why: {
    zh: '书名号标示书、报、文件、节目等作品的名称；课程、课题、奖项、证件、会议、活动不是作品，不用书名号。',
    en: 'Book-title marks name books, papers, documents and programmes; courses, projects, awards, certificates, meetings and events are none.',
  },
  basis: [{ source: { zh: '《标点符号用法》（GB/T 15834—2011）', en: 'GB/T 15834—2011, General rules for punctuation' }, clause: 'A.13.1、A.13.2' }],
  examples: [
    { bad: '11月5日，市科协召开⟦《科技创新座谈会》⟧。', good: '11月5日，市科协召开“科技创新座谈会”。' },
    { bad: '他作品获⟦《科技进步奖》⟧一等奖。', good: '他作品获“科技进步奖”一等奖。' },
    { ok: '会议审议了《厅市工作会商制度》《党组会议事规则》《全国农村工作会议纪要》。' },
    { ok: '会议传达《关于开展主题教育活动》的通知，观看了《诗词大会》节目和纪录片《扶贫项目》。' },
    { ok: '会议召开“科技创新座谈会”，学习《条例》。' },
  ],
};

/** The mark that opens the title which ends at `close`; -1 when there is none near it. */
function openingBefore(text: string, close: number): number {
  for (let at = close - 1; at >= 0 && close - at <= LONGEST; at -= 1) {
    const char = text.charAt(at);
    if (char === '《') return at;
    if (char === '》') return -1;
  }
  return -1;
}
