import type { Diagnostic, Fix } from './linter';
import type { Safety, Severity } from './rule';
import type { Edit, Span } from './text';
import { type Locale, say, type TraditionalTable } from './words';

/** The shapes of the Language Server Protocol that every host prints; declared here so that the core needs no library. */
export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

export interface LspTextEdit {
  readonly range: LspRange;
  readonly newText: string;
}

export interface LspRelated {
  readonly location: { readonly uri: string; readonly range: LspRange };
  readonly message: string;
}

export interface LspDiagnostic {
  readonly range: LspRange;
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly source: 'meeting-report';
  readonly message: string;
  readonly relatedInformation?: readonly LspRelated[];
  readonly data: { readonly safety: Safety; readonly edits: readonly LspTextEdit[] };
}

/** Where the lines of a text start, ascending, the first at 0: `report.lines` is one. */
export type LineTable = readonly { readonly start: number }[];

export interface ConvertOptions {
  readonly locale: Locale;
  readonly traditional: TraditionalTable;
  /** Address of the document, for its related places. */
  readonly uri: string;
  /** Address of the folder of the rules' pages, ending in a slash; empty when the pages cannot be opened. */
  readonly docs: string;
}

export const SEVERITY_NUMBER: Readonly<Record<Severity, 1 | 2 | 3 | 4>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** The one conversion of a finding to the protocol: the editor and the command line say the same because of it. */
export function toLspDiagnostic(diagnostic: Diagnostic, lines: LineTable, options: ConvertOptions): LspDiagnostic {
  const { rule, fix, related } = diagnostic;
  const { locale, traditional, uri, docs } = options;
  return {
    range: toLspRange(diagnostic.span, lines),
    severity: SEVERITY_NUMBER[diagnostic.severity],
    code: rule.id,
    ...(docs === '' ? {} : { codeDescription: { href: `${docs}${rule.id}.md` } }),
    source: 'meeting-report',
    message: say(diagnostic.message, diagnostic.values, locale, traditional),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ span, message, values }) => ({
            location: { uri, range: toLspRange(span, lines) },
            message: say(message, values, locale, traditional),
          })),
        }),
    data: { safety: fix?.safety ?? 'none', edits: fix === null ? [] : plainEdits(fix).map((edit) => toLspEdit(edit, lines)) },
  };
}

export function toLspEdit(edit: Edit, lines: LineTable): LspTextEdit {
  return { range: toLspRange(edit.span, lines), newText: edit.text };
}

export function toLspRange(span: Span, lines: LineTable): LspRange {
  return { start: toLspPosition(span.start, lines), end: toLspPosition(span.end, lines) };
}

export function toLspPosition(offset: number, lines: LineTable): LspPosition {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = Math.max(0, low - 1);
  return { line, character: offset - (lines[line]?.start ?? 0) };
}

/** The edits of a fix as plain text: a tab stop of a snippet becomes the words it would show. */
export function plainEdits(fix: Fix): readonly Edit[] {
  return fix.snippet ? fix.edits.map(({ span, text }) => ({ span, text: plainSnippet(text) })) : fix.edits;
}

/** `${1:职务}` → 职务, `${1|上午,下午|}` → 上午, `$0` → nothing. Tab stops in our own fixes are never nested. */
export function plainSnippet(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:([^{}]*)\}|\$\{\d+\|([^,|}]*)[^}]*\}|\$\{\d+\}|\$\d+/gu,
    (_whole, escaped?: string, shown?: string, choice?: string) => escaped ?? shown ?? choice ?? '',
  );
}
