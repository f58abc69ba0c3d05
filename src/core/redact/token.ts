import { type Data, type Path, pointer } from '../diagnostic.js';

/** What stands in a report in the place of what a draft says. */

/** A keyed hash of a text in hexadecimal digits, 64 of them: the same text has the same under one key. */
export type KeyedHash = (text: string) => string;

/** Digits that a token shows of it. Two texts of a report meet by chance once in a million millions. */
const SHOWN = 10;

/** `{#9f3a2b1c04}`: that there is something, and whether it is the same as elsewhere. */
export const token = (text: string, hash: KeyedHash): string => `{#${hash(text).slice(0, SHOWN)}}`;

/** `{/budget/years/0/total #9f3a2b1c04}`. The path holds no key of the draft's own: see `shownPath`. */
export const tokenAt = (path: Path, text: string, hash: KeyedHash): string =>
  `{${pointer(path)} #${hash(text).slice(0, SHOWN)}}`;

/** A scalar as it is hashed: a figure has the same token whether a finding holds it as a number or as text. */
export const hashedText = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** Where a figure of a finding stands in the draft too, its token says where; else it has none but a hash. */
export type TokenOf = (text: string) => string;

/** Figures and names of a finding, each by its token; whether something is so stays. */
export const redactedData = (data: Data, tokenOf: TokenOf): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (value === null || typeof value === 'boolean') return [name, value];
      return [name, Array.isArray(value) ? value.map(tokenOf) : tokenOf(String(value))];
    }),
  );
