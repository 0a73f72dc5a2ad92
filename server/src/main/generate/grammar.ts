import { ANNOTATION, ahead, any, finish, group, LANGUAGE, NOTE, rule, scope, word } from './pattern';

/**
 * Source of `syntaxes/meeting-report.tmLanguage.json`. The words are written once, in simplified characters; every
 * character becomes the class of all characters that are read as it, and a pinyin annotation is allowed behind each, so
 * that 会议指出, 會議指出 and 會(huì)議指出 look the same. A grammar sees the raw line, so it cannot use the reading.
 *
 * Every pattern is linear: repetitions are bounded or run over one class, and none contains another that could share
 * its characters.
 */
export function grammarSource(): string {
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Meeting Report',
    scopeName: `text.${LANGUAGE}`,
    patterns: [{ include: '#head' }, { include: '#title' }, { include: '#headings' }, { include: '#labels' }, { include: '#chair' }, { include: '#inline' }],
    repository: {
      head,
      title: { match: String.raw`\A(${TITLE})$`, captures: { 1: annotated('markup.heading.title') } },
      headings: { patterns: [...HEADINGS.map(([level, ordinal]) => heading(level, ordinal)), heading(1, '#{1,6} ')] },
      labels: rule(`${LINE_START}${group('keyword.other.label')}${any(LABELS)}${NOTE})(?=[：:])`),
      chair,
      inline: {
        patterns: ['comment', 'work', 'quotation', 'marker', 'speech', 'ordinal', 'attendance', 'chairing', 'date', 'pinyin'].map((name) => ({
          include: `#${name}`,
        })),
      },
      comment,
      // No span contains its own kind, however indirectly: a line of opening marks must not pile up scopes.
      work: bracketed('string.quoted.other.work', '《', '》', [], 'entity.name.type.work'),
      quotation: {
        patterns: [
          bracketed('string.quoted.double', '“', '”', ['work', 'quoted']),
          bracketed('string.quoted.double', '「', '」', ['work', 'quoted']),
          { match: '"[^"]{1,200}"', name: scope('string.quoted.double') },
          { include: '#quoted' },
        ],
      },
      quoted: { patterns: [bracketed('string.quoted.single', '‘', '’', ['work']), bracketed('string.quoted.single', '『', '』', ['work'])] },
      marker: rule(
        `${SENTENCE_START}(?:${any(ADVERBIALS)}${NOTE}[，,])?${group('keyword.control.marker')}${any(SPEAKERS)}${NOTE}(?:${any(REPEATS)}${NOTE})?${any([...SPEECH, ...DEMAND, ...AGENDA])}${NOTE})`,
      ),
      speech: {
        patterns: [
          rule(
            `${SENTENCE_START}${group('keyword.control.marker.speech')}${any(['他', '她'])}${NOTE}(?:${any(REPEATS)}${NOTE})?${any([...SPEECH, ...DEMAND])}${NOTE})(?=[，,：:])`,
          ),
          {
            begin: `${SENTENCE_START}(?=[^${STOPS}]{1,40}?${ahead(any(SPEECH) + NOTE)}[，,：:])`,
            end: `${finish(`${group('keyword.control.marker.speech')}${any(SPEECH)}${NOTE})(?=[，,：:])`).pattern}|$`,
            endCaptures: finish(`${group('keyword.control.marker.speech')}${any(SPEECH)}${NOTE})`).captures,
            patterns: [{ include: '#pinyin' }],
          },
        ],
      },
      ordinal: { patterns: ORDINALS.map((match) => rule(match, 'entity.name.function.ordinal')) },
      attendance: {
        patterns: [
          rule(any(['出席', '列席']) + NOTE, 'support.function.attendance'),
          rule(`${word('参加')}${NOTE}(?=${ahead(any(['会议', '活动', '学习', '座谈', '调研']))}|[。，；,;]|$)`, 'support.function.attendance'),
        ],
      },
      chairing: rule(CHAIRING, 'support.function.chair'),
      date: { patterns: DATES.map((match) => rule(match, 'constant.numeric.date')) },
      pinyin: { match: String.raw`(?<=\p{Han})${ANNOTATION}`, name: scope('comment.block.pinyin') },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

const SPEAKERS = ['会议', '全会', '大会', '会上', '与会人员', '与会同志', '与会代表'];
const REPEATS = ['还', '同时', '进一步', '最后', '特别', '一致', '集体', '再次', '原则'];
const ADVERBIALS = ['最后', '随后', '同时', '此外', '另外', '接着', '会上', '会后', '其间', '期间'];
/** Verbs that mark a statement whoever speaks; the longer ones stand first because the first to match wins. */
const SPEECH = ['强调指出', '指出', '强调', '认为', '表示', '提出', '谈到', '讲到', '提到', '分析说', '介绍说'];
/** Verbs that mark a statement only of the meeting itself: a person's 要求 or 决定 is more often a noun. */
const DEMAND = ['要求', '希望', '建议', '号召', '肯定', '明确', '同意', '决定'];
const AGENDA = ['传达', '学习', '听取', '审议', '研究', '通报', '部署', '宣读'];
const LABELS = ['时间', '地点', '主持', '主持人', '出席', '列席', '参加', '请假', '缺席', '记录', '议题', '编者按', '印发', '分送'];
const POSTS = [
  '书记',
  '局长',
  '院长',
  '厅长',
  '部长',
  '市长',
  '省长',
  '县长',
  '区长',
  '校长',
  '所长',
  '处长',
  '科长',
  '会长',
  '组长',
  '主任',
  '主席',
  '经理',
  '巡视员',
  '教授',
];

const BLANK = String.raw`[ \t　]*`;
const LINE_START = `^${BLANK}`;
const SENTENCE_START = `(?:${LINE_START}|(?<=[。！？]|[。！？]”))`;
const STOPS = '，。；：、！？,;:!?“”《》「」';
const COUNT = '[一二三四五六七八九十]{1,3}';
/** A title is a short line without a final mark that is neither the dated lead nor a heading; annotations make it longer. */
const TITLE = [
  ahead(`(?!${BLANK}(?:[0-9０-９]{4} ?年${NOTE} ?[0-9０-９]{1,2} ?月|[0-9０-９]{1,2} ?月${NOTE} ?[0-9０-９]{1,2} ?日))`),
  `(?!${BLANK}(?:${COUNT}、|#{1,6} ))`,
  String.raw`(?=.*\S)(?:.{1,60}|(?=.{0,40}\p{Han}${ANNOTATION}).{1,260})(?<![。；，,;])`,
].join('');

const HEADINGS: ReadonlyArray<readonly [number, string]> = [
  [1, `${COUNT}${NOTE}、`],
  [2, `[（(]${COUNT}${NOTE}[）)]`],
  [3, '[0-9０-９]{1,2}[.．](?![0-9０-９])'],
  [4, '[（(][0-9０-９]{1,2}[）)]'],
  [5, '[①-⑳]'],
];

const ORDINALS = [
  String.raw`(?<!\p{Han})${COUNT}${NOTE}(?:${any(['是', '要'])})${NOTE}(?=[\p{Han}“])`,
  String.raw`(?<!\p{Han})(?:第${NOTE}${COUNT}|其${NOTE}${COUNT}|${any(['首先', '其次', '再次', '最后'])})${NOTE}(?=[，,、：:])`,
];

const CHAIRING = `${word('主持')}${NOTE}(?!${ahead(any(['人', '词']))})`;

const DIGIT = '[0-9０-９]';
const HAN_DIGIT = '[〇零一二三四五六七八九]';
const DAYTIME = `(?:(?:${any(['上午', '下午', '晚上', '晚', '凌晨'])})${NOTE})?`;
const DATES = [
  `(?:${DIGIT}{4}|${HAN_DIGIT}{4}) ?年${NOTE}(?: ?${DIGIT}{1,2} ?月${NOTE}(?: ?${DIGIT}{1,2} ?日${NOTE}${DAYTIME})?)?`,
  `${DIGIT}{1,2} ?月${NOTE} ?${DIGIT}{1,2} ?日${NOTE}${DAYTIME}`,
  `${DIGIT}{1,2} ?日${NOTE}${DAYTIME}`,
  '(?<![0-9])[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])',
  `${LINE_START}${any(['近日', '日前', '昨日', '今日'])}${NOTE}${DAYTIME}`,
];

/** Blank lines, front matter and directives above the title; the first other line ends them and may be the title. */
const head = {
  begin: String.raw`\A(?:(---)[ \t]*$|${BLANK}$|(?=[ \t]*<!--))`,
  beginCaptures: { 1: { name: scope('comment.block.front-matter') } },
  end: String.raw`^(?:(?![ \t]*<!--)(${TITLE})$|(?=.*\S))`,
  endCaptures: { 1: annotated('markup.heading.title') },
  applyEndPatternLast: 1,
  patterns: [
    { include: '#comment' },
    { match: String.raw`^---[ \t]*$`, name: scope('comment.block.front-matter') },
    { match: String.raw`^[A-Za-z][\w-]{0,40}:(?= |$).*$`, name: scope('comment.block.front-matter') },
  ],
};

/** The clause from the last stop to the one after 主持, so that the chair's post and name stand together. */
const chair = {
  begin: `(?:^|(?<=[。，；,;]))(?=[^。，；,;“”《》]{0,160}${ahead(CHAIRING)})`,
  end: '(?=[。，；,;])|$',
  name: scope('meta.chair'),
  patterns: [
    rule(
      String.raw`${any(POSTS)}${NOTE}${group('variable.parameter.person')}\p{Han}${NOTE}\p{Han}${NOTE}(?:\p{Han}${NOTE})?)(?=${ahead(`${any(['同志', '教授'])}|${word('主持')}`)})`,
    ),
    rule(`${word('并')}${NOTE}(?:${word('作')}${NOTE})?(?:${word('总结')}${NOTE})?${word('讲话')}${NOTE}`, 'support.function.chair'),
    { include: '#inline' },
  ],
};

const comment = {
  begin: '<!--',
  end: '-->',
  name: scope('comment.block'),
  patterns: [{ match: String.raw`\b${LANGUAGE}-(?:disable-next-line|disable-line|disable|enable)\b`, name: scope('keyword.other.directive') }],
};

/** A heading runs to its first stop: in run-in headings the text goes on behind it on the same line. */
function heading(level: number, ordinal: string): object {
  return {
    begin: finish(`${LINE_START}${group('entity.name.section')}${ordinal})`).pattern,
    beginCaptures: finish(`${group('entity.name.section')}${ordinal})`).captures,
    end: '(?=[。；;])|$',
    name: scope(`markup.heading.${level}`),
    patterns: [{ include: '#comment' }, { include: '#work' }, { include: '#quotation' }, { include: '#pinyin' }],
  };
}

/** A span between a pair of marks; it ends with the line, so that one forgotten mark does not colour the whole text. */
function bracketed(name: string, open: string, close: string, inside: readonly string[] = [], content?: string): object {
  const patterns = [...inside, 'pinyin'].map((rule) => ({ include: `#${rule}` }));
  return { begin: open, end: `${close}|$`, name: scope(name), ...(content === undefined ? {} : { contentName: scope(content) }), patterns };
}

/** The title stands once in a text, so that its annotations may be looked for again inside the capture. */
function annotated(name: string): object {
  return { name: scope(name), patterns: [{ include: '#pinyin' }] };
}
