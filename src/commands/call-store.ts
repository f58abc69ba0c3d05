import path from 'node:path';
import type { Localized } from '../../schemas/field.js';
import type { LoadedCall } from '../core/call-facts.js';
import type { Catalogue, Diagnostic } from '../core/diagnostic.js';
import { FileError, UsageError } from '../core/errors.js';
import { readYaml } from '../core/read-yaml.js';
import { sha256 } from '../files/sha256.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { RULES } from '../rules/index.js';
import { say } from '../text/say.js';
import { type DefinitionFile, definitions } from './definition-files.js';

/** Whether `--call` names a file, and not the id of a call. */
export const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name);
const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(name);

/** One definition within reach, as lists show it: what was read of it, or why it cannot be used. */
export interface ListedCall {
  readonly id: string;
  /** As messages name the file. */
  readonly file: string;
  /** Whether it is a definition of the user's own, from the folder of `--calls`. */
  readonly own: boolean;
  readonly read: LoadedCall | { readonly fault: Localized };
}

/** The call definitions within reach. Each is read once in a run, and only when it is asked for. */
export interface CallStore {
  readonly ids: () => readonly string[];
  /** By id, or undefined where no definition has it. */
  readonly byId: (id: string) => Promise<LoadedCall | undefined>;
  /** By `--call`: an id, or the path of a definition. */
  readonly named: (name: string) => Promise<LoadedCall>;
  /** What an overlay adds to, by the name that it writes: undefined where there is none, or where it leads back. */
  readonly baseOf: (overlay: DefinitionFile, name: string) => Promise<LoadedCall | undefined>;
  /** All of them, those that come with the tool first; one that cannot be used hides none of the others. */
  readonly all: () => Promise<readonly ListedCall[]>;
  /** All that can be used. */
  readonly usable: () => Promise<readonly LoadedCall[]>;
  /** The paths of the definitions read so far, with those that they add to. */
  readonly filesRead: () => readonly string[];
}

type StoreHost = Pick<Host, 'cwd' | 'callsFolder' | 'list' | 'read' | 'stat' | 'compiledCall'>;

/**
 * The definitions that come with the tool and, beside them, those in a folder of the user's own (`--calls`), and single
 * files that are to be known by their ids too (`--overlay`).
 */
export function callStore(host: StoreHost, folder?: string, single?: readonly string[]): CallStore {
  const loaded = new Map<string, LoadedCall>();
  // An overlay that leads back to itself adds to nothing: `way` holds the definitions that wait for this one.
  const load = async ({ file, path: at }: DefinitionFile, way: readonly string[] = []): Promise<LoadedCall> => {
    const known = loaded.get(at);
    if (known) return known;
    const call = await loadCall(file, host.read(at), host, (name) => baseNear({ file, path: at }, name, [...way, at]));
    loaded.set(at, call);
    return call;
  };
  // An overlay names the call that it adds to by id or by a path seen from itself; messages name it as seen from here.
  const baseNear = async (
    from: DefinitionFile,
    name: string,
    way: readonly string[],
  ): Promise<LoadedCall | undefined> => {
    const near = path.resolve(path.dirname(from.path), name);
    const shown = path.isAbsolute(name) ? name : path.join(path.dirname(from.file), name);
    const there =
      isBelow(from.path, near) && host.stat(near)?.kind === 'file' ? { file: shown, path: near } : undefined;
    const base = there ?? files().get(name) ?? beside(from, name, host);
    return base && !way.includes(base.path) ? load(base, way) : undefined;
  };
  let known: ReadonlyMap<string, DefinitionFile> | undefined;
  const files = () => {
    known ??= definitions(host, folder, single);
    return known;
  };
  const ids = () => [...files().keys()];
  const byId = async (id: string) => {
    const found = files().get(id);
    return found && load(found);
  };
  const named = async (name: string) => {
    if (isAddress(name)) throw notFetched(name);
    if (isPath(name)) return load({ file: name, path: path.resolve(host.cwd, name) });
    const found = await byId(name);
    if (found) return found;
    throw unknownCall(name, ids());
  };
  const all = () =>
    Promise.all(
      [...files()].map(async ([id, definition]) => ({
        id,
        file: definition.file,
        own: definition.own === true,
        read: await load(definition).catch((error: unknown) => {
          if (error instanceof UsageError || error instanceof FileError) return { fault: error.text };
          throw error;
        }),
      })),
    );
  const usable = async () => (await all()).flatMap(({ read }) => ('fault' in read ? [] : [read]));
  const baseOf = (overlay: DefinitionFile, name: string) => baseNear(overlay, name, [overlay.path]);
  return { ids, byId, named, baseOf, all, usable, filesRead: () => [...loaded.keys()] };
}

/** A definition may come from anybody, so what it names by a path is a definition in its own folder or below. */
const isBelow = (overlay: string, base: string): boolean =>
  /\.ya?ml$/.test(base) && !/^\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:/.test(path.relative(path.dirname(overlay), base));

/** The definition of an id that lies in the folder of the overlay, under the name of its id. */
function beside(from: DefinitionFile, id: string, host: StoreHost): DefinitionFile | undefined {
  if (!/^[A-Za-z0-9][\w-]*$/.test(id)) return undefined;
  return ['yaml', 'yml']
    .map((ending) => `${id}.${ending}`)
    .map((name) => ({
      file: path.join(path.dirname(from.file), name),
      path: path.join(path.dirname(from.path), name),
    }))
    .find(({ path: file }) => host.stat(file)?.kind === 'file');
}

const notFetched = (address: string): UsageError =>
  usage(
    `${address} is an address: nothing is fetched from the network. Save the definition as a file: --call ./call.yaml`,
    `${address} はネットワーク上の場所です。ネットワークからは取得しません。定義をファイルに保存して指定してください：--call ./call.yaml`,
  );

const unknownCall = (name: string, known: readonly string[]): UsageError =>
  usage(
    `No call named "${name}". Known: ${known.join(', ')}. A definition of your own is given as a file: --call ./call.yaml`,
    `「${name}」という公募はありません。利用できる公募：${known.join('、')}。独自の定義はファイルで指定します：--call ./call.yaml`,
  );

/**
 * Reading the YAML of a call costs about as much as a whole start of Node, so the build keeps what it read of the
 * definitions that come with the tool. That counts only for the very bytes it was made from.
 */
export async function loadCall(
  name: string,
  bytes: Uint8Array,
  host: Pick<Host, 'compiledCall'>,
  baseOf: (name: string) => Promise<LoadedCall | undefined>,
): Promise<LoadedCall> {
  const digest = sha256(bytes);
  const kept = host.compiledCall(digest);
  if (kept) return kept;
  const { baseNamed } = await import('../core/parse-call.js');
  const { checkCall } = await import('../core/check-call.js');
  const { wholeCatalogue } = await import('../core/whole-catalogue.js');
  const read = readYaml(name, bytes);
  const extended = baseNamed(read);
  const base = extended === undefined ? undefined : await baseOf(extended);
  const { loaded, diagnostics } = checkCall(name, read, digest, { baseOf: () => base, rules: RULES });
  // A definition that contradicts itself, or states what nothing reads, could make any draft ready.
  const grave = diagnostics.filter(({ level }) => level === 'must');
  if (!loaded || grave.length > 0) throw callFault(name, grave, wholeCatalogue([]));
  return loaded;
}

function callFault(name: string, faults: readonly Diagnostic[], catalogue: Catalogue): UsageError {
  const lines = (language: 'en' | 'ja') =>
    faults.map((fault) => {
      const { message, fix } = say(fault, language, catalogue);
      return `\n  ${name}:${fault.place.start.line}:${fault.place.start.column}  ${message} ${fix}`;
    });
  return new UsageError({
    en: `The call definition ${name} cannot be used:${lines('en').join('')}`,
    ja: `公募の定義 ${name} は使用できません：${lines('ja').join('')}`,
  });
}
