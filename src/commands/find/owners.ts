import path from 'node:path';
import { isOurs, LOOKS_LIKE_DRAFT } from './what-is-a-draft.js';

/**
 * Which drafts a file belongs to: a draft to itself, any other file to the drafts in the nearest folder above it that
 * holds some. All paths are absolute. What lies right beside drafts and looks like one is a draft too, and no attachment.
 */
export function ownersIn(drafts: readonly string[]): (file: string) => readonly string[] {
  const all = new Set(drafts);
  const byFolder = new Map<string, string[]>();
  for (const draft of drafts) {
    const beside = byFolder.get(path.dirname(draft));
    if (beside) beside.push(draft);
    else byFolder.set(path.dirname(draft), [draft]);
  }
  return (file) => {
    if (all.has(file)) return [file];
    const own = byFolder.get(path.dirname(file));
    if (own && LOOKS_LIKE_DRAFT.test(file) && !isOurs(path.basename(file))) return [];
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const found = byFolder.get(folder);
      if (found || path.dirname(folder) === folder) return found ?? [];
    }
  };
}
