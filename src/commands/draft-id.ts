import path from 'node:path';
import { slug } from '../../schemas/common.js';

/** What may name a draft, and so its bundle. */
export const isDraftId = (id: string): boolean => slug().safeParse(id).success;

/** A name for a draft from that of its folder. */
export function idFrom(folder: string): string {
  const name = path
    .basename(path.resolve(folder))
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '');
  return name.slice(0, 64).replace(/[-_]{1,64}$/, '') || 'draft';
}
