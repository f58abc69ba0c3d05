import type { Call, Deadline } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import { timeLeft } from './time-left.js';
import { type AsOf, deadlineRange, deadlineState, isZone } from './zoned-time.js';

export interface NextDeadline {
  /** The deadline, or undefined where the call only states a window in which it takes applications. */
  readonly deadline: Deadline | undefined;
  /** The day of it, as YYYY-MM-DD on its own clock; the last that the wording of a window can mean. */
  readonly day: string;
  /** How long it is until then; undefined where the call states no exact time. */
  readonly left: Localized | undefined;
}

/** What a call asks for next: the first deadline that has not passed for certain, else a window that is not over. */
export function nextDeadline({ deadlines = [], solicitation }: Call, asOf: AsOf): NextDeadline | undefined {
  const [first] = deadlines.flatMap((deadline) => timed(deadline, asOf)).sort((a, b) => a.earliest - b.earliest);
  if (first) return { deadline: first.deadline, day: first.day, left: first.left };
  const last = solicitation?.closes.latest;
  return last !== undefined && last >= asOf.day ? { deadline: undefined, day: last, left: undefined } : undefined;
}

function timed(deadline: Deadline, asOf: AsOf) {
  const { day, time = '24:00', zone } = deadline;
  const local = zone === 'applicant-local';
  if (day === undefined || !(local || isZone(zone))) return [];
  const moment = { local: `${day}T${time}`, zone: local ? [] : zone };
  if (deadlineState(moment, asOf) === 'passed') return [];
  const { earliest } = deadlineRange(moment);
  const exact = deadline.time !== undefined && !local;
  return [{ deadline, day, earliest, left: exact ? timeLeft(earliest, asOf) : undefined }];
}
