import path from 'node:path';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { isPath } from '../call-store.js';
import { isBelow } from '../find/ignore-files.js';
import { baseOf, isPattern } from '../find/matching.js';
import { ownersIn } from '../find/owners.js';

/** Folders and files, absolute, in which a change can concern what the words mean. */
export function placesToWatch(words: readonly string[], settings: Settings, host: Host): readonly string[] {
  const asked = words.length > 0 ? words : ['proposal.yaml'];
  const folders = asked.flatMap((word) => (word.startsWith('!') ? [] : [folderOf(word, host)]));
  const all = [...new Set([...folders, ...filesJudgedBy(settings, host)])];
  return all.filter((each) => !all.some((other) => other !== each && isBelow(each, other) && !isHidden(each, other)));
}

/** What lies in a hidden folder below another is not seen from there. */
const isHidden = (file: string, folder: string): boolean => /(?:^|[/\\])\./.test(path.relative(folder, file));

/** The attachments of a draft lie beside it. */
function folderOf(word: string, host: Host): string {
  const file = path.resolve(host.cwd, word);
  const kind = host.stat(file)?.kind;
  if (kind === 'folder') return file;
  return !kind && isPattern(word) ? baseOf(word, host) : path.dirname(file);
}

/** The settings file, and the definitions of the user's own. */
export function filesJudgedBy({ text, list }: Settings, host: Host): readonly string[] {
  const call = text('call');
  const named = [
    text('config'),
    text('calls'),
    call !== undefined && isPath(call) ? call : undefined,
    ...list('overlay').filter(isPath),
  ];
  return named.flatMap((each) => (each === undefined ? [] : [path.resolve(host.cwd, each)]));
}

export interface Affected {
  /** Names of drafts that have changed themselves, or with their attachments. */
  readonly changed: ReadonlySet<string>;
  /** Whether all have to be judged again. */
  readonly all: boolean;
}

interface Known {
  readonly names: readonly string[];
  readonly known: ReadonlyMap<string, unknown>;
  readonly judgedBy: readonly string[];
}

/** Which drafts the change of these files concerns; one that was not there before is always among them. */
export function affectedBy(files: ReadonlySet<string>, { names, known, judgedBy }: Known, host: Host): Affected {
  const named = new Map(names.map((name) => [path.resolve(host.cwd, name), name]));
  const ownersOf = ownersIn([...named.keys()]);
  const touched = [...files].flatMap((file) => ownersOf(file)).flatMap((file) => named.get(file) ?? []);
  const fresh = names.filter((name) => !known.has(name));
  return {
    changed: new Set([...touched, ...fresh]),
    all: [...files].some((file) => judgedBy.some((each) => isBelow(file, each))),
  };
}
