import { createHash, getHashes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads an unzipped folder as a BagIt 1.0 bag, from RFC 8493 alone: it knows nothing of how bundles are written here.
 * Every fault begins with the section of the RFC whose MUST is broken; a bag without faults is complete and valid.
 */
export function bagFaults(folder: string): string[] {
  const files = filesIn(folder);
  const tags = files.filter((name) => !name.startsWith('data/'));
  const manifests = tags.flatMap((name) => manifestNamed(name) ?? []);
  const bag: Bag = { folder, files, manifests };
  return [
    ...bagitFaults(bag),
    ...payloadFaults(bag),
    ...manifests.flatMap((each) => manifestFaults(bag, each)),
    ...infoFaults(bag),
    ...fetchFaults(bag),
  ];
}

interface Bag {
  readonly folder: string;
  /** Paths of all files, seen from the folder, with slashes. */
  readonly files: readonly string[];
  readonly manifests: readonly Manifest[];
}

interface Manifest {
  readonly name: string;
  readonly tag: boolean;
  readonly algorithm: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => !each.isDirectory())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)).split(path.sep).join('/'));

function manifestNamed(name: string): Manifest | undefined {
  const [, tag, algorithm] = /^(tag)?manifest-([^/]+)\.txt$/i.exec(name) ?? [];
  return algorithm === undefined ? undefined : { name, tag: tag !== undefined, algorithm };
}

const bytesOf = (bag: Bag, name: string): Buffer => readFileSync(path.join(bag.folder, name));

/** Strict UTF-8; undefined where it is none. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lines end with LF, CR or CRLF; the end of the last may be missing. */
const linesOf = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).filter((line, at, all) => at < all.length - 1 || line !== '');

function bagitFaults(bag: Bag): string[] {
  if (!bag.files.includes('bagit.txt')) return ['2.1.1: bagit.txt is missing'];
  const text = textOf(bytesOf(bag, 'bagit.txt'));
  if (text === undefined) return ['2.1.1: bagit.txt is not UTF-8'];
  if (text.startsWith('\u{FEFF}')) return ['2.1.1: bagit.txt begins with a byte-order mark'];
  const [version, encoding, ...more] = linesOf(text);
  const faults: string[] = [];
  if (version !== 'BagIt-Version: 1.0') faults.push(`2.1.1: the first line of bagit.txt is "${version}"`);
  if (encoding !== 'Tag-File-Character-Encoding: UTF-8')
    faults.push(`2.1.1: the second line of bagit.txt is "${encoding}"`);
  return more.length > 0 ? [...faults, '2.1.1: bagit.txt has more than two lines'] : faults;
}

function payloadFaults({ folder, manifests }: Bag): string[] {
  const isFolder = statSync(path.join(folder, 'data'), { throwIfNoEntry: false })?.isDirectory() === true;
  return [
    ...(isFolder ? [] : ['2.1.2: the folder data is missing']),
    ...(manifests.some(({ tag }) => !tag) ? [] : ['2.1.3: there is no payload manifest']),
  ];
}

/** Names of the algorithms as they stand in file names: lower case, letters and digits only (2.4). */
const HASHES = new Map(getHashes().map((name) => [name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), name]));

function manifestFaults(bag: Bag, manifest: Manifest): string[] {
  const fault = (text: string): string => `${manifest.tag ? '2.2.1' : '2.1.3'}: ${manifest.name}: ${text}`;
  const hash = HASHES.get(manifest.algorithm);
  if (!hash || !/^(?:tag)?manifest-/.test(manifest.name)) return [fault('is not a name for one')];
  const text = textOf(bytesOf(bag, manifest.name));
  if (text === undefined || text.startsWith('\u{FEFF}')) return [fault('is not plain UTF-8')];
  const listed = new Map<string, string>();
  const faults: string[] = [];
  for (const line of linesOf(text)) {
    const entry = entryOf(line, createHash(hash).digest('hex').length);
    if (typeof entry === 'string') faults.push(fault(entry));
    else if (listed.has(entry.path)) faults.push(fault(`${entry.path} stands in it twice`));
    else listed.set(entry.path, entry.checksum);
  }
  faults.push(...membershipFaults(bag, manifest, [...listed.keys()]).map(fault));
  return [...faults, ...[...listed].flatMap(([name, checksum]) => contentFaults(bag, manifest, hash, name, checksum))];
}

function contentFaults(bag: Bag, { name: manifest }: Manifest, hash: string, name: string, checksum: string): string[] {
  if (!bag.files.includes(name)) return [`3: ${name} is missing, though ${manifest} lists it`];
  const found = createHash(hash).update(bytesOf(bag, name)).digest('hex');
  return found === checksum ? [] : [`3: ${name} is not what ${manifest} says`];
}

/** A line of a manifest, with `%0A`, `%0D` and `%25` read as what they stand for; or what is wrong with it. */
function entryOf(line: string, digits: number): { path: string; checksum: string } | string {
  const [, checksum = '', written = ''] = /^([0-9A-Fa-f]+)[ \t]+(\S.*)$/s.exec(line) ?? [];
  if (checksum.length !== digits) return `"${line}" is not a checksum of ${digits} digits and a path`;
  if (/%(?!0A|0D|25)/i.test(written)) return `"${written}" has a percent sign that is not encoded`;
  const name = written.replaceAll(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  if (/^[~/]|\\|^[A-Za-z]:/.test(name)) return `"${name}" is not a relative path with slashes`;
  if (name.split('/').some((part) => part === '..' || part === '.' || part === ''))
    return `"${name}" is not a plain path`;
  return { path: name, checksum: checksum.toLowerCase() };
}

/** What a manifest must list and must not. */
function membershipFaults({ files, manifests }: Bag, manifest: Manifest, listed: readonly string[]): string[] {
  const payload = files.filter((name) => name.startsWith('data/'));
  const needed = manifest.tag ? manifests.filter(({ tag }) => !tag).map(({ name }) => name) : payload;
  const wrong = manifest.tag
    ? listed.filter((name) => name.startsWith('data/') || /^tagmanifest-/i.test(name))
    : listed.filter((name) => !name.startsWith('data/'));
  return [
    ...needed.filter((name) => !listed.includes(name)).map((name) => `does not list ${name}`),
    ...wrong.map((name) => `must not list ${name}`),
  ];
}

function infoFaults(bag: Bag): string[] {
  if (!bag.files.includes('bag-info.txt')) return [];
  const text = textOf(bytesOf(bag, 'bag-info.txt'));
  if (text === undefined || text.startsWith('\u{FEFF}')) return ['2.2.2: bag-info.txt is not plain UTF-8'];
  // A line that begins with a blank goes on with the value before it.
  const lines = linesOf(text.replaceAll(/(?:\r\n|\r|\n)[ \t]+/g, ' '));
  const pairs = lines.map((line) => /^([^:\s](?:[^:]*[^:\s])?):[ \t](.*)$/.exec(line));
  const valuesOf = (label: string) => pairs.flatMap((pair) => (pair?.[1]?.toLowerCase() === label ? [pair[2]] : []));
  const oxums = valuesOf('payload-oxum');
  const real = oxumOf(bag);
  return [
    ...lines.filter((_, at) => !pairs[at]).map((line) => `2.2.2: "${line}" in bag-info.txt is not a label and a value`),
    ...(oxums.length > 1 ? ['2.2.2: Payload-Oxum stands in bag-info.txt twice'] : []),
    ...oxums.filter((given) => given !== real).map((given) => `2.2.2: Payload-Oxum is ${given}, not ${real}`),
    ...valuesOf('bagging-date').flatMap((given) => (isDay(given ?? '') ? [] : [`2.2.2: Bagging-Date is ${given}`])),
  ];
}

function oxumOf({ folder, files }: Bag): string {
  const sizes = files.filter((name) => name.startsWith('data/')).map((name) => statSync(path.join(folder, name)).size);
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Files that would have to be fetched first: the bag as it lies there is not complete. */
const fetchFaults = ({ files }: Bag): string[] =>
  files.includes('fetch.txt') ? ['3: fetch.txt names files that are elsewhere'] : [];
