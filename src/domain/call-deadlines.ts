import type { Call, Deadline, FactLevel, Locator } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Level } from '../core/diagnostic.js';
import type { Circumstances } from '../core/rule.js';
import { daysBetween } from './days.js';
import { levelOf } from './fact-level.js';
import { daysLeft, deadlineWords, localWords, timeLeft } from './time-left.js';
import { type AsOf, type DeadlineState, deadlineRange, isZone, JAPAN, stateWithin, wallClock } from './zoned-time.js';

/** A deadline of a call whose day is known. */
export type DatedDeadline = Deadline & { readonly day: string };

const isDated = (deadline: Deadline): deadline is DatedDeadline => deadline.day !== undefined;

export const datedDeadlines = (call: Call): readonly DatedDeadline[] => (call.deadlines ?? []).filter(isDated);

/** The deadlines that can be judged, for the `given` of a rule; undefined where there is none. */
export function deadlinesOf(call: Call) {
  const deadlines = datedDeadlines(call);
  const [first] = deadlines;
  return first && { deadlines, at: first.at };
}

export const deadlinePlaces = (call: Call): readonly Locator[] => datedDeadlines(call).map(({ at }) => at);

/** Whether the funder itself gives a day until which it takes applications: then its window adds nothing. */
export const hasApplicationDeadline = (call: Call): boolean =>
  datedDeadlines(call).some(({ what, level }) => what === 'application' && level !== 'house');

/** What keeps a deadline from being one instant. */
export type Doubt = 'none' | 'zone-of-draft' | 'zone-of-call' | 'no-hour';

export interface JudgedDeadline {
  readonly deadline: DatedDeadline;
  /** `today` also where the hour decides and is not known, and on the day that ends with the deadline. */
  readonly state: DeadlineState;
  readonly doubt: Doubt;
  /** The zone as written that is none; empty where none is written. */
  readonly badZone: string;
  /** The first and the last instant at which it can end; a day without an hour counts to its end. */
  readonly earliest: number;
  readonly latest: number;
  readonly words: Localized;
}

/** Where a deadline stands at the time of the check. `team` gives the zone where the call means the applicant's. */
export function judgeDeadline(
  deadline: DatedDeadline,
  team: Proposal['team'] | undefined,
  circumstances: Circumstances,
): JudgedDeadline {
  const { day, time } = deadline;
  const asOf = asOfOf(circumstances);
  const { zone, doubt, badZone } = zoneOf(deadline, team);
  const { earliest, latest } = deadlineRange({ local: `${day}T${time ?? '24:00'}`, zone });
  // Nobody knows at which hour of its day a deadline without an hour ends.
  const first = time === undefined ? deadlineRange({ local: `${day}T00:00`, zone }).earliest : earliest;
  const state = stateWithin({ earliest: first, latest }, asOf);
  const lastDay = state === 'open' && asOf.instant === null && daysLeft(earliest, asOf.day) === 0;
  return {
    deadline,
    state: lastDay ? 'today' : state,
    doubt: doubt === 'none' && time === undefined ? 'no-hour' : doubt,
    badZone,
    earliest,
    latest,
    words: wordsOf(deadline, zone, doubt),
  };
}

/** The findings on those of the deadlines that a rule is about. They point at the call that the draft names. */
export const deadlineFindings = (
  deadlines: readonly DatedDeadline[],
  team: Proposal['team'] | undefined,
  now: Circumstances,
  isMeant: (judged: JudgedDeadline) => boolean,
  weight: (judged: JudgedDeadline) => Level,
) =>
  deadlines
    .map((deadline) => judgeDeadline(deadline, team, now))
    .filter(isMeant)
    .map((judged) => ({
      path: ['call'],
      fact: judged.deadline.at,
      level: weight(judged),
      data: deadlineData(judged, now),
    }));

interface Zone {
  readonly zone: string | readonly string[];
  readonly doubt: Doubt;
  readonly badZone: string;
}

/** A zone that nobody knows may be any. */
function zoneOf({ zone }: Deadline, team: Proposal['team'] | undefined): Zone {
  const applicants = zone === 'applicant-local';
  const named = applicants ? (team?.timeZone ?? '') : zone;
  if (isZone(named)) return { zone: named, doubt: 'none', badZone: '' };
  return { zone: [], doubt: applicants ? 'zone-of-draft' : 'zone-of-call', badZone: named };
}

function wordsOf({ day, time, zone: written }: DatedDeadline, zone: string | readonly string[], doubt: Doubt) {
  const local = time === undefined ? day : `${day}T${time}`;
  if (doubt !== 'zone-of-call') return deadlineWords({ local, zone });
  const { en, ja } = localWords(local);
  return { en: `${en}, "${written}" time`, ja: `${ja}（「${written}」の時刻）` };
}

const asOfOf = ({ asOf, instant }: Circumstances): AsOf => ({ day: asOf, instant });

/** Dates that the funder itself calls preliminary do not block. */
export function weightOf({ level, at }: { readonly level: FactLevel; readonly at: Locator }): Level {
  const own = levelOf(level);
  return own === 'must' && at.preliminary ? 'should' : own;
}

/** A judged deadline as flat data: what it is for, when it is, what is left, and the day and hour of the check. */
export function deadlineData(judged: JudgedDeadline, now: Circumstances) {
  const { deadline, words, doubt, badZone } = judged;
  const left = leftUntil(judged, asOfOf(now));
  return {
    id: deadline.id,
    what: deadline.what,
    label: deadline.label.en,
    labelJa: deadline.label.ja,
    when: words.en,
    whenJa: words.ja,
    left: left.en,
    leftJa: left.ja,
    doubt,
    badZone,
    preliminary: deadline.at.preliminary ?? false,
    asOf: now.asOf,
    hour: now.instant !== null && isNear(judged, now.instant) ? wallClock(now.instant, JAPAN).time : '',
  };
}

/** Those of them that are others on the next day. */
export const DAY_FIGURES = ['left', 'leftJa', 'asOf', 'hour'] as const;

/** Milliseconds around a deadline in which the hour of the check is told. */
const HOURS_COUNT = 48 * 3_600_000;

const isNear = ({ earliest, latest }: JudgedDeadline, instant: number): boolean =>
  instant > earliest - HOURS_COUNT && instant < latest + HOURS_COUNT;

/** More than the hours that count, whatever the zone. */
const DAYS_AROUND = 4;

/** Whether the hour of that day may decide, or is told. Otherwise the day alone says all of every deadline. */
export const hangsOnHour = (call: Call, day: string): boolean =>
  datedDeadlines(call).some((deadline) => Math.abs(daysBetween(day, deadline.day)) <= DAYS_AROUND);

/** Hours are promised only to an instant that is certain; what is past is past by its last meaning. */
function leftUntil({ state, doubt, earliest, latest }: JudgedDeadline, asOf: AsOf): Localized {
  if (state === 'passed') return timeLeft(latest, asOf);
  return timeLeft(earliest, doubt === 'none' ? asOf : { ...asOf, instant: null });
}
