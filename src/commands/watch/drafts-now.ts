import path from 'node:path';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { isPattern } from '../find/matching.js';
import { findDrafts } from '../find-drafts.js';

/** The drafts that the words mean at this moment. One that is gone may come back, so its word is no error. */
export async function draftsNow(words: readonly string[], settings: Settings, host: Host): Promise<readonly string[]> {
  const there = words.filter(
    (word) => word.startsWith('!') || isPattern(word) || host.stat(path.resolve(host.cwd, word)) !== null,
  );
  if (there.length === 0 && words.length > 0) return [];
  return (await findDrafts(there, { ...settings, allowEmpty: true }, host)).names;
}
