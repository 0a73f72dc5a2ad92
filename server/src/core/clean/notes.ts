import type { Config } from '../config';
import { lint } from '../linter';
import type { Report } from '../report';
import type { Rule } from '../rule';
import type { Span } from '../text';
import type { Values, Words } from '../words';

/** Something in the cleaned text that a person has to look at. */
export interface Note {
  readonly message: Words;
  readonly values: Values;
  readonly span: Span;
}

/** Rules whose findings, where they are left, ask for a person: a true name, a lost word, a blank to fill in. */
const TOLD: ReadonlySet<string> = new Set([
  'noise-spam-insertion',
  'noise-fill-placeholder',
  'noise-template-placeholder',
  'noise-page-chrome',
  'noise-mojibake',
  'noise-compat-ideograph',
  'noise-duplicate-paragraph',
  'noise-markup-residue',
]);

const MASKED: Words = { zh: '“{text}”中有字被遮去，请补全。', en: 'Characters of “{text}” were masked; fill them in.' };
/** Characters hidden behind stars or boxes between others: 中***产党. Two stars are bold print in Markdown. */
const MASK = /\p{Script=Han}{1,2}(?:\*{3,20}|＊{1,20}|[□■]{2,20})\p{Script=Han}{1,2}/gu;

/** What is left to look at. Findings of one rule are gathered as they are in a check. */
export function notesOf(report: Report, rules: readonly Rule[], config: Config): readonly Note[] {
  const { diagnostics } = lint(
    { text: report.text, memo: { report } },
    rules.filter(({ id }) => TOLD.has(id)),
    config,
  );
  const notes: Note[] = diagnostics.map(({ message, values, span }) => ({ message, values, span }));
  return [...notes, ...maskedWords(report)].sort((a, b) => a.span.start - b.span.start);
}

function maskedWords({ lines }: Report): Note[] {
  return lines.flatMap(({ paragraph, kind, start }) => {
    const { source } = paragraph;
    if (kind === 'code' || kind === 'front-matter' || kind === 'comment' || !/\*{3}|[＊□■]/u.test(source)) return [];
    return [...source.matchAll(MASK)].map(({ 0: text, index }) => ({
      message: MASKED,
      values: { text },
      span: { start: start + index, end: start + index + text.length },
    }));
  });
}
