import { toHan } from '../../../core/parse/numerals';
import type { OrdinalStyle } from '../../../core/report';

const FIRST_WORDS = ['首先', '其次', '再次', '最后'];
const CIRCLED = 0x245f;

/** The ordinal of `number` in `style`, as it stands in a text. */
export function ordinalText(style: OrdinalStyle, number: number): string {
  switch (style) {
    case 'shi':
      return `${toHan(number)}是`;
    case 'yao':
      return `${toHan(number)}要`;
    case 'di':
      return `第${toHan(number)}`;
    case 'qi':
      return `其${toHan(number)}`;
    case 'shou':
      return FIRST_WORDS[number - 1] ?? `第${toHan(number)}`;
    case 'dun':
      return `${toHan(number)}、`;
    case 'paren':
      return `（${toHan(number)}）`;
    case 'num':
      return `${number}.`;
    case 'numparen':
      return `（${number}）`;
    case 'circle':
      return String.fromCharCode(CIRCLED + number);
  }
}

/** The numeral of an ordinal, written as its style writes it. */
export function numeralText(style: OrdinalStyle, number: number): string {
  if (style === 'circle') return ordinalText('circle', number);
  return style === 'num' || style === 'numparen' ? String(number) : toHan(number);
}

/** Styles whose ordinal is parted from its item by a comma. */
export function takesComma(style: OrdinalStyle): boolean {
  return style === 'di' || style === 'qi' || style === 'shou';
}
