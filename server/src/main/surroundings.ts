import ignore from 'ignore';
import type { Host } from '../lsp/host';

/** What a process and a worker do alike for the server: both have timers, and both read patterns as git does. */
export const SHARED_SURROUNDINGS: Pick<Host, 'excludes' | 'later'> = {
  excludes: (patterns, path) =>
    ignore()
      .add([...patterns])
      .ignores(path),
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
