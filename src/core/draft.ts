import type { Files } from './attachment-facts.js';
import type { LoadedCall } from './call-facts.js';
import type { Diagnostic } from './diagnostic.js';
import type { Policy } from './policy.js';
import type { YamlFile } from './read-yaml.js';

/** A draft that was read as YAML, with all that there is to judge it by. */
export interface Draft {
  readonly file: string;
  readonly sha256: string;
  readonly asOf: string;
  /** The instant of the check in milliseconds; null where only its day is known. */
  readonly instant: number | null;
  readonly yaml: YamlFile;
  readonly call: LoadedCall | null;
  /** Why there is no call. */
  readonly callFault?: Diagnostic;
  /** Null where nobody looked at the files. */
  readonly files: Files | null;
  /** What the house and its people decided on rules and findings. */
  readonly policy: Policy;
}
