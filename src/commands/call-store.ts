import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LoadedCall } from '../core/call-facts.js';
import { catalogueOf } from '../core/catalogue.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { UsageError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { say } from '../text/say.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name);

/** The call definitions within reach. Each is read once in a run. */
export interface CallStore {
  readonly ids: () => readonly string[];
  /** By id, or undefined where no definition has it. */
  readonly byId: (id: string) => Promise<LoadedCall | undefined>;
  /** By `--call`: an id, or the path of a definition. */
  readonly named: (name: string) => Promise<LoadedCall>;
}

export function callStore(
  host: Pick<Host, 'cwd' | 'callsFolder' | 'list' | 'read' | 'stat' | 'compiledCall'>,
): CallStore {
  const loaded = new Map<string, LoadedCall>();
  const loading = new Set<string>();
  const load = async (file: string, name: string): Promise<LoadedCall> => {
    const known = loaded.get(file);
    if (known) return known;
    loading.add(file);
    const call = await loadCall(name, host.read(file), host, baseNear(file));
    loading.delete(file);
    loaded.set(file, call);
    return call;
  };
  const shipped = (id: string): string => path.join(host.callsFolder, `${id}.yaml`);
  // An overlay names the call that it adds to by id, or by a path seen from itself.
  const baseNear =
    (file: string) =>
    async (name: string): Promise<LoadedCall | undefined> => {
      if (!isPath(name)) return byId(name);
      const base = path.resolve(path.dirname(file), name);
      // An overlay that leads back to itself adds to nothing.
      return host.stat(base)?.kind === 'file' && !loading.has(base) ? load(base, name) : undefined;
    };
  const ids = () => host.list(host.callsFolder).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));
  const byId = async (id: string) => (ids().includes(id) ? load(shipped(id), `calls/${id}.yaml`) : undefined);
  const named = async (name: string) => {
    if (isPath(name)) return load(path.resolve(host.cwd, name), name);
    const found = await byId(name);
    if (found) return found;
    throw usage(
      `No call named "${name}". Known: ${ids().join(', ')}. A definition of your own is given as a file: --call ./call.yaml`,
      `「${name}」という公募はありません。利用できる公募：${ids().join('、')}。独自の定義はファイルで指定します：--call ./call.yaml`,
    );
  };
  return { ids, byId, named };
}

/**
 * Reading the YAML of a call costs about as much as a whole start of Node, so the build keeps what it read of the
 * definitions that come with the tool. That counts only for the very bytes it was made from.
 */
async function loadCall(
  name: string,
  bytes: Uint8Array,
  host: Pick<Host, 'compiledCall'>,
  baseOf: (name: string) => Promise<LoadedCall | undefined>,
): Promise<LoadedCall> {
  const digest = sha256(bytes);
  const kept = host.compiledCall(digest);
  if (kept) return kept;
  const { baseNamed, parseCall } = await import('../core/parse-call.js');
  const extended = baseNamed(name, bytes);
  const base = extended === undefined ? undefined : await baseOf(extended);
  const read = parseCall(name, bytes, digest, () => base);
  if ('faults' in read) throw callFault(name, read.faults);
  return read.loaded;
}

function callFault(name: string, faults: readonly Diagnostic[]): UsageError {
  const catalogue = catalogueOf([]);
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
