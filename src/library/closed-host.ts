import path from 'node:path';
import { FileError } from '../core/errors.js';
import { type Host, NO_CACHE, realHost } from '../host.js';

/** The world as the library sees it: files are read where it is told to, and nothing else is read, written or said. */
export function closedHost(): Host {
  return {
    ...realHost(),
    env: {},
    terminal: { stdout: false, stderr: false, stdin: false, columns: 0 },
    readStdin: () => new Uint8Array(),
    cache: NO_CACHE,
    write: refuse,
    writeParts: refuse,
    makeFolder: refuse,
    stdout: () => {},
    stdoutParts: async () => {},
    stderr: () => {},
    interrupted: () => new Promise(() => {}),
  };
}

function refuse(file: string): never {
  throw new FileError({
    en: `${file}: the library writes no files.`,
    ja: `${file}：ライブラリはファイルに書き込みません。`,
  });
}

/** A folder that lies nowhere: a draft that comes without one has nothing beside it. */
const NOWHERE = path.resolve('/', '\u0000');
const isNowhere = (file: string): boolean => file === NOWHERE || file.startsWith(NOWHERE + path.sep);

/** Nothing is there, so nothing of the caller's own working folder is taken for a part of the draft. */
export function besideNothing(host: Host): Host {
  const missing = (file: string): never => {
    throw new FileError({
      en: `${file}: the draft came without a folder.`,
      ja: `${file}：提案書のフォルダが指定されていません。`,
    });
  };
  const guard =
    <R, A extends readonly unknown[]>(see: (file: string, ...rest: A) => R, instead: (file: string) => R) =>
    (file: string, ...rest: A): R =>
      isNowhere(file) ? instead(file) : see(file, ...rest);
  return {
    ...host,
    cwd: NOWHERE,
    seesDraftFolder: false,
    read: guard(host.read, missing),
    readHead: guard(host.readHead, missing),
    readTail: guard(host.readTail, missing),
    stat: guard(host.stat, () => null),
    realPath: guard(host.realPath, (file) => file),
    list: guard(host.list, () => []),
    entries: guard(host.entries, () => []),
  };
}

export interface Saying {
  readonly host: Host;
  /** What was written to standard output so far. */
  readonly said: () => string;
}

/** What a command would say is kept. */
export function saying(host: Host): Saying {
  const said: string[] = [];
  const stdout = (text: string) => void said.push(text);
  const stdoutParts: Host['stdoutParts'] = async (parts) => {
    const decoder = new TextDecoder();
    for await (const part of parts) stdout(typeof part === 'string' ? part : decoder.decode(part, { stream: true }));
  };
  return { host: { ...host, stdout, stdoutParts }, said: () => said.join('') };
}
