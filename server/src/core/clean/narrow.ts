import type { Report } from '../report';
import type { Edit } from '../text';

/** Only what stands before it in the text, word for word, may go; a copy that was changed may be the better one. */
export function onlyRepeated(edit: Edit, { text }: Report): readonly Edit[] {
  const removed = text.slice(edit.span.start, edit.span.end).trim();
  if (edit.text.trim() !== '' || removed === '') return [];
  const first = text.indexOf(removed);
  return first + removed.length <= edit.span.start ? [edit] : [];
}

/** Only a placeholder that takes along its label or its line may go; one in the middle of a sentence stands for a word that is missing. */
export function onlyLabelled(edit: Edit, { text }: Report): readonly Edit[] {
  const { start, end } = edit.span;
  const isLine = isLineEnd(text.charAt(start - 1)) && isLineEnd(text.charAt(end));
  return isLine || /^[ \u3000]{0,9}[\p{Script=Han}]{2,6}[:：]/u.test(text.slice(start, end)) ? [edit] : [];
}

function isLineEnd(char: string): boolean {
  return char === '' || char === '\n' || char === '\r';
}

/** Only where a half-width comma, which came in by pasting, stands beside another mark is it certain which of them goes. */
export function onlyBesideComma(edit: Edit, { text }: Report): readonly Edit[] {
  return text.slice(edit.span.start, edit.span.end).includes(',') ? [edit] : [];
}

/** Tags that say something, as those of a raised figure do, are not for stripping unseen. */
export function exceptTags(edit: Edit, { text }: Report): readonly Edit[] {
  return text.charAt(edit.span.start) === '<' ? [] : [edit];
}
