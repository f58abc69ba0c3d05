import path from 'node:path';
import { FileError } from '../../core/errors.js';
import { MAX_BYTES } from '../../core/read-yaml.js';
import { readWaiversFile, type WaiverList } from '../../core/waivers/read-waiver-list.js';
import { sha256 } from '../../files/sha256.js';
import type { Host } from '../../host.js';
import { isWithin } from '../../paths.js';
import type { DraftFile } from '../check-draft.js';
import { WAIVERS_FILE } from './waivers-file.js';

/** The waivers file beside a draft as it is now. */
export interface WaiversBeside extends WaiverList {
  /** As reports name it: beside the name of the draft. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
  /** The same for the same content; null where there is no such file. */
  readonly mark: string | null;
  /** The bytes that were read; null where nothing was. */
  readonly bytes: Uint8Array | null;
}

const NOTHING = { waivers: [], faults: [], written: [], bytes: null } as const;

/** Of the waivers file in a folder, for a result that rests on it. */
export const waiversMark = (folder: string, host: Host): string | null =>
  markOf(bytesOf(path.join(folder, WAIVERS_FILE), folder, host));

const markOf = (found: Found): string | null => found && ('bytes' in found ? sha256(found.bytes) : found.reason.en);

type ReadList = (name: string, bytes: Uint8Array, hash: string) => WaiverList;

/** Many drafts may lie beside one file, and follow each other. */
export function rememberingLast(): ReadList {
  let last: { readonly key: string; readonly list: WaiverList } | undefined;
  return (name, bytes, hash) => {
    const key = `${hash} ${name}`;
    if (last?.key !== key) last = { key, list: readWaiversFile(name, bytes) };
    return last.list;
  };
}

/** Undefined for a draft of which nobody knows where it lies. Never throws for what lies there. */
export function waiversBeside(
  draft: Pick<DraftFile, 'name' | 'folder' | 'file'>,
  host: Host,
  read: ReadList = readWaiversFile,
): WaiversBeside | undefined {
  if (draft.file === undefined) return undefined;
  const { folder } = draft;
  const file = path.join(folder, WAIVERS_FILE);
  const name = nameBeside(draft, file, host);
  const found = bytesOf(file, folder, host);
  if (found === null) return { ...NOTHING, name, file, mark: null };
  if ('reason' in found) {
    const faults = [{ kind: 'unreadable', line: 1, reason: found.reason } as const];
    return { ...NOTHING, faults, name, file, mark: found.reason.en };
  }
  const mark = sha256(found.bytes);
  return { ...read(name, found.bytes, mark), name, file, mark, bytes: found.bytes };
}

/** Where the draft is a link to elsewhere, its folder is another than that of its name. */
function nameBeside(
  { name, folder }: Pick<DraftFile, 'name' | 'folder'>,
  file: string,
  { cwd, realPath }: Host,
): string {
  const named = path.resolve(cwd, path.dirname(name));
  const isThere = named === folder || realPath(named) === folder;
  return isThere ? path.join(path.dirname(name), WAIVERS_FILE) : path.relative(cwd, file);
}

type Found = { readonly bytes: Uint8Array } | { readonly reason: { readonly en: string; readonly ja: string } } | null;

/** A link may lead to another file of the folder; what lies outside is not the draft's, and is not read. */
function bytesOf(file: string, folder: string, host: Host): Found {
  try {
    const there = host.stat(file);
    if (!there) return null;
    if (there.kind !== 'file') return { reason: REASONS.notAFile };
    if (!isWithin(host.realPath(file), host.realPath(folder))) return { reason: REASONS.outside };
    return there.size > MAX_BYTES ? { reason: REASONS.tooLarge } : { bytes: host.read(file) };
  } catch (error) {
    if (error instanceof FileError) return { reason: REASONS.unseen };
    throw error;
  }
}

const REASONS = {
  notAFile: { en: 'it is no ordinary file.', ja: '通常のファイルではありません。' },
  outside: {
    en: 'it is a link that leads out of the folder of the draft.',
    ja: '提案書のフォルダの外を指すリンクです。',
  },
  tooLarge: { en: `it is larger than ${MAX_BYTES / 1024} KiB.`, ja: `${MAX_BYTES / 1024} KiB を超えています。` },
  unseen: {
    en: 'the system does not give it: the permission is missing, or links lead in a circle.',
    ja: 'アクセス権がないか、リンクが循環しているため、開けません。',
  },
} as const;
