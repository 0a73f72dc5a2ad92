/*
 * Short lists about simplified and traditional characters, each row looked at by a person. They correct what the classes
 * derived from OpenCC's dictionaries get wrong in native texts: laws and parliament papers of the mainland, Taiwan and Hong
 * Kong, twelve million characters in all. Confidence: measured there, unless a list says otherwise.
 */

/** Simplified by the dictionary, yet written in native traditional texts as well, as another glyph of the same character. */
export const TRADITIONAL_TOO = '雇庄晒恒耻琼霉虱吓扑抛内黄丢瓮厨猬禀况删肴妆黾缐蒏蔂';

/** Traditional by the dictionary, yet characters of their own in simplified texts: 拚搏、捱、存摺、巨擘的鉅. */
export const SIMPLIFIED_TOO = '拚捱摺榘菸醣麴鉅';

/** Characters whose two forms differ by the printing style of the mainland and the islands only; never a slip. */
export const GLYPH_VARIANTS = '户脱温税卧叁兑';

/**
 * Characters that both scripts have but that native traditional texts write at most 25 times in 5.7 million: unless a known
 * phrase stands there (皇后、划船、子曰詩云), they were left over from simplified text.
 */
export const LIKELY_SIMPLIFIED = '万丰么于云价党几划厂叶后坏尸广愿挂据杠极柜淀确种筑胜荐虫辟适采';

/** The reverse: written at most once in 5.2 million characters of native simplified text, apart from names and the words below. */
export const LIKELY_TRADITIONAL = '於徵乾夥昇陞釐蒐邨';

/** Words of simplified text in which a likely traditional character is right (乾 is not simplified in its reading qián). */
export const RIGHT_IN_SIMPLIFIED = '乾坤 乾隆 乾陵 乾清 乾元 乾卦 乾县 乾安 乾务 朗朗乾 康乾 乾嘉 旋乾 角徵 徵羽 变徵 魏徵 毕昇 於戏 於菟 商於';
