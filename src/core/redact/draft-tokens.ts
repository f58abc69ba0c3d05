import type { Path } from '../diagnostic.js';
import { entriesIn, valueAt } from '../values.js';
import type { Codes } from './policy.js';
import { shownPath } from './shown-path.js';
import { hashedText, type KeyedHash, type TokenOf, token, tokenAt } from './token.js';

/** What tokens are made from, of one draft. */
export interface DraftTokens {
  readonly hash: KeyedHash;
  readonly tokenOf: TokenOf;
  /** A path as it may be shown. */
  readonly path: (path: Path) => Path;
  /** The token of what stands there; null where that is not known. */
  readonly at: (path: Path) => string | null;
}

/**
 * `root` is the value of the draft; undefined where it could not be read, or is not at hand. `codes` are the names of
 * rules, which are public.
 */
export function draftTokens(root: unknown, codes: Codes, hash: KeyedHash): DraftTokens {
  const path = (given: Path) => shownPath(given, root, hash);
  let known: ReadonlyMap<string, Path> | undefined;
  return {
    hash,
    path,
    tokenOf: (text) => {
      if (codes.has(text)) return text;
      known ??= new Map(scalars(root, []).toReversed());
      const at = known.get(text);
      return at ? tokenAt(path(at), text, hash) : token(text, hash);
    },
    at: (given) => {
      const value = given.length === 0 ? undefined : valueAt(root, given);
      return value === undefined ? null : tokenAt(path(given), hashedText(value), hash);
    },
  };
}

/** Every scalar as text, with its place. */
function scalars(value: unknown, path: Path): (readonly [string, Path])[] {
  if (typeof value !== 'object' || value === null) return value == null ? [] : [[String(value), path]];
  return entriesIn(value).flatMap(([key, item]) => scalars(item, [...path, key]));
}
