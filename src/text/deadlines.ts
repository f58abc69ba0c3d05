import type { Deadline } from '../../schemas/call.js';
import type { Language, Localized } from '../../schemas/field.js';
import type { Doubt } from '../domain/call-deadlines.js';
import { reservation } from './wordings.js';

/** Deadlines and the time of a check in sentences. */

type What = Deadline['what'];

interface Named {
  readonly what: What;
  readonly label: string;
  readonly labelJa: string;
  readonly preliminary: boolean;
}

/** `"Application deadline"`, 「応募締切」, with the reservation of the call and whose deadline it is. */
export const deadlineName: Localized<(deadline: Named) => string> = {
  en: ({ what, label, preliminary }) =>
    `"${label}"${what === 'internal' ? ' (of your office)' : ''}${reservation({ preliminary }).en}`,
  ja: ({ what, labelJa, preliminary }) =>
    `「${labelJa}」${what === 'internal' ? '（所属機関内）' : ''}${reservation({ preliminary }).ja}`,
};

/** The day of the check, with its hour where that is known: `2024-05-28 12:01 in Japan`, 「確認の基準日2024-05-28」. */
export function checkedFor({ asOf, hour }: { asOf: string; hour: string }, language: Language): string {
  if (language === 'en') return hour === '' ? asOf : `${asOf} ${hour} in Japan`;
  return hour === '' ? `確認の基準日${asOf}` : `確認の基準日時${asOf} ${hour}（日本時間）`;
}

interface Doubted {
  readonly doubt: Doubt;
  readonly badZone: string;
}

const NO_ZONE = {
  en: (zone: string) => `"${zone}" is no IANA name of a time zone.`,
  ja: (zone: string) => `「${zone}」は IANA のタイムゾーンの名称ではありません。`,
} as const;

/** Why a deadline is no certain instant; empty where it is one. */
export const doubtOf: Localized<(deadline: Doubted) => string> = {
  en: ({ doubt, badZone }) => {
    if (doubt === 'none') return '';
    if (doubt === 'no-hour') return 'No hour is stated for it.';
    return badZone ? NO_ZONE.en(badZone) : 'The time zone of the applicants is not known.';
  },
  ja: ({ doubt, badZone }) => {
    if (doubt === 'none') return '';
    if (doubt === 'no-hour') return '時刻の記載はありません。';
    return badZone ? NO_ZONE.ja(badZone) : '応募者のタイムゾーンが分かりません。';
  },
};
