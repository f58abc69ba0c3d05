import type { Call, Deadline } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import { datedDeadlines, judgeDeadline } from './call-deadlines.js';
import { timeLeft } from './time-left.js';
import type { AsOf } from './zoned-time.js';

export interface NextDeadline {
  /** The deadline, or undefined where the call only states a window in which it takes applications. */
  readonly deadline: Deadline | undefined;
  /** The day of it, as YYYY-MM-DD on its own clock; the last that the wording of a window can mean. */
  readonly day: string;
  /** How long it is until then; undefined where the call states no exact time. */
  readonly left: Localized | undefined;
}

/** What a call asks for next: the first deadline that has not passed for certain, else a window that is not over. */
export function nextDeadline(call: Call, asOf: AsOf): NextDeadline | undefined {
  const [first] = datedDeadlines(call)
    .map((deadline) => judgeDeadline(deadline, undefined, { asOf: asOf.day, instant: asOf.instant }))
    // A zone that is none is a fault of the definition, told elsewhere.
    .filter(({ state, doubt }) => state !== 'passed' && doubt !== 'zone-of-call')
    .sort((a, b) => a.earliest - b.earliest);
  if (first) {
    const { deadline, doubt, earliest } = first;
    return { deadline, day: deadline.day, left: doubt === 'none' ? timeLeft(earliest, asOf) : undefined };
  }
  const last = call.solicitation?.closes.latest;
  return last !== undefined && last >= asOf.day ? { deadline: undefined, day: last, left: undefined } : undefined;
}
