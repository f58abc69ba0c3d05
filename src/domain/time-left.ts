import type { Localized } from '../../schemas/field.js';
import { daysBetween } from './days.js';
import { counted } from './written-forms.js';
import { type AsOf, type Deadline, deadlineRange, JAPAN, type WallClock, wallClock } from './zoned-time.js';

/**
 * A deadline in words, by the clock of its zone and, where that is another, by the one in Japan:
 * `24 September 2024 (Tue) 17:00, Brussels time (25 September 00:00 in Japan)`. Where several zones may hold, the time
 * in Japan is the earliest; where none is known, it is left out. A day alone (`2024-09-24`) stands without an hour,
 * and its end is given in Japan.
 */
export function deadlineWords(deadline: Deadline): Localized {
  const zones = typeof deadline.zone === 'string' ? [deadline.zone] : deadline.zone;
  const there = shownBy(deadline.local);
  const dayOnly = there.time === '';
  const open = zones.length > 1;
  const local = dayOnly ? `${there.date}T24:00` : deadline.local;
  const { earliest } = deadlineRange({ local, zone: deadline.zone });
  const japan = zones.length === 0 || zones.every(isJapan) ? undefined : wallClock(earliest, JAPAN);
  const { en, ja } = localWords(deadline.local);
  const inJapanEn =
    japan && ` (${dayOnly ? 'until ' : ''}${sinceEn(japan, there)} in Japan${open ? ' at the earliest' : ''})`;
  const inJapanJa = japan && `。日本時間では${open ? '早くて' : ''}${sinceJa(japan, there)}${dayOnly ? 'まで' : ''}`;
  return {
    en: `${en}${zonesEn(zones)}${inJapanEn ?? ''}`,
    ja: `${ja}（${zonesJa(zones)}${inJapanJa ?? ''}）`,
  };
}

/** A local time without its zone, or a day alone: `24 September 2024 (Tue) 17:00`. */
export function localWords(local: string): Localized {
  const there = shownBy(local);
  return {
    en: `${dayEn(there)} (${weekdayEn(there)})${there.time && ` ${timeEn(there.time)}`}`,
    ja: `${dayJa(there)}${timeJa(there.time)}`,
  };
}

/** An hour of no known day: `13:00 UTC`, 「13:00（協定世界時）」. */
export const hourWords = (time: string, zones: readonly string[]): Localized => ({
  en: `${timeEn(time)}${zonesEn(zones)}`,
  ja: `${timeJa(time)}（${zonesJa(zones)}）`,
});

function shownBy(local: string): WallClock {
  const [date = '', time = ''] = local.split('T');
  return { date, time, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long it is until an instant, or since: hours and minutes within 48 hours where the time of the check is known,
 * else days of the calendar in Japan. Midnight in Japan counts to the day that ends with it.
 */
export function timeLeft(deadline: number, asOf: AsOf): Localized {
  if (asOf.instant !== null && Math.abs(deadline - asOf.instant) < 48 * HOUR) {
    return sided(deadline < asOf.instant, hoursAndMinutes(Math.abs(deadline - asOf.instant)));
  }
  const days = daysLeft(deadline, asOf.day);
  if (days === 0) return { en: 'today', ja: '本日' };
  return sided(days < 0, { en: counted(Math.abs(days), 'day'), ja: `${Math.abs(days)}日` });
}

/** Days of the calendar in Japan until an instant; midnight belongs to the day that it ends. */
export const daysLeft = (deadline: number, day: string): number => daysBetween(day, lastDayBefore(deadline));

/** The day in Japan that holds the last moment before an instant. */
export const lastDayBefore = (deadline: number): string => wallClock(deadline - 1, JAPAN).date;

const sided = (past: boolean, { en, ja }: Localized): Localized =>
  past ? { en: `${en} past the deadline`, ja: `締切から${ja}経過` } : { en: `${en} left`, ja: `あと${ja}` };

/** Whole minutes, rounded down: nobody is promised more time than there is. */
function hoursAndMinutes(milliseconds: number): Localized {
  const all = Math.floor(milliseconds / MINUTE);
  if (all === 0) return { en: 'less than a minute', ja: '1分未満' };
  const [hours, minutes] = [Math.floor(all / 60), all % 60];
  const en = [hours > 0 ? counted(hours, 'hour') : '', minutes > 0 ? counted(minutes, 'minute') : ''];
  return {
    en: en.filter(Boolean).join(' '),
    ja: `${hours > 0 ? `${hours}時間` : ''}${minutes > 0 ? `${minutes}分` : ''}`,
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS: Localized<readonly string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  ja: [...'日月火水木金土'],
};

const weekdayEn = ({ weekday }: WallClock): string => WEEKDAYS.en[weekday] ?? '';
const parts = ({ date }: WallClock): readonly number[] => date.split('-').map(Number);

function dayEn(clock: WallClock, withYear = true): string {
  const [year, month = 1, day] = parts(clock);
  return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}

function dayJa(clock: WallClock, withYear = true): string {
  const [year, month, day] = parts(clock);
  return `${withYear ? `${year}年` : ''}${month}月${day}日（${WEEKDAYS.ja[clock.weekday]}）`;
}

const timeEn = (time: string): string => (time === '12:00' ? '12:00 noon' : time);
const timeJa = (time: string): string => (time === '12:00' ? '正午' : time.replace(/^0/, ''));

const sameYear = (a: WallClock, b: WallClock): boolean => a.date.slice(0, 4) === b.date.slice(0, 4);

/** A time in Japan without what it shares with the time there. */
const sinceEn = (japan: WallClock, there: WallClock): string =>
  japan.date === there.date
    ? `${timeEn(japan.time)} the same day`
    : `${dayEn(japan, !sameYear(japan, there))} ${timeEn(japan.time)}`;

const sinceJa = (japan: WallClock, there: WallClock): string =>
  japan.date === there.date
    ? `同日${timeJa(japan.time)}`
    : `${dayJa(japan, !sameYear(japan, there))}${timeJa(japan.time)}`;

const isJapan = (zone: string): boolean => zone === JAPAN || zone === 'Japan';

function zonesEn(zones: readonly string[]): string {
  if (zones.length === 0) return ', local time of the applicant';
  if (zones.join() === 'UTC') return ' UTC';
  return `, ${zones.map(placeEn).join(' or ')} time`;
}

function zonesJa(zones: readonly string[]): string {
  if (zones.length === 0) return '応募者の所在地の現地時間';
  return zones.map((zone) => timeOf(zone)).join('または');
}

/** The city after which the zone is named; zones named otherwise keep their name, such as Etc/GMT+5. */
const placeEn = (zone: string): string => {
  if (isJapan(zone)) return 'Japan';
  return zone.startsWith('Etc/') ? zone : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
};

function timeOf(zone: string): string {
  if (isJapan(zone)) return '日本時間';
  if (zone === 'UTC') return '協定世界時';
  const city = CITIES_JA[zone];
  return city ? `${city}時間` : `${zone} の現地時間`;
}

const CITIES_JA: Readonly<Record<string, string>> = {
  'America/Chicago': 'シカゴ',
  'America/Denver': 'デンバー',
  'America/Los_Angeles': 'ロサンゼルス',
  'America/New_York': 'ニューヨーク',
  'Asia/Bangkok': 'バンコク',
  'Asia/Jakarta': 'ジャカルタ',
  'Asia/Kolkata': 'コルカタ',
  'Asia/Manila': 'マニラ',
  'Asia/Seoul': 'ソウル',
  'Asia/Shanghai': '上海',
  'Asia/Singapore': 'シンガポール',
  'Australia/Melbourne': 'メルボルン',
  'Australia/Sydney': 'シドニー',
  'Europe/Berlin': 'ベルリン',
  'Europe/Brussels': 'ブリュッセル',
  'Europe/London': 'ロンドン',
  'Europe/Paris': 'パリ',
  'Europe/Zurich': 'チューリッヒ',
  'Pacific/Apia': 'アピア',
};
