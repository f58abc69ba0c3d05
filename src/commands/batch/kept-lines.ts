import fs from 'node:fs';
import path from 'node:path';
import { checked, indexLines, type Line, lineOf, linesIn, namesIn, reader, tried, writeLines } from './lines-file.js';
import type { CacheNotes } from './result-cache.js';

/** Texts by key, in files of lines that runs write side by side. */
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
export function keptLines(folder: string, now: number): KeptLines {
  const known = new Map<string, Line>();
  const readers = new Map<string, (from: number, length: number) => Buffer>();
  const notes = { damaged: 0, isUnwritable: false };
  const files = linesIn(folder);
  for (const name of files) notes.damaged += indexLines(path.join(folder, name), known);
  let pending: string[] = [];
  let last = Date.now();
  const flush = () => {
    last = Date.now();
    if (pending.length === 0 || notes.isUnwritable) return;
    notes.isUnwritable = !writeLines(folder, pending);
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
      pending.push(lineOf(key, text));
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

/** One file in place of many. */
function join(folder: string): void {
  const names = linesIn(folder);
  const known = new Map<string, Line>();
  for (const name of names) indexLines(path.join(folder, name), known);
  const readers = new Map(names.map((name) => [path.join(folder, name), reader(path.join(folder, name))]));
  const lines = function* () {
    for (const [key, { file, from, length }] of known) {
      const rest = readers.get(file)?.(from, length).toString('utf8') ?? '';
      if (checked(rest) !== undefined) yield `${key} ${rest}\n`;
    }
  };
  if (writeLines(folder, lines())) for (const name of names) fs.rmSync(path.join(folder, name), { force: true });
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
