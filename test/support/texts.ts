/** Meeting reports of any length, made up from a seed: the same seed gives the same text, another one other words. */
export function reportText(seed: number, bytes: number): string {
  const { pick, chance, number } = dice(seed);
  const unit = `${pick(PLACES)}${pick(UNITS)}`;
  const head = pick(POSTS);
  const name = person();
  const meeting = pick(MEETINGS);
  const lines = [
    `${unit}召开${meeting}${pick(PURPOSES)}`,
    '',
    `${number(1, 12)}月${number(1, 28)}日，${unit}召开${meeting}，传达学习${pick(DOCUMENTS)}，研究部署${pick(TOPICS)}。${unit}${head}${name}主持会议并讲话。`,
  ];
  let size = byteLength(lines.join('\n'));
  for (let paragraph = 0; size < bytes - 90; paragraph += 1) {
    const line = pick([statement, statement, statement, run, run, speech, section, agenda])(paragraph);
    lines.push(line);
    size += byteLength(line) + 1;
  }
  lines.push(`${unit}领导班子成员出席会议，${pick(UNITS)}、${pick(UNITS)}主要负责同志列席会议。`);
  return `${lines.join('\n')}\n`;

  function person(): string {
    return pick(SURNAMES) + pick(GIVEN) + (chance(2) ? pick(GIVEN) : '');
  }

  function clause(): string {
    return `${pick(VERBS)}${pick(OBJECTS)}${chance(3) ? `，${pick(RESULTS)}` : ''}`;
  }

  function sentence(): string {
    const clauses = Array.from({ length: number(1, 4) }, clause).join('，');
    return `${chance(3) ? pick(OPENINGS) : '要'}${clauses}。`;
  }

  function sentences(most: number): string {
    const text = Array.from({ length: number(1, most) }, sentence).join('');
    // A fault now and then, as real drafts have them.
    return chance(12) ? text.replace('，', ',') : text;
  }

  function statement(): string {
    return `会议${pick(['认为', '指出', '强调', '要求', '决定'])}，${sentences(5)}`;
  }

  function run(): string {
    const mark = pick(['是', '要']);
    const count = number(2, 6);
    const items = ORDINALS.slice(0, count).map((ordinal) => `${ordinal}${mark}${clause()}`);
    if (chance(15)) items.splice(1, 1);
    return `会议强调，${clause()}，重点抓好以下${count === 2 ? '两' : ORDINALS[count - 1]}项工作。${items.join('；')}。${sentences(2)}`;
  }

  function speech(): string {
    return `${pick(POSTS)}${person()}${pick(['指出', '表示', '强调'])}，${sentences(4)}`;
  }

  function section(paragraph: number): string {
    return `（${ORDINALS[paragraph % ORDINALS.length]}）${pick(VERBS)}${pick(OBJECTS)}。${sentences(4)}`;
  }

  function agenda(): string {
    return `会议${pick(['听取了', '审议了', '传达学习了', '通报了'])}${pick(DOCUMENTS)}贯彻落实情况，研究了${pick(TOPICS)}、${pick(TOPICS)}等事项。${sentences(3)}`;
  }
}

export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 0 : code < 0x800 ? 1 : code >= 0xd800 && code < 0xe000 ? 1 : 2;
  }
  return bytes;
}

/** Seeded random choices (mulberry32). */
function dice(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    chance: (oneIn: number): boolean => next() * oneIn < 1,
    number: (from: number, to: number): number => from + Math.floor(next() * (to - from + 1)),
  };
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方'];
const GIVEN = [...'明华建国志强伟芳丽敏静磊洋勇艳杰娟涛超霞平刚桂英玉兰文斌晓东海波立新春梅'];
const PLACES = ['青山市', '临江市', '河东区', '东湖县', '云岭州', '北原市', '清溪县', '海门区', '石桥市', '白水县'];
const UNITS = ['科技局', '教育局', '财政局', '水利局', '农业农村局', '文化和旅游局', '市场监督管理局', '图书馆', '职业技术学院', '人民医院', '科学技术协会'];
const MEETINGS = ['党组（扩大）会议', '年度工作会议', '安全生产工作会议', '党委会议', '重点项目推进会', '专题工作会议', '干部大会'];
const PURPOSES = ['部署下一阶段重点工作', '传达学习上级会议精神', '研究部署全年工作', '推动各项任务落地见效'];
const POSTS = ['党组书记、局长', '党委书记、院长', '党组成员、副局长', '党委副书记', '党组书记、主任', '副院长'];
const DOCUMENTS = [
  '全市经济工作会议精神',
  '《关于加强基层治理的意见》',
  '中央农村工作会议精神',
  '《安全生产责任制规定》',
  '省委全会精神',
  '上半年重点工作情况的汇报',
];
const TOPICS = [
  '年度重点任务',
  '安全生产工作',
  '人才队伍建设',
  '数字化转型',
  '乡村振兴工作',
  '作风建设',
  '预算管理',
  '汛期防灾工作',
  '科普服务',
  '营商环境优化',
];
const VERBS = ['深入推进', '扎实做好', '全面加强', '持续深化', '统筹抓好', '着力提升', '不断完善', '切实落实', '准确把握', '加快构建'];
const OBJECTS = [
  ...[
    '基层治理体系建设',
    '“放管服”改革',
    '重点领域风险排查',
    '产业链、创新链、人才链融合',
    '干部教育培训',
    '公共服务均等化',
    '项目全周期管理',
    '《规划纲要》确定的目标任务',
  ],
  ...[
    '创新平台布局',
    '惠民利企政策',
    '党风廉政建设责任',
    '资金使用绩效',
    '生态环境保护',
    '科研诚信管理',
    '志愿服务活动',
    '应急值守制度',
    '数据共享机制',
    '3个方面12项整改任务',
  ],
];
const RESULTS = [
  '确保取得实实在在的成效',
  '形成齐抓共管的工作格局',
  '以钉钉子精神抓好落实',
  '推动工作再上新台阶',
  '为高质量发展提供有力支撑',
  '让群众有更多获得感',
  '完成率达到98.5%',
];
const OPENINGS = ['今年以来，', '各部门要', '与会同志一致表示，将', '下一步，要', '面对新形势，', '全体干部职工要', '同时，要'];
