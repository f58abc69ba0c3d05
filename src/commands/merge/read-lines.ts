import fs from 'node:fs';
import { guarded } from '../../system-files.js';
import { notUtf8, tooLarge } from './faults.js';

/** Reading a large file line by line, and coming back to some of its lines. Positions count in bytes from 0. */

export interface OpenFile {
  /** As messages name it. */
  readonly name: string;
  readonly fd: number;
}

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly from: number;
  /** Behind its last byte, without the line feed. */
  readonly to: number;
  readonly text: string;
}

const CHUNK = 256 * 1024;
/** Bytes. A draft is below 256 KiB; with all that is found in it a line stays far below. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Throws FileError, also for what is not UTF-8. */
export function* linesOf({ name, fd }: OpenFile): Generator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let [number, from] = [1, 0];
  const lineOf = (bytes: Buffer): Line => {
    const line = { number, from, to: from + bytes.length, text: decoded(decoder, bytes, name, number) };
    number++;
    from = line.to + 1;
    return line;
  };
  let held: Buffer[] = [];
  let size = 0;
  for (const chunk of chunksOf(name, fd)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      held.push(chunk.subarray(start, end));
      yield lineOf(held.length === 1 ? chunk.subarray(start, end) : Buffer.concat(held));
      [held, size, start] = [[], 0, end + 1];
    }
    // The chunk is filled anew.
    held.push(Buffer.from(chunk.subarray(start)));
    size += chunk.length - start;
    if (size > LONGEST_LINE) throw tooLarge(name, LONGEST_LINE / 1024 / 1024);
  }
  if (size > 0) yield lineOf(Buffer.concat(held));
}

function* chunksOf(name: string, fd: number): Generator<Buffer> {
  const chunk = Buffer.alloc(CHUNK);
  for (let at = 0; ; ) {
    const read = guarded(name, () => fs.readSync(fd, chunk, 0, CHUNK, at));
    if (read === 0) return;
    at += read;
    yield chunk.subarray(0, read);
  }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer, name: string, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw notUtf8(name, { line });
  }
}

/** How much is read at once of lines that are asked for one after the other. */
const WINDOW = 64 * 1024;

/** Pieces of a file by their first and last positions, which rise. They were read as UTF-8 before. */
export function piecesOf({ name, fd }: OpenFile, from: readonly number[], to: readonly number[]) {
  let window = { from: 0, bytes: Buffer.alloc(0) };
  return (at: number): string => {
    const [start = 0, end = 0] = [from[at], to[at]];
    if (start < window.from || end > window.from + window.bytes.length) {
      const bytes = Buffer.alloc(Math.max(end - start, WINDOW));
      const read = guarded(name, () => fs.readSync(fd, bytes, 0, bytes.length, start));
      window = { from: start, bytes: bytes.subarray(0, read) };
    }
    return window.bytes.toString('utf8', start - window.from, end - window.from);
  };
}
