import type { DocumentFacts, Kind, Paragraph, Report } from './report';
import type { Target } from './target';
import type { Span } from './text';
import type { Values, Words } from './words';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** How far a fix may be trusted: `safe` ones are applied in bulk and on save, a `suggestion` one at a time. */
export type Safety = 'safe' | 'suggestion' | 'none';
export type Family = 'structure' | 'lists' | 'script' | 'punctuation' | 'numbers' | 'people' | 'phrases' | 'noise';

/**
 * A place: a span of the reading of one line, or of its source for a rule whose layer that is. Paragraph rules leave the
 * line out, because they know of one line only.
 */
export interface Place {
  readonly line: number;
  readonly span: Span;
}

/** Replacement of a place. A span of the reading is mapped to the source with the annotations that belong to its characters. */
export interface FindingEdit extends Place {
  readonly text: string;
}

export interface FindingFix {
  readonly title: Words;
  readonly values?: Values;
  readonly edits: readonly FindingEdit[];
  /** True when the new text carries tab stops in the syntax of editor snippets, such as `${1:职务}`. */
  readonly snippet?: boolean;
  /** `suggestion` when this fix needs the writer's eye although those of the rule are `safe`. */
  readonly safety?: Safety;
}

export interface Related extends Place {
  readonly message: Words;
  readonly values?: Values;
}

export interface Finding extends Place {
  readonly message: Words;
  readonly values?: Values;
  readonly fix?: FindingFix;
  readonly related?: readonly Related[];
  /** A milder severity for a doubtful case; never a stronger one. */
  readonly severity?: Severity;
}

/** Where the demand of a rule comes from: a standard with its clause, or a named convention. */
export interface Basis {
  readonly source: Words;
  readonly clause?: string;
}

/**
 * An example is test and documentation at once. `bad` carries `⟦…⟧` around each finding; `good` is `bad` after the fix
 * of every finding. An `ok` text must give no finding of the rule.
 */
export type Example = ({ readonly bad: string; readonly good?: string } | { readonly ok: string }) & {
  readonly kind?: Kind;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The script the text should be in; found from the text when absent. */
  readonly script?: Target;
};

export type OptionValue = boolean | number | string | readonly string[];
export type Option =
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: Words }
  | { readonly type: 'integer'; readonly default: number; readonly minimum: number; readonly description: Words }
  | { readonly type: 'choice'; readonly default: string; readonly choices: readonly string[]; readonly description: Words }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: Words };

export type OptionTable = Readonly<Record<string, Option>>;
interface ValueOf {
  boolean: boolean;
  integer: number;
  choice: string;
  strings: readonly string[];
}
export type OptionValues<O extends OptionTable> = { readonly [K in keyof O]: ValueOf[O[K]['type']] };

/**
 * What is said of a whole text in which a rule hits more than `above` times: one finding at the top of the text, whose fix
 * mends every place and whose related places are the hits. The message may name their `{count}`.
 */
export interface Verdict {
  readonly above: number;
  readonly message: Words;
  readonly fix: Words;
}

export interface Meta<O extends OptionTable = OptionTable> {
  /** Kebab-case, family first, naming the fault: the file name of the rule. */
  readonly id: string;
  /** The number of the rule in the catalogue, such as `L01`. */
  readonly code: string;
  readonly family: Family;
  readonly title: Words;
  readonly severity: Severity;
  readonly fixes: Safety;
  /** The kinds of document the rule speaks about; every kind when absent. */
  readonly kinds?: readonly Kind[];
  /** `source` when the spans of the rule are offsets of the line as it stands: rules about marks and single characters. */
  readonly layer?: 'source';
  readonly verdict?: Verdict;
  readonly options: O;
}

/**
 * What is told about a rule: its page, the hover, `explain`, and its tests. It stands in the file of the rule and apart from
 * it, because nobody needs it while texts are checked, and it is as large as the rules themselves.
 */
export interface RulePage {
  readonly why: Words;
  readonly basis: readonly [Basis, ...Basis[]];
  readonly examples: readonly [Example, ...Example[]];
}

export interface ParagraphContext<O extends OptionTable> {
  readonly options: OptionValues<O>;
  readonly facts: DocumentFacts;
  /** Offsets in the source of the line at which one of the triggers of the rule stands, ascending. */
  readonly at: readonly number[];
}

export interface ReportContext<O extends OptionTable> {
  readonly options: OptionValues<O>;
  /** The script the text should be in. */
  readonly target: Target;
}

/** A finding of a paragraph rule: its spans are spans of the reading of that paragraph. */
export type ParagraphFinding = Omit<Finding, 'line' | 'fix' | 'related'> & {
  readonly related?: undefined;
  readonly fix?: Omit<FindingFix, 'edits'> & { readonly edits: readonly Omit<FindingEdit, 'line'>[] };
};

/** Sees one paragraph and a few facts about its document, never a position: its findings are cached by paragraph. */
export interface ParagraphRule<O extends OptionTable = OptionTable> extends Meta<O> {
  readonly scope: 'paragraph';
  /**
   * Characters (UTF-16 units of the source) without which a line cannot have a finding of the rule. One pass over the line
   * looks for the triggers of all rules at once; a rule that names some is asked only about lines that have one.
   */
  readonly triggers?: string;
  /** True when the rule also speaks about lines that are page furniture; every other rule leaves them alone. */
  readonly chrome?: true;
  check(paragraph: Paragraph, context: ParagraphContext<O>): Iterable<ParagraphFinding>;
}

/** Sees the extracted facts of the whole report; runs on every change and must be linear in them. */
export interface ReportRule<O extends OptionTable = OptionTable> extends Meta<O> {
  readonly scope: 'report';
  check(report: Report, context: ReportContext<O>): Iterable<Finding>;
}

// The options of one rule do not fit another, so the list of all rules forgets their exact types; `config` has checked the values.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Rule = ParagraphRule<any> | ReportRule<any>;

/** Declares a rule about single paragraphs; the call only carries the types of its options to `check`. */
export function paragraphRule<const O extends OptionTable>(rule: Omit<ParagraphRule<O>, 'scope'>): ParagraphRule<O> {
  return { ...rule, scope: 'paragraph' };
}

/** Declares a rule about the whole report. */
export function reportRule<const O extends OptionTable>(rule: Omit<ReportRule<O>, 'scope'>): ReportRule<O> {
  return { ...rule, scope: 'report' };
}
