import type { Target } from '../../../core/target';

/** Characters whose usual glyph is another one in Taiwan; everywhere else 裏 is written. */
const TAIWAN: Readonly<Record<string, string>> = { 裏: '裡' };
const ELSEWHERE: Readonly<Record<string, string>> = { 裡: '裏' };

/** A traditional character in the glyph that is usual where the text is for. */
export function inGlyphsOf(target: Target, char: string): string {
  return (target === 'traditional-tw' ? TAIWAN : ELSEWHERE)[char] ?? char;
}
