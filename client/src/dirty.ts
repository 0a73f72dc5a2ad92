/** A clipboard longer than this is not looked at: pasting must not wait. UTF-16 units. */
export const LARGEST_PASTE = 2_000_000;
/** Dirt shows at the beginning, or it is not worth an offer. */
const LOOKED_AT = 200_000;

/** What betrays a pasted text, each with the number of places that is no accident. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  // A syllable in brackets behind a Chinese character: 會(huì)議.
  [/\p{Script=Han} ?[(（] ?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňɡ]{1,6} ?[)）]/gu, 2],
  // Half-width marks between Chinese characters.
  [/\p{Script=Han}[,;:?!]\p{Script=Han}/gu, 2],
  // Entities that were not decoded, also without their first sign; tags.
  [/[&?](?:nbsp|[lr][ds]quo|middot|hellip|mdash|amp|lt|gt|quot|#\d{2,5});|<\/?(?:p|br|span|div|strong|font)\b/gu, 1],
  // Invisible, private and radical characters, and what stands for undecodable ones.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2064\u2066-\u2069\u2e80-\u2ef3\u2f00-\u2fd5\ue000-\uf8ff\ufeff\ufffd]/gu, 1],
  // No-break spaces between Chinese characters.
  [/\p{Script=Han}\u00a0{1,4}\p{Script=Han}/gu, 1],
  // Template expressions.
  [/\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}/gu, 1],
  // A syllable whose bracket was swallowed with half a character.
  [/\?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]{1,6}\)/gu, 1],
  // Words of pages around an article.
  [
    /[当當]前(?:所在)?位置[:：]|ICP[备備]|版[权權]所有|公[网網]安[备備]|^(?:上|下)一篇|密[码碼]登[录錄]|[浏瀏][览覽](?:量|次[数數])|扫一扫|分享到|^字[号號體体][:：]/gmu,
    1,
  ],
  [/^(?:文章)?(?:[来來]源|[发發]布[时時][间間]|作者)[:：]/gmu, 1],
  // Marks that were doubled.
  [/[，、；：][，。、；：]|,，|，,/gu, 1],
  // Words that only a converter writes.
  [/[全方]麵|裏程|聯係|[係體]係[^數]|係統|谘[询詢]|[经經]曆|曆史|[制體机機]製|壹[个個是]/gu, 1],
];

/** Frequent characters of one script whose other form is as frequent in the other one. */
const SIMPLIFIED = /[这为来说国时对会学发经过还进实问动业产组员务]/gu;
const TRADITIONAL = /[這為來說國時對會學發經過還進實問動業產組員務]/gu;
const MOSTLY = 8;

/** A cheap guess whether a text is worth cleaning; what is really wrong with it only the rules know. */
export function looksDirty(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  if (!/\p{Script=Han}/u.test(beginning)) return false;
  if (SIGNS.some(([sign, least]) => occurs(beginning, sign, least))) return true;
  const simplified = occurs(beginning, SIMPLIFIED, 1);
  const traditional = occurs(beginning, TRADITIONAL, 1);
  return simplified && traditional && (occurs(beginning, SIMPLIFIED, MOSTLY) || occurs(beginning, TRADITIONAL, MOSTLY));
}

function occurs(text: string, sign: RegExp, least: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(sign)) {
    found += 1;
    if (found >= least) return true;
  }
  return false;
}
