import type { Waived } from '../diagnostic.js';
import type { SentPolicy } from '../verification.js';
import { shownPointer } from './shown-path.js';
import { type KeyedHash, token } from './token.js';

/** What was decided on findings, without who did and why. Until when it holds and where it stands stays. */

/** Names that the tool itself gives to files in which decisions stand; any other may say something. */
const OWN_NAME = /(?:^|[/\\])(?:waivers\.yaml|\.?grantlint\.yaml|package\.json|proposal\.yaml)$/;

/** `draft` is the file of the draft itself, whose name is known. */
export const redactedWaiver = (
  { reason, by, until, origin, file, line }: Waived,
  draft: string,
  hash: KeyedHash,
): Waived => ({
  reason: token(reason, hash),
  by: by === null ? null : token(by, hash),
  until,
  origin,
  file: file === draft || OWN_NAME.test(file) ? file : token(file, hash),
  line,
});

/** The hash of what was flagged is none by a key, and goes too. */
export function redactedPolicy({ levels, waivers, accepted }: SentPolicy, codes: Codes, hash: KeyedHash): SentPolicy {
  const shown = (code: string) => (codes.has(code) ? code : token(code, hash));
  return {
    accepted,
    levels: levels.map(({ rule, level, source }) => ({ rule: shown(rule), level, source: shownSource(source, hash) })),
    waivers: waivers.map(({ rule, on, waived }) => ({
      rule: shown(rule),
      on: 'line' in on ? { line: on.line } : { pointer: shownPointer(on.pointer, hash), value: token(on.value, hash) },
      waived: redactedWaiver(waived, '', hash),
    })),
  };
}

export type Codes = Pick<ReadonlyMap<string, unknown>, 'has'>;

/** `grantlint.yaml:4` */
function shownSource(source: string, hash: KeyedHash): string {
  const [, file = source, line = ''] = /^(.*)(:\d{1,9})$/.exec(source) ?? [];
  return OWN_NAME.test(file) ? `${file}${line}` : token(source, hash);
}
