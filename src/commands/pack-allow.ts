import type { Localized } from '../../schemas/field.js';
import { usage } from '../given-options.js';
import type { Settings } from '../settings.js';

/** What stands against packing, and the word of `--allow` that overrides it; null where nothing does. */
export interface Refusal {
  readonly text: Localized;
  readonly allow: Allowed | null;
}

const ALLOWED = ['unlisted', 'open', 'junk', 'secrets'] as const;
export type Allowed = (typeof ALLOWED)[number];

/** The words of `--allow`. Throws UsageError for one that there is not. */
export function allowedWords({ list }: Pick<Settings, 'list'>): ReadonlySet<Allowed> {
  const words = list('allow');
  for (const word of words) {
    if (ALLOWED.some((each) => each === word)) continue;
    throw usage(
      `--allow: "${word}" is not one of ${ALLOWED.join(', ')}.`,
      `--allow：「${word}」は指定できません。指定できるのは ${ALLOWED.join('、')} です。`,
    );
  }
  return new Set(words as readonly Allowed[]);
}

/** Those that no given word overrides. */
export const standing = (refusals: readonly Refusal[], allowed: ReadonlySet<Allowed>): Refusal[] =>
  refusals.filter(({ allow }) => allow === null || !allowed.has(allow));
