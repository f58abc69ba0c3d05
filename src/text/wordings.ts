import type { Localized } from '../../schemas/field.js';

interface Worded {
  readonly wording: string;
  readonly wordingJa: string;
  readonly preliminary: boolean;
}

/** A date in the words of the call, with its reservation. */
export const worded: Localized<(date: Worded) => string> = {
  en: ({ wording, preliminary }) => `"${wording}"${preliminary ? ' (preliminary)' : ''}`,
  ja: ({ wordingJa, preliminary }) => `「${wordingJa}」${preliminary ? '（予定）' : ''}`,
};
