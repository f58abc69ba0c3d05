import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { DEFLATE_LEVEL, ENTRY_DATE, ENTRY_MODE, MOST_DEFLATED_BYTES } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import type { BundleEntry, BundlePlan } from '../core/plan-bundle.js';
import { asFileError } from '../system-files.js';
import { bundleSink, type Written } from './bundle-sink.js';
import { fileBytes, readAbout } from './file-bytes.js';
import { paysToDeflate } from './pays-to-deflate.js';

export interface ZipOptions {
  readonly signal: AbortSignal;
  readonly onEntry?: ((path: string) => void) | undefined;
  readonly sha512: boolean;
}

/** Writes the entries of a plan into a new file, each compared with its hash as it passes. Throws FileError. */
export async function writeZip(plan: BundlePlan, file: string, options: ZipOptions): Promise<Written> {
  const { signal } = options;
  const large = plan.entries.some(({ size }) => size > MOST_DEFLATED_BYTES);
  const sink = bundleSink(file, { ...options, large });
  const archive = new ZipArchive({ zlib: { level: DEFLATE_LEVEL }, statConcurrency: 1 });
  // Only pipeline reports a full disk: the archive's own promise resolves with a truncated file.
  const written = pipeline(archive, sink.stream, { signal });
  const reading = new Set<Readable>();
  const over = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    archive.on('warning', reject);
    archive.on('error', reject);
    written.catch(reject);
  });
  failed.catch(() => {});
  try {
    await Promise.race([
      appendAll(plan, archive, reading, { ...options, signal: AbortSignal.any([signal, over.signal]) }),
      failed,
    ]);
    await Promise.race([archive.finalize(), failed]);
    await written;
    return sink.written();
  } catch (error) {
    // Whoever is told of the failure may rely on nothing being read or written any more.
    over.abort();
    archive.destroy();
    await Promise.all([sink.stream, ...reading].map(ended));
    await written.catch(() => {});
    throw error;
  }
}

function ended(stream: Readable | Writable): Promise<void> {
  return new Promise((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve).destroy();
  });
}

/** One entry at a time, so that order and memory do not depend on the queue inside the archiver. */
async function appendAll(
  plan: BundlePlan,
  archive: ZipArchive,
  reading: Set<Readable>,
  { signal, onEntry }: ZipOptions,
): Promise<void> {
  let count = 0;
  archive.on('entry', () => count++);
  for (const entry of plan.entries) {
    signal.throwIfAborted();
    onEntry?.(entry.path);
    await append(archive, `${plan.folder}/${entry.path}`, entry, reading, signal);
  }
  if (count !== plan.entries.length) throw new Error(`planned ${plan.entries.length} entries, wrote ${count}`);
}

function append(
  archive: ZipArchive,
  name: string,
  entry: BundleEntry,
  reading: Set<Readable>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.once('entry', () => resolve());
    const data = { name, date: new Date(ENTRY_DATE), mode: ENTRY_MODE };
    if (entry.size <= MOST_DEFLATED_BYTES) {
      const bytes = bytesOf(entry);
      archive.append(bytes, { ...data, store: !paysToDeflate(bytes) });
      return;
    }
    const stream = Readable.from(largeBytes(entry, signal), { objectMode: false });
    reading.add(stream);
    stream.on('close', () => reading.delete(stream)).on('error', reject);
    archive.append(stream, { ...data, store: true });
  });
}

/** The bytes of an entry, if they are those that were planned. */
function bytesOf({ path, size, sha256, source }: BundleEntry): Buffer {
  if ('bytes' in source) return Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length);
  const bytes = withName(path, () => readAbout(source.file, size));
  if (bytes.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256) throw changed(path);
  return bytes;
}

/** The bytes of a large file, refused at the end if they are not those that were planned. */
async function* largeBytes({ path, size, sha256, source }: BundleEntry, signal: AbortSignal): AsyncGenerator<Buffer> {
  if ('bytes' in source) {
    yield Buffer.from(source.bytes);
    return;
  }
  const hash = createHash('sha256');
  let seen = 0;
  try {
    for await (const chunk of fileBytes(source.file, { signal })) {
      hash.update(chunk);
      seen += chunk.length;
      if (seen > size) break;
      yield chunk;
    }
  } catch (error) {
    throw asFileError(path, error);
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw changed(path);
}

function withName<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw asFileError(name, error);
  }
}

const changed = (path: string): FileError =>
  new FileError({
    en: `${path} changed while it was being packed. Nothing was written, and no option overrides this; run the command again.`,
    ja: `処理中に ${path} が変更されました。zip は作成していません。オプションで無視することはできません。もう一度実行してください。`,
  });
