import { duplicate } from '../core/bundle-faults/entry-faults.js';
import * as codes from '../core/bundle-faults/name-faults.js';
import { collisionKey, MOST_PATH_CHARACTERS, type NameFaultKind, nameFault } from '../domain/file-names.js';
import { type Faults, shortened } from './read-faults.js';

/** A name as it stands in the zip or on disk, parts separated by /. */
export interface Named {
  readonly name: string;
  readonly isUtf8: boolean;
  readonly index: number;
  /** Some zips have entries for folders. */
  readonly isFolder?: boolean;
}

/** More than any path and the folders of the bundle have. Longer names are not looked at any further: it takes long. */
const MOST_NAME = 512;
/** The writer counts the length of a path inside these. */
const OWN_FOLDERS = /^(?:[^/]*\/)?data\/(?:proposal|report|call)\//;

const BY_KIND: Readonly<Record<NameFaultKind, typeof codes.nameParent>> = {
  'empty-segment': codes.nameCharacter,
  'dot-segment': codes.nameParent,
  invisible: codes.nameControl,
  character: codes.nameCharacter,
  'outer-space': codes.nameEdge,
  'trailing-dot': codes.nameEdge,
  'leading-sign': codes.nameCharacter,
  reserved: codes.nameReserved,
  'segment-too-long': codes.nameTooLong,
  'path-too-long': codes.nameTooLong,
};

function faultOf({ name, isUtf8 }: Named): typeof codes.nameParent | undefined {
  if (!isUtf8) return codes.nameNotUtf8;
  if (name.length > MOST_NAME) return codes.nameTooLong;
  if (name.includes('\\')) return codes.nameBackslash;
  if (/^[A-Za-z]:/.test(name)) return codes.nameDrive;
  if (name.startsWith('/')) return codes.nameAbsolute;
  if (name.split('/').includes('..')) return codes.nameParent;
  if (name.replace(OWN_FOLDERS, '').length > MOST_PATH_CHARACTERS) return codes.nameTooLong;
  const kind = kindOf(name);
  if (kind) return BY_KIND[kind];
  return name === name.normalize('NFC') ? undefined : codes.nameNotNfc;
}

/** Its length counts without the folders of the bundle. */
function kindOf(name: string): NameFaultKind | undefined {
  const kind = nameFault(name)?.kind;
  return kind === 'path-too-long' ? undefined : kind;
}

/** Names that no honest bundle has, and those that are in each other's way. */
export function checkNames(files: readonly Named[], faults: Faults): void {
  const tell = (code: typeof codes.nameParent, { name, index }: Named) =>
    faults.add(code, { entry: shortened(name) }, name, index);
  const looked: Named[] = [];
  for (const file of files) {
    const fault = faultOf(file);
    if (fault) tell(fault, file);
    if (file.name.length <= MOST_NAME) looked.push(file);
  }
  const exact = new Set<string>();
  const alike = new Map<string, string>();
  for (const file of looked) {
    const key = collisionKey(file.name);
    const other = alike.get(key);
    if (exact.has(file.name)) tell(duplicate, file);
    else if (other !== undefined) {
      faults.add(codes.namesCollide, { entry: file.name, other }, file.name, file.index);
    }
    exact.add(file.name);
    alike.set(key, other ?? file.name);
  }
  checkFolders(looked, faults);
}

function checkFolders(all: readonly Named[], faults: Faults): void {
  const files = new Map(all.flatMap(({ name, isFolder }) => (isFolder ? [] : [[collisionKey(name), name]])));
  for (const { name, index } of all) {
    const key = collisionKey(name);
    for (let at = key.indexOf('/', 1); at !== -1; at = key.indexOf('/', at + 1)) {
      const other = files.get(key.slice(0, at));
      if (other === undefined) continue;
      faults.add(codes.nameFileAndFolder, { entry: shortened(name), other: shortened(other) }, name, index);
      break;
    }
  }
}
