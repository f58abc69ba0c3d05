import path from 'node:path';
import { FileError } from '../../core/errors.js';
import type { Entry, Host } from '../../host.js';
import { sortByCodePoint } from './by-code-point.js';
import { type IgnoreFile, leftOutBy, type Standing, setPatterns, standings } from './ignore-files.js';
import { isFileBehind } from './link.js';
import { leave, type Reach, take } from './reach.js';
import { isPlaceForDrafts, LOOKS_LIKE_DRAFT } from './what-is-a-draft.js';

interface Folder {
  /** As its files are named, ending in a separator; empty for the working folder. */
  readonly shown: string;
  /** Where it really lies. */
  readonly real: string;
  readonly left: IgnoreFile | null;
}

/**
 * Takes the drafts in a folder and below. Hidden folders and installed packages are no place for drafts; a link to a
 * folder can lead out, or back up. A folder that cannot be read stands among the drafts, to be told there.
 */
export function takeBelow(word: string, reach: Reach, host: Host): void {
  const real = host.realPath(path.resolve(host.cwd, word));
  const standing = reach.mindsIgnoreFiles ? standings(real, host, setPatterns(reach, host)) : undefined;
  const start = { shown: path.join(word, 'x').slice(0, -1), real, left: standing?.(real).left ?? null };
  const names = [...walk(start, standing, host)].flatMap((seen) => draftsIn(seen, reach, host));
  // Put together from parts that are known: to resolve a hundred thousand paths takes a while.
  const above = path.join(path.resolve(host.cwd, word), path.sep);
  for (const name of sortByCodePoint(names)) take(reach, above + name.slice(start.shown.length), name);
}

/** A folder and the files in it that could be drafts; undefined where nobody can see them. */
interface Seen {
  readonly folder: Folder;
  readonly files: readonly Entry[] | undefined;
  /** What holds in it, unless it is left out anyway. */
  readonly rules: Standing | undefined;
}

function* walk(start: Folder, standing: ((folder: string) => Standing) | undefined, host: Host): Generator<Seen> {
  const folders = [start];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const { left, real } = folder;
    const rules = left ? undefined : standing?.(real);
    const entries = entriesOf(folder, host)?.filter(({ name }) => isPlaceForDrafts(name));
    yield {
      folder,
      rules,
      files: entries?.filter(({ kind, name }) => kind !== 'folder' && LOOKS_LIKE_DRAFT.test(name)),
    };
    for (const entry of entries ?? []) {
      if (entry.kind === 'folder') folders.push(inside(folder, entry, left ?? leftOutOf(rules, entry)));
    }
  }
}

function draftsIn({ folder, files, rules }: Seen, reach: Reach, host: Host): string[] {
  if (!files) return [folder.shown.slice(0, -1) || '.'];
  const drafts = files.filter((each) => isDraft(each, folder, reach, host));
  return drafts.flatMap((entry) => {
    const why = folder.left ?? leftOutOf(rules, entry);
    if (!why) return [folder.shown + entry.name];
    leave(reach, path.join(folder.real, entry.name), why);
    return [];
  });
}

function isDraft({ name, kind }: Entry, { real }: Folder, { canBeDraft }: Reach, host: Host): boolean {
  if (!canBeDraft(name, real + path.sep + name)) return false;
  return kind === 'file' || (kind === 'link' && isFileBehind(path.join(real, name), host));
}

const leftOutOf = (rules: Standing | undefined, { name, kind }: Entry): IgnoreFile | null =>
  rules ? leftOutBy(rules, kind === 'folder' ? `${name}/` : name) : null;

const inside = ({ shown, real }: Folder, { name }: Entry, left: IgnoreFile | null): Folder => ({
  shown: `${shown}${name}${path.sep}`,
  real: path.join(real, name),
  left,
});

/** Undefined where the folder may hold drafts that nobody can see; what is left out need not be seen. */
function entriesOf({ real, left }: Folder, host: Host): readonly Entry[] | undefined {
  try {
    return host.entries(real);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return left ? [] : undefined;
  }
}
