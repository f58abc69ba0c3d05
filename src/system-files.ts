import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FileError } from './core/errors.js';

/** Reading and writing whole files, with every failure worded for the person who can mend it. */

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/** What stands in a folder under a name: a link may lead to anything, or nowhere. */
export interface Entry {
  readonly name: string;
  readonly kind: Stat['kind'] | 'link';
}

/** A draft is refused above 256 KiB anyway; nothing much larger is ever taken into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The whole of a regular file. A pipe or device could go on for ever, so it is refused before it is opened. */
export function readWhole(file: string): Uint8Array {
  return guarded(file, () => {
    const there = fs.statSync(file);
    if (!there.isFile() && !there.isDirectory()) {
      throw new FileError({
        en: `${file}: it is not an ordinary file.`,
        ja: `${file}：通常のファイルではありません。`,
      });
    }
    return there.size > MOST_BYTES ? readHead(file, MOST_BYTES) : fs.readFileSync(file);
  });
}

export const readHead = (file: string, length: number): Uint8Array => readPart(file, 0, length);

export const readTail = (file: string, size: number, length: number): Uint8Array =>
  readPart(file, Math.max(0, size - length), Math.min(size, length));

function readPart(file: string, from: number, length: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    let at = 0;
    for (let read = -1; read !== 0 && at < length; at += read)
      read = fs.readSync(fd, buffer, at, length - at, from + at);
    return buffer.subarray(0, at);
  } finally {
    fs.closeSync(fd);
  }
}

const CHUNK = 64 * 1024;

/** Standard input to its end. Where it is set not to block, an empty moment is waited out. */
export function readStdin(): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  return guarded('-', () => {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const read = readSome(chunk);
      size += read;
      if (read === 0 || size > MOST_BYTES) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, read));
    }
  });
}

function readSome(chunk: Buffer): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk, 0, CHUNK, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

export function stat(file: string): Stat | null {
  const found = guarded(file, () => fs.statSync(file, { throwIfNoEntry: false }));
  if (!found) return null;
  return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
}

export type Parts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** In the order of the system, and without a look at each: a folder may hold a hundred thousand. */
export const entries = (folder: string): Entry[] =>
  guarded(folder, () =>
    fs.readdirSync(folder, { withFileTypes: true }).map((each) => ({ name: each.name, kind: kindOf(each) })),
  );

function kindOf(each: fs.Dirent): Entry['kind'] {
  if (each.isFile()) return 'file';
  if (each.isDirectory()) return 'folder';
  return each.isSymbolicLink() ? 'link' : 'other';
}

/**
 * Writes a whole file or nothing: under a temporary name beside it, synced, then renamed. Links are followed, the mode
 * of a file that is replaced is kept, and a device or pipe is written to, never replaced.
 */
export function writeWhole(file: string, text: string): void {
  guarded(file, () => {
    const { target, mode, isReplaced } = place(file);
    if (!isReplaced) return fs.writeFileSync(file, text);
    const temporary = temporaryBeside(target);
    try {
      fs.writeFileSync(temporary, text, { flag: 'wx', mode, flush: true });
      fs.renameSync(temporary, target);
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** The same, part by part. Throws FileError, and whatever the making of a part throws. */
export async function writeParts(file: string, parts: Parts): Promise<void> {
  const { target, mode, isReplaced } = guarded(file, () => place(file));
  const temporary = isReplaced ? temporaryBeside(target) : file;
  const fd = guarded(file, () => fs.openSync(temporary, isReplaced ? 'wx' : 'w', mode));
  const remove = () => isReplaced && fs.rmSync(temporary, { force: true });
  const unguard = removedWhenEnded(remove);
  try {
    for await (const part of gathered(parts)) {
      guarded(file, () => writeAll(fd, part));
      // Else nobody could end the run before the last part.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (isReplaced) guarded(file, () => fs.fsyncSync(fd));
  } catch (error) {
    fs.closeSync(fd);
    remove();
    throw error;
  } finally {
    unguard();
  }
  fs.closeSync(fd);
  if (isReplaced) guarded(file, () => fs.renameSync(temporary, target));
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does it when the process is ended from outside, and lets it end; the answer takes the guard off. */
function removedWhenEnded(remove: () => void): () => void {
  const unguard = () => {
    for (const signal of ENDING) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    unguard();
    remove();
    process.kill(process.pid, signal);
  };
  for (const signal of ENDING) process.on(signal, end);
  return unguard;
}

/** Where a file is written to in the end, and whether as a whole: a device or pipe takes what comes. */
function place(file: string) {
  const there = stat(file);
  if (there?.kind === 'other') return { target: file, mode: 0o644, isReplaced: false };
  const target = there ? fs.realpathSync(file) : file;
  return { target, mode: there ? fs.statSync(target).mode & 0o777 : 0o644, isReplaced: true };
}

/** Bytes. Parts are often a line each; the system is asked to write them together. */
const TOGETHER = 256 * 1024;

async function* gathered(parts: Parts): AsyncIterable<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.length);
    held.push(bytes);
    size += bytes.length;
    if (size < TOGETHER) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

export function writeAll(fd: number, bytes: Uint8Array, at?: number): void {
  for (let written = 0; written < bytes.length; ) {
    written += fs.writeSync(fd, bytes, written, bytes.length - written, at === undefined ? undefined : at + written);
  }
}

const isClosed = (stream: NodeJS.WritableStream & { readonly destroyed?: boolean }): boolean =>
  stream.destroyed === true;

/** Until the reader has taken what was written, or has gone. */
const drained = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.once('drain', done);
    stream.once('close', done);
  });

/** Waits wherever the reader is slower than we are, so that nothing piles up. */
export async function toStream(stream: NodeJS.WritableStream, parts: Parts): Promise<void> {
  for await (const part of gathered(parts)) {
    if (isClosed(stream)) return;
    if (!stream.write(part)) await drained(stream);
  }
}

/**
 * Makes a folder and those above it that are missing. One after the other: where a folder looks empty and takes nothing
 * (/proc), the recursive way of Node tries for ever. Throws what the system throws.
 */
export function makeFolders(folder: string, mode = 0o777): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolders(above, mode);
  try {
    fs.mkdirSync(folder, { mode });
  } catch (error) {
    // Another run may have made it in between.
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** A short mark of this machine (FNV-1a of its name): enough to tell two that share a folder, and quick to make. */
const machine = (): string => {
  const hash = [...os.hostname()].reduce(
    (sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const TEMPORARY = /^\.grantlint-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.part$/;
const DAY = 86_400_000;

/** A name that no other run takes, short whatever the target is called. It tells whose it is: machine and process. */
export const temporaryBeside = (target: string): string =>
  path.join(path.dirname(target), `.grantlint-${machine()}-${process.pid}-${crypto.randomUUID().slice(0, 8)}.part`);

/**
 * Removes what runs that were killed left in a folder: temporary files of this machine whose process is gone, and any
 * that is older than a day. `now` is in milliseconds since 1970. What cannot be removed stays.
 */
export function removeLeftovers(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = TEMPORARY.exec(name) ?? [];
    if (host === undefined) continue;
    const file = path.join(folder, name);
    try {
      const gone = host === machine() && !isRunning(Number(pid));
      if (gone || now - fs.lstatSync(file).mtimeMs > DAY) fs.unlinkSync(file);
    } catch {
      // Another run may have removed it; a leftover does no harm.
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else runs too.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const REASONS: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  ENOENT: ['there is no such file or folder', 'ファイルまたはフォルダがありません'],
  ENOTDIR: ['a part of the path is not a folder', 'パスの途中がフォルダではありません'],
  EISDIR: ['it is a folder, not a file', 'ファイルではなくフォルダです'],
  EEXIST: ['something else has that name already', '同じ名前のものがすでにあります'],
  EACCES: ['permission denied', 'アクセス権がありません'],
  EPERM: ['permission denied', 'アクセス権がありません'],
  EROFS: ['the disk is read-only', '読み取り専用の領域です'],
  ENOSPC: ['the disk is full', 'ディスクの空き容量がありません'],
  ELOOP: ['links lead in a circle', 'リンクが循環しています'],
  ENAMETOOLONG: ['the name is too long', '名前が長すぎます'],
  // What Node itself says before it asks the system.
  ERR_INVALID_ARG_VALUE: ['no file can have such a name', 'ファイル名として使用できません'],
  EIO: ['the disk reports an error', 'ディスクの読み書きに失敗しました'],
};

/** A system error as a FileError that says which file and why; anything else passes. */
export function asFileError(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (
    error instanceof FileError ||
    typeof code !== 'string' ||
    !(Object.hasOwn(REASONS, code) || /^E[A-Z0-9]+$/.test(code))
  )
    return error;
  const [en, ja] = REASONS[code] ?? [`system error ${code}`, `システムエラー ${code}`];
  return new FileError({ en: `${name}: ${en}.`, ja: `${name}：${ja}。` }, code);
}

export function guarded<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw asFileError(name, error);
  }
}
