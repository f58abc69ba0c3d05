import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadedCall } from './core/call-facts.js';
import { guarded, readHead, readStdin, readTail, readWhole, type Stat, stat, writeWhole } from './system-files.js';

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
  /** The path with every link followed. Throws where nothing is there. */
  readonly realPath: (file: string) => string;
  /** Names in a folder, sorted by code point. */
  readonly list: (folder: string) => readonly string[];
  /** Writes a whole file or nothing. Throws FileError. */
  readonly write: (file: string, text: string) => void;
  readonly makeFolder: (folder: string) => void;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

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
    realPath: (file) => fs.realpathSync(file),
    list: (folder) => guarded(folder, () => fs.readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))),
    write: writeWhole,
    makeFolder: (folder) => guarded(folder, () => void fs.mkdirSync(folder, { recursive: true })),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    now: () => Date.now(),
  };
}

function readCompiledCall(sha256: string): LoadedCall | undefined {
  const file = new URL(`./calls/${sha256}.json`, import.meta.url);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as LoadedCall) : undefined;
}

/** A reader that has seen enough is no fault; a full disk behind standard output is, and it is said. */
export function outputFailed(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`error: standard output cannot be written (標準出力に書き込めません): ${error.code}\n`);
  process.exit(3);
}
