import type { Span } from '../../server/src/core/text';

/** A text with `⟦…⟧` marks → the text without them and the spans they enclose. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const char of marked) {
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** The reverse of `unmark`, so that a failing comparison shows the texts instead of numbers. */
export function mark(text: string, spans: readonly Span[]): string {
  let result = '';
  for (let at = 0; at <= text.length; at += 1) {
    result += spans
      .filter((span) => span.end === at && span.start < at)
      .map(() => '⟧')
      .join('');
    result += spans
      .filter((span) => span.start === at)
      .map((span) => (span.end === at ? '⟦⟧' : '⟦'))
      .join('');
    result += text[at] ?? '';
  }
  return result;
}
