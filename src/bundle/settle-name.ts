import fs from 'node:fs';
import { FileError } from '../core/errors.js';

/** What a system says that knows no hard links, or not for this file. */
const NO_LINKS: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL', 'EACCES'];

/**
 * Gives a finished file its name. Without `force` nothing is replaced: a hard link fails where the target exists, in one
 * step; file systems without links get a check and a rename.
 */
export function settleName(temporary: string, target: string, force: boolean): void {
  if (force) {
    fs.renameSync(temporary, target);
    return;
  }
  try {
    fs.linkSync(temporary, target);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code === 'EEXIST' || fs.existsSync(target)) throw targetExists(target);
    if (!NO_LINKS.includes(code)) throw error;
    fs.renameSync(temporary, target);
  }
}

/** What a system says that cannot sync a folder, or not open one; the file itself is synced by then. */
const NO_FOLDER_SYNC: readonly string[] = ['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'ENOTSUP', 'ENOSYS', 'EBADF'];

/** Makes the names in a folder last through a loss of power, where the system can. */
export function syncFolder(folder: string): void {
  try {
    const fd = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

export function targetExists(target: string): FileError {
  return new FileError({
    en: `${target} already exists. Choose another name with --output, or replace it with --force.`,
    ja: `${target} はすでにあります。--output で別の名前を指定するか、--force で置き換えてください。`,
  });
}
