import { isAlphanumeric, isHan } from '../../core/chars';
import { SURNAMES } from '../../core/parse/vocabulary';
import { type ParagraphFinding, paragraphRule, type RulePage } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { codeWatch, matchAt } from './shared/text';

const MESSAGE: Words = { zh: '“{found}”是没有填写的空，请填上实际内容。', en: '“{found}” was left to be filled in.' };

/** Dates with blanks: X年X月X日, 20XX年3月, ×月×日; the year alone only with two blanks, because X年 may be anything. */
const DATE =
  /(?:20[XxＸ×]{2}|[XxＸ×]{2,4})年(?:(?:\d{1,2}|[XxＸ×]{1,2})月(?:(?:\d{1,2}|[XxＸ×]{1,2})日)?)?|(?:[XxＸ×]年)?[XxＸ×]{1,2}月(?:(?:\d{1,2}|[XxＸ×]{1,2})日)?/y;
const CROSSES = /[XxＸ×]{2,}/y;
const CIRCLES = /[○〇]{2,}/y;
const UNDERLINE = /_{3,}/y;
const SOMEONE = /某{2,}/y;
const TASK = /(?:TODO|TBD)(?![0-9A-Za-z_])/y;
/** A remark in brackets that speaks to the writer: （此处填写姓名）, 【待补】. */
const REMARK =
  /[（(【[](?:此处(?:填|补|插|写|应|为|请|需|待)[^）)】\]]{0,30}|待补充?[^）)】\]]{0,12}|待定|待填写?|请填写[^）)】\]]{0,20}|請填寫[^）)】\]]{0,20}|待補充?[^）)】\]]{0,12})[）)】\]]/y;

/** What an unnamed body is called: 某某局, ××公司, 某单位召开. */
const BODY =
  /^[\u4e00-\u9fff]{0,3}?(?:局|院|厅|廳|委|办|辦|市|县|縣|区|區|省|镇|鎮|乡|鄉|村|街道|公司|集团|集團|单位|單位|部门|部門|大学|大學|学校|學校|学院|學院|中心|支部|党组|黨組|党委|黨委|同志|主任|书记|書記|局长|局長|会议|會議)/u;
const SOME_BODY = /某(?:局|院|市|县|区|单位|單位|部门|部門|公司)(?=召开|召開|党|黨|举行|舉行)/y;
const POST_BEFORE = /(?:书记|書記|主任|主席|局长|局長|院长|院長|校长|校長|部长|部長|市长|市長|县长|縣長|同志|经理|經理|由)$/u;
/** Law and news withhold names with the same signs. */
const WITHHELD = /嫌疑人|被告|原告|被害|受害|当事人|當事人|案件|一案|罪犯|判处|判處|逮捕|患者|确诊|確診|死者|网友|網友|身份证|身份證/u;
/** A line of its own is a rule across the page, and the one behind 签字 is signed on paper. */
const SIGNED_BELOW = /签字|簽字|签名|簽名|签章|盖章|蓋章|填表/u;
const RUNS = ['XxＸ×', '某', '○〇', '_'];
const NUMERALS = '零一二三四五六七八九十百千万亿年月日';

export const rule = paragraphRule({
  id: 'noise-fill-placeholder',
  code: 'N02',
  family: 'noise',
  title: { zh: '未填写的占位词', en: 'Blank that was never filled in' },
  severity: 'warning',
  fixes: 'none',
  layer: 'source',
  triggers: 'XxＸ×某○〇_（(【T',
  options: {},
  *check({ source }, { at, facts }): Iterable<ParagraphFinding> {
    const isCode = codeWatch(source);
    let withheld: boolean | undefined;
    let signed: boolean | undefined;
    let end = 0;
    for (const place of at) {
      if (place < end || isCode(place)) continue;
      const span = blankAt(source, place);
      if (span === null || span.start < end) continue;
      end = span.end;
      if (source.charAt(place) === '_') {
        signed ??= SIGNED_BELOW.test(source) || /^[_\s]*$/u.test(source);
        if (signed) continue;
      } else {
        withheld ??= WITHHELD.test(source);
        if (withheld && '某XxＸ×○〇'.includes(source.charAt(place))) continue;
      }
      // A text of another kind may explain how a report is written.
      const mild = facts.kind === 'other' ? { severity: 'information' as const } : {};
      yield { span, message: MESSAGE, values: { found: source.slice(span.start, span.end) }, ...mild };
    }
  },
});

export const page: RulePage = {
  why: {
    zh: '套用旧稿或范文时留下的“X月X日”“××局”“某某”“（待补）”没有填实，稿件就不能用。',
    en: 'A report made from an older one or from a template still has the blanks X月X日, ××局 or （待补） of its model.',
  },
  basis: [
    { source: { zh: '稿件清稿惯例', en: 'Convention of finishing a text' } },
    { source: { zh: '新华社新闻报道禁用词和慎用词（涉案人员可称“张某”）', en: 'Xinhua list of words to avoid, which lets a suspect be 张某' }, clause: '11' },
  ],
  examples: [
    { bad: '⟦X月X日⟧，⟦××⟧局召开党组会议。' },
    { bad: '⟦20XX年3月5日⟧，⟦某局⟧召开党组会议，书记⟦某某某⟧主持。' },
    { bad: '⟦○○⟧局党组召开会议，局长⟦___⟧主持会议。' },
    { bad: '参加会议的有⟦（此处填写人员名单）⟧，会期⟦【待定】⟧。' },
    { bad: '⟦某某⟧公司召开会议。⟦TODO⟧：补充数据。' },
    { ok: '犯罪嫌疑人张某、李某某已被依法逮捕，王××在逃。' },
    { ok: '某些单位、某种程度、某一时期还存在问题，张某某作了检查。' },
    { ok: '实施“415X”工程，做X射线检查，查询网址为 xxx.example.cn，型号XXL-20，编号ISBN 7-04-XX。' },
    { ok: '二〇〇八年十月，会议在二〇二会议室召开。' },
    { ok: '___\n签字：______' },
    { ok: '填写`X月X日`的格式。会议（扩大）在线上召开。' },
  ],
};

/** The blank that begins at a place; the further signs of one are none of their own. */
function blankAt(source: string, at: number): Span | null {
  const before = source.charAt(at - 1);
  if (before !== '' && RUNS.some((run) => run.includes(before) && run.includes(source.charAt(at)))) return null;
  switch (source.charAt(at)) {
    case 'X':
    case 'x':
    case 'Ｘ':
    case '×':
      return crossesAt(source, at);
    case '某':
      return someoneAt(source, at);
    case '○':
    case '〇':
      return circlesAt(source, at);
    case '_':
      return underlineAt(source, at);
    case 'T':
      return isAlphanumeric(source.charCodeAt(at - 1)) || source.charAt(at - 1) === '_' ? null : spanOf(at, matchAt(TASK, source, at));
    default:
      return spanOf(at, matchAt(REMARK, source, at));
  }
}

/** Crosses beside Latin letters, digits or the marks of addresses and numbers are part of a code. */
function crossesAt(source: string, at: number): Span | null {
  const dated = at >= 2 && source.startsWith('20', at - 2) && !isAlphanumeric(source.charCodeAt(at - 3)) ? at - 2 : at;
  const date = spanOf(dated, matchAt(DATE, source, dated));
  if (date !== null && !isCodeUnit(source, date.start - 1)) return date;
  const crosses = spanOf(at, matchAt(CROSSES, source, at));
  return crosses === null || isCodeUnit(source, at - 1) || isCodeUnit(source, crosses.end) ? null : crosses;
}

function isCodeUnit(source: string, at: number): boolean {
  return isAlphanumeric(source.charCodeAt(at)) || (at >= 0 && at < source.length && '-_./@:=*%\\'.includes(source.charAt(at)));
}

function someoneAt(source: string, at: number): Span | null {
  const found = matchAt(SOMEONE, source, at);
  const end = at + found.length;
  if (found === '') return spanOf(at, isHan(source.charCodeAt(at - 1)) ? '' : matchAt(SOME_BODY, source, at));
  if (POST_BEFORE.test(source.slice(Math.max(0, at - 2), at))) return { start: at, end };
  // 张某某 is somebody whose name is withheld.
  if (SURNAMES.has(source.charAt(at - 1))) return null;
  return (found.length > 2 && !isHan(source.charCodeAt(at - 1))) || BODY.test(source.slice(end, end + 6)) ? { start: at, end } : null;
}

function circlesAt(source: string, at: number): Span | null {
  const found = matchAt(CIRCLES, source, at);
  const end = at + found.length;
  const isNumber = NUMERALS.includes(source.charAt(at - 1) || ' ') || NUMERALS.includes(source.charAt(end) || ' ');
  return found === '' || isNumber || !BODY.test(source.slice(end, end + 4)) ? null : { start: at, end };
}

function underlineAt(source: string, at: number): Span | null {
  const found = matchAt(UNDERLINE, source, at);
  const end = at + found.length;
  if (found === '' || isCodeUnit(source, at - 1) || isCodeUnit(source, end)) return null;
  return { start: at, end };
}

function spanOf(start: number, found: string): Span | null {
  return found === '' ? null : { start, end: start + found.length };
}
