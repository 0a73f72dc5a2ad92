import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Words } from '../../core/words';
import { decode, type Encoding, type EncodingName, encode, type Refusal } from './encoding';
import { codeOf, writeBytes } from './streams';

export interface Source {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes as read, to be compared before anything is written over them. */
  readonly bytes: Buffer;
}

const MISSING = { zh: '没有这个文件。', en: 'No such file.' };
const FOLDER = { zh: '这是文件夹。', en: 'This is a folder.' };
const FORBIDDEN = { zh: '没有权限。', en: 'Permission denied.' };
const UNREADABLE = { zh: '无法读取：{detail}', en: 'Cannot be read: {detail}' };
const UNWRITABLE = { zh: '无法写入：{detail}', en: 'Cannot be written: {detail}' };
const NO_FOLDER = { zh: '无法写入“{file}”：没有这个文件夹。', en: 'Cannot write “{file}”: there is no such folder.' };
const NOT_ALLOWED = { zh: '无法写入“{file}”：没有权限。', en: 'Cannot write “{file}”: permission denied.' };
const CHANGED = { zh: '文件在检查期间被改动，未写入。', en: 'The file changed meanwhile and was not written.' };

/** Reads a file, in the encoding asked for if there is one. */
function readSource(file: string, encoding: EncodingName | null): Source | Refusal {
  try {
    return toSource(readFileSync(file), encoding);
  } catch (error) {
    return refusalOf(error, UNREADABLE);
  }
}

function readStandardInput(encoding: EncodingName | null): Source | Refusal {
  try {
    return toSource(readDescriptor(0), encoding);
  } catch (error) {
    return refusalOf(error, UNREADABLE);
  }
}

/** Reads a file, or standard input where there is none. */
export function readText(file: string | null, encoding: EncodingName | null): Source | Refusal {
  return file === null ? readStandardInput(encoding) : readSource(file, encoding);
}

export function isRefusal(result: Source | Refusal): result is Refusal {
  return 'message' in result;
}

/**
 * Replaces the text of a file: all of it or nothing. The new file is written beside the old one and takes its name and
 * mode; a symbolic link stays and what it points to is replaced. Nothing is written over a change made meanwhile.
 */
export function replaceSource(file: string, source: Source, text: string): Refusal | null {
  const encoded = encode(text, source.encoding);
  if (!('bytes' in encoded)) return encoded;
  let temporary: string | null = null;
  try {
    const target = realpathSync(file);
    // Renaming would replace a file that may not be written to.
    accessSync(target, constants.W_OK);
    const { mode, uid, gid } = statSync(target);
    temporary = temporaryName(target);
    writeAndSync(temporary, encoded.bytes, { mode, uid, gid });
    if (!readFileSync(target).equals(source.bytes)) {
      unlinkSync(temporary);
      return { message: CHANGED, values: {} };
    }
    renameSync(temporary, target);
    return null;
  } catch (error) {
    if (temporary !== null) tryUnlink(temporary);
    return refusalOf(error, UNWRITABLE);
  }
}

/** Writes what `--output` asks for, all of it or nothing, whether or not there is such a file. */
export function writeOutput(file: string, content: string | Uint8Array): Refusal | null {
  let temporary: string | null = null;
  try {
    const existing = statSync(file, { throwIfNoEntry: false });
    // A device or a pipe, such as /dev/stderr, is written to, not replaced.
    if (existing !== undefined && !existing.isFile()) {
      writeFileSync(file, content);
      return null;
    }
    const target = existing === undefined ? path.resolve(file) : realpathSync(file);
    temporary = temporaryName(target);
    writeAndSync(temporary, Buffer.from(content), existing ?? null);
    renameSync(temporary, target);
    return null;
  } catch (error) {
    if (temporary !== null) tryUnlink(temporary);
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { message: NO_FOLDER, values: { file } };
    if (code === 'EACCES' || code === 'EPERM') return { message: NOT_ALLOWED, values: { file } };
    return refusalOf(error, UNWRITABLE);
  }
}

/** Writes a text in the encoding of its source: to the file of `--output`, or to standard output. */
export function deliverText(text: string, { encoding }: Source, output: string | null): Refusal | null {
  const encoded = encode(text, encoding);
  if (!('bytes' in encoded)) return encoded;
  if (output !== null) return writeOutput(output, encoded.bytes);
  writeBytes(encoded.bytes);
  return null;
}

/** A name beside the file; should there be such a file, opening it fails and nothing is lost. */
function temporaryName(target: string): string {
  const unique = `${process.pid.toString(36)}${Math.random().toString(36).slice(2, 10)}`;
  return path.join(path.dirname(target), `.${path.basename(target).slice(0, 50)}.${unique}.tmp`);
}

function writeAndSync(file: string, bytes: Buffer, owner: { readonly mode: number; readonly uid: number; readonly gid: number } | null): void {
  const descriptor = openSync(file, 'wx', owner === null ? 0o666 : owner.mode & 0o777);
  try {
    writeFileSync(descriptor, bytes);
    if (owner !== null) tryChown(descriptor, owner.uid, owner.gid);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  // The mask of the process has narrowed the mode of the new file.
  if (owner !== null) chmodSync(file, owner.mode & 0o7777);
}

/** Only a privileged user can give a file away; for anyone else it was their own already. */
function tryChown(descriptor: number, uid: number, gid: number): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {}
}

function tryUnlink(file: string): void {
  try {
    unlinkSync(file);
  } catch {}
}

function toSource(bytes: Buffer, encoding: EncodingName | null): Source | Refusal {
  const decoded = decode(bytes, encoding);
  return 'text' in decoded ? { ...decoded, bytes } : decoded;
}

/** Standard input may be a pipe that has nothing yet, which `readFileSync` takes for an error. */
function readDescriptor(descriptor: number): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    try {
      const size = readSync(descriptor, chunk, 0, chunk.length, null);
      if (size === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, size));
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function refusalOf(error: unknown, other: Words): Refusal {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { message: MISSING, values: {} };
  if (code === 'EISDIR') return { message: FOLDER, values: {} };
  if (code === 'EACCES' || code === 'EPERM') return { message: FORBIDDEN, values: {} };
  return { message: other, values: { detail: error instanceof Error ? error.message : String(error) } };
}
