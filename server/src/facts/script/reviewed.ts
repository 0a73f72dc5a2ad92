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

/**
 * A wrong character and the right one that a dictionary phrase may ask for; both have the same simplified form, or one is
 * it. Pairs that native writers use freely for one another (佔占, 佈布 for 布, 週周) are left out in that direction.
 */
export const CORE_PAIRS =
  '麵面 裡里 係系 繫系 系係 系繫 係繫 繫係 製制 制製 曆歷 歷曆 幹乾 乾幹 干幹 干乾 幹干 乾干 于於 於于 后後 後后 斗鬥 鬥斗 面麵 里裡 准準 準准 復複 複復 發髮 髮發 余餘 餘余 范範 範范 采採 採采 征徵 徵征 云雲 雲云 松鬆 鬆松 谷穀 穀谷 丑醜 醜丑 舍捨 捨舍 御禦 禦御 划劃 劃划 愿願 願愿 几幾 幾几 么麼 佈布 註注 遊游 捲卷 衝沖 誌志 薑姜 鹹咸 嚮向 鬚須 闆板 辟闢 闢辟 傢家 鍾鐘 噹當 鬍胡 齣出 鞦秋 韆千 閤合 朮術 硃朱 才才 糰團 罈壇 髒臟 臟髒 襬擺 籲吁 吁籲 冲衝 党黨 极極 胜勝 确確 据據 价價 适適 万萬 广廣 厂廠 种種 丰豐 仆僕 僕仆 筑築 涂塗 荐薦 叶葉 虫蟲 岳嶽 症癥';

/** Glyphs of one character; for the comparison with a phrase the first is taken for the second (the pairs of OpenCC’s TWVariants and HKVariants, and a few more met in native texts). */
export const VARIANTS =
  '並併 僞偽 兌兑 内內 决決 别別 卹恤 叄叁 只衹 吴吳 啓啟 喫吃 囪囱 妝粧 媼媪 嫺嫻 嬀媯 峯峰 并併 幺么 强強 徧遍 悅悦 慍愠 戶户 挩捝 搵揾 敓敚 敘敍 枱台 柺枴 梲棁 棱稜 榲榅 檐簷 檯台 氳氲 污汙 泄洩 涗涚 溫温 溼濕 潙溈 潨潀 熅煴 爲為 牀床 牠它 甯寧 痹痺 癡痴 皁皂 着著 睾睪 祕秘 稅税 竈灶 粽糭 糉糭 線綫 縕緼 繮韁 纔才 羣群 脣唇 脫脱 膃腽 臥卧 臺台 菸煙 蒕蒀 蔘參 蔥葱 蔿蒍 蘊藴 蛻蜕 衆眾 衛衞 裏裡 覈核 說説 踊踴 轀輼 醞醖 鉢缽 鉤鈎 銳鋭 鍼針 閱閲 雞鷄 颱台 鮎鯰 鰮鰛 麪麵 黄黃 齶顎';

/**
 * Characters that converters put where another one belongs. Every short phrase of the dictionary in which one of them is
 * right (泡麵、鄰里 …) defends it, also those that did not occur where the reviewed phrases were chosen.
 */
export const DEFENDED = '麪裏係繫製曆幹乾徵複髮餘範採雲鬆穀捨禦註衝闆闢嚮鬥準';
