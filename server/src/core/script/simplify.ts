import { fold } from '../characters';
import type { Edit } from '../text';

/**
 * Words of traditional or converted text whose simplified form is not the one character by character: 乾 is kept in its
 * reading qián, 覆 and 藉 give way to 复 and 借 in some words only. Each has the length of its simplified form.
 */
const WORDS = pairs(`
  乾坤 乾坤 乾隆 乾隆 乾陵 乾陵 乾清 乾清 乾卦 乾卦 乾縣 乾县 乾安縣 乾安县 康乾 康乾 乾嘉 乾嘉
  答覆 答复 回覆 回复 批覆 批复 反覆 反复 函覆 函复 申覆 申复 覆信 复信 覆函 复函 覆文 复文 覆核 复核 覆議 复议 覆審 复审 覆查 复查 覆命 复命 覆電 复电 重覆 重复
  藉口 借口 藉助 借助 藉此 借此 藉由 借由 藉以 借以 藉機 借机 藉故 借故 憑藉 凭借
  瞭解 了解 明瞭 明了 瞭然 了然 瞭如 了如 瞭若 了若
  計畫 计划 籌畫 筹划 規畫 规划 企畫 企划 策畫 策划 謀畫 谋划 擘畫 擘画
  佈署 部署 甦醒 苏醒 復甦 复苏 彷彿 仿佛 宮商角徵羽 宫商角徵羽 角徵羽 角徵羽 魏徵 魏徵 畢昇 毕昇
`);
const STARTS: ReadonlySet<string> = new Set([...WORDS.keys()].map((word) => word.charAt(0)));
const LONGEST = 5;

/** What a line has to change to be simplified; marks and widths are left alone. Offsets are those of `source`, UTF-16. */
export function simplifyingEdits(source: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code < 0x3400 || code > 0x9fff) continue;
    const word = STARTS.has(source.charAt(at)) ? wordAt(source, at) : '';
    if (word !== '') {
      const right = WORDS.get(word) ?? word;
      if (right !== word) edits.push({ span: { start: at, end: at + word.length }, text: right });
      at += word.length - 1;
      continue;
    }
    const plain = code === 0x8457 ? (isParticle(source, at) ? 0x7740 : code) : fold(code);
    if (plain !== code) edits.push({ span: { start: at, end: at + 1 }, text: String.fromCharCode(plain) });
  }
  return edits;
}

function wordAt(source: string, at: number): string {
  for (let length = LONGEST; length >= 2; length -= 1) {
    const word = source.slice(at, at + length);
    if (word.length === length && WORDS.has(word)) return word;
  }
  return '';
}

/** What stands before or after 著 where it is read zhù: works and fame. */
const BEFORE_WORK = '显顯专專名原编編巨土卓昭拙遗遺论論译譯合新所大撰自旧舊经經较較炳尤最不';
const AFTER_WORK = '作名述称稱书書者录錄文论論于於';

/** True where 著 is the particle or verb that simplified text writes 着 (沿著、承擔著、著眼、著力), not 著 of 著作 and 顯著. */
export function isParticle(source: string, at: number): boolean {
  const before = source.charAt(at - 1);
  const after = source.charAt(at + 1);
  if (before !== '' && BEFORE_WORK.includes(before)) return false;
  return after === '' || !AFTER_WORK.includes(after) || isVerbal(source, at);
}

/** 看著名單, 沿著文化…: a verb before it makes it the particle, whatever follows. */
function isVerbal(source: string, at: number): boolean {
  return '看沿跟随隨随带帶拿指对對向朝为為意围圍靠'.includes(source.charAt(at - 1)) && source.charAt(at - 1) !== '';
}

function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/u);
  return new Map(words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? word] as const] : [])));
}
