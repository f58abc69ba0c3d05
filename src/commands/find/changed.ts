import path from 'node:path';
import { FileError, UsageError } from '../../core/errors.js';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { callStore, isPath } from '../call-store.js';
import { ownFiles } from '../definition-files.js';
import { overlayFiles } from '../overlays.js';
import { trueName } from '../true-name.js';
import { type GitChanges, gitChanges } from './git-changes.js';
import { ownersIn } from './owners.js';

/**
 * The drafts that have changed with their attachments since the last commit or since `--since`. What git does not keep
 * or does not look at counts as changed: nobody knows that it has not.
 */
export async function changedOf(names: readonly string[], settings: Settings, host: Host): Promise<readonly string[]> {
  const changes = await gitChanges(settings.text('since'), host);
  const top = host.realPath(changes.top);
  const inTop = (file: string) => path.relative(top, file).split(path.sep).join('/');
  const absolute = (file: string) => path.join(top, file);
  const touched = [...changes.changed, ...changes.unwatched].map(absolute);
  const judgedBy = await filesJudgedBy(settings, host);
  if (anyChanged(judgedBy, touched, { ...changes, top }, inTop)) return names;
  const places = placesOf(names, host);
  const ownersOf = ownersIn([...places.values()]);
  const changed = new Set(touched.flatMap(ownersOf));
  return names.filter((name) => {
    const file = places.get(name) ?? '';
    return changed.has(file) || !changes.watches(inTop(file));
  });
}

/** Names → absolute paths in folders without links; a draft that is a link itself stays one. */
function placesOf(names: readonly string[], host: Host): ReadonlyMap<string, string> {
  const real = new Map<string, string>();
  return new Map(
    names.map((name) => {
      const file = path.resolve(host.cwd, name);
      const folder = path.dirname(file);
      const there = real.get(folder) ?? (host.stat(folder) ? host.realPath(folder) : folder);
      real.set(folder, there);
      return [name, path.join(there, path.basename(file))];
    }),
  );
}

/** Whether one lies in the work tree and is not as it was; what lies elsewhere is beyond the question. */
function anyChanged(
  files: readonly string[],
  touched: readonly string[],
  { watches }: Pick<GitChanges, 'watches' | 'top'>,
  inTop: (file: string) => string,
): boolean {
  const all = new Set(touched);
  const isInside = (file: string) => !/^\.\.(?:\/|$)/.test(inTop(file)) && !path.isAbsolute(inTop(file));
  return files.some((file) => isInside(file) && (all.has(file) || !watches(inTop(file))));
}

/** The settings and the call definitions of the run, with those that they add to. */
async function filesJudgedBy(settings: Settings, host: Host): Promise<readonly string[]> {
  const [config, call, folder] = ['config', 'call', 'calls'].map((name) => settings.text(name));
  const overlays = overlayFiles(settings);
  const store = callStore(host, folder, overlays);
  const own = folder === undefined ? [] : ownFiles(host, folder).map((each) => each.path);
  const named = [...own, ...overlays, ...(call !== undefined && isPath(call) ? [call] : [])];
  for (const each of named) await store.named(each).catch(passFaults);
  const files = [...named, ...(config === undefined ? [] : [config]), ...store.filesRead()];
  return files.map((file) => trueName(path.resolve(host.cwd, file), host));
}

/** A definition that cannot be read is told where it is needed. */
function passFaults(error: unknown): void {
  if (!(error instanceof UsageError || error instanceof FileError)) throw error;
}
