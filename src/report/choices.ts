import type { Option } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import type { Brief } from '../core/brief.js';
import type { LoadedCall } from '../core/call-facts.js';
import { findOption } from '../domain/call-options.js';

/** A tier or a phase as a draft states it. */
export interface Choice {
  /** The id that the call gives it; null where the call has no such option. */
  readonly id: string | null;
  /** What the call calls it, else what the draft writes. */
  readonly label: Localized;
}

/** The call by which a draft was judged; null where none was. */
export const callOf = ({ call }: Brief, calls: ReadonlyMap<string, LoadedCall>): LoadedCall | null =>
  (call && calls.get(call.sha256)) ?? null;

/** A call that is only pre-announced makes verdicts provisional. */
export const hasEarlyCall = (calls: ReadonlyMap<string, LoadedCall>): boolean =>
  [...calls.values()].some(({ call }) => call.status === 'pre-announcement');

export const tierOf = ({ tier }: Pick<Brief, 'tier'>, call: LoadedCall | null): Choice | null =>
  choice(tier, call?.call.tiers);

export const phaseOf = ({ phase }: Pick<Brief, 'phase'>, call: LoadedCall | null): Choice | null =>
  choice(phase, call?.call.phases);

function choice(written: string | null, options: readonly Option[] = []): Choice | null {
  if (written === null) return null;
  const option = findOption(written, options);
  return option ? { id: option.id, label: option.label } : { id: null, label: { en: written, ja: written } };
}
