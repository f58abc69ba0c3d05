import path from 'node:path';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';

const IS_DRAFT = /\.ya?ml$/i;

/**
 * The drafts that the words on the command line mean, each once, in the order of the words; inside a folder or
 * pattern by code point. A word that is a path wins over the same word as a pattern.
 */
export async function findDrafts(words: readonly string[], host: Host): Promise<string[]> {
  const found = new Map<string, string>();
  for (const word of words) {
    for (const name of await meant(word, host)) {
      const file = name === '-' ? name : path.resolve(host.cwd, name);
      if (!found.has(file)) found.set(file, name);
    }
  }
  return [...found.values()];
}

/** A folder stands for the draft that `init` puts into it. */
export const draftIn = (word: string, host: Host): string =>
  host.stat(path.resolve(host.cwd, word))?.kind === 'folder' ? path.join(word, 'proposal.yaml') : word;

async function meant(word: string, host: Host): Promise<readonly string[]> {
  if (word === '-') return ['-'];
  const there = host.stat(path.resolve(host.cwd, word));
  if (there?.kind === 'folder') return below(word, host);
  if (there) return [word];
  if (/[*?[\]{}!]/.test(word)) {
    const { glob } = await import('tinyglobby');
    const matched = await glob(word, {
      cwd: host.cwd,
      onlyFiles: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: '**/node_modules/**',
    });
    if (matched.length > 0) return matched.sort((a, b) => (a < b ? -1 : 1));
  }
  throw new FileError({
    en: `${word}: there is no such file, folder or match.`,
    ja: `${word}：該当するファイルまたはフォルダがありません。`,
  });
}

/** Hidden folders and installed packages are no place for drafts; a link to a folder can lead out, or back up. */
function below(folder: string, host: Host): string[] {
  const real = host.realPath(path.resolve(host.cwd, folder));
  return host.list(real).flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const each = path.join(folder, name);
    const way = path.join(real, name);
    const kind = host.stat(way)?.kind;
    if (kind === 'folder') return host.realPath(way) === way ? below(each, host) : [];
    return kind === 'file' && IS_DRAFT.test(name) ? [each] : [];
  });
}
