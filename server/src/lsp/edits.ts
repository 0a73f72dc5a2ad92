import type { CreateFile, SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { plainEdits, toLspEdit, toLspRange } from '../core/convert';
import { compatible, fixAll, safeFixes } from '../core/fixes';
import { type Fix, lint } from '../core/linter';
import { applyEdits, type Edit } from '../core/text';
import type { Checked, Session } from './session';

/** Changes of a document, valid only for the version they were made for. */
export function editOf({ abilities }: Session, { document: { uri, version }, outcome }: Checked, edits: readonly Edit[]): WorkspaceEdit {
  const changes: TextEdit[] = edits.map((edit) => toLspEdit(edit, outcome.report.lines));
  return abilities.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] } : { changes: { [uri]: changes } };
}

/** The change of one fix; with tab stops where the client has them, with their default words elsewhere. */
export function editOfFix(session: Session, checked: Checked, fix: Fix): WorkspaceEdit {
  const { abilities } = session;
  if (!fix.snippet || !abilities.snippets || !abilities.versionedEdits) return editOf(session, checked, plainEdits(fix));
  const { document, outcome } = checked;
  const edits: SnippetTextEdit[] = fix.edits.map(({ span, text }) => ({
    range: toLspRange(span, outcome.report.lines),
    snippet: { kind: 'snippet', value: text },
  }));
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

/** A change of a file that may not be there yet. */
export function editOfFile(uri: string, edit: TextEdit, exists: 'exists' | 'missing'): WorkspaceEdit {
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [edit] };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: exists === 'exists' ? [change] : [create, change] };
}

/** All safe fixes as one change, after which none is left: a fix that makes way for another one takes it along. */
export function settledEdits({ rules }: Session, { settings, outcome }: Checked): readonly Edit[] {
  const { text } = outcome.report;
  const edits = compatible(safeFixes(outcome.diagnostics)).flatMap(plainEdits);
  if (edits.length === 0) return [];
  let { memo } = outcome;
  const fixed = fixAll(text, (current) => {
    if (current === text) return outcome.diagnostics;
    const next = lint({ text: current, memo }, rules, settings.config);
    memo = next.memo;
    return next.diagnostics;
  });
  return applyEdits(text, edits) === fixed.text ? edits : difference(text, fixed.text);
}

/** Small edits from one text to another: line by line when no line came or went, else one from the first to the last change. */
function difference(before: string, after: string): Edit[] {
  const lines = before.split('\n');
  const others = after.split('\n');
  if (lines.length !== others.length) return changed(before, after, 0);
  let start = 0;
  return lines.flatMap((line, index) => {
    const edits = changed(line, others[index] ?? '', start);
    start += line.length + 1;
    return edits;
  });
}

function changed(before: string, after: string, offset: number): Edit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [{ span: { start: offset + start, end: offset + before.length - end }, text: after.slice(start, after.length - end) }];
}
