/**
 * Characters of the block “CJK Radicals Supplement” (U+2E80–2EF3) with the ideograph of the same shape, pair by pair: copied
 * from a PDF they stand where the ideograph is meant. After the property Equivalent_Unified_Ideograph of the Unicode Character
 * Database, each pair looked at by a person: left out are the radicals that are drawn unlike their ideograph (⺌ 小, ⺗ 心,
 * ⺫ 目, ⺼ 肉, ⻏ 邑), of which nobody can say what was meant. The block “Kangxi Radicals” needs no list: Unicode's own
 * compatibility mapping covers it. Confidence: high. As of Unicode 14.
 */
export const RADICAL_PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
