import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileError } from '../../src/core/errors.js';
import type { Cache, Host } from '../../src/host.js';
import { main } from '../../src/main.js';
import { pdfWithText } from '../documents/make-pdf.js';

const CALLS = fileURLToPath(new URL('../../calls/', import.meta.url));
export const ROOT = '/work-of-a-researcher';

export const GOOD = readFileSync(new URL('./known-good.yaml', import.meta.url), 'utf8');
/** The letter that the known-good proposal names as evidence; it says what the proposal says. */
const LETTER = pdfWithText([
  'Sample Research Council confirms the award of the following grant to Jane Doe,',
  'Award number 12345, Amount AUD 1,200,000,',
  'Period 1 January 2023 to 31 December 2027.',
]).toString('latin1');

export interface World {
  /** Path from the working folder → content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly today?: string;
  readonly unreadable?: readonly string[];
  /** Told the absolute path of every file whose content is asked for, the definitions of the tool left out. */
  readonly onRead?: (file: string) => void;
  readonly host?: Partial<Host>;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Every file there is at the end, by its path from the working folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** The attachment that the known-good proposal lists. */
export const AWARD = { 'attachments/award.pdf': LETTER } as const;
export const GOOD_FILES = { 'proposal.yaml': GOOD, ...AWARD } as const;

/** Runs one command line in process, in a folder in memory, with the real call definitions. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const files = new Map(
    Object.entries(world.files ?? GOOD_FILES).map(([name, content]) => [path.join(ROOT, name), bytesOf(content)]),
  );
  const said = { stdout: '', stderr: '' };
  const host: Host = {
    ...reading(files, world.unreadable, world.onRead),
    cwd: ROOT,
    env: world.env ?? {},
    callsFolder: CALLS,
    compiledCall: () => undefined,
    terminal: { stdout: false, stderr: false, stdin: false, columns: 0 },
    readStdin: () => bytesOf(world.stdin ?? ''),
    write: (file, text) => void files.set(file, bytesOf(text)),
    writeParts: async (file, parts) => void files.set(file, await joined(parts)),
    append: (file, text) => void files.set(file, Buffer.concat([files.get(file) ?? new Uint8Array(), bytesOf(text)])),
    makeFolder: () => {},
    cache: MEMORY,
    stdout: (text) => {
      said.stdout += text;
    },
    stdoutParts: async (parts) => {
      said.stdout += new TextDecoder().decode(await joined(parts));
    },
    stderr: (text) => {
      said.stderr += text;
    },
    interrupted: async () => {},
    now: () => Date.parse(`${world.today ?? '2023-07-01'}T09:00+09:00`),
    ...world.host,
  };
  const code = await main(argv, host);
  const left = [...files].map(([name, bytes]) => [path.relative(ROOT, name), new TextDecoder().decode(bytes)]);
  return { code, ...said, files: Object.fromEntries(left) as Record<string, string> };
}

/** One for all runs of a test file: the same letter need not be opened for each. */
const memory = new Map<string, string>();
const MEMORY: Cache = {
  read: async (key) => memory.get(key),
  write: async (key, text) => void memory.set(key, text),
};

async function joined(parts: Parameters<Host['stdoutParts']>[0]): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(bytesOf(part));
  return Buffer.concat(all);
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function reading(
  files: Map<string, Uint8Array>,
  unreadable: readonly string[] = [],
  onRead: (file: string) => void = () => {},
): Pick<Host, 'read' | 'readHead' | 'readTail' | 'stat' | 'realPath' | 'list' | 'entries'> {
  const isFolder = (name: string) => name === ROOT || [...files.keys()].some((each) => each.startsWith(`${name}/`));
  const read = (name: string): Uint8Array => {
    if (name.startsWith(CALLS)) return readFileSync(name);
    onRead(name);
    const found = files.get(name);
    if (!found || unreadable.includes(path.relative(ROOT, name)))
      throw new FileError({ en: `${name}: there is no such file.`, ja: `${name}：ファイルがありません。` });
    return found;
  };
  const list = (folder: string): string[] => {
    if (folder === CALLS) return readdirSync(CALLS).sort();
    const inside = [...files.keys()].filter((each) => each.startsWith(`${folder}/`));
    return [...new Set(inside.map((each) => each.slice(folder.length + 1).split('/')[0] ?? ''))].sort();
  };
  return {
    read,
    list,
    entries: (folder) =>
      list(folder).map((name) => ({ name, kind: isFolder(path.join(folder, name)) ? 'folder' : 'file' })),
    readHead: (name, length) => read(name).subarray(0, length),
    readTail: (name, _size, length) => read(name).subarray(-length),
    stat: (name) => {
      const found = files.get(name);
      if (found) return { kind: 'file', size: found.length };
      return isFolder(name) ? { kind: 'folder', size: 0 } : null;
    },
    realPath: (name) => name,
  };
}
