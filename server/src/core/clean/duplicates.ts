import type { Report } from '../report';
import type { Edit } from '../text';

/** Only what stands before it in the text, word for word, may go; a copy that was changed may be the better one. */
export function onlyRepeated(edit: Edit, { text }: Report): readonly Edit[] {
  const removed = text.slice(edit.span.start, edit.span.end).trim();
  if (edit.text.trim() !== '' || removed === '') return [];
  const first = text.indexOf(removed);
  return first + removed.length <= edit.span.start ? [edit] : [];
}
