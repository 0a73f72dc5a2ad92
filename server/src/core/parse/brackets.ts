import type { Span } from '../text';

/** Faults of pairing inside one paragraph. */
export interface Brackets {
  /** Opening marks that nothing closes. */
  readonly unclosed: readonly Span[];
  /** Closing marks that nothing opened. */
  readonly unopened: readonly Span[];
}
