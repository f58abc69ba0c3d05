import path from 'node:path';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { FileFact, Files } from '../core/attachment-facts.js';
import { FileError } from '../core/errors.js';
import type { WantedDetail } from '../domain/evidence-wanted.js';
import { MOST_OPENED, openedAs } from '../domain/file-types.js';
import type { Host } from '../host.js';
import { isWithin } from '../paths.js';
import { contentType } from './content-type.js';
import { type Looking, lookInside, notReadable } from './look-inside.js';
import { resolveAttachment } from './resolve-attachment.js';
import { unlistedFiles } from './unlisted-files.js';

type Eyes = Pick<Host, 'stat' | 'realPath' | 'read' | 'readHead' | 'list'>;

/** `wanted` is what grants say of the attachment in the same place of the list. */
interface Given extends Looking {
  readonly wanted: ReadonlyArray<readonly WantedDetail[]>;
}

/**
 * Looks at what lies where the attachments should be, and into it. States facts and judges nothing. `root` is the
 * proposal's folder.
 */
export async function inspectAttachments(
  attachments: readonly Pick<Attachment, 'path'>[],
  root: string,
  eyes: Eyes,
  given: Given,
): Promise<Files> {
  const facts: FileFact[] = [];
  for (const [index, { path: written }] of attachments.entries()) {
    facts.push(await inspect(written, root, eyes, { ...given, wanted: given.wanted[index] ?? [] }));
  }
  return { attachments: facts, ...unlistedFiles(attachments, facts, root, eyes) };
}

type Sought = Looking & { readonly wanted: readonly WantedDetail[] };
type Found = Pick<FileFact, 'state'> & Partial<FileFact>;

async function inspect(written: string, root: string, eyes: Eyes, sought: Sought): Promise<FileFact> {
  const none = { path: written, way: null, size: 0, type: null, sha256: null, document: null, evidence: [] };
  return { ...none, ...(await found(written, root, eyes, sought)) };
}

async function found(written: string, root: string, eyes: Eyes, sought: Sought): Promise<Found> {
  if (/^([/\\]|[A-Za-z]:)/.test(written)) return { state: 'outside', way: 'absolute' };
  if (written.split(/[/\\]/).includes('..')) return { state: 'outside', way: 'parent' };
  const looked = place(written, root, eyes);
  if ('state' in looked) return looked;
  const { file, size } = looked;
  // An empty file is not opened: that it is empty says all.
  if (size === 0) return { state: 'file' };
  const content = await unlessUnreadable(async () =>
    size > MOST_OPENED ? tooLarge(file, eyes, sought) : lookInside(file, eyes.read(file), sought.wanted, sought),
  );
  return content ? { state: 'file', size, ...content } : { state: 'unreadable' };
}

/** Where the file lies, or why there is none. */
function place(written: string, root: string, eyes: Eyes): { readonly file: string; readonly size: number } | Found {
  try {
    const file = resolveAttachment(root, written, eyes);
    const there = eyes.stat(file);
    if (!there) return { state: 'missing' };
    if (!isInside(eyes.realPath(file), eyes.realPath(root))) return { state: 'outside', way: 'link' };
    if (there.kind === 'folder') return { state: 'folder' };
    return there.kind === 'other' ? { state: 'special' } : { file, size: there.size };
  } catch {
    return { state: 'unreadable' };
  }
}

/** Its first bytes tell the type. */
async function tooLarge(file: string, eyes: Eyes, { wanted }: Sought): Promise<Partial<FileFact>> {
  const { unknownBecause } = await import('./document-fact.js');
  const type = await contentType(file, (length) => eyes.readHead(file, length));
  return { type, document: openedAs(file, type) ? unknownBecause('limit') : null, evidence: notReadable(wanted) };
}

const isInside = (file: string, folder: string): boolean =>
  isWithin(file, folder) && path.relative(folder, file) !== '';

/** What the system says of a file that it does not give; everything else is a fault of ours, and passes. */
async function unlessUnreadable<T>(look: () => Promise<T>): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof FileError || (error instanceof Error && 'syscall' in error)) return null;
    throw error;
  }
}
