import path from 'node:path';
import { isOurs, LOOKS_LIKE_DRAFT } from './what-is-a-draft.js';

/**
 * Which drafts a file can belong to: a draft to itself, any other file to the drafts in all folders above it, as each may
 * list what lies anywhere below it. All paths are absolute. What lies right beside drafts and looks like one is a draft
 * too, and no attachment.
 */
export function ownersIn(drafts: readonly string[]): (file: string) => readonly string[] {
  const all = new Set(drafts);
  const byFolder = new Map<string, string[]>();
  for (const draft of drafts) {
    const beside = byFolder.get(path.dirname(draft));
    if (beside) beside.push(draft);
    else byFolder.set(path.dirname(draft), [draft]);
  }
  const known = new Map<string, readonly string[]>();
  const above = (folder: string): readonly string[] => {
    const before = known.get(folder);
    if (before) return before;
    const outer = path.dirname(folder);
    const own = byFolder.get(folder);
    const others = outer === folder ? [] : above(outer);
    const found = own ? [...own, ...others] : others;
    known.set(folder, found);
    return found;
  };
  return (file) => {
    if (all.has(file)) return [file];
    const own = byFolder.get(path.dirname(file));
    if (own && LOOKS_LIKE_DRAFT.test(file) && !isOurs(path.basename(file))) return [];
    return above(path.dirname(file));
  };
}
