import path from 'node:path';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { FileFact } from '../core/attachment-facts.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';

const MOST_UNLISTED = 1000;

/** Files in the folders that hold attachments. The proposal's own folder is not searched: drafts and reports lie there. */
export function unlistedFiles(
  attachments: readonly Pick<Attachment, 'path'>[],
  facts: readonly FileFact[],
  root: string,
  eyes: Pick<Host, 'stat' | 'realPath' | 'list'>,
): string[] {
  const listed = new Set(attachments.map((each) => path.posix.normalize(each.path).normalize('NFC')));
  const inside = facts.filter(({ state }) => state !== 'outside');
  const folders = new Set(inside.map((fact) => path.posix.normalize(fact.path).split('/')[0] ?? ''));
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (relative: string, depth: number) => {
    if (depth > 8 || found.length >= MOST_UNLISTED) return;
    const way = path.join(root, relative);
    const kind = eyes.stat(way)?.kind;
    if (kind === 'file' && !listed.has(relative.normalize('NFC'))) found.push(relative);
    // Links could lead back, in ever new ways.
    if (kind !== 'folder' || seen.has(eyes.realPath(way))) return;
    seen.add(eyes.realPath(way));
    for (const name of eyes.list(way)) unlessUnreadable(() => visit(`${relative}/${name}`, depth + 1));
  };
  for (const folder of folders) {
    unlessUnreadable(() => eyes.stat(path.join(root, folder))?.kind === 'folder' && visit(folder, 0));
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/** What cannot be looked at is told by the state of the attachments in it. */
function unlessUnreadable(look: () => unknown): void {
  try {
    look();
  } catch (error) {
    if (!(error instanceof FileError) && !(error instanceof Error && 'code' in error)) throw error;
  }
}
