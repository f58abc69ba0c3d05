import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { guarded, writeAll } from '../../system-files.js';

/** Texts of a run in their order. They stay in memory while they are few, and go to a temporary file beyond. */
export interface TextStore {
  readonly add: (text: string) => void;
  readonly replace: (index: number, text: string) => void;
  readonly get: (index: number) => string;
  readonly all: () => Iterable<string>;
  /** Removes the file, where there is one. Throws nothing. */
  readonly close: () => void;
}

/** Characters. A run of some thousand drafts stays below. */
const MOST_IN_MEMORY = 4 * 1024 * 1024;

export function textStore(mostInMemory = MOST_IN_MEMORY): TextStore {
  const kept = piled(mostInMemory);
  /** Where the texts lie that are not where they were added. */
  const moved = new Map<number, number>();
  let [count, piles] = [0, 0];
  const pile = (text: string): number => {
    kept.add(text);
    return piles++;
  };
  const get = (index: number) => kept.get(moved.get(index) ?? index);
  return {
    add: (text) => {
      const place = pile(text);
      if (place !== count) moved.set(count, place);
      count++;
    },
    replace: (index, text) => void moved.set(index, pile(text)),
    get,
    *all() {
      for (let index = 0; index < count; index++) yield get(index);
    },
    close: kept.close,
  };
}

/** Texts of some of the drafts: those that somebody asked for. What was not put in is empty. */
export function sparseStore(): TextStore {
  const texts = textStore();
  const places = new Map<number, number>();
  return {
    add: () => {},
    replace: (index, text) => {
      const place = places.get(index);
      if (place !== undefined) return texts.replace(place, text);
      places.set(index, places.size);
      texts.add(text);
    },
    get: (index) => {
      const place = places.get(index);
      return place === undefined ? '' : texts.get(place);
    },
    all: texts.all,
    close: texts.close,
  };
}

interface Piled {
  readonly add: (text: string) => void;
  readonly get: (place: number) => string;
  readonly close: () => void;
}

/** One after the other, in memory while they are few, and then in a file. */
function piled(mostInMemory: number): Piled {
  const texts: string[] = [];
  let held = 0;
  let file: SpillFile | undefined;
  return {
    add: (text) => {
      texts.push(text);
      held += text.length;
      if (held <= mostInMemory) return;
      file ??= spillFile();
      file.add(texts);
      texts.length = 0;
      held = 0;
    },
    get: (place) => file?.get(place) ?? texts[place - (file?.count() ?? 0)] ?? '',
    close: () => file?.close(),
  };
}

interface SpillFile {
  readonly add: (texts: readonly string[]) => void;
  readonly get: (index: number) => string | undefined;
  readonly count: () => number;
  readonly close: () => void;
}

/** How much is read at once: texts are mostly asked for one after the other. */
const READ_AHEAD = 1024 * 1024;

/** Only the user can read it, and where the system allows it has no name from the beginning: nothing can stay behind. */
function spillFile(): SpillFile {
  const folder = guarded(os.tmpdir(), () => fs.mkdtempSync(path.join(os.tmpdir(), 'grantlint-')));
  const name = path.join(folder, 'drafts');
  const fd = guarded(name, () => fs.openSync(name, 'wx+', 0o600));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  tried(remove);
  const ends: number[] = [];
  let window = { from: 0, bytes: Buffer.alloc(0) };
  const read = (from: number, to: number): Buffer => {
    if (from < window.from || to > window.from + window.bytes.length) {
      const bytes = Buffer.alloc(Math.max(to - from, Math.min(READ_AHEAD, (ends.at(-1) ?? 0) - from)));
      guarded(name, () => fs.readSync(fd, bytes, 0, bytes.length, from));
      window = { from, bytes };
    }
    return window.bytes.subarray(from - window.from, to - window.from);
  };
  return {
    add: (texts) => {
      const parts = texts.map((text) => Buffer.from(text));
      let end = ends.at(-1) ?? 0;
      guarded(name, () => writeAll(fd, Buffer.concat(parts), end));
      for (const { length } of parts) {
        end += length;
        ends.push(end);
      }
    },
    get: (index) => {
      const to = ends[index];
      return to === undefined ? undefined : read(ends[index - 1] ?? 0, to).toString('utf8');
    },
    count: () => ends.length,
    close: () => {
      tried(() => fs.closeSync(fd));
      tried(remove);
    },
  };
}

/** An open file cannot be removed everywhere: then it is removed at the end. */
function tried(action: () => void): void {
  try {
    action();
  } catch {
    // What is left lies in the system's folder for what may be removed.
  }
}
