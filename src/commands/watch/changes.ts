import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { FileError } from '../../core/errors.js';
import { isPlaceForDrafts } from '../find/what-is-a-draft.js';

/** Milliseconds without a further change: editors write, rename and write again. */
const QUIET = 100;
/** And after this many such pauses it is looked at whatever goes on. */
const MOST_PAUSES = 20;

export interface Watcher {
  /** The absolute paths that have changed since this was last asked. */
  readonly taken: () => ReadonlySet<string>;
  readonly count: () => number;
  /** Settles with the next change, or at once where there was one. Throws FileError where the system has no room. */
  readonly next: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Watches folders with all that is below, and files. Hidden folders and installed packages are not looked into. */
export async function watchFolders(places: readonly string[]): Promise<Watcher> {
  const watcher = watch([...places], {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (file) => isPassedOver(file, places),
  });
  const noted = notes(watcher);
  await Promise.race([new Promise<void>((resolve) => watcher.once('ready', resolve)), noted.failed]);
  return { ...noted, close: () => watcher.close() };
}

/** Each batch of changes once it is quiet, until the end. */
export async function* changesUntil(ended: Promise<void>, watcher: Watcher): AsyncGenerator<ReadonlySet<string>> {
  let isOver = false;
  const end = ended.then(() => {
    isOver = true;
  });
  for (;;) {
    await Promise.race([end, watcher.next()]);
    for (let pauses = 0, seen = -1; !isOver && seen !== watcher.count() && pauses < MOST_PAUSES; pauses++) {
      seen = watcher.count();
      await Promise.race([end, pause(QUIET)]);
    }
    if (isOver) return;
    yield watcher.taken();
  }
}

function notes(watcher: FSWatcher) {
  let changed = new Set<string>();
  let count = 0;
  let wake = () => {};
  let fail: (error: FileError) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Told to whoever waits next, which may be nobody yet.
  failed.catch(() => {});
  watcher.on('all', (_event, file) => {
    changed.add(path.resolve(file));
    count++;
    wake();
  });
  watcher.on('error', (error) => {
    // Anything else concerns one file, which is told when it is read.
    if (/^(?:ENOSPC|EMFILE|ENFILE)$/.test((error as NodeJS.ErrnoException).code ?? '')) fail(noRoom());
  });
  const next = () =>
    Promise.race([
      failed,
      changed.size > 0
        ? Promise.resolve()
        : new Promise<void>((resolve) => {
            wake = resolve;
          }),
    ]);
  const taken = () => {
    const all = changed;
    changed = new Set();
    return all;
  };
  return { taken, next, failed, count: () => count };
}

/** Only below what is watched: the way to it may well lead through a hidden folder. */
function isPassedOver(file: string, places: readonly string[]): boolean {
  const above = places.filter((each) => file === each || file.startsWith(each + path.sep));
  return above.length > 0 && above.every((place) => isHiddenIn(path.relative(place, file)));
}

const isHiddenIn = (way: string): boolean => !way.split(path.sep).every(isPlaceForDrafts);

const noRoom = (): FileError =>
  new FileError({
    en: 'The system cannot watch so many files. Name fewer folders, or raise its limit (on Linux: fs.inotify.max_user_watches).',
    ja: 'システムの上限を超えるため、これだけのファイルを監視できません。フォルダを絞るか、上限を引き上げてください（Linux では fs.inotify.max_user_watches）。',
  });
