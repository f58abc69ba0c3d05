import { createHash } from 'node:crypto';
import path from 'node:path';
import { catalogueOf } from '../core/catalogue.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { UsageError } from '../core/errors.js';
import { type LoadedCall, parseCall } from '../core/parse-call.js';
import type { Host } from '../host.js';
import { say } from '../text/say.js';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The call definitions within reach. Each is read once in a run. */
export interface CallStore {
  readonly ids: () => readonly string[];
  /** By id, or undefined where no definition has it. */
  readonly byId: (id: string) => LoadedCall | undefined;
  /** By `--call`: an id, or the path of a definition. */
  readonly named: (name: string) => LoadedCall;
}

export function callStore(host: Pick<Host, 'cwd' | 'callsFolder' | 'list' | 'read'>): CallStore {
  const loaded = new Map<string, LoadedCall>();
  const load = (file: string, name: string): LoadedCall => {
    const known = loaded.get(file);
    if (known) return known;
    const bytes = host.read(file);
    const read = parseCall(name, bytes, sha256(bytes));
    if ('faults' in read) throw callFault(name, read.faults);
    loaded.set(file, read.loaded);
    return read.loaded;
  };
  const ids = () => host.list(host.callsFolder).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));
  const byId = (id: string) =>
    ids().includes(id) ? load(path.join(host.callsFolder, `${id}.yaml`), `calls/${id}.yaml`) : undefined;
  const named = (name: string) => {
    if (/[/\\]|\.ya?ml$/.test(name)) return load(path.resolve(host.cwd, name), name);
    const found = byId(name);
    if (found) return found;
    throw new UsageError({
      en: `No call named "${name}". Known: ${ids().join(', ')}. A definition of your own is given as a file: --call ./call.yaml`,
      ja: `「${name}」という公募はありません。利用できる公募：${ids().join('、')}。独自の定義はファイルで指定します：--call ./call.yaml`,
    });
  };
  return { ids, byId, named };
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
