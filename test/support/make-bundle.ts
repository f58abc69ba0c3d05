import { createHash } from 'node:crypto';
import zlib from 'node:zlib';
import { writtenDigest } from '../../src/domain/bundle-digest.js';

/**
 * A second writer of bundles, made from docs/bundle-format.md and the zip format alone, with every field of every
 * record open to be spoiled. What it writes unspoiled is what the packer would write.
 */

const hash = (algorithm: string, bytes: Uint8Array | string): string =>
  createHash(algorithm).update(bytes).digest('hex');
const ZEROS = '00000-00000-00000-00000-00000';

export type Files = Map<string, Buffer>;

/** The payload of the smallest good bundle: a draft, its call, and a report that shows the digest. */
export const PAYLOAD: Readonly<Record<string, string>> = {
  'data/call/c.yaml': 'id: c\n',
  'data/proposal/a.txt': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n',
  'data/proposal/proposal.yaml': 'id: b\n',
  'data/report/report.md': `${ZEROS}\n`,
};

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** JSON with sorted keys and no spaces: enough for a manifest, which holds ASCII keys, whole numbers and text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

export interface Recipe {
  readonly id?: string;
  readonly payload?: Readonly<Record<string, string | Buffer>>;
  /** Changes the manifest before it is written and hashed. */
  readonly manifest?: (manifest: Record<string, unknown>) => unknown;
  /** Changes the text of the manifest. */
  readonly manifestText?: (text: string) => string;
  /** Changes files after manifest.json was made and before the bag lists are. */
  readonly beforeLists?: (files: Files) => void;
  /** Changes the payload lists before the tag lists are made. */
  readonly beforeTags?: (files: Files) => void;
  readonly info?: (text: string) => string;
}

/** The files of a bundle by their paths inside its folder, sorted. */
export function bagFiles(recipe: Recipe = {}): Files {
  const id = recipe.id ?? 'b';
  const files: Files = new Map(
    Object.entries(recipe.payload ?? PAYLOAD).map(([path, bytes]) => [path, Buffer.from(bytes as string)]),
  );
  // It speaks of the files as they will be in the end.
  const infoOf = (there: Files): string => {
    const payload = [...there.keys()].filter((path) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, path) => sum + (there.get(path)?.length ?? 0), 0);
    const text = `Payload-Oxum: ${bytes}.${payload.length}\n`;
    return recipe.info?.(text) ?? text;
  };
  const later = new Map(files);
  recipe.beforeLists?.(later);
  files.set('bag-info.txt', Buffer.from(infoOf(later)));
  const sha = (path: string): string => hash('sha256', files.get(path) ?? '');
  const manifest = {
    bundleFormat: 1,
    tool: { name: 'grantlint', version: '0' },
    proposal: { id, title: { en: 't', ja: '題' }, sha256: sha('data/proposal/proposal.yaml') },
    call: { id: 'c', sha256: sha('data/call/c.yaml'), base: null },
    asOf: '2023-07-01',
    asOfTime: null,
    verdict: 'ready',
    files: [...files.keys()].sort(byBytes).map((path) => ({
      path,
      size: files.get(path)?.length,
      sha256: sha(path),
      ...(path.startsWith('data/report/') || path === 'bag-info.txt' ? { digestAsZeros: true } : {}),
    })),
  };
  const plain = canonical(recipe.manifest?.(manifest) ?? manifest);
  const text = recipe.manifestText?.(plain) ?? plain;
  const digest = writtenDigest(hash('sha256', text));
  for (const [path, bytes] of files) {
    if (!path.startsWith('data/report/') && path !== 'bag-info.txt') continue;
    files.set(path, Buffer.from(bytes.toString('latin1').replaceAll(ZEROS, digest), 'latin1'));
  }
  files.set('manifest.json', Buffer.from(text));
  recipe.beforeLists?.(files);
  files.set('bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'));
  addLists(files, 'manifest', (path) => path.startsWith('data/'));
  recipe.beforeTags?.(files);
  addLists(files, 'tagmanifest', (path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
  return new Map([...files].sort(([a], [b]) => byBytes(a, b)));
}

/** Writes the lists of hashes anew. */
export function addLists(files: Files, name: string, belongs: (path: string) => boolean): void {
  const listed = [...files].filter(([path]) => belongs(path)).sort(([a], [b]) => byBytes(a, b));
  for (const algorithm of ['sha256', 'sha512']) {
    const lines = listed.map(([path, bytes]) => `${hash(algorithm, bytes)}  ${path}\n`);
    files.set(`${name}-${algorithm}.txt`, Buffer.from(lines.join('')));
  }
}

/** An entry of a zip. What is left out is what the packer would write. */
export interface ZipPart {
  readonly name: string | Buffer;
  readonly bytes: Buffer;
  readonly stored?: boolean;
  /** What stands where the content should stand. */
  readonly packed?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly version?: number;
  readonly madeBy?: number;
  readonly date?: number;
  readonly external?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly offset?: number;
  readonly extra?: Buffer;
  readonly comment?: Buffer;
  readonly disk?: number;
  readonly internal?: number;
  /** Overrides for the header before the content only. */
  readonly local?: Partial<Pick<ZipPart, 'name' | 'method' | 'flags' | 'version' | 'date' | 'crc' | 'size' | 'extra'>>;
  readonly trailer?: Buffer;
  /** Before the header. */
  readonly before?: Buffer;
}

export interface Archive {
  readonly before?: Buffer;
  readonly after?: Buffer;
  readonly betweenFilesAndDirectory?: Buffer;
  readonly comment?: Buffer;
  readonly end?: (record: Buffer) => Buffer;
  /** Order of the lines of the table of contents, by index. */
  readonly order?: readonly number[];
}

const u16 = (value: number): Buffer => Buffer.from([value & 0xff, (value >>> 8) & 0xff]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

/** A zip as the packer writes it, but for what the parts say otherwise. */
export function zipOf(parts: readonly ZipPart[], archive: Archive = {}): Buffer {
  const pieces: Buffer[] = [archive.before ?? Buffer.alloc(0)];
  const lines: Buffer[] = [];
  let at = pieces[0]?.length ?? 0;
  for (const part of parts) {
    const { local, line } = records(part, at + (part.before?.length ?? 0));
    const piece = Buffer.concat([part.before ?? Buffer.alloc(0), local]);
    pieces.push(piece);
    lines.push(line);
    at += piece.length;
  }
  const gap = archive.betweenFilesAndDirectory ?? Buffer.alloc(0);
  const order = archive.order ?? [...lines.keys()];
  const directory = Buffer.concat(order.map((index) => lines[index] as Buffer));
  const comment = archive.comment ?? Buffer.alloc(0);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0', 'latin1'),
    u16(order.length & 0xffff),
    u16(order.length & 0xffff),
    u32(directory.length),
    u32(at + gap.length),
    u16(comment.length),
    comment,
  ]);
  return Buffer.concat([...pieces, gap, directory, archive.end?.(end) ?? end, archive.after ?? Buffer.alloc(0)]);
}

const EMPTY = Buffer.alloc(0);

/** What both headers of an entry say where nothing else is asked for. */
function fieldsOf(part: ZipPart) {
  const deflates = part.stored !== true && part.bytes.length > 0;
  const rawName = Buffer.from(part.name as string);
  const utf8 = rawName.some((byte) => byte >= 0x80) ? 0x800 : 0;
  return {
    method: deflates ? 8 : 0,
    flags: (deflates ? 8 : 0) | utf8,
    version: deflates ? 20 : 10,
    date: 0x00210000,
    crc: zlib.crc32(part.bytes),
    size: part.bytes.length,
    extra: EMPTY,
    comment: EMPTY,
    packed: deflates ? zlib.deflateRawSync(part.bytes, { level: 6 }) : part.bytes,
    ...part,
    name: rawName,
  };
}

function records(part: ZipPart, offset: number): { local: Buffer; line: Buffer } {
  const all = fieldsOf(part);
  const packedSize = all.packedSize ?? all.packed.length;
  const local = localRecord(part, { ...all, ...part.local }, packedSize);
  const line = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    u16(part.madeBy ?? 0x032d),
    ...[all.version, all.flags, all.method].map(u16),
    ...[all.date, all.crc, packedSize, all.size].map(u32),
    ...[all.name.length, all.extra.length, all.comment.length, part.disk ?? 0, part.internal ?? 0].map(u16),
    ...[part.external ?? 0x81a40020, part.offset ?? offset].map(u32),
    all.name,
    all.extra,
    all.comment,
  ]);
  return { local, line };
}

type Fields = Omit<ReturnType<typeof fieldsOf>, 'name'> & { readonly name: string | Buffer };

function localRecord(part: ZipPart, here: Fields, packedSize: number): Buffer {
  const name = Buffer.from(here.name as string);
  const sums = Buffer.concat([here.crc, packedSize, here.size].map(u32));
  const behind = (here.flags & 8) !== 0;
  return Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    ...[here.version, here.flags, here.method].map(u16),
    u32(here.date),
    behind && part.local?.crc === undefined ? Buffer.alloc(12) : sums,
    ...[name.length, here.extra.length].map(u16),
    name,
    here.extra,
    here.packed,
    part.trailer ?? (behind ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sums]) : EMPTY),
  ]);
}

/** The parts of a bundle: what does not become smaller is stored. */
export const partsOf = (files: Files, id = 'b'): ZipPart[] =>
  [...files].map(([path, bytes]) => ({
    name: `${id}/${path}`,
    bytes,
    stored: zlib.deflateRawSync(bytes).length >= bytes.length,
  }));

export const bundleOf = (recipe: Recipe = {}): Buffer => zipOf(partsOf(bagFiles(recipe), recipe.id));
