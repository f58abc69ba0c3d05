import type { Brief } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import type { Verdict } from '../../core/evaluate.js';
import type { Counter } from './counter.js';

type Verdicts = Readonly<Record<Verdict, number>>;

export interface CallCounts {
  /** How the drafts stand that were judged by a call, by the SHA-256 of its definition. */
  readonly byCall: ReadonlyMap<string, Verdicts>;
  /** Drafts that were judged by no call. */
  readonly without: number;
}

export function countingCalls(calls: ReadonlyMap<string, LoadedCall>): Counter<CallCounts> {
  const empty = () => ({ ready: 0, 'not-ready': 0, 'could-not-check': 0 });
  const byCall = new Map([...calls.keys()].map((sha256) => [sha256, empty()]));
  let without = 0;
  return {
    add: ({ call, verdict }: Brief) => {
      const counts = call && byCall.get(call.sha256);
      if (counts) counts[verdict]++;
      else without++;
    },
    result: () => ({ byCall, without }),
  };
}
