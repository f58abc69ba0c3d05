import type { Localized, Report } from './report.js';

export type { Citation, Evaluation, Finding, Localized, Place, Report, SeenAttachment, Waived } from './report.js';

/** A draft in a file. Its attachments are looked for beside it, and nowhere else. */
export interface DraftFile {
  /** Seen from the working folder of the process, unless absolute. Reports name the draft by it. */
  readonly file: string;
}

/** A draft that somebody sent. */
export interface DraftText {
  /** The YAML. Bytes are read as UTF-8, and refused where they are none. */
  readonly text: string | Uint8Array;
  /** The file name by which reports name the draft; no folders. Default: `<stdin>`. */
  readonly name?: string | undefined;
  /**
   * Where the attachments lie. Without it no file is looked at: the rules on files of a draft that lists attachments
   * are `not-read`, and its verdict is never `ready`.
   */
  readonly folder?: string | undefined;
}

export type Draft = DraftFile | DraftText;

/** What stands on the command line of `grantlint check`, under the names of the settings file. */
export interface CheckOptions {
  /** A call by id, or a file with its definition (`./call.yaml`), in place of the one that the draft names. */
  readonly call?: string | undefined;
  /** A folder with call definitions of your own, beside those that come with the tool. */
  readonly calls?: string | undefined;
  /** What an office adds to calls: ids or files. */
  readonly overlay?: string | readonly string[] | undefined;
  /** The day in Japan (`2024-05-28`) or the time (`2024-05-28T11:30+09:00`) of the check. Default: now. */
  readonly asOf?: string | undefined;
  /** Which waivers count. Default: `all`, those in the draft and beside it too; beside a text, where it has a name. */
  readonly acceptWaivers?: 'all' | 'settings' | 'none' | undefined;
  /** A settings file to go by. Unless it is named none is read, and no environment variable ever is. */
  readonly config?: string | undefined;
}

/** Checks one draft: the report that `grantlint check --format json` writes. Throws UsageError and FileError. */
export function check(draft: Draft, options?: CheckOptions): Promise<Report>;

/** What a code means, why it is judged and how to mend it: what `grantlint explain CODE --format json` writes. */
export interface Explanation {
  readonly code: string;
  readonly level: 'must' | 'should' | 'notice';
  readonly basis: 'call' | 'house' | 'format';
  readonly title: Localized;
  readonly why: Localized;
  readonly who: 'researcher' | 'partner' | 'office' | 'funder';
  /** What a finding says of the example. */
  readonly message: Localized;
  readonly fix: Localized;
  /** YAML; null where no part of a draft would show it. */
  readonly example: string | null;
  /** Where each call says what the rule enforces. */
  readonly calls: readonly { readonly id: string; readonly citation: import('./report.js').Citation }[];
}

export type ExplainOptions = Pick<CheckOptions, 'call' | 'calls'>;

/** Throws UsageError where there is no such code. */
export function explain(code: string, options?: ExplainOptions): Promise<Explanation>;

/** The caller asked for what cannot be: an option, a call or its definition, a code. On the command line: exit code 2. */
export class UsageError extends Error {
  readonly name: 'UsageError';
  readonly code: 'GRANTLINT_USAGE';
  /** The message in both languages; `message` is the English one. */
  readonly text: Localized;
  constructor(text: Localized);
}

/** Something could not be read. On the command line: exit code 3. */
export class FileError extends Error {
  readonly name: 'FileError';
  readonly code: 'GRANTLINT_FILE';
  readonly text: Localized;
  constructor(text: Localized);
}
