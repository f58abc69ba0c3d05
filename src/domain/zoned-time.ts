import { isDay } from './days.js';

/**
 * Deadlines on the clocks of the world. A local time is `2024-05-28T12:00` (`T24:00` is the end of the day), a zone an
 * IANA name, an instant milliseconds since 1970 UTC. What the zones are comes from the runtime's own table.
 */

export const JAPAN = 'Asia/Tokyo';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a clock in the zone shows; Sunday is weekday 0, and the time `09:30`. */
export interface WallClock {
  readonly date: string;
  readonly time: string;
  readonly weekday: number;
}

/**
 * Whether the runtime knows a zone of this name, Area/City or UTC. Offsets are none, and neither are abbreviations:
 * it takes BST for Dhaka.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+\/|^UTC$/.test(name)) return false;
  try {
    return Boolean(clockOf(name));
  } catch {
    return false;
  }
}

/**
 * The instant of a local time. A time that the clock skips counts by the offset before the skip, one that it shows
 * twice is the first of the two: RFC 5545, and what Temporal calls compatible.
 * Throws a RangeError where the time is not written as above or the zone is unknown.
 */
export function instantOf(local: string, zone: string): number {
  const asUtc = utcOf(local);
  const before = offsetAt(asUtc - DAY, zone);
  const after = offsetAt(asUtc + DAY, zone);
  const shown = [asUtc - before, asUtc - after].filter((instant) => instant + offsetAt(instant, zone) === asUtc);
  return shown.length > 0 ? Math.min(...shown) : asUtc - before;
}

export function wallClock(instant: number, zone: string): WallClock {
  const shown = new Date(instant + offsetAt(instant, zone));
  const iso = shown.toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), weekday: shown.getUTCDay() };
}

/** The first instant of the day in the zone, and the first of the day after it. */
export const dayBounds = (day: string, zone: string): { readonly first: number; readonly next: number } => ({
  first: instantOf(`${day}T00:00`, zone),
  next: instantOf(`${day}T24:00`, zone),
});

/** A deadline. Several zones: any of them may hold. None: that of an applicant of whom nothing is known. */
export interface Deadline {
  readonly local: string;
  readonly zone: string | readonly string[];
}

/** When a check is made: the day in Japan, and the instant where it is known. */
export interface AsOf {
  readonly day: string;
  readonly instant: number | null;
}

/** The first and the last instant that a deadline can mean. */
export interface DeadlineRange {
  readonly earliest: number;
  readonly latest: number;
}

export function deadlineRange({ local, zone }: Deadline): DeadlineRange {
  const zones = typeof zone === 'string' ? [zone] : zone;
  // No clock is further ahead of UTC than 14 hours or further behind it than 12.
  if (zones.length === 0) return { earliest: utcOf(local) - 14 * HOUR, latest: utcOf(local) + 12 * HOUR };
  const instants = zones.map((each) => instantOf(local, each));
  return { earliest: Math.min(...instants), latest: Math.max(...instants) };
}

export type DeadlineState = 'open' | 'passed' | 'today';

/**
 * Until a deadline means with it: at 12:00:00 it is open, after that passed. `today` is said only where neither is
 * certain: the deadline falls inside the day and the time is not known, or only the first and the last instant are
 * known that it can mean. A deadline at midnight in Japan belongs to the day that ends with it.
 */
export function stateWithin({ earliest, latest }: DeadlineRange, asOf: AsOf): DeadlineState {
  const { instant } = asOf;
  if (instant !== null) return instant <= earliest ? 'open' : instant > latest ? 'passed' : 'today';
  const { first, next } = dayBounds(asOf.day, JAPAN);
  return next <= earliest ? 'open' : first >= latest ? 'passed' : 'today';
}

function utcOf(local: string): number {
  const [day = '', time = ''] = local.split('T');
  if (!isDay(day) || !/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) throw new RangeError(`No local time: ${local}`);
  return Date.parse(`${local}:00Z`);
}

/** What the zone's clock is ahead of UTC at the instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Making a format takes far longer than using it. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = CLOCKS.get(zone) ?? new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { ...SHOWN, timeZone: zone });
  CLOCKS.set(zone, clock);
  return clock;
}

const SHOWN: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
};
