/*
 * Characters and words of simplified texts that are not in the standard form. Source: 通用规范汉字表 (2013) with its table of
 * variant characters; 第一批异体字整理表 (1955). Characters that only traditional texts have are told by their class and do not
 * stand here.
 */

/** A character and its standard form; wrong in every word apart from names. */
export const VARIANT_CHARACTERS = '囯国 眞真 於于';

/** Words with their standard forms, where the character alone may be right elsewhere (瞭望, 乾坤, 角徵羽, a person called 昇). */
export const VARIANT_WORDS = `
  谘询=咨询 谘议=咨议 瞭解=了解 明瞭=明了 瞭然=了然 瞭如=了如
  乾净=干净 乾燥=干燥 乾旱=干旱 乾杯=干杯 乾脆=干脆 乾部=干部 若乾=若干 晒乾=晒干 饼乾=饼干
  徵求=征求 徵集=征集 徵收=征收 徵兵=征兵 徵召=征召 徵文=征文 徵询=征询 徵用=征用 徵税=征税 特徵=特征 象徵=象征 长徵=长征 新徵程=新征程 征徵=征征
  提昇=提升 上昇=上升 昇级=升级 昇华=升华 昇旗=升旗 昇学=升学 晋昇=晋升 攀昇=攀升 晋陞=晋升 陞级=升级 陞职=升职 擢陞=擢升 提陞=提升
  合夥=合伙 夥伴=伙伴 同夥=同伙 团夥=团伙 大夥=大伙 入夥=入伙
  釐清=厘清 釐米=厘米 釐定=厘定 毫釐=毫厘 蒐集=搜集 复甦=复苏 甦醒=苏醒
  计畫=计划 规畫=规划 策畫=策划 筹畫=筹划 企畫=企划 谋畫=谋划
`;

/** Glyphs that native Taiwan texts do not write (none in 3.5 million characters of laws), and what they write. */
export const TAIWAN_GLYPHS = '爲為 羣群 衆眾 峯峰 裏裡 着著 麪麵 衞衛 説說 綫線 啓啟 僞偽 温溫 户戶 税稅 脱脫 内內 黄黃 眞真';

/** The same for Hong Kong, where the forms 裏 and 着 are at home. */
export const HONG_KONG_GLYPHS = '爲為 羣群 衆眾 峯峰 僞偽 眞真';
