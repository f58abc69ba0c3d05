import path from 'node:path';
import type { BundleReading } from '../bundle/bundle-reading.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';

type Inside = Pick<Host, 'stat' | 'read' | 'readHead' | 'readTail' | 'list' | 'realPath'>;

/** As from disk: nothing much larger is ever taken into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A host that serves the files of a bundle below `root`, a folder that need not exist, and nothing else: whatever a
 * draft names leads into the bundle or nowhere.
 */
export function bundleHost(reading: BundleReading, root: string, host: Host): Host {
  const inside = (file: string): string => path.relative(root, file).split(path.sep).join('/');
  const folders = foldersOf([...reading.files.keys()]);
  const sizeOf = (file: string): number => {
    const size = reading.files.get(inside(file));
    if (size === undefined) throw notThere(file);
    return size;
  };
  const served: Inside = {
    stat: (file) => {
      const size = reading.files.get(inside(file));
      if (size !== undefined) return { kind: 'file', size };
      return folders.has(inside(file)) ? { kind: 'folder', size: 0 } : null;
    },
    read: (file) => reading.readHead(inside(file), Math.min(sizeOf(file), MOST_BYTES)),
    readHead: (file, length) => reading.readHead(inside(file), Math.min(sizeOf(file), length)),
    readTail: (file, size, length) => reading.readTail(inside(file), Math.min(size, length)),
    list: (folder) => folders.get(inside(folder)) ?? [],
    // No link is ever followed: a bundle holds none.
    realPath: (file) => file,
  };
  return { ...host, ...served };
}

/** The names in every folder, by the path of the folder; that of the bundle itself is empty. */
function foldersOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of files) {
    const parts = file.split('/');
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/');
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(name));
    });
  }
  return new Map([...folders].map(([folder, names]) => [folder, [...names].sort((a, b) => (a < b ? -1 : 1))]));
}

const notThere = (file: string): FileError =>
  new FileError({ en: `${file}: there is no such file.`, ja: `${file}：ファイルがありません。` });
