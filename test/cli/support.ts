import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.js');

/** A comment that silences nothing: one finding of a rule, a hint with a safe fix. */
export const USELESS = '<!-- meeting-report-disable-next-line list-ordinal-gap -->';
export const RULE = 'noise-unused-directive';
export const FLAWED = `会议强调，要抓好落实。\n${USELESS}\n会议指出，要加强学习。\n`;
export const FIXED = '会议强调，要抓好落实。\n会议指出，要加强学习。\n';
export const CLEAN = '会议强调，要抓好落实。\n';

/** Root without the right to read and write whatever it likes, but with all that it owns. */
const ORDINARY = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

export interface Room {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  bytes(name: string): Buffer;
  /** Runs the command line in the folder. */
  run(...args: readonly string[]): Ran;
  /** The same for a user who is refused what a file's mode refuses; null where root cannot be made such a user. */
  runOrdinary(...args: readonly string[]): Ran | null;
  /** Runs it with something on standard input. */
  pipe(input: string | Uint8Array, ...args: readonly string[]): Ran;
  leave(): void;
}

/** A folder of real files outside of any repository. */
export function enterRoom(): Room {
  const folder = mkdtempSync(path.join(tmpdir(), 'meeting-report-cli-'));
  const run = (input: string | Uint8Array | undefined, args: readonly string[], [command, ...before]: readonly string[] = [process.execPath]): Ran => {
    const { status, stdout, stderr } = spawnSync(command ?? '', [...before, CLI, ...args], { cwd: folder, input, maxBuffer: 1 << 28 });
    return { status, out: stdout.toString(), err: stderr.toString(), bytes: stdout };
  };
  return {
    folder,
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    bytes: (name) => readFileSync(path.join(folder, name)),
    run: (...args) => run('', args),
    runOrdinary: (...args) => (process.getuid?.() !== 0 ? run('', args) : asOrdinary() ? run('', args, [...ORDINARY, process.execPath]) : null),
    pipe: (input, ...args) => run(input, args),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function asOrdinary(): boolean {
  const [command, ...args] = [...ORDINARY, process.execPath, '--version'];
  return spawnSync(command ?? '', args).status === 0;
}

export interface CheckOutput {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly script: string;
    readonly asOf: { readonly date: string | null; readonly certainty: string };
    readonly diagnostics: readonly {
      readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
      };
      readonly severity: number;
      readonly code: string;
      readonly codeDescription?: { readonly href: string };
      readonly source: string;
      readonly message: string;
      readonly data: { readonly safety: string; readonly edits: readonly unknown[] };
    }[];
    readonly error?: string;
  }[];
  readonly summary: Readonly<Record<'files' | 'errors' | 'warnings' | 'information' | 'hints' | 'fixable', number>>;
}

export function parsed({ out }: Ran): CheckOutput {
  return JSON.parse(out) as CheckOutput;
}
