import { didYouMean } from '../did-you-mean.js';

/** Languages of ISO 639-1 and zones of IANA, from the tables of the runtime. */

let names: readonly Intl.DisplayNames[] | undefined;

/** What a language is called in English and in Japanese; nothing where the code stands for none. */
function languageNames(code: string): string[] {
  names ??= ['en', 'ja'].map((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));
  return names.flatMap((each) => each.of(code) ?? []);
}

export const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && languageNames(code).length > 0;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** For `jp`, `jpn`, `Japanese`, `日本語`, `JA`, `en-GB`: the code that was meant, or an empty string. */
export function suggestLanguage(written: string): string {
  const word = written.normalize('NFKC').trim().toLowerCase();
  const [first = ''] = word.split(/[-_]/);
  if (first === 'jp' || first === 'jpn') return 'ja';
  if (isLanguage(first)) return first;
  if (first === 'eng') return 'en';
  const all = LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`));
  return all.find((code) => languageNames(code).some((name) => name.toLowerCase() === word)) ?? '';
}

/** For `JST`, `Tokyo`, `asia/tokyo`, `Asia/Tokio`: the zone that was meant, or an empty string. */
export function suggestZone(written: string): string {
  const word = written.normalize('NFKC').trim().replace(/ /g, '_');
  if (/^(?:JST|Japan)$/i.test(word)) return 'Asia/Tokyo';
  if (/^(?:GMT|Z)$/i.test(word)) return 'UTC';
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const same = zones.filter((zone) => zone.split('/').at(-1)?.toLowerCase() === word.toLowerCase());
  return (same.length === 1 ? same[0] : undefined) ?? didYouMean(word, zones);
}
