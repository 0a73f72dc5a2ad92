import type { Examined, Tally } from './examine';

/** A way to print the findings: file by file, so that nothing piles up. */
export interface Format {
  file(examined: Examined): void;
  end(tally: Tally): void;
}
