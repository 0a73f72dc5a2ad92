import type { Report } from '../report';
import type { Edit } from '../text';
import type { Words } from '../words';

/** How the indents of paragraphs are to be: as they are, gone, or two full-width spaces. */
export type Indent = 'keep' | 'none' | 'full';
export const INDENTS: readonly Indent[] = ['keep', 'none', 'full'];

export interface CleanOptions {
  /** A `part` of a document has no front matter of its own, and its edges belong to what stands around it. */
  readonly extent: 'whole' | 'part';
  readonly indent: Indent;
}

/** One thing done, which may take several edits. */
export type Change = readonly Edit[];

interface Step {
  readonly id: string;
  /** What the step changes; it changes nothing else. */
  readonly title: Words;
}

/** A step that applies the fixes of rules, so that what is cleaned and what is reported cannot differ. */
export interface RuleStep extends Step {
  readonly rules: readonly string[];
  /** `suggestion` when the fixes that are otherwise left to the writer belong to the step as well. */
  readonly takes: 'safe' | 'suggestion';
  /** The part of an edit that the step may make. */
  readonly narrow?: (edit: Edit, report: Report) => readonly Edit[];
}

/** A step that no rule stands behind. */
export interface OwnStep extends Step {
  changes(report: Report, options: CleanOptions): readonly Change[];
}

export type CleanStep = RuleStep | OwnStep;
