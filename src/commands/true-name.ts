import path from 'node:path';
import type { Host } from '../host.js';

/** The file that a path leads to whatever links stand on the way, also where it does not exist yet. */
export function trueName(file: string, host: Pick<Host, 'stat' | 'realPath'>): string {
  const unlinked = (each: string) => (host.stat(each) ? host.realPath(each) : undefined);
  const folder = path.dirname(file);
  return unlinked(file) ?? path.join(unlinked(folder) ?? folder, path.basename(file));
}
