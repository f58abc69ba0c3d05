import path from 'node:path';
import type { Host } from '../host.js';

const MOST_FOUND = 1000;
const DEEPEST = 8;

/**
 * The files in a folder and in those below it, sorted; paths are seen from `root`, as `folder` is. `unread` takes what
 * the system does not show, by its path; without it, that is thrown.
 */
export function filesBelow(
  folder: string,
  root: string,
  eyes: Pick<Host, 'stat' | 'list' | 'realPath'>,
  unread?: (path: string, error: unknown) => void,
): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (relative: string, depth: number) => {
    if (depth > DEEPEST || found.length >= MOST_FOUND) return;
    try {
      const way = path.join(root, relative);
      const kind = eyes.stat(way)?.kind;
      if (kind === 'file') found.push(relative);
      // Links could lead back, in ever new ways.
      if (kind !== 'folder' || seen.has(eyes.realPath(way))) return;
      seen.add(eyes.realPath(way));
      for (const name of eyes.list(way)) visit(`${relative}/${name}`, depth + 1);
    } catch (error) {
      if (!unread) throw error;
      unread(relative, error);
    }
  };
  visit(folder, 0);
  return found.sort((a, b) => (a < b ? -1 : 1));
}
