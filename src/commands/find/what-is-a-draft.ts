import path from 'node:path';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { WAIVERS_FILE } from '../waivers/waivers-file.js';

/** Files that are taken for drafts where a folder or a pattern is named. */
export const LOOKS_LIKE_DRAFT = /\.ya?ml$/i;

/** Whether a folder of this name may hold drafts: no hidden one, and no installed packages. */
export const isPlaceForDrafts = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** Of this tool, and no drafts. */
const OURS: ReadonlySet<string> = new Set(['grantlint.yaml', '.grantlint.yaml', WAIVERS_FILE]);

export const isOurs = (name: string): boolean => OURS.has(name);

/** Whether a file, by its name and absolute path, can be a draft: not what the run reads as settings or as a call. */
export type CanBeDraft = (name: string, file: string) => boolean;

export function canBeDraft({ text, list }: Pick<Settings, 'text' | 'list'>, host: Pick<Host, 'cwd'>): CanBeDraft {
  const read = new Set(
    [...['config', 'call'].flatMap((each) => text(each) ?? []), ...list('overlay')].map((each) =>
      path.resolve(host.cwd, each),
    ),
  );
  const calls = text('calls');
  const definitions = calls === undefined ? undefined : path.resolve(host.cwd, calls);
  return (name, file) =>
    !OURS.has(name) && !read.has(file) && (definitions === undefined || path.dirname(file) !== definitions);
}
