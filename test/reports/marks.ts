import type { Diagnostic } from '../../server/src/core/linter';

/** The text with `⟦rule-id:…⟧` around every finding. */
export function markRules(text: string, diagnostics: readonly Diagnostic[]): string {
  const places: { readonly at: number; readonly order: number; readonly words: string }[] = [];
  for (const { rule, span } of diagnostics) {
    places.push({ at: span.start, order: span.start === span.end ? 1 : 2, words: `⟦${rule.id}:` });
    places.push({ at: span.end, order: span.start === span.end ? 1 : 0, words: '⟧' });
  }
  // At one place the marks that end there come before those that begin; an empty one stays in between.
  places.sort((a, b) => a.at - b.at || a.order - b.order);
  let result = '';
  let done = 0;
  for (const { at, words } of places) {
    result += text.slice(done, at) + words;
    done = at;
  }
  return result + text.slice(done);
}

/** The text without its marks. */
export function unmarkRules(marked: string): string {
  return marked.replace(/⟦[a-z][a-z-]*:|⟧/gu, '');
}
