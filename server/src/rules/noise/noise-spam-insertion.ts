import { isAlphanumeric, isHan } from '../../core/chars';
import { linesWhere, perParagraph } from '../../core/remember';
import type { ParagraphKind, Report } from '../../core/report';
import { type Finding, type RulePage, reportRule } from '../../core/rule';
import type { Span } from '../../core/text';
import type { Words } from '../../core/words';
import { sourceChar } from '../shared/marks';
import { matchAt } from './shared/text';

const MESSAGE: Words = {
  zh: '“{found}”是植入的广告站名，盖住了原来的单位名称，请改回真实名称。',
  en: '“{found}” is the name of an advertised site put over the name of the organisation: restore the real one.',
};
const RESTORE: Words = { zh: '改为“{name}”（请核对）', en: 'Replace by “{name}”, to be verified' };
const NAME_IT: Words = { zh: '改为真实的单位名称', en: 'Replace by the real name' };
const ORGANISATION = '单位名称';

const NOTHING: readonly Finding[] = [];

/** The words such names are made of; 体育彩票 and the like are genuine. */
const TOKEN =
  /(?:app|apk|vip|ios|www)(?![a-z])|官方网站|官方网|官方版|官网|网页版|手机版|最新版|电脑版|登录|登陆|登入|入口|注册|下载|安装|网址|娱乐城|娱乐|体育(?!局|彩票|总局|场|馆|学院|中心|教学|运动|部门|系统|工作|事业|产业)|棋牌|电竞|博彩|彩票(?!中心|管理)|真人|平台|全站|在线|首页/iy;
/** What cloaking puts between the words: 某某体育（中国）官方网站. */
const GLUE = /(?:[-_·. ]|（(?:中国|China|china|集团|官方)）|\((?:中国|China|china)\)|中国)?/y;
const GAMBLING = /体育|娱乐|棋牌|电竞|博彩|彩票|真人/u;
const LATIN = /[a-z]{3}/iu;
const DOOR = /官网|官方网|入口|登录|登陆|登入|网址|网页版|下载|注册/u;
/** What goes on behind the name of an organisation: such a name has been put in its place. */
const BEHIND_NAME = /^(?:召开|举办|举行|组织|传达|学习|党组|党委|党支部|党总支|理论|中心组)/u;

/** A line without one of these is no place for such a name. */
const SUSPECT = /官[网方]|入口|登[录陆入]|网址|网页版|手机版|棋牌|娱乐/u;

const READ: ReadonlySet<ParagraphKind> = new Set(['title', 'lead', 'body', 'heading', 'marker', 'item', 'attendance', 'caption', 'signature']);

export const rule = reportRule({
  id: 'noise-spam-insertion',
  code: 'N04',
  family: 'noise',
  title: { zh: '广告站名、关键词植入', en: 'Advertised site spliced into the text' },
  severity: 'error',
  fixes: 'suggestion',
  options: {},
  check(report) {
    const lines = spliced(report);
    return lines.length === 0 ? NOTHING : findingsIn(report, lines);
  },
});

export const page: RulePage = {
  why: {
    zh: '被篡改的网页会把单位名称换成博彩一类网站的名字，如“某某体育官网入口”；照搬下来，报道就成了广告。',
    en: 'A hacked page shows the name of a gambling site where the name of the organisation should be; copied, the report advertises it.',
  },
  basis: [{ source: { zh: '网页残留清理惯例', en: 'Convention of cleaning what pages leave behind' } }],
  examples: [
    {
      bad: '⟦某云yyapp体育官网入口登录⟧召开党组会议\n5月6日，⟦某云yyapp体育官网入口登录⟧召开党组会议。会议指出，市计量院要抓好落实。市计量院党组成员参加会议。',
      good: '市计量院召开党组会议\n5月6日，市计量院召开党组会议。会议指出，市计量院要抓好落实。市计量院党组成员参加会议。',
    },
    {
      bad: '⟦乐某体育(中国)官方网站⟧召開黨(dang) 委會(hui) 議\n5月6日，會(hui) 議強調，要抓好落實。',
      good: '单位名称召開黨(dang) 委會(hui) 議\n5月6日，會(hui) 議強調，要抓好落實。',
    },
    { bad: '会议传达了⟦某博娱乐平台官网⟧党委的要求。', good: '会议传达了单位名称党委的要求。' },
    { ok: '通过“学习强国”、国家政务服务平台等平台，12388举报平台登录入口开通。' },
    { ok: '市体育局官网改版工作会召开\n会议要求，做好官网登录入口和手机版下载注册工作，推广中国体育彩票APP。' },
    { ok: '群众可在文化娱乐中心官网注册，下载手机版。' },
  ],
};

const spliced = linesWhere(({ kind, paragraph }) => READ.has(kind) && namesIn(paragraph).length > 0);

const namesIn = perParagraph(({ reading: { text } }): readonly Span[] => {
  if (!SUSPECT.test(text)) return NONE;
  const names: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const chain = chainAt(text, at);
    if (chain === null) continue;
    const start = nameStart(text, at, names[names.length - 1]?.end ?? 0);
    const end = chain.end;
    if (isSpam(text, start, at, chain)) names.push({ start, end });
    at = end - 1;
  }
  return names;
});
const NONE: readonly Span[] = [];

interface Chain {
  readonly end: number;
  readonly tokens: number;
}

/** The words of such names that follow one another from a place on. */
function chainAt(text: string, at: number): Chain | null {
  let end = at;
  let tokens = 0;
  for (let next = at; ; ) {
    const token = matchAt(TOKEN, text, next);
    if (token === '') break;
    tokens += 1;
    end = next + token.length;
    next = end + matchAt(GLUE, text, end).length;
  }
  return tokens < 2 ? null : { end, tokens };
}

/** Longest brand before the words. */
const BRAND = 10;

/** Where the name begins that ends in the words: behind the last mark, or behind the verb that takes it as its object. */
function nameStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start < BRAND && (isHan(text.charCodeAt(start - 1)) || isAlphanumeric(text.charCodeAt(start - 1)))) start -= 1;
  const verb = /^.*(?:传达了?|学习了?|听取了?|按照|根据|围绕|通过|关于|会议|由|在|对|为)/u.exec(text.slice(start, at))?.[0].length ?? 0;
  return start + verb;
}

/** A gambling site needs two such words where an organisation acts, another brand in Latin letters three; elsewhere they may be about a site. */
function isSpam(text: string, start: number, at: number, { end, tokens }: Chain): boolean {
  const words = text.slice(at, end);
  if (!DOOR.test(words)) return false;
  const gambling = GAMBLING.test(words);
  if (!gambling && (tokens < 3 || !LATIN.test(text.slice(start, at)))) return false;
  return BEHIND_NAME.test(text.slice(end, end + 4)) || tokens >= 4 || (tokens === 3 && at > start && text.slice(0, start).trim() === '');
}

function* findingsIn(report: Report, lines: readonly number[]): Iterable<Finding> {
  const name = mostNamed(report);
  for (const line of lines) {
    const paragraph = report.lines[line]?.paragraph;
    if (!paragraph) continue;
    for (const span of namesIn(paragraph)) {
      const found = paragraph.reading.text.slice(span.start, span.end);
      yield {
        line,
        span,
        message: MESSAGE,
        values: { found },
        fix: {
          title: name === null ? NAME_IT : RESTORE,
          values: { name: name ?? '' },
          snippet: true,
          edits: [{ line, span, text: `\${1:${name ?? ORGANISATION}}` }],
        },
      };
    }
  }
}

/** An organisation as a report calls it for short: 市科协, 区教育局. */
const SHORT_NAME =
  /[省市县区州盟旗](?:科协|文联|残联|侨联|工商联|总工会|妇联|社科联|作协|[\u4e00-\u9fff]{1,4}?(?:局|厅|委|办|院|协会|中心|集团|公司|学院|大学|医院))/gu;

const shortNames = perParagraph(({ reading: { text } }): readonly Span[] =>
  [...text.matchAll(SHORT_NAME)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
);

/** The organisation that the text names most often, in the characters of the text; null when none is named twice. */
function mostNamed(report: Report): string | null {
  const counts = new Map<string, number>();
  for (let line = 0; line < report.lines.length; line += 1) {
    const placed = report.lines[line];
    if (!placed || !READ.has(placed.kind)) continue;
    for (const span of shortNames(placed.paragraph)) {
      let name = '';
      for (let at = span.start; at < span.end; at += 1) name += sourceChar(report, line, at);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  for (const [name, count] of counts) if (count >= 2 && count > (best === null ? 1 : (counts.get(best) ?? 1))) best = name;
  return best;
}
