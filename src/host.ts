import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedCall } from './core/call-facts.js';
import { FileError } from './core/errors.js';

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
}

/** The outside world, as everything but the bundle writer sees it. Reads are synchronous: drafts are small. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder of the call definitions that come with the tool. */
  readonly callsFolder: string;
  /** What the build read of those definitions; empty where nothing was built. */
  readonly compiledCalls: () => readonly LoadedCall[];
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
  /** Follows links. Null where nothing is there. */
  readonly stat: (file: string) => Stat | null;
  /** The path with every link followed. Throws where nothing is there. */
  readonly realPath: (file: string) => string;
  /** Names in a folder, sorted by code point. */
  readonly list: (folder: string) => readonly string[];
  /** Writes a whole file or nothing: under a temporary name beside it, synced, then renamed. */
  readonly write: (file: string, text: string) => void;
  readonly makeFolder: (folder: string) => void;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Today in Japan, as YYYY-MM-DD. */
  readonly today: () => string;
}

/** Japan is nine hours ahead of UTC all year round. */
const JAPAN_AHEAD = 9 * 60 * 60 * 1000;

export function realHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    callsFolder: fileURLToPath(new URL('../calls/', import.meta.url)),
    compiledCalls: readCompiledCalls,
    terminal: {
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
      stdin: process.stdin.isTTY === true,
      columns: process.stdout.columns || process.stderr.columns || 0,
    },
    read: readFile,
    readStdin: () => readFile(0, '-'),
    readHead,
    stat,
    realPath: (file) => fs.realpathSync(file),
    list: (folder) => guarded(folder, () => fs.readdirSync(folder).sort((a, b) => (a < b ? -1 : 1))),
    write: writeWhole,
    makeFolder: (folder) => guarded(folder, () => void fs.mkdirSync(folder, { recursive: true })),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    today: () => new Date(Date.now() + JAPAN_AHEAD).toISOString().slice(0, 10),
  };
}

function readCompiledCalls(): readonly LoadedCall[] {
  const file = new URL('./compiled-calls.json', import.meta.url);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as LoadedCall[]) : [];
}

/** A draft is refused above 256 KiB anyway; nothing much larger is ever taken into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

function readFile(file: string | number, name = String(file)): Uint8Array {
  return guarded(name, () => {
    if (typeof file === 'string' && fs.statSync(file).size > MOST_BYTES) return readHead(file, MOST_BYTES);
    return fs.readFileSync(file);
  });
}

function readHead(file: string, length: number): Uint8Array {
  const fd = fs.openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, fs.readSync(fd, buffer, 0, length, 0));
  } finally {
    fs.closeSync(fd);
  }
}

function stat(file: string): Stat | null {
  const found = guarded(file, () => fs.statSync(file, { throwIfNoEntry: false }));
  if (!found) return null;
  return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', size: found.size };
}

function writeWhole(file: string, text: string): void {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${crypto.randomUUID().slice(0, 8)}.part`);
  guarded(file, () => {
    try {
      const fd = fs.openSync(temporary, 'wx', 0o644);
      try {
        fs.writeFileSync(fd, text);
        fs.fsyncSync(fd);
      } finally {
        fs.closeSync(fd);
      }
      fs.renameSync(temporary, file);
    } catch (error) {
      fs.rmSync(temporary, { force: true });
      throw error;
    }
  });
}

const REASONS: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  ENOENT: ['there is no such file or folder', 'ファイルまたはフォルダがありません'],
  ENOTDIR: ['a part of the path is not a folder', 'パスの途中がフォルダではありません'],
  EISDIR: ['it is a folder, not a file', 'ファイルではなくフォルダです'],
  EACCES: ['permission denied', 'アクセス権がありません'],
  EPERM: ['permission denied', 'アクセス権がありません'],
  EROFS: ['the disk is read-only', '読み取り専用の領域です'],
  ENOSPC: ['the disk is full', 'ディスクの空き容量がありません'],
  ELOOP: ['links lead in a circle', 'リンクが循環しています'],
  ENAMETOOLONG: ['the name is too long', '名前が長すぎます'],
  EIO: ['the disk reports an error', 'ディスクの読み書きに失敗しました'],
};

/** A system error as a FileError that says which file and why; anything else passes. */
export function asFileError(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof FileError || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) return error;
  const [en, ja] = REASONS[code] ?? [`system error ${code}`, `システムエラー ${code}`];
  return new FileError({ en: `${name}: ${en}.`, ja: `${name}：${ja}。` });
}

function guarded<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw asFileError(name, error);
  }
}
