import { PAIRS } from '../../core/script/fold';
import { TRADITIONAL_FORMS } from '../../facts/script/phrases';

let forms: ReadonlyMap<string, string> | undefined;

/** The likeliest traditional form of a simplified character where no phrase tells; itself when none is known. */
export function traditionalForm(char: string): string {
  forms ??= new Map([
    ...pairsOf(PAIRS)
      .reverse()
      .map(([traditional, simplified]) => [simplified, traditional] as const),
    ...pairsOf(TRADITIONAL_FORMS),
  ]);
  return forms.get(char) ?? char;
}

function pairsOf(text: string): [string, string][] {
  return Array.from({ length: text.length / 2 }, (_, index) => [text.charAt(index * 2), text.charAt(index * 2 + 1)]);
}
