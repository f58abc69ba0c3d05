import fs from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolders } from '../../system-files.js';
import type { CacheNotes } from './result-cache.js';

/**
 * Texts by key, in files of lines: `key checksum text`. A file is written under another name and then renamed, and
 * never changed afterwards, so that runs that are killed or that run side by side harm nothing.
 */
export interface KeptLines {
  readonly find: (key: string) => string | undefined;
  readonly add: (key: string, text: string) => void;
  readonly end: () => CacheNotes;
}

/** Lines are written as soon as there are that many, or that many milliseconds have passed: what a kill can cost. */
const MOST_PENDING = 256;
const MOST_WAITING = 1000;
/** Above this number of files they are joined into one. */
const MOST_FILES = 8;
/** Milliseconds after which a folder of results that no run has used is removed. */
const KEPT = 14 * 86_400_000;
/** Microseconds since 1970, so that names sort as the files were written: of two lines with one key the later counts. */
const NAME = /^\d{17}-[0-9a-f]{8}\.lines$/;
const newName = (): string =>
  `${String(Math.round((performance.timeOrigin + performance.now()) * 1000)).padStart(17, '0')}-${crypto.randomUUID().slice(0, 8)}.lines`;

interface Line {
  readonly file: string;
  readonly from: number;
  readonly length: number;
}

export function keptLines(folder: string, now: number): KeptLines {
  const known = new Map<string, Line>();
  const readers = new Map<string, (from: number, length: number) => Buffer>();
  const notes = { damaged: 0, isUnwritable: false };
  const files = linesIn(folder);
  for (const name of files) notes.damaged += index(path.join(folder, name), known);
  let pending: string[] = [];
  let last = Date.now();
  const flush = () => {
    last = Date.now();
    if (pending.length === 0 || notes.isUnwritable) return;
    notes.isUnwritable = !written(folder, pending);
    if (!notes.isUnwritable) files.push('');
    pending = [];
  };
  const textOf = (line: Line): string | undefined => {
    const read = readers.get(line.file) ?? reader(line.file);
    readers.set(line.file, read);
    return checked(read(line.from, line.length).toString('utf8'));
  };
  return {
    find: (key) => {
      const line = known.get(key);
      const text = line && textOf(line);
      if (line && text === undefined) notes.damaged++;
      return text;
    },
    add: (key, text) => {
      pending.push(`${key} ${sumOf(text)} ${text}\n`);
      if (pending.length >= MOST_PENDING || Date.now() - last > MOST_WAITING) flush();
    },
    end: () => {
      flush();
      if (files.length > MOST_FILES && !notes.isUnwritable) join(folder);
      sweep(path.dirname(folder), now);
      return notes;
    },
  };
}

const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');

/** The text of a line where its checksum holds. */
function checked(rest: string): string | undefined {
  const text = rest.slice(9);
  return rest.slice(0, 8) === sumOf(text) ? text : undefined;
}

const LINE_END = 0x0a;
const KEY_LENGTH = 32;
const AT_ONCE = 1024 * 1024;

/** Notes where each line of the file lies, and returns how many were no lines of ours. A later line wins. */
function index(file: string, known: Map<string, Line>): number {
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
function reader(file: string): (from: number, length: number) => Buffer {
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

function written(folder: string, lines: Iterable<string>): boolean {
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

/** One file in place of many. */
function join(folder: string): void {
  const names = linesIn(folder);
  const known = new Map<string, Line>();
  for (const name of names) index(path.join(folder, name), known);
  const readers = new Map(names.map((name) => [path.join(folder, name), reader(path.join(folder, name))]));
  const lines = function* () {
    for (const [key, { file, from, length }] of known) {
      const rest = readers.get(file)?.(from, length).toString('utf8') ?? '';
      if (checked(rest) !== undefined) yield `${key} ${rest}\n`;
    }
  };
  if (written(folder, lines())) for (const name of names) fs.rmSync(path.join(folder, name), { force: true });
}

/** Folders of results under other options, days or versions, by the names that only this tool gives. */
function sweep(location: string, now: number): void {
  for (const name of namesIn(location)) {
    if (!/^[0-9a-f]{32}$/.test(name)) continue;
    const folder = path.join(location, name);
    const age = now - (tried(() => fs.statSync(folder).mtimeMs) ?? now);
    if (age > KEPT) tried(() => fs.rmSync(folder, { recursive: true, force: true }));
  }
}

const linesIn = (folder: string): string[] =>
  namesIn(folder)
    .filter((name) => NAME.test(name))
    .sort();

const namesIn = (folder: string): string[] => tried(() => fs.readdirSync(folder)) ?? [];

function tried<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
