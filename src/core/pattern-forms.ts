import { isCountryOrRegion, suggestCountry } from '../domain/countries.js';
import { isCurrency, suggestCurrency } from '../domain/currencies.js';

/** How values of the patterns in the formats look, and what was probably meant by one that does not. */

interface Form {
  readonly en: string;
  readonly ja: string;
  /** What to write instead; empty where that is in doubt. */
  readonly meant: (found: string) => string;
}

const nothing = (): string => '';
const country = (found: string): string => {
  const meant = suggestCountry(found);
  return isCountryOrRegion(meant) ? meant : '';
};
const currency = (found: string): string => {
  const meant = suggestCurrency(found, '');
  return isCurrency(meant) ? meant : '';
};

/** An id of the same letters: `my draft` → `my-draft`. Letters of other scripts have no such form. */
function slugOf(found: string): string {
  const plain = found
    .normalize('NFKC')
    .trim()
    .replace(/[\s./]+/g, '-');
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/.test(plain) && !/[/\\]|\.\./.test(found) ? plain : '';
}

/** `9:00` → `"09:00"`, `1:00 pm` → `"13:00"`. */
function clock(found: string): string {
  const [, hour = '', minute = '00', half] =
    /^(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?m\.?)?$/i.exec(found.normalize('NFKC').trim()) ?? [];
  if (hour === '' || Number(minute) > 59 || (half !== undefined && (Number(hour) > 12 || hour === '0'))) return '';
  const base = half === undefined ? Number(hour) : Number(hour) % 12;
  const hours = base + (half?.toLowerCase() === 'p' ? 12 : 0);
  return hours > 23 ? '' : `"${String(hours).padStart(2, '0')}:${minute}"`;
}

/** By the source of the pattern, as the formats state it. */
const FORMS: Readonly<Record<string, Form>> = {
  '^[A-Z]{2}$': {
    en: 'the two capital letters of ISO 3166-1, such as JP or GB',
    ja: 'ISO 3166-1 の大文字2文字のコード（例：JP、GB）',
    meant: country,
  },
  '^(?:[A-Z]{2}|[a-z0-9][a-z0-9-]*)$': {
    en: 'the two capital letters of ISO 3166-1, such as GB, or the id of a region in small letters, such as north-sea',
    ja: 'ISO 3166-1 の大文字2文字のコード（例：GB）、または小文字で書いた地域の ID（例：north-sea）',
    meant: country,
  },
  '^[A-Z]{3}$': {
    en: 'the three capital letters of ISO 4217, such as JPY or EUR',
    ja: 'ISO 4217 の大文字3文字のコード（例：JPY、EUR）',
    meant: currency,
  },
  '^[a-z]{2}$': {
    en: 'the two small letters of ISO 639-1, such as en or ja',
    ja: 'ISO 639-1 の小文字2文字のコード（例：en、ja）',
    meant: nothing,
  },
  '^https?:\\/\\/\\S+$': {
    en: 'an address that begins with https:// and holds no spaces, such as https://www.example.org/call.html',
    ja: 'https:// で始まり空白を含まない URL（例：https://www.example.org/call.html）',
    meant: (found) => (/^www\.\S+$/.test(found) ? `https://${found}` : ''),
  },
  '^(?:[01]\\d|2[0-3]):[0-5]\\d$': {
    en: 'hour and minute with two digits each in quotation marks, such as "09:00" or "17:00"',
    ja: '時と分を各2桁で書き、引用符で囲んだ時刻（例："09:00"、"17:00"）',
    meant: clock,
  },
  '^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$': {
    en: 'at most 64 Latin letters, digits, - and _ without spaces, such as award-letter-2',
    ja: '空白を含まない64字以内の英数字、-、_（例：award-letter-2）',
    meant: slugOf,
  },
};

/** `pattern` as an issue of the schema states it: `/^[A-Z]{2}$/`. Undefined where the formats have none such. */
export const formOfPattern = (pattern: string): Form | undefined => {
  const source = pattern.replace(/^\/|\/[a-z]*$/g, '');
  return Object.hasOwn(FORMS, source) ? FORMS[source] : undefined;
};
