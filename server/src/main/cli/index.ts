#!/usr/bin/env node
import { main } from './main';
import { flush, writeError } from './streams';

main(process.argv.slice(2)).then(
  (status) => finish(status),
  (error: unknown) => {
    writeError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    finish(2);
  },
);

/** Standard output is written at once and never waited for, so nothing is left to do but to say how it went. */
function finish(status: number): void {
  try {
    flush();
    process.exitCode = status;
  } catch (error) {
    writeError(`${String(error)}\n`);
    process.exitCode = 2;
  }
}
