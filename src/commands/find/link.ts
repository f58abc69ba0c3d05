import { FileError } from '../../core/errors.js';
import type { Host } from '../../host.js';

/** Whether a link leads to a file: not where it leads nowhere, or in a circle. */
export function isFileBehind(link: string, host: Pick<Host, 'stat'>): boolean {
  try {
    return host.stat(link)?.kind === 'file';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}
