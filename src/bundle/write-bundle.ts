import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { FileError } from '../core/errors.js';
import { type BundleEntry, type BundlePlan, manifestText } from '../core/plan-bundle.js';
import { asFileError, temporaryBeside } from '../system-files.js';
import { fileBytes } from './file-bytes.js';

/** The zip format cannot say "no date"; this is its first one. Fixed, so that the same input gives the same bytes. */
const DATE = new Date('1980-01-01T00:00:00Z');
const MODE = 0o644;
/** 9 takes ten times as long as 6 for nothing that matters. */
const LEVEL = 6;

export interface WriteOptions {
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onEntry?: (path: string) => void;
}

/** Path, size and SHA-256 of a bundle that was written. */
export interface WrittenBundle {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes a plan as a zip: under a temporary name in the target folder, synced, then renamed. Whatever goes wrong, the
 * target is either as it was before or complete. Throws FileError.
 */
export async function writeBundle(plan: BundlePlan, target: string, options: WriteOptions): Promise<WrittenBundle> {
  const folder = path.dirname(target);
  const temporary = temporaryBeside(target);
  try {
    const written = await writeZip(plan, temporary, options);
    settleName(temporary, target, options.force);
    syncFolder(folder);
    return written;
  } catch (error) {
    throw options.signal.aborted ? interrupted(target) : asFileError(target, error);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

async function writeZip(plan: BundlePlan, file: string, options: WriteOptions): Promise<WrittenBundle> {
  const archive = new ZipArchive({ zlib: { level: LEVEL }, statConcurrency: 1 });
  const { meter, digest } = metered();
  const out = fs.createWriteStream(file, { flags: 'wx', mode: 0o644, flush: true });
  // Only pipeline reports a full disk: the archive's own promise resolves with a truncated file.
  const written = pipeline(archive, meter, out, { signal: options.signal });
  const failed = new Promise<never>((_, reject) => {
    archive.on('warning', reject);
    archive.on('error', reject);
    written.catch(reject);
  });
  failed.catch(() => {});
  try {
    await Promise.race([appendAll(plan, archive, options), failed]);
    await Promise.race([archive.finalize(), failed]);
    await written;
  } catch (error) {
    archive.destroy();
    await written.catch(() => {});
    await closed(out);
    throw error;
  }
  return digest();
}

/** A file that is still being opened appears after the stream was given up: only a closed one can be removed for good. */
function closed(out: fs.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (out.closed) resolve();
    else out.once('close', resolve).destroy();
  });
}

/** One entry at a time, so that order and memory do not depend on the queue inside the archiver. */
async function appendAll(plan: BundlePlan, archive: ZipArchive, { signal, onEntry }: WriteOptions): Promise<void> {
  const manifest = new TextEncoder().encode(manifestText(plan));
  const list: readonly BundleEntry[] = [
    ...plan.entries,
    { path: 'manifest.json', size: manifest.length, sha256: sha256(manifest), source: { bytes: manifest } },
  ];
  let count = 0;
  archive.on('entry', () => count++);
  for (const entry of list) {
    onEntry?.(entry.path);
    await append(archive, `${plan.folder}/${entry.path}`, entry, signal);
  }
  if (count !== list.length) throw new Error(`planned ${list.length} entries, wrote ${count}`);
}

function append(archive: ZipArchive, name: string, entry: BundleEntry, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.once('entry', () => resolve());
    const data = { name, date: DATE, mode: MODE };
    if ('bytes' in entry.source) {
      const bytes = Buffer.from(entry.source.bytes);
      // Java's streaming reader refuses an empty entry that is deflated.
      archive.append(bytes, bytes.length === 0 ? { ...data, store: true } : data);
      return;
    }
    const stream = Readable.from(verified(entry, entry.source.file, signal), { objectMode: false });
    stream.on('error', reject);
    archive.append(stream, data);
  });
}

/** The bytes of a file, refused at the end if they are not those that were planned. */
async function* verified(entry: BundleEntry, file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of fileBytes(file, signal)) {
    hash.update(chunk);
    size += chunk.length;
    if (size > entry.size) break;
    yield chunk;
  }
  if (size === entry.size && hash.digest('hex') === entry.sha256) return;
  throw new FileError({
    en: `${entry.path} changed while it was being packed. Nothing was written; run the command again.`,
    ja: `処理中に ${entry.path} が変更されました。zip は作成していません。もう一度実行してください。`,
  });
}

/** Counts and hashes what passes. */
function metered(): { meter: Transform; digest: () => WrittenBundle } {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { meter, digest: () => ({ size, sha256: hash.digest('hex') }) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A hard link fails where the target exists, in one step; file systems without links get a check and a rename. */
function settleName(temporary: string, target: string, force: boolean): void {
  try {
    if (!force) fs.linkSync(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || fs.existsSync(target)) throw targetExists(target);
  }
  if (force || !fs.existsSync(target)) fs.renameSync(temporary, target);
}

function syncFolder(folder: string): void {
  try {
    const fd = fs.openSync(folder, 'r');
    fs.fsyncSync(fd);
    fs.closeSync(fd);
  } catch {
    // Some systems cannot sync a folder; the file itself is synced.
  }
}

export function targetExists(target: string): FileError {
  return new FileError({
    en: `${target} already exists. Choose another name with --output, or replace it with --force.`,
    ja: `${target} はすでにあります。--output で別の名前を指定するか、--force で置き換えてください。`,
  });
}

function interrupted(target: string): FileError {
  return new FileError({
    en: `Interrupted. ${target} was not written.`,
    ja: `中断しました。${target} は作成していません。`,
  });
}
