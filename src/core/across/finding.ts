import type { BriefFinding } from '../brief.js';
import { type Coded, type Data, diagnose } from '../diagnostic.js';
import type { Said } from './others.js';

/** A finding in one of the drafts of a run, by its index. */
export interface AcrossFinding {
  readonly draft: number;
  readonly finding: BriefFinding;
}

export const tell = <D extends Data>(
  coded: Coded<D>,
  { from, at: { place, field } }: Said,
  data: NoInfer<D>,
  more: Parameters<typeof diagnose>[3],
): AcrossFinding => ({ draft: from.draft, finding: { ...diagnose(coded, place, data, more), field } });
