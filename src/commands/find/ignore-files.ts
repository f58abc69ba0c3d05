import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { kindAt } from './link.js';

/** What `.gitignore` and `.grantlintignore` files leave out, as git reads them, and what the settings do. */

/** What leaves something out: the kind of file, or the name of the settings file. */
export type IgnoreFile = string;

/** The patterns of the settings file, seen from its folder. */
export interface SetPatterns {
  readonly ignore: Ignore;
  /** Absolute, without links. */
  readonly folder: string;
  readonly file: string;
}

/** The rules that hold in a folder, and the folder as they see it: empty, or ending in `/`. */
interface Rules {
  /** Null where no file says anything. */
  readonly ignore: Ignore | null;
  readonly at: string;
}

/** What holds in a folder. */
export interface Standing {
  /** The kind of file that leaves the folder out with everything in it; null where none does. */
  readonly left: IgnoreFile | null;
  /** Null outside a work tree of git, where its files have no say. */
  readonly git: Rules | null;
  readonly own: Rules;
  /** Null where the folder is not below that of the settings, or they leave out nothing. */
  readonly set: (Rules & Pick<SetPatterns, 'file'>) | null;
}

type SeeingHost = Pick<Host, 'cwd' | 'stat' | 'read'>;

/**
 * Tells what holds in the folders from `start` (absolute, without links) downwards. Files of the tool count from the
 * repository of the working folder downwards, or from the working folder; for what lies elsewhere, from its own
 * repository, or from `start`.
 */
export function standings(
  start: string,
  host: SeeingHost,
  patterns: SetPatterns | null = null,
): (folder: string) => Standing {
  const known = new Map<string, Standing>();
  const repository = repositoryOf(host.cwd, host) ?? host.cwd;
  const top = isBelow(start, repository) ? repository : (repositoryOf(start, host) ?? start);
  const standing = (folder: string): Standing => {
    const before = known.get(folder);
    if (before) return before;
    const above = path.dirname(folder);
    const isTop = folder === top || above === folder;
    const found = within(folder, isTop ? null : standing(above), { patterns, host });
    known.set(folder, found);
    return found;
  };
  return standing;
}

/** Which kind of file leaves out what lies in a folder under that name; a folder's name is given with `/` at its end. */
export function leftOutBy({ left, git, own, set }: Standing, name: string): IgnoreFile | null {
  if (left) return left;
  if (git?.ignore?.ignores(git.at + name)) return '.gitignore';
  if (own.ignore?.ignores(own.at + name)) return '.grantlintignore';
  return set?.ignore?.ignores(set.at + name) ? set.file : null;
}

export const isBelow = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);

interface Seen {
  readonly patterns: SetPatterns | null;
  readonly host: SeeingHost;
}

function within(folder: string, above: Standing | null, { patterns, host }: Seen): Standing {
  const name = `${path.basename(folder)}/`;
  const left = above && leftOutBy(above, name);
  if (left) return { ...above, left };
  // In a folder into which nobody may look, no draft can be read either: it is told among the drafts.
  const isRepository = ![null, 'unseen'].includes(kindAt(path.join(folder, '.git'), host));
  // Another repository inside knows nothing of the files outside.
  const git = isRepository ? NOTHING : (above?.git ?? null);
  const inGit = isRepository || git === null ? git : { ...git, at: git.at + name };
  const inOwn = above ? { ...above.own, at: above.own.at + name } : NOTHING;
  return {
    left: null,
    git: inGit && withFile(inGit, '.gitignore', folder, host),
    own: withFile(inOwn, '.grantlintignore', folder, host),
    set: patterns && setIn(folder, patterns),
  };
}

/** What leads to a folder is looked at too, so a pattern also leaves out what a run starts inside of. */
function setIn(folder: string, { ignore, folder: from, file }: SetPatterns): Standing['set'] {
  if (!isBelow(folder, from)) return null;
  const way = path.relative(from, folder).split(path.sep).join('/');
  return { ignore, at: way === '' ? '' : `${way}/`, file };
}

/** The patterns of the settings, where there are any. */
export const setPatterns = ({ leftOut }: Pick<Settings, 'leftOut'>, host: Pick<Host, 'realPath'>): SetPatterns | null =>
  leftOut && {
    ignore: empty().add([...leftOut.patterns]),
    folder: host.realPath(leftOut.folder),
    file: leftOut.file,
  };

/** As on Linux, capitals count on every system: what is left out by mistake would not be checked. */
const empty = (): Ignore => ignore({ ignorecase: false });
const NOTHING: Rules = { ignore: null, at: '' };

function withFile(rules: Rules, name: IgnoreFile, folder: string, host: SeeingHost): Rules {
  const file = path.join(folder, name);
  if (kindAt(file, host) !== 'file') return rules;
  const lines = new TextDecoder().decode(host.read(file)).split(/\r?\n/);
  const seen = lines.flatMap((line) => fromTop(line, rules.at) ?? []);
  return {
    ...rules,
    ignore: empty()
      .add(rules.ignore ?? [])
      .add(seen),
  };
}

/**
 * A line of a file in the folder `at`, written so that it means the same from the top: later lines win over earlier
 * ones whatever file they stand in, which a set of rules for each file could not tell.
 */
function fromTop(line: string, at: string): string | undefined {
  const pattern = withoutBlanks(line);
  if (pattern === '' || pattern.startsWith('#')) return undefined;
  if (at === '') return pattern;
  const not = pattern.startsWith('!') ? '!' : '';
  const body = pattern.slice(not.length);
  const isAnchored = body.slice(0, -1).includes('/');
  const folder = at.replace(/[\\*?[\]! #]/g, '\\$&');
  return `${not}/${folder}${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

/** As git reads it: blanks at the end do not count, but for one that a backslash keeps. */
function withoutBlanks(line: string): string {
  const bare = line.replace(/(?<![ \t])[ \t]+$/, '');
  return bare.endsWith('\\') ? line.slice(0, bare.length + 1) : bare;
}

/** The folder above (or the folder itself) in which a repository of git lies. */
function repositoryOf(folder: string, host: Pick<Host, 'stat'>): string | undefined {
  for (let each = folder; ; each = path.dirname(each)) {
    if (host.stat(path.join(each, '.git'))) return each;
    if (path.dirname(each) === each) return undefined;
  }
}
