import path from 'node:path';
import { type FileSystemAdapter, type GlobOptions, globSync } from 'tinyglobby';
import { FileError } from '../../core/errors.js';
import type { Entry, Host } from '../../host.js';
import { sortByCodePoint } from './by-code-point.js';
import { leftOutBy, setPatterns, standings } from './ignore-files.js';
import { isFileBehind } from './link.js';
import { leave, type Reach, take } from './reach.js';
import { LOOKS_LIKE_DRAFT } from './what-is-a-draft.js';

export const isPattern = (word: string): boolean => /[*?[\]{}()]/.test(word);

/**
 * Takes the drafts that match a pattern. A pattern that names an ending of its own (`*.draft`) takes files of that
 * ending; any other only those that look like drafts. Returns how many files it met, those left out among them.
 */
export function takeMatching(word: string, reach: Reach, host: Host): number {
  const { names, isFile } = glob(word, host, { dot: false, ignore: '**/node_modules/**' });
  const namesEnding = /\.[^./\\*?[\]{}()]+$/.test(word);
  const patterns = setPatterns(reach, host);
  const standing = reach.mindsIgnoreFiles ? standings(baseOf(word, host), host, patterns) : undefined;
  const real = realFolders(host);
  let met = 0;
  for (const name of names) {
    const file = path.resolve(host.cwd, name);
    const wanted = namesEnding || LOOKS_LIKE_DRAFT.test(name);
    if (isFile(file) && !(wanted && reach.canBeDraft(path.basename(name), file))) continue;
    met++;
    const why = standing ? leftOutBy(standing(real(path.dirname(file))), path.basename(file)) : null;
    if (why) leave(reach, file, why);
    else take(reach, file, name);
  }
  return met;
}

/** Where folders really lie, each looked up once. */
function realFolders(host: Host): (folder: string) => string {
  const known = new Map<string, string>();
  return (folder) => {
    const found = known.get(folder) ?? host.realPath(folder);
    known.set(folder, found);
    return found;
  };
}

/** Takes back what a pattern, a file or a folder matches, with everything below. */
export function takeBack(word: string, { found }: Pick<Reach, 'found'>, host: Host): void {
  const named = path.resolve(host.cwd, word);
  if (host.stat(named)) {
    for (const file of found.keys()) if (file === named || file.startsWith(named + path.sep)) found.delete(file);
    return;
  }
  for (const each of [word, `${word}/**`]) {
    for (const name of glob(each, host, { dot: true }).names) found.delete(path.resolve(host.cwd, name));
  }
}

interface Globbed {
  /** Seen from the working folder unless the pattern is absolute, sorted by code point. */
  readonly names: readonly string[];
  /** Whether it is a file; otherwise a folder that cannot be read, and may hold matches. */
  readonly isFile: (file: string) => boolean;
}

function glob(word: string, host: Host, options: Pick<GlobOptions, 'dot' | 'ignore'>): Globbed {
  const pattern = path.sep === '\\' ? word.replaceAll('\\', '/') : word;
  const locked = new Set<string>();
  const matched = globSync(pattern, {
    cwd: host.cwd,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    absolute: path.isAbsolute(word),
    fs: throughHost(host, locked),
    ...options,
  });
  const shown = [...locked].map((folder) => (path.isAbsolute(word) ? folder : path.relative(host.cwd, folder) || '.'));
  return { names: sortByCodePoint([...matched, ...shown]), isFile: (file) => !locked.has(file) };
}

/** The library passes over what it cannot read; here that is kept, because matches may lie in it. */
function throughHost(host: Host, locked: Set<string>): FileSystemAdapter {
  const readdirSync = (folder: string) => {
    const there = path.resolve(host.cwd, folder);
    try {
      return host.entries(there).map((entry) => asDirent(entry, there, host));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      if (host.stat(there)?.kind === 'folder') locked.add(there);
      return [];
    }
  };
  return { readdirSync } as unknown as FileSystemAdapter;
}

/** A link to a file is as good as the file; one to a folder could lead back up. */
function asDirent({ name, kind }: Entry, folder: string, host: Host) {
  const isFile = kind === 'file' || (kind === 'link' && isFileBehind(path.join(folder, name), host));
  return {
    name,
    isFile: () => isFile,
    isDirectory: () => kind === 'folder',
    isSymbolicLink: () => kind === 'link' && !isFile,
  };
}

/** The folder from which a pattern looks: as far as it is no pattern yet. */
export function baseOf(word: string, host: Host): string {
  const parts = word.split(/[/\\]/);
  const fixed = parts.slice(0, parts.findIndex(isPattern)).join('/');
  const base = path.resolve(host.cwd, fixed === '' && path.isAbsolute(word) ? '/' : fixed);
  return host.stat(base) ? host.realPath(base) : base;
}
