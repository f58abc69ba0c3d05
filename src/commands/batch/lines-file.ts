import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolders } from '../../system-files.js';

/**
 * Files of lines: `key checksum text`. A file is written under another name and then renamed, and never changed
 * afterwards, so that runs that are killed or that run side by side harm nothing.
 */

/** Microseconds since 1970, so that names sort as the files were written: of two lines with one key the later counts. */
const NAME = /^\d{17}-[0-9a-f]{8}\.lines$/;
const newName = (): string =>
  `${String(Math.round((performance.timeOrigin + performance.now()) * 1000)).padStart(17, '0')}-${crypto.randomUUID().slice(0, 8)}.lines`;

/** Where the checksum and text of a key lie, in bytes. */
export interface Line {
  readonly file: string;
  readonly from: number;
  readonly length: number;
}

export const lineOf = (key: string, text: string): string => `${key} ${sumOf(text)} ${text}\n`;

const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');

/** The text of a line where its checksum holds. */
export function checked(rest: string): string | undefined {
  const text = rest.slice(9);
  return rest.slice(0, 8) === sumOf(text) ? text : undefined;
}

const LINE_END = 0x0a;
const KEY_LENGTH = 32;
const AT_ONCE = 1024 * 1024;

/** Notes where each line of the file lies, and returns how many were no lines of ours. A later line wins. */
export function indexLines(file: string, known: Map<string, Line>): number {
  let [at, damaged] = [0, 0];
  let rest: Buffer = Buffer.alloc(0);
  for (const chunk of chunksOf(file)) {
    const bytes = Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      const key = bytes.subarray(from, from + KEY_LENGTH).toString('latin1');
      const start = at + from + KEY_LENGTH + 1;
      if (/^[0-9a-f]{32}$/.test(key)) known.set(key, { file, from: start, length: at + end - start });
      else damaged++;
      from = end + 1;
    }
    at += from;
    rest = bytes.subarray(from);
  }
  return damaged + (rest.length > 0 ? 1 : 0);
}

function* chunksOf(file: string): Iterable<Buffer> {
  const fd = tried(() => fs.openSync(file, 'r'));
  if (fd === undefined) return;
  try {
    for (;;) {
      const chunk = Buffer.alloc(AT_ONCE);
      const read = tried(() => fs.readSync(fd, chunk)) ?? 0;
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    fs.closeSync(fd);
  }
}

/** Drafts mostly come in the order in which they were kept, so more is read than is asked for. */
export function reader(file: string): (from: number, length: number) => Buffer {
  let window: { from: number; bytes: Buffer } = { from: 0, bytes: Buffer.alloc(0) };
  const read = (from: number, length: number): Buffer => {
    const fd = tried(() => fs.openSync(file, 'r'));
    if (fd === undefined) return Buffer.alloc(0);
    try {
      const bytes = Buffer.alloc(Math.max(length, AT_ONCE));
      return bytes.subarray(0, tried(() => fs.readSync(fd, bytes, 0, bytes.length, from)) ?? 0);
    } finally {
      fs.closeSync(fd);
    }
  };
  return (from, length) => {
    if (from < window.from || from + length > window.from + window.bytes.length) {
      window = { from, bytes: read(from, length) };
    }
    return window.bytes.subarray(from - window.from, from - window.from + length);
  };
}

/** Whether they could be written. */
export function writeLines(folder: string, lines: Iterable<string>): boolean {
  return (
    tried(() => {
      makeFolders(folder, 0o700);
      const name = path.join(folder, newName());
      const temporary = `${name}.part`;
      try {
        const fd = fs.openSync(temporary, 'wx', 0o600);
        try {
          for (const line of lines) fs.writeSync(fd, line);
        } finally {
          fs.closeSync(fd);
        }
        fs.renameSync(temporary, name);
      } finally {
        fs.rmSync(temporary, { force: true });
      }
      return true;
    }) ?? false
  );
}

/** The files of lines in a folder, the oldest first. */
export const linesIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => NAME.test(name))
    .sort();

export const namesIn = (folder: string): string[] => tried(() => fs.readdirSync(folder)) ?? [];

/** Undefined where it could not be done: nothing here may stop a run. */
export function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
