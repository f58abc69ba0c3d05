import path from 'node:path';
import { FileError, type UsageError } from '../core/errors.js';
import { readYaml } from '../core/read-yaml.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';

/** A file with the definition of a call. */
export interface DefinitionFile {
  /** As messages name it. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** Whether it lies in the user's own folder. */
  readonly own?: boolean;
}

type FilesHost = Pick<Host, 'cwd' | 'callsFolder' | 'list' | 'read' | 'stat'>;

/**
 * The files of all definitions by the ids of their calls: those that come with the tool, then those of the user's own
 * folder, then single files. Throws a UsageError where the folder is none, or an id stands for two of them.
 */
export function definitions(
  host: FilesHost,
  folder: string | undefined,
  single: readonly string[] = [],
): ReadonlyMap<string, DefinitionFile> {
  const known = new Map<string, DefinitionFile>();
  for (const name of host.list(host.callsFolder)) {
    if (name.endsWith('.yaml')) known.set(name.slice(0, -5), shipped(host, name));
  }
  const alone = single.map((file) => ({ file, path: path.resolve(host.cwd, file), own: true }));
  for (const each of [...(folder === undefined ? [] : ownFiles(host, folder)), ...alone]) {
    const id = idIn(each, host);
    const other = known.get(id);
    if (other && other.path !== each.path) throw sameId(id, each, other);
    known.set(id, other ?? each);
  }
  return known;
}

/** Those that come with the tool are named after their ids. */
const shipped = ({ callsFolder }: FilesHost, name: string): DefinitionFile => ({
  file: `calls/${name}`,
  path: path.join(callsFolder, name),
});

/** The definitions of the user's own that lie in the folder of `--calls`. */
export function ownFiles(host: FilesHost, folder: string): DefinitionFile[] {
  const place = path.resolve(host.cwd, folder);
  if (host.stat(place)?.kind !== 'folder') {
    throw usage(
      `--calls: there is no folder "${folder}". Give the folder that holds your own call definitions (*.yaml).`,
      `--calls：「${folder}」というフォルダはありません。独自の公募定義（*.yaml）があるフォルダを指定してください。`,
    );
  }
  return host
    .list(place)
    .map((name) => ({ file: path.join(folder, name), path: path.join(place, name), own: true }))
    .filter(({ path: file }) => /\.ya?ml$/.test(file) && !isFolder(file, host));
}

/** What cannot be looked at, such as a link that leads nowhere, stays: it is told where it is read, and hides no other. */
function isFolder(file: string, host: FilesHost): boolean {
  try {
    return host.stat(file)?.kind === 'folder';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

/**
 * The id that a definition states, also where the rest of it cannot be read: who needs that call is told what is wrong
 * with it. Where it states none, the name of the file.
 */
function idIn({ path: file }: DefinitionFile, host: FilesHost): string {
  const fallback = path.basename(file).replace(/\.ya?ml$/, '');
  try {
    const read = readYaml(file, host.read(file));
    const id = 'yaml' in read ? read.yaml.value.id : /^id:[ \t]*["']?([A-Za-z0-9][\w-]*)/m.exec(read.text)?.[1];
    return typeof id === 'string' && id !== '' ? id : fallback;
  } catch (error) {
    if (error instanceof FileError) return fallback;
    throw error;
  }
}

function sameId(id: string, own: DefinitionFile, other: DefinitionFile): UsageError {
  const whose = other.own
    ? { en: other.file, ja: other.file }
    : { en: `${other.file}, which comes with the tool`, ja: `本ツールに付属する ${other.file}` };
  return usage(
    `Two definitions have the id "${id}": ${own.file} and ${whose.en}. Give yours another id; an office adds to a call with "extends: ${id}".`,
    `「${id}」という ID の定義が二つあります：${own.file} と ${whose.ja}。独自の定義には別の ID を付けてください。既存の公募に要件を加える場合は「extends: ${id}」と書きます。`,
  );
}
