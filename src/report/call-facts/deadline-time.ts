import type { Deadline } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import { deadlineWords, hourWords, localWords } from '../../domain/time-left.js';
import { isZone } from '../../domain/zoned-time.js';

type When = Pick<Deadline, 'day' | 'time' | 'zone'>;

/**
 * The moment of a deadline in words, by its own clock and the one in Japan. What the call does not state is said to be
 * missing: nobody shall take a day without an hour for midnight.
 */
export function deadlineTime({ day, time, zone }: When): Localized {
  if (day === undefined) {
    const hour = time === undefined ? undefined : hourWords(time, zone === LOCAL ? [] : [zone]);
    return {
      en: `${hour ? `${hour.en}; ` : ''}the day is not stated`,
      ja: `${hour ? `${hour.ja}。` : ''}日付の記載なし`,
    };
  }
  const words = dated(time === undefined ? day : `${day}T${time}`, zone);
  if (time !== undefined) return words;
  return { en: `${words.en}; the hour is not stated`, ja: `${words.ja}。時刻の記載なし` };
}

const LOCAL = 'applicant-local';

/** A zone that nobody knows is shown as it is written, without a time in Japan. */
function dated(local: string, zone: string): Localized {
  if (zone === LOCAL) return deadlineWords({ local, zone: [] });
  if (isZone(zone)) return deadlineWords({ local, zone });
  const { en, ja } = localWords(local);
  return { en: `${en}, ${zone}`, ja: `${ja}（${zone}）` };
}
