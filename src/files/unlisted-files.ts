import path from 'node:path';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { FileFact, Files } from '../core/attachment-facts.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';
import { filesBelow } from './files-below.js';
import { resolveAttachment } from './resolve-attachment.js';

/** What lies beside attachments. The proposal's own folder is not searched: drafts and reports lie there. */
export function unlistedFiles(
  attachments: readonly Pick<Attachment, 'path'>[],
  facts: readonly FileFact[],
  root: string,
  eyes: Pick<Host, 'stat' | 'realPath' | 'list'>,
): Pick<Files, 'unlisted' | 'unread'> {
  const listed = new Set(attachments.map((each) => path.posix.normalize(each.path).normalize('NFC')));
  const inside = facts.filter(({ state }) => state !== 'outside');
  const tops = new Set(inside.map((fact) => path.posix.normalize(fact.path).split('/')[0] ?? ''));
  const unread: string[] = [];
  const cannot = (way: string, error: unknown) => {
    if (!(error instanceof FileError)) throw error;
    // Of an attachment itself its own state tells.
    if (!listed.has(way.normalize('NFC'))) unread.push(way);
  };
  const found = [...tops].flatMap((top) => filesBelow(storedTop(top, root, eyes), root, eyes, cannot));
  return {
    unlisted: found.filter((file) => !listed.has(file.normalize('NFC'))).sort(byName),
    unread: unread.sort(byName),
  };
}

/** The folder as the disk spells it, in whatever Unicode form; where nobody can look, `filesBelow` tells. */
function storedTop(top: string, root: string, eyes: Pick<Host, 'stat' | 'list'>): string {
  try {
    return path.basename(resolveAttachment(root, top, eyes));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return top;
  }
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
