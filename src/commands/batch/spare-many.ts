import path from 'node:path';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { attachedName, inputsOf, readName, waiversName } from '../inputs.js';
import { spareInputs } from '../spare-inputs.js';
import { trueName } from '../true-name.js';
import { WAIVERS_FILE } from '../waivers/waivers-file.js';
import type { JudgedText, Recording } from './draft-record.js';

/**
 * Keeps reports from taking the place of what a run reads. Only what is there already can be read, so where no report
 * would replace anything, no draft is looked at.
 */
export function sparing(settings: Settings, { checking }: Recording, host: Host) {
  const taken = new Set<string>();
  const targets = settings.formats.flatMap(({ file }) =>
    file === undefined ? [] : [trueName(path.resolve(host.cwd, file), host)],
  );
  const standing = new Set(targets.filter((file) => isWaivers(file) || host.stat(file) !== null));
  return {
    add: ({ name, rests }: JudgedText): void => {
      if (standing.size === 0) return;
      const attached = rests.listed.map((each) => attachedName(rests.folder, each, host));
      const own = readName(path.resolve(host.cwd, name), host);
      for (const read of [waiversName(rests.folder, host), own, ...attached]) {
        if (standing.has(read)) taken.add(read);
      }
    },
    /** Throws UsageError. */
    check: (): void => {
      const others = inputsOf([], checking.store, settings, host);
      spareInputs({ has: (file) => taken.has(file) || others.has(file) }, settings, host);
    },
  };
}

/** Beside a draft it would be read as waivers by the next check, also where there is none yet. */
const isWaivers = (file: string): boolean => path.basename(file) === WAIVERS_FILE;
