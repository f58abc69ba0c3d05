import type { Localized } from '../../schemas/field.js';

interface Worded {
  readonly wording: string;
  readonly wordingJa: string;
  readonly preliminary: boolean;
}

/** Said behind what the call gives as preliminary; empty where it does not. */
export const reservation = ({ preliminary }: { readonly preliminary?: boolean | undefined }): Localized =>
  preliminary ? { en: ' (preliminary)', ja: '（予定）' } : { en: '', ja: '' };

/** A date in the words of the call, with its reservation. */
export const worded: Localized<(date: Worded) => string> = {
  en: (date) => `"${date.wording}"${reservation(date).en}`,
  ja: (date) => `「${date.wordingJa}」${reservation(date).ja}`,
};
