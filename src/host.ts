import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedCall } from './core/call-facts.js';
import {
  type Entry,
  entries,
  guarded,
  makeFolders,
  type Parts,
  readHead,
  readStdin,
  readTail,
  readWhole,
  type Stat,
  stat,
  toStream,
  writeParts,
  writeWhole,
} from './system-files.js';

export type { Entry };

/** The outside world, as everything but the bundle writer sees it. Reads are synchronous: drafts are small. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the call definitions that come with the tool. */
  readonly callsFolder: string;
  /** What the build read of the definition with these bytes, where it read any. */
  readonly compiledCall: (sha256: string) => LoadedCall | undefined;
  readonly terminal: {
    readonly stdout: boolean;
    readonly stderr: boolean;
    readonly stdin: boolean;
    readonly columns: number;
  };
  /** The whole file. Throws FileError with a reason a person can act on. */
  readonly read: (file: string) => Uint8Array;
  readonly readStdin: () => Uint8Array;
  /** The first bytes of a file, at most `length`. Throws what the system throws. */
  readonly readHead: (file: string, length: number) => Uint8Array;
  /** The last bytes of a file of that size, at most `length`. Throws what the system throws. */
  readonly readTail: (file: string, size: number, length: number) => Uint8Array;
  /** Follows links. Null where nothing is there. */
  readonly stat: (file: string) => Stat | null;
  /** The path with every link followed. Throws FileError, also where nothing is there. */
  readonly realPath: (file: string) => string;
  /** Names in a folder, sorted by code point. */
  readonly list: (folder: string) => readonly string[];
  /** What is in a folder, in no order, and without a look at what links lead to. Throws FileError. */
  readonly entries: (folder: string) => readonly Entry[];
  /** Writes a whole file or nothing. Throws FileError. */
  readonly write: (file: string, text: string) => void;
  /** The same, part by part: nothing is held but the part at hand. */
  readonly writeParts: (file: string, parts: Parts) => Promise<void>;
  /** Adds text to the end of a file, which is made where there is none. Throws FileError. */
  readonly append: (file: string, text: string) => void;
  readonly makeFolder: (folder: string) => void;
  readonly cache: Cache;
  readonly stdout: (text: string) => void;
  /** Waits wherever the reader is slower. */
  readonly stdoutParts: (parts: Parts) => Promise<void>;
  readonly stderr: (text: string) => void;
  /** Standard output for lines that a CI runner is to take as commands; absent where all of it is. */
  readonly commands?: (parts: Parts) => Promise<void>;
  /** False where a draft comes without a folder: then nobody knows what became of its attachments. */
  readonly seesDraftFolder?: false;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the user asks to stop (Ctrl-C), or the system does. Until this is called, either ends the run as usual. */
  readonly interrupted: () => Promise<void>;
}

/**
 * Texts kept between runs, by keys of 64 hexadecimal digits. Neither function ever fails: what cannot be read is absent,
 * and what cannot be written is made again. Nothing may rest on what is kept here being there.
 */
export interface Cache {
  readonly read: (key: string) => Promise<string | undefined>;
  readonly write: (key: string, text: string) => Promise<void>;
}

/** Where nothing is kept. */
export const NO_CACHE: Cache = { read: async () => undefined, write: async () => {} };

export function realHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    callsFolder: fileURLToPath(new URL('../calls/', import.meta.url)),
    compiledCall: readCompiledCall,
    terminal: {
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
      stdin: process.stdin.isTTY === true,
      columns: process.stdout.columns || process.stderr.columns || 0,
    },
    read: readWhole,
    readStdin,
    readHead,
    readTail,
    stat,
    realPath: (file) => guarded(file, () => fs.realpathSync(file)),
    list: (folder) => guarded(folder, () => fs.readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))),
    entries,
    write: writeWhole,
    writeParts,
    append: (file, text) => guarded(file, () => fs.appendFileSync(file, text)),
    makeFolder: (folder) => guarded(folder, () => makeFolders(folder)),
    cache: isOff(process.env.GRANTLINT_NO_CACHE) ? NO_CACHE : folderCache(cacheFolder),
    stdout: (text) => void process.stdout.write(text),
    stdoutParts: (parts) => toStream(process.stdout, parts),
    stderr: (text) => void process.stderr.write(text),
    now: () => Date.now(),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}

/** Some drafts are judged twice in a run, and packing must not open everything again where nothing is kept on disk. */
const MOST_REMEMBERED = 1000;

export function remembering(cache: Cache): Cache {
  const known = new Map<string, string>();
  const remember = (key: string, text: string) => {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(key, text);
  };
  return {
    read: async (key) => {
      const text = known.get(key) ?? (await cache.read(key));
      if (text !== undefined) remember(key, text);
      return text;
    },
    write: async (key, text) => {
      remember(key, text);
      await cache.write(key, text);
    },
  };
}

/** Set to anything but a word for no. */
const isOff = (noCache = ''): boolean => noCache !== '' && !/^(?:0|false|no|off)$/i.test(noCache);

/** The user's folder for what can be made again; a machine without a home has none, and the module fails there. */
export async function cacheFolder(): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return envPaths('grantlint', { suffix: '' }).cache;
}

/** Milliseconds: entries older than this are removed, looked for once a day. */
const KEPT = 90 * 86_400_000;
const SWEPT_EVERY = 86_400_000;
const SWEPT = '.swept';

/** A file for each key, written under another name and then renamed, so that none is ever half there. */
export function folderCache(folder: () => Promise<string>): Cache {
  let found: Promise<string> | undefined;
  const place = async (): Promise<string> => {
    found ??= folder();
    const there = await found;
    if (path.isAbsolute(there)) return there;
    throw new Error('a relative folder would be another one in every place');
  };
  return {
    read: async (key) => unlessImpossible(async () => fs.readFileSync(path.join(await place(), `${key}.json`), 'utf8')),
    write: async (key, text) => {
      await unlessImpossible(async () => {
        const there = await place();
        makeFolders(there, 0o700);
        const temporary = path.join(there, `${key}.${crypto.randomUUID().slice(0, 8)}.part`);
        try {
          fs.writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 });
          fs.renameSync(temporary, path.join(there, `${key}.json`));
        } finally {
          fs.rmSync(temporary, { force: true });
        }
        sweep(there);
      });
    },
  };
}

async function unlessImpossible<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}

/** Only what this cache itself wrote is removed: the folder is the user's. */
function sweep(folder: string): void {
  const now = Date.now();
  const mark = path.join(folder, SWEPT);
  const last = fs.statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.abs(now - last) < SWEPT_EVERY) return;
  fs.writeFileSync(mark, '');
  for (const name of fs.readdirSync(folder)) {
    if (!/^[0-9a-f]{64}\.(?:json|[0-9a-f]{8}\.part)$/.test(name)) continue;
    const file = path.join(folder, name);
    const age = now - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > (name.endsWith('.part') ? SWEPT_EVERY : KEPT)) fs.rmSync(file, { force: true });
  }
}

function readCompiledCall(sha256: string): LoadedCall | undefined {
  const file = new URL(`./calls/${sha256}.json`, import.meta.url);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as LoadedCall) : undefined;
}

/**
 * A reader that has seen enough is no fault, and changes no exit code: what was found stays found. A full disk behind
 * standard output is one, and it is said.
 */
export function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.stderr.write(`error: standard output cannot be written (標準出力に書き込めません): ${error.code}\n`);
  process.exit(3);
}
