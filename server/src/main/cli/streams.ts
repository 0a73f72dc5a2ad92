import { writeSync } from 'node:fs';

const CHUNK = 1 << 16;
let pending = '';
const closed = new Set<number>();

/** Writes to standard output, in large pieces; `flush` writes the last one. */
export function writeOut(text: string): void {
  pending += text;
  if (pending.length >= CHUNK) flush();
}

export function flush(): void {
  const text = pending;
  pending = '';
  if (text !== '') writeAll(1, Buffer.from(text));
}

export function writeBytes(bytes: Uint8Array): void {
  flush();
  writeAll(1, bytes);
}

/** What stands before it on standard output is written first, so that both come in order on a terminal. */
export function writeError(text: string): void {
  try {
    flush();
  } finally {
    writeAll(2, Buffer.from(text));
  }
}

/**
 * Makes text from a file or a path harmless on a terminal: control characters, which could move the cursor or change
 * colours, are shown as the replacement character. Invisible characters that turn the direction of writing as well.
 */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length && !closed.has(fd)) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      const code = codeOf(error);
      // The reader may be slow (the pipe is full) or gone (`| head`); checking goes on for the sake of the exit status.
      if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === 'EPIPE') closed.add(fd);
      else throw error;
    }
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
