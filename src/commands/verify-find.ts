import path from 'node:path';
import { BAGIT, MANIFEST } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';

/**
 * The bundles that the words on the command line mean, each once, in the order of the words; inside a folder or pattern
 * by code point. A word that is a path wins over the same word as a pattern.
 */
export async function findBundles(words: readonly string[], host: Host): Promise<string[]> {
  const found = new Map<string, string>();
  for (const word of words) {
    for (const name of await meant(word, host)) {
      const file = path.resolve(host.cwd, name);
      if (!found.has(file)) found.set(file, name);
    }
  }
  return [...found.values()];
}

async function meant(word: string, host: Host): Promise<readonly string[]> {
  const there = host.stat(path.resolve(host.cwd, word));
  if (there && there.kind !== 'folder') return [word];
  const matched = there ? below(word, host) : await matching(word, host);
  if (matched.length > 0) return matched;
  throw new FileError(
    there
      ? {
          en: `${word}: there is no bundle in this folder: neither a zip nor an unpacked one (${MANIFEST}, ${BAGIT}).`,
          ja: `${word}：このフォルダには、zip も、展開したもの（${MANIFEST}、${BAGIT}）もありません。`,
        }
      : {
          en: `${word}: there is no such file, folder or match.`,
          ja: `${word}：該当するファイルまたはフォルダがありません。`,
        },
  );
}

async function matching(pattern: string, host: Host): Promise<readonly string[]> {
  if (!/[*?[\]{}!]/.test(pattern)) return [];
  const { glob } = await import('tinyglobby');
  const matched = await glob(pattern, {
    cwd: host.cwd,
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: '**/node_modules/**',
  });
  // A pattern such as * also meets what lies beside bundles.
  const isUnpacked = (name: string) =>
    [BAGIT, MANIFEST].some((each) => host.stat(path.resolve(host.cwd, name, each))?.kind === 'file');
  return matched
    .map((name) => name.replace(/\/$/, ''))
    .filter((name) => isZip(name) || (host.stat(path.resolve(host.cwd, name))?.kind === 'folder' && isUnpacked(name)))
    .sort((a, b) => (a < b ? -1 : 1));
}

const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** The folder itself where it is an unpacked bundle, else all bundles in it. */
function below(folder: string, host: Host): string[] {
  const real = host.realPath(path.resolve(host.cwd, folder));
  const names = host.list(real);
  if (names.includes(BAGIT) || names.includes(MANIFEST)) return [folder];
  return names.flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const way = path.join(real, name);
    const kind = host.stat(way)?.kind;
    if (kind === 'folder') return host.realPath(way) === way ? below(path.join(folder, name), host) : [];
    return kind === 'file' && isZip(name) ? [path.join(folder, name)] : [];
  });
}
