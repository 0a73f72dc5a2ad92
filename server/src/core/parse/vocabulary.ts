import { list, wordSet } from './words';

/**
 * Words by which structure is recognised, in simplified form as the reading has it. Sources: the wording of published
 * meeting reports; surnames after the frequency list of the 2020 census (Ministry of Public Security), rarer ones added.
 */
export const SURNAMES = new Set(
  `习王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖樊殷施洪颜倪温季俞章鲁葛兰毕聂齐伍岳安翟庞涂柯尤文申牛骆邢祝管耿詹耶左霍包柴凌焦成宁查裴蒲褚路应管关明霍苗柳纪翁冼单童舒屈欧甘梅费丛古盛靳连冷游麻宗冀祁辛桂鲍谷虞隋芦阎敖宣闵房佟庄卓瞿娄阮麦臧边苑时占解戚井米衣晏滕迟竺艾蔺权苟卜车原仇郜郎封栗窦巫路蓝喻储木全池粟甄冉揭项郁晁漆邝卫瞻练智阙扈燕匡伊沙邬景党相殷饶闻平岑荆楚惠昌植奚亓雍昝都谌荣司简乐计尚贝巩展初侍皮赫党花缪狄干门席凤璩勾国茅庾卿须明郗傅宫吉应邸阳步由麻雒应年银桑宓蓬桓岐别候鄢鞠舍帅`,
);
export const COMPOUND_SURNAMES = wordSet(
  list(
    '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 令狐 慕容 宇文 长孙 夏侯 轩辕 端木 百里 南宫 万俟 闻人 濮阳 淳于 单于 太史 申屠 公羊 澹台 呼延 独孤 拓跋 第五',
  ),
);

/** Given names never hold these characters; they are the first characters of the words that follow a name. */
export const NOT_IN_NAMES = new Set('的了在是要与及等还也又就被将议持席讲说认提委部局厅所、，。：；（）“”《》？！'.split(''));

const POST_WORDS = list(`
总书记 书记 支部书记 党支部书记 党委书记 党组书记 纪委书记 院长 校长 园长 局长 处长 科长 股长 主任 主席 部长 厅长 会长 理事长 秘书长 组长 班长
委员长 委员 常委 成员 组员 教授 副教授 研究员 所长 馆长 站长 场长 厂长 矿长 队长 台长 店长 船长 行长 社长 署长 司长 庭长 关长 团长 师长 旅长 连长 排长
总经理 董事长 经理 总监 总裁 总编辑 总编 主编 总工程师 总工 工程师 总会计师 总经济师 会计师 律师 医师 教师 老师 讲师 辅导员 指导员 班主任
省长 市长 县长 区长 镇长 乡长 村长 州长 盟长 旗长 总理 总统 国家主席 军委主席 首席执行官 行政长官 行政总裁 大使 参赞 专员 督学 总督学 督导 监察专员 巡视员 调研员 检察长 审判长 监事长 监事
司令 司令员 政委 参谋长 干事 总干事 召集人 负责人 责任人 带头人 代表 同学 博士 硕士 院士 专家 学者 顾问 秘书 议员 司司长 执行董事 董事 理事 会员 党员 干部 队员 首席 局座 主管 助理 法官 检察官
执行长 掌门人 本科生 研究生 硕士生 博士生 学生 分析师 负责同志 副主席 副主任 院务委员 发言人 联络员 观察员 民警 医生 护士长 护士 主帅 教练 先生 女士 小姐 科学家 特派员 支书 村支书 总指挥 指挥长 指挥 副总 总队长 支队长 大队长 中队长 分局长 分行长`);
export const POSTS = wordSet(POST_WORDS);

/** Collective speakers of a meeting report and what they end with. */
export const COLLECTIVE_ENDS = wordSet(
  list(`
会议 大会 全会 会上 座谈会 研讨会 推进会 部署会 推动会 动员会 务虚会 学习会 总结会 表彰会 常委会 常务会 办公会 党代会 民主生活会 组织生活会 交流会 工作会 专题会 扩大会 现场会 调度会 例会 联席会 论坛 报告 会`),
);
export const PRONOUNS = wordSet(list('他 她 他们 她们 大家'));
export const GROUP_WORDS = wordSet(
  list(`
与会人员 与会同志 与会代表 与会者 与会专家 与会教师 与会领导 与会委员 参会人员 参会代表 代表们 委员们 同志们 党员们 老师们 同学们 专家们 大家 双方 各方 各单位 各部门`),
);
export const ORGANISATION_ENDS = wordSet(
  list(`
委 部 厅 局 院 校 所 办 署 党组 党委 党总支 党支部 支部 公司 集团 中心 协会 学会 联合会 商会 政府 法院 检察院 银行 大学 学院 小组 委员会 办公室 工会 公署 医院 学校 中方 乌方 代表组 工作组 专班 代表团 党小组 班子 校方 方面 联盟 总局 分局 科协 团委 社 网 国务院`),
);

/** Verbs of reported speech; the longest match counts. */
const SPEECH = list(`
指出 强调 要求 认为 表示 提出 希望 提到 谈到 谈道 讲到 讲道 说到 说道 说 指 称 建议 号召 肯定 明确 同意 决定 提醒 呼吁 坦言 倡议 重申 勉励 透露
强调指出 明确指出 明确要求 明确提出 明确表示 明确强调 充分肯定 高度肯定 强调说 指出说 分析说 分析指出 分析认为 介绍说 回顾说 总结说 总结指出 讲话指出 讲话强调 表决同意 谈及 提及 补充说 解释说`);
/** Verbs of the agenda: what the meeting dealt with. */
const AGENDA = list(`
传达 学习 听取 审议 研究 通报 部署 宣读 传达学习 学习传达 研究部署 研究审议 审议通过 审议并通过 研究通过 讨论通过 听取审议 听取并审议 审议研究 安排部署 研究讨论 听取和审议`);
export const AGENDA_VERBS = wordSet(AGENDA);
/** Both kinds, for a scan that asks once. */
export const MARKER_VERBS = wordSet([...SPEECH, ...AGENDA]);

/** Words between a speaker and its verb. */
export const ADVERBS = wordSet(
  list(`
还 也 又 亦 则 均 都 并 再 曾 再次 进一步 首先 随后 最后 同时 特别 着重 重点 一致 纷纷 分别 共同 多次 反复 专门 深刻 接着 其后 之后 会上 郑重 严肃 鲜明 一并 集体 原文 认真 集中 深入 专题 深入开展 系统 全面 重点 已 已经 现场 当场 普遍 主要 逐项 逐一 先后 书面 明确 联合 最终 此外 另外 此次 日前 近日 今日 今天 昨日 昨天 上午 下午 如是 还特别 又再次 充分 高度 原则 原则上 口头 全文 组织 继续 经过讨论 经表决 经研究 经讨论 经审议`),
);
