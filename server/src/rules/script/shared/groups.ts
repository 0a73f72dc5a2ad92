import type { Span } from '../../../core/text';

/** One wrong character and the one that should stand there, at an offset of the reading. */
export interface Wrong {
  readonly at: number;
  readonly found: string;
  readonly right: string;
}

export interface WrongRun {
  readonly span: Span;
  readonly found: string;
  readonly right: string;
}

/** Neighbouring wrong characters as one. */
export function runsOf(wrong: readonly Wrong[]): readonly WrongRun[] {
  const runs: WrongRun[] = [];
  for (const { at, found, right } of wrong) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.span.end === at)
      runs[runs.length - 1] = { span: { start: last.span.start, end: at + 1 }, found: last.found + found, right: last.right + right };
    else runs.push({ span: { start: at, end: at + 1 }, found, right });
  }
  return runs;
}

/** The word around a wrong character, so that a message can show what it is about: one more character on either side. */
export function around(text: string, { start, end }: Span): string {
  const before = isHanAt(text, start - 1) ? text.charAt(start - 1) : '';
  const after = isHanAt(text, end) ? text.charAt(end) : '';
  return before + text.slice(start, end) + after;
}

function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}
