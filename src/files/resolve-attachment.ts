import path from 'node:path';
import type { Host } from '../host.js';

/**
 * Where the path of an attachment leads on this disk. A name that is stored in another Unicode form (a Mac decomposes
 * ガ, others do not) is the same name to every reader, so it is found; an exact match comes first.
 */
export function resolveAttachment(root: string, written: string, eyes: Pick<Host, 'stat' | 'list'>): string {
  return written.split('/').reduce((folder, name) => path.join(folder, storedName(folder, name, eyes)), root);
}

function storedName(folder: string, name: string, eyes: Pick<Host, 'stat' | 'list'>): string {
  // Only names with characters beyond ASCII have more than one form.
  if (/^[\x20-\x7e]*$/.test(name) || eyes.stat(path.join(folder, name))) return name;
  if (eyes.stat(folder)?.kind !== 'folder') return name;
  return eyes.list(folder).find((each) => each.normalize('NFC') === name.normalize('NFC')) ?? name;
}
