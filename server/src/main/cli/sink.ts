import type { Values, Words } from '../../core/words';
import { writeOutput } from './files';
import { writeOut } from './streams';

/** Where the result of a command goes: standard output, or the file of `--output`, which appears when all is done. */
export interface Sink {
  write(text: string): void;
  /** Returns what went wrong. */
  close(): { readonly message: Words; readonly values: Values } | null;
}

export function createSink(output: string | null): Sink {
  if (output === null) return { write: writeOut, close: () => null };
  let text = '';
  return {
    write(piece) {
      text += piece;
    },
    close: () => writeOutput(output, text),
  };
}
