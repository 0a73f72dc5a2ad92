import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { CONFIG_NAME } from '../core/configLoad';
import { plainEdits, toLspEdit } from '../core/convert';
import { compatible, safeFixes } from '../core/fixes';
import type { Diagnostic, Fix } from '../core/linter';
import type { Words } from '../core/words';
import { lineTable, toDiagnostics } from './diagnostics';
import { editOf, editOfFile, editOfFix, settledEdits } from './edits';
import { addIgnore, ignoreHere, ignoreInFile, telltale } from './ignores';
import { shorten } from './outline';
import { spanOf } from './places';
import { type Checked, check, phrase, type Session } from './session';
import { folderAbove } from './uris';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.meetingReport`;

const FIX_RULE: Words = { zh: '修改本文件中全部“{title}”（{count} 处）', en: 'Fix every “{title}” in this file ({count})' };
const FIX_SAFE: Words = { zh: '应用本文件中全部安全修改（{count} 处）', en: 'Apply all safe fixes in this file ({count})' };
const FIX_ALL: Words = { zh: '应用全部安全修改', en: 'Apply all safe fixes' };
const IGNORE_HERE: Words = { zh: '在此处忽略“{title}”', en: 'Ignore “{title}” here' };
const IGNORE_FILE: Words = { zh: '在本文件中忽略“{title}”', en: 'Ignore “{title}” in this file' };
const IGNORE_WORKSPACE: Words = { zh: '在配置文件中忽略“{title}”：{text}', en: 'Ignore “{title}” in the configuration: {text}' };
const SHOW_RULE: Words = { zh: '查看“{title}”的说明', en: 'Show the page of “{title}”' };

/** Findings for which actions are offered at once; a longer list helps nobody. */
const MOST = 20;

export async function codeActionsFor(session: Session, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const wants = (kind: string) => context.only === undefined || context.only.some((only) => kind === only || only === '' || kind.startsWith(`${only}.`));
  if (!session.abilities.actionLiterals || !(wants(CodeActionKind.QuickFix) || wants(FIX_ALL_KIND))) return [];
  const checked = await check(session, textDocument.uri);
  if (checked === undefined) return [];
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...(await quickFixes(session, checked, findingsIn(checked, range))));
  if (wants(FIX_ALL_KIND) && context.only !== undefined) actions.push(...fixAllAction(session, checked));
  return actions;
}

function findingsIn({ outcome }: Checked, range: CodeActionParams['range']): Diagnostic[] {
  const { start, end } = spanOf(outcome.report, range);
  return outcome.diagnostics.filter(({ span }) => span.start <= end && start <= span.end).slice(0, MOST);
}

function fixAllAction(session: Session, checked: Checked): CodeAction[] {
  const edits = settledEdits(session, checked);
  if (edits.length === 0) return [];
  return [{ title: phrase(session, checked.settings, FIX_ALL), kind: FIX_ALL_KIND, edit: editOf(session, checked, edits) }];
}

async function quickFixes(session: Session, checked: Checked, findings: readonly Diagnostic[]): Promise<CodeAction[]> {
  if (findings.length === 0) return [];
  const converted = toDiagnostics(session, checked, findings);
  const pairs: Pair[] = findings.map((finding, index) => ({ finding, diagnostics: converted.slice(index, index + 1) }));
  const fixes = pairs.flatMap(({ finding, diagnostics }) => fixThis(session, checked, finding).map((action) => ({ ...action, diagnostics })));
  const file = await configFile(session, checked);
  const ignores = pairs.flatMap(({ finding, diagnostics }) => otherActions(session, checked, finding, file).map((action) => ({ ...action, diagnostics })));
  return distinct([...fixes, ...fixMany(session, checked, pairs), ...ignores]);
}

/** A finding as the client knows it: an action that names it is shown before those that name none. */
interface Pair {
  readonly finding: Diagnostic;
  readonly diagnostics: NonNullable<CodeAction['diagnostics']>;
}

function fixThis(session: Session, checked: Checked, { fix }: Diagnostic): CodeAction[] {
  if (fix === null) return [];
  const title = phrase(session, checked.settings, fix.title, fix.values);
  const edit = editOfFix(session, checked, fix);
  return [{ title, kind: CodeActionKind.QuickFix, isPreferred: fix.safety === 'safe', edit }];
}

/** Only safe fixes go together: the others are to be looked at one at a time. */
function fixMany(session: Session, checked: Checked, pairs: readonly Pair[]): CodeAction[] {
  const { settings, outcome } = checked;
  const together = (words: Words, title: string, fixes: readonly Fix[], named: readonly Pair[]): CodeAction[] => {
    const chosen = compatible(fixes);
    if (chosen.length < 2) return [];
    const edit = editOf(session, checked, chosen.flatMap(plainEdits));
    const diagnostics = named.flatMap((pair) => pair.diagnostics);
    return [{ title: phrase(session, settings, words, { title, count: chosen.length }), kind: CodeActionKind.QuickFix, edit, diagnostics }];
  };
  const safe = pairs.filter(({ finding }) => finding.fix?.safety === 'safe');
  const rules = new Set(safe.map(({ finding }) => finding.rule));
  const perRule = [...rules].flatMap((rule) => {
    const title = phrase(session, settings, rule.title);
    const fixes = safeFixes(outcome.diagnostics.filter((other) => other.rule === rule));
    return together(
      FIX_RULE,
      title,
      fixes,
      safe.filter(({ finding }) => finding.rule === rule),
    );
  });
  return rules.size === 0 ? [] : [...perRule, ...together(FIX_SAFE, '', safeFixes(outcome.diagnostics), safe)];
}

function otherActions(session: Session, checked: Checked, finding: Diagnostic, file: ConfigText | undefined): CodeAction[] {
  const { settings, outcome } = checked;
  const { rule } = finding;
  const title = phrase(session, settings, rule.title);
  const kind = CodeActionKind.QuickFix;
  const actions: CodeAction[] = [
    { title: phrase(session, settings, IGNORE_HERE, { title }), kind, edit: editOf(session, checked, [ignoreHere(outcome.report, finding)]) },
    { title: phrase(session, settings, IGNORE_FILE, { title }), kind, edit: editOf(session, checked, [ignoreInFile(outcome.report, rule.id)]) },
    ...(file === undefined ? [] : ignoreInWorkspace(session, checked, finding, file)),
  ];
  const { showRule } = session.abilities;
  if (showRule !== null) {
    const shown = phrase(session, settings, SHOW_RULE, { title });
    actions.push({ title: shown, kind, command: { title: shown, command: showRule, arguments: [rule.id] } });
  }
  return actions;
}

function ignoreInWorkspace(session: Session, { settings, outcome }: Checked, finding: Diagnostic, { uri, yaml }: ConfigText): CodeAction[] {
  const text = telltale(outcome.report, finding);
  const edit = text === undefined ? undefined : addIgnore(yaml ?? '', finding.rule.id, text);
  if (text === undefined || edit === undefined) return [];
  const change = editOfFile(uri, toLspEdit(edit, lineTable(yaml ?? '')), yaml === undefined ? 'missing' : 'exists');
  const title = phrase(session, settings, IGNORE_WORKSPACE, { title: phrase(session, settings, finding.rule.title), text: shorten(text) });
  return [{ title, kind: CodeActionKind.QuickFix, edit: change }];
}

/** The configuration file that takes new entries; its text is missing when the file is. */
interface ConfigText {
  readonly uri: string;
  readonly yaml: string | undefined;
}

/** Reads the file anew, so that entries go where the editor has it now; nothing when the client could not write it. */
async function configFile(session: Session, { settings, document }: Checked): Promise<ConfigText | undefined> {
  const uri = settings.file?.uri ?? newConfig(session.folders, document.uri);
  if (uri === undefined || !session.abilities.versionedEdits) return undefined;
  const yaml = await session.readFile(uri);
  return yaml === undefined && !session.abilities.creatingFiles ? undefined : { uri, yaml };
}

/** Where a first configuration file belongs: the workspace folder of the document, or its own folder outside of any. */
function newConfig(folders: readonly string[], uri: string): string | undefined {
  const own = uri.includes('/') ? uri.slice(0, uri.lastIndexOf('/')) : undefined;
  const folder = folderAbove(folders, uri) ?? folders[0] ?? own;
  return folder === undefined ? undefined : `${folder.replace(/\/$/u, '')}/${CONFIG_NAME}`;
}

/** Two findings of one rule in one line would offer the same ignore twice. */
function distinct(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ title, edit, command }) => {
    const key = JSON.stringify([title, edit, command]);
    return !seen.has(key) && seen.add(key);
  });
}
