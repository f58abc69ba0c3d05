import path from 'node:path';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { DocumentFact, FileFact, Files } from '../core/attachment-facts.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';
import { documentFact } from './document-fact.js';
import { resolveAttachment } from './resolve-attachment.js';

type Eyes = Pick<Host, 'stat' | 'realPath' | 'read' | 'readHead' | 'readTail' | 'list'>;
type Listed = Pick<Attachment, 'path' | 'kind'>;

/**
 * Looks at what lies where the attachments should be. States facts and judges nothing. `root` is the proposal's folder.
 * `counted` tells of which attachments the call's rules need the length; only those are opened.
 */
export async function inspectAttachments(
  attachments: readonly Listed[],
  root: string,
  eyes: Eyes,
  counted: (attachment: Listed) => boolean,
): Promise<Files> {
  const facts: FileFact[] = [];
  for (const each of attachments) {
    const { file, fact } = await inspect(each.path, root, eyes);
    facts.push(file !== null && counted(each) ? { ...fact, ...(await opened(file, fact, eyes)) } : fact);
  }
  return { attachments: facts, unlisted: unlisted(attachments, facts, root, eyes) };
}

/** The fact, and where the file lies if it is one that can be opened. */
interface Inspected {
  readonly file: string | null;
  readonly fact: FileFact;
}

async function inspect(written: string, root: string, eyes: Eyes): Promise<Inspected> {
  const none = { path: written, way: null, size: 0, type: null, encrypted: false, document: null };
  const only = (fact: Pick<FileFact, 'state'> & Partial<FileFact>) => ({ file: null, fact: { ...none, ...fact } });
  if (/^([/\\]|[A-Za-z]:)/.test(written)) return only({ state: 'outside', way: 'absolute' });
  if (written.split(/[/\\]/).includes('..')) return only({ state: 'outside', way: 'parent' });
  try {
    const file = resolveAttachment(root, written, eyes);
    const found = eyes.stat(file);
    if (!found) return only({ state: 'missing' });
    if (!isInside(eyes.realPath(file), eyes.realPath(root))) return only({ state: 'outside', way: 'link' });
    if (found.kind === 'folder') return only({ state: 'folder' });
    if (found.kind === 'other') return only({ state: 'special' });
    const type = found.size > 0 ? await typeOf(file, eyes) : null;
    const encrypted = type === 'pdf' && isEncryptedPdf(file, found.size, eyes);
    return { file, fact: { ...none, state: 'file', size: found.size, type, encrypted } };
  } catch {
    return only({ state: 'unreadable' });
  }
}

/** An empty file is not opened: that it is empty says all. */
async function opened(
  file: string,
  fact: FileFact,
  eyes: Eyes,
): Promise<{ document: DocumentFact | null } | { state: 'unreadable' }> {
  if (fact.size === 0) return { document: null };
  try {
    return { document: await documentFact(file, fact, eyes) };
  } catch (error) {
    if (error instanceof FileError) return { state: 'unreadable' };
    throw error;
  }
}

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way.split(path.sep)[0] !== '..' && !path.isAbsolute(way);
}

const HEAD = 4100;
/** Office files are zips: their kind stands in entries that may lie further in. */
const ZIP_HEAD = 256 * 1024;

async function typeOf(file: string, eyes: Eyes): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type');
  const head = eyes.readHead(file, HEAD);
  // "PK" alone may open a text on pharmacokinetics; a zip goes on with a record number.
  const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
  const found = await fileTypeFromBuffer(isZip ? eyes.readHead(file, ZIP_HEAD) : head);
  if (found) return found.ext;
  if (isZip) return 'zip';
  // Readers of PDF accept other bytes before the header, within the first kilobyte.
  const isLatePdf = /\.pdf$/i.test(file) && Buffer.from(head.subarray(0, 1024)).includes('%PDF-');
  return isLatePdf ? 'pdf' : null;
}

/** Where a PDF keeps its trailer: at the end, and at the start too where it is made for the web. */
const TRAILER = 64 * 1024;

/** A PDF names its encryption in the trailer, which is never itself encrypted or compressed. */
function isEncryptedPdf(file: string, size: number, eyes: Eyes): boolean {
  const parts = [eyes.readHead(file, TRAILER), eyes.readTail(file, size, TRAILER)];
  return parts.some((bytes) => /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(Buffer.from(bytes).toString('latin1')));
}

const MOST_UNLISTED = 1000;

/** Files in the folders that hold attachments. The proposal's own folder is not searched: drafts and reports lie there. */
function unlisted(attachments: readonly Listed[], facts: readonly FileFact[], root: string, eyes: Eyes): string[] {
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
