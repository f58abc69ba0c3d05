import { FileError } from '../../core/errors.js';
import type { Host } from '../../host.js';
import type { Stat } from '../../system-files.js';

/** What lies there; `unseen` where nobody may look, or links lead in a circle, and null where nothing is. */
export function kindAt(file: string, host: Pick<Host, 'stat'>): Stat['kind'] | 'unseen' | null {
  try {
    return host.stat(file)?.kind ?? null;
  } catch (error) {
    if (error instanceof FileError) return 'unseen';
    throw error;
  }
}

/** Whether a link leads to a file, or to what may be one: that is told where it is read. Not where it leads nowhere. */
export function isFileBehind(link: string, host: Pick<Host, 'stat'>): boolean {
  const kind = kindAt(link, host);
  return kind === 'file' || kind === 'unseen';
}
