import fs from 'node:fs';
import path from 'node:path';
import { BAGIT, MANIFEST } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';

/** A bundle by its name as seen from the working folder, or a word that leads to none. */
export interface FoundBundle {
  readonly name: string;
  readonly error: FileError | null;
}

/**
 * The bundles that the words on the command line mean, each once, in the order of the words; inside a folder or pattern
 * by code point. A word that is a path wins over the same word as a pattern. One that leads nowhere is told in its place
 * among others; alone it throws FileError.
 */
export async function findBundles(words: readonly string[], host: Host): Promise<FoundBundle[]> {
  if (words.includes('')) {
    throw usage(
      'One of the names is empty. Say which bundle to verify: grantlint verify BUNDLE.zip',
      '空の名前が指定されています。確認する提出用 zip を指定してください：grantlint verify BUNDLE.zip',
    );
  }
  const found = new Map<string, FoundBundle>();
  for (const word of words) {
    for (const each of await meantAmong(word, words.length > 1, host)) {
      const file = path.resolve(host.cwd, each.name);
      if (!found.has(file)) found.set(file, each);
    }
  }
  return [...found.values()];
}

async function meantAmong(word: string, among: boolean, host: Host): Promise<FoundBundle[]> {
  try {
    return (await meant(word, host)).map((name) => ({ name, error: null }));
  } catch (error) {
    if (!(error instanceof FileError) || !among) throw error;
    return [{ name: word, error }];
  }
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
    // A bundle that a pattern passes over in silence would be taken for verified.
    caseSensitiveMatch: false,
    fs: { readdir: readAsFiles },
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

/** A folder as patterns see it: everything but folders is a file, also a link, which is read later or told to lead nowhere. */
const readAsFiles = ((folder: string, options: { withFileTypes: true }, done: Listed) =>
  fs.readdir(folder, options, (error, found) => done(error, (found ?? []).map(asFile)))) as typeof fs.readdir;

type Listed = (error: NodeJS.ErrnoException | null, found: fs.Dirent[]) => void;

function asFile(entry: fs.Dirent): fs.Dirent {
  if (entry.isDirectory()) return entry;
  return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
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
    // A pipe, or a link that leads nowhere, is told where it is read: it may stand where a bundle should.
    return isZip(name) ? [path.join(folder, name)] : [];
  });
}
