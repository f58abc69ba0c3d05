import type { Deadline } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import { deadlineWords } from '../../domain/time-left.js';
import { isZone, JAPAN } from '../../domain/zoned-time.js';
import { dayWords } from './day-words.js';

type When = Pick<Deadline, 'day' | 'time' | 'zone'>;

/**
 * The moment of a deadline in words, by its own clock and the one in Japan. What the call does not state is said to be
 * missing: nobody shall take a day without an hour for midnight.
 */
export function deadlineTime({ day, time, zone }: When): Localized {
  const clock = CLOCKS[zone] ?? { en: `${zone} time`, ja: `${zone} の現地時間` };
  if (day === undefined) {
    const hour = time ?? '';
    return {
      en: `${hour && `${hour}, ${clock.en}; `}the day is not stated`,
      ja: `${hour && `${hour}（${clock.ja}）。`}日付の記載なし`,
    };
  }
  if (time === undefined) {
    return {
      en: `${dayWords(day, 'en')}, ${clock.en}; the hour is not stated`,
      ja: `${dayWords(day, 'ja')}（${clock.ja}。時刻の記載なし）`,
    };
  }
  if (zone !== LOCAL && !isZone(zone)) {
    return { en: `${dayWords(day, 'en')} ${time}, ${clock.en}`, ja: `${dayWords(day, 'ja')}${time}（${clock.ja}）` };
  }
  return deadlineWords({ local: `${day}T${time}`, zone: zone === LOCAL ? [] : zone });
}

const LOCAL = 'applicant-local';

const CLOCKS: Readonly<Record<string, Localized>> = {
  [LOCAL]: { en: 'local time of the applicant', ja: '応募者の所在地の現地時間' },
  [JAPAN]: { en: 'Japan time', ja: '日本時間' },
};
