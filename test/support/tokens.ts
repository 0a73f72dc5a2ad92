import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, Registry } from 'vscode-textmate';

export const GRAMMAR_PATH = 'syntaxes/meeting-report.tmLanguage.json';

/** The grammar in the tokenizer that editors use. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => JSON.parse(readFileSync(GRAMMAR_PATH, 'utf8')),
  });
  const grammar = await registry.loadGrammar('text.meeting-report');
  if (grammar === null) throw new Error('the grammar does not load');
  return grammar;
}

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of every line of a text. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state, 0);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Scopes by the short names that marks use; the innermost scope of a token that has a name decides. */
const NAMES: ReadonlyArray<readonly [string, string]> = [
  ['markup.heading.title', 'title'],
  ['markup.heading', 'heading'],
  ['keyword.control.marker', 'marker'],
  ['entity.name.function.ordinal', 'ordinal'],
  ['constant.numeric.date', 'date'],
  ['string.quoted.other.work', 'work'],
  ['entity.name.type.work', 'work'],
  ['string.quoted.double', 'quote'],
  ['string.quoted.single', 'inner'],
  ['support.function.chair', 'chair'],
  ['support.function.attendance', 'attend'],
  ['variable.parameter.person', 'person'],
  ['comment.block.pinyin', 'pinyin'],
  ['comment.block.front-matter', 'front'],
  ['comment.block', 'comment'],
  ['keyword.other.directive', 'directive'],
  ['keyword.other.label', 'label'],
];

/** The text with `‹name:…›` around every run of tokens of one name; text without a name stays bare. */
export function mark(grammar: IGrammar, text: string): string {
  return tokenize(grammar, text).map(markLine).join('\n');
}

/** The text of a marked fixture. */
export function unmark(marked: string): string {
  return marked.replace(/‹\w+:|›/gu, '');
}

function markLine(tokens: readonly Token[]): string {
  let line = '';
  let open = '';
  for (const { text, scopes } of tokens) {
    const name = text === '' ? open : shortName(scopes);
    if (name !== open) line += `${open === '' ? '' : '›'}${name === '' ? '' : `‹${name}:`}`;
    open = name;
    line += text;
  }
  return open === '' ? line : `${line}›`;
}

function shortName(scopes: readonly string[]): string {
  for (const scope of [...scopes].reverse()) {
    const entry = NAMES.find(([prefix]) => scope.startsWith(`${prefix}.`));
    if (entry !== undefined) return entry[1];
  }
  return '';
}
