import type { Localized } from '../../schemas/field.js';

/** The two errors that a user can cause outside the draft itself. Anything else that is thrown is our bug. */

/** Wrong arguments, configuration or call definition: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'GRANTLINT_USAGE';
  constructor(readonly text: Localized) {
    super(text.en);
  }
}

/** Something could not be read, found or written: exit code 3. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code = 'GRANTLINT_FILE';
  /** `reason` is what the system calls it, such as ENOENT, where it was the system that refused. */
  constructor(
    readonly text: Localized,
    readonly reason?: string,
  ) {
    super(text.en);
  }
}
