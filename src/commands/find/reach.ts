import type { Settings } from '../../settings.js';
import type { IgnoreFile } from './ignore-files.js';
import type { CanBeDraft } from './what-is-a-draft.js';

/** What a run means by the words on its command line, while they are read. */
export interface Reach {
  /** Absolute paths → the names by which they are reported. */
  readonly found: Map<string, string>;
  /** Absolute paths of drafts that ignore files leave out. */
  readonly left: Set<string>;
  /** The kinds of ignore files that left something out. */
  readonly by: Set<IgnoreFile>;
  readonly canBeDraft: CanBeDraft;
  /** Whether ignore files, and the patterns of the settings, have a say. */
  readonly mindsIgnoreFiles: boolean;
  readonly leftOut: Settings['leftOut'];
}

/** The name that was first found for a file stays. */
export function take({ found }: Reach, file: string, name: string): void {
  if (!found.has(file)) found.set(file, name);
}

export function leave({ left, by }: Reach, file: string, why: IgnoreFile): void {
  left.add(file);
  by.add(why);
}
