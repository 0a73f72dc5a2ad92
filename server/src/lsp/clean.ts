import type { Range } from 'vscode-languageserver';
import { clean } from '../core/clean/clean';
import { INDENTS } from '../core/clean/step';
import { toLspRange } from '../core/convert';
import { asObject } from './abilities';
import { phrase, type Session } from './session';

/** What the client gets to show and to apply: the cleaned text, what each step did, and what is left to look at in it. */
export interface CleanResult {
  readonly text: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly notes: readonly { readonly message: string; readonly range: Range }[];
}

/** A text that belongs to no document is cleaned by the settings that hold for a new one. */
const NOWHERE = 'untitled:meeting-report';

/**
 * Answers `meetingReport/clean` with parameters `{ text, uri?, extent?: 'whole' | 'part', indent?: 'keep' | 'none' | 'full' }`.
 * The document itself is not touched: the client shows the result and applies it.
 */
export async function cleanText(session: Session, params: unknown): Promise<CleanResult | null> {
  const { text, uri, extent, indent } = asObject(params);
  if (typeof text !== 'string') return null;
  const settings = await session.settings.of(typeof uri === 'string' ? uri : NOWHERE);
  const options = { extent: extent === 'part' ? 'part' : 'whole', indent: INDENTS.find((name) => name === indent) ?? 'keep' } as const;
  const cleaned = clean(text, session.rules, settings.config, options);
  for (const { rule, error } of cleaned.failures) session.fault(rule, error);
  return {
    text: cleaned.text,
    steps: cleaned.steps.map(({ id, title, count }) => ({ id, title: phrase(session, settings, title), count })),
    notes: cleaned.notes.map(({ message, values, span }) => ({
      message: phrase(session, settings, message, values),
      range: toLspRange(span, cleaned.outcome.report.lines),
    })),
  };
}
