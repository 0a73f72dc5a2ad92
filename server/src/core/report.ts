import type { Brackets } from './parse/brackets';
import type { Role } from './parse/document';
import type { Lines } from './parse/lines';
import type { Tally } from './parse/tally';
import type { Reading } from './reading';
import type { Target } from './target';
import type { Span } from './text';

/**
 * What the text is. Structure findings are for meeting reports; a `case` (案例、经验材料) or `other` text gets none.
 */
export type Kind = 'meeting' | 'minutes' | 'study' | 'activity' | 'case' | 'other';
export type Script = 'simplified' | 'traditional' | 'mixed' | 'none';
export type Certainty = 'explicit' | 'inferred' | 'unknown';

/** What one line is in its document. */
export type ParagraphKind =
  | 'blank'
  | 'front-matter'
  | 'comment'
  | 'code'
  | 'chrome'
  | 'title'
  | 'dateline'
  | 'caption'
  | 'lead'
  | 'heading'
  | 'marker'
  | 'item'
  | 'attendance'
  | 'signature'
  | 'body';

/** A date expression; the parts that are not said are null. `relative` ones (近日、昨日、周五) feed no as-of date. */
export interface DateFact {
  readonly span: Span;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly relative: boolean;
}

export interface PersonFact {
  readonly span: Span;
  readonly name: Span;
  readonly post: Span | null;
}

/** One statement of who chairs the meeting; several people may be named in it. */
export interface ChairFact {
  /** The whole clause, from its subject or 由 to the end of the verb and its object. */
  readonly span: Span;
  /** Empty when a post is given without a name (会议由院长主持). */
  readonly people: readonly PersonFact[];
  /** The words between which the people were looked for. */
  readonly subject: Span;
}

export type AttendanceVerb = '出席' | '列席' | '参加';
export interface AttendanceFact {
  readonly span: Span;
  readonly verb: AttendanceVerb;
  readonly verbSpan: Span;
}

export type MarkerType = 'speech' | 'agenda';
export interface MarkerFact {
  readonly type: MarkerType;
  readonly speaker: Span;
  readonly verb: Span;
  /** From the speaker to the end of the sentence, its full stop included. */
  readonly span: Span;
  /** Speaker is 会议 or the like, not a person. */
  readonly collective: boolean;
}

/**
 * Styles of ordinals: `shi` 一是, `yao` 一要, `di` 第一, `shou` 首先, `qi` 其一, `dun` 一、, `paren` （一）, `num` 1.,
 * `numparen` （1）, `circle` ①.
 */
export type OrdinalStyle = 'shi' | 'yao' | 'di' | 'shou' | 'qi' | 'dun' | 'paren' | 'num' | 'numparen' | 'circle';
export interface OrdinalFact {
  readonly style: OrdinalStyle;
  /** 1 for 一是; 0 for the open-ended 最后 of 首先…其次…最后. */
  readonly number: number;
  /** The whole ordinal, such as 一是 or （一） or 第二. */
  readonly span: Span;
  /** The numeral inside it, empty for 首先 and the like. */
  readonly numeral: Span;
  /** True at the start of the paragraph. */
  readonly opens: boolean;
}

/** An announced count, such as 五个方面 or 三点要求. */
export interface CountFact {
  readonly span: Span;
  readonly count: number;
  /** The noun that is counted, such as 方面. */
  readonly noun: Span;
  /** Members listed before it in the same sentence (A、B、C等三个方面), or null when there are none to count. */
  readonly before: number | null;
}

export interface HeadingFact {
  readonly style: OrdinalStyle | 'markdown';
  readonly level: number;
  readonly number: number;
  readonly ordinal: Span;
  /** Up to the end of the line, or of its first sentence when the text runs on behind the heading. */
  readonly span: Span;
}

/** One line of the source, position-free: everything that can be said of it alone. Spans are offsets of its reading. */
export interface Paragraph {
  /** The line as it stands, without its line end. */
  readonly source: string;
  readonly reading: Reading;
  /** What the line is when looked at alone; the report may refine it. */
  readonly kind: ParagraphKind;
  /** The text of the line without indents and the marks of Markdown before it. */
  readonly content: Span;
  /** A line such as 时间：… or 出席：…, by which minutes are known. */
  readonly field: boolean;
  /** The line read as a heading, when it can be one. */
  readonly heading: HeadingFact | null;
  /** Offsets at which its sentences begin. */
  readonly sentences: readonly number[];
  readonly dates: readonly DateFact[];
  readonly chairs: readonly ChairFact[];
  readonly attendance: readonly AttendanceFact[];
  readonly markers: readonly MarkerFact[];
  readonly ordinals: readonly OrdinalFact[];
  readonly counts: readonly CountFact[];
  readonly people: readonly PersonFact[];
  readonly brackets: Brackets | null;
  /** Answers that `perParagraph` remembers about the line; no facts of their own. */
  readonly notes: unknown[];
}

/** The few facts about a document that paragraph rules may depend on; part of the key of their cached findings. */
export interface DocumentFacts {
  readonly kind: Kind;
  readonly script: Script;
  /** The script the text should be in: the one that is configured, or the one it is in for the greater part. */
  readonly target: Target;
  /** The text is written in Markdown, so its marks are no residue. */
  readonly markdown: boolean;
  /** The paragraph is the first line of the text. */
  readonly first: boolean;
  /** What the paragraph is in this document. */
  readonly paragraph: ParagraphKind;
}

export interface Placed {
  readonly paragraph: Paragraph;
  readonly kind: ParagraphKind;
  /** UTF-16 offset of the line in the source. */
  readonly start: number;
}

/** A fact and the line it stands in. */
export interface At<T> {
  readonly line: number;
  readonly fact: T;
}

export interface Heading extends HeadingFact {
  readonly line: number;
}

export interface ListItem {
  readonly line: number;
  readonly ordinal: OrdinalFact;
  /** The item ends in this line, at this reading offset of it. */
  readonly endLine: number;
  readonly end: number;
}

export interface ListRun {
  readonly style: OrdinalStyle;
  readonly items: readonly ListItem[];
  /** Ordinals stand at the starts of lines of their own. */
  readonly ownLines: boolean;
}

export interface Announced extends At<CountFact> {
  /** How many items or members were found for it; null when none belong to it. */
  readonly listed: number | null;
}

export interface Lead {
  readonly line: number;
  readonly span: Span;
  readonly date: Span | null;
  readonly organisation: Span | null;
  readonly meeting: Span | null;
}

export interface AsOf {
  readonly date: string | null;
  readonly certainty: Certainty;
}

export interface Report {
  readonly text: string;
  readonly kind: Kind;
  readonly script: Script;
  readonly asOf: AsOf;
  readonly lines: readonly Placed[];
  readonly title: { readonly line: number; readonly span: Span } | null;
  readonly dateline: { readonly line: number; readonly span: Span } | null;
  readonly lead: Lead | null;
  readonly chairs: readonly At<ChairFact>[];
  readonly attendance: readonly At<AttendanceFact>[];
  readonly markers: readonly At<MarkerFact>[];
  readonly headings: readonly Heading[];
  readonly lists: readonly ListRun[];
  /** Ordinals that belong to no run: a lone 一是, a 三是 after nothing. */
  readonly loners: readonly ListItem[];
  readonly announced: readonly Announced[];
  readonly people: readonly At<PersonFact>[];
  /** What the reading of an edited text takes over. */
  readonly basis: { readonly read: Lines; readonly tally: Tally; readonly roles: readonly Role[] };
  /** Answers that `perReport` remembers; no facts of their own. */
  readonly notes: unknown[];
}
