import * as z from 'zod/mini';
import { field } from './field.js';

/** Shapes that several sections share. They hold what is true of every call. */

export const text = () => z.string().check(z.regex(/\S/));

/** An identifier that the author makes up and refers to: `award-letter-2`. */
export const slug = () => z.string().check(z.regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62}[A-Za-z0-9])?$/));

/** A calendar day, ISO 8601: `2024-04-01`. */
export const date = () => z.iso.date();

/**
 * The largest amount a single line may hold, in the unit of the budget. With at most twelve fiscal years and five
 * lines a year every sum in yen stays far inside what an integer holds exactly, in thousand yen too.
 */
export const LARGEST_AMOUNT = 100_000_000_000;
export const MOST_FISCAL_YEARS = 12;

export const amount = () => z.int().check(z.gte(0), z.lte(LARGEST_AMOUNT));

export const personName = z.strictObject({
  en: field(text(), {
    en: ['Name in English', 'Given name and family name in Latin letters, as on publications.'],
    ja: ['氏名（英字）', '論文などで用いるローマ字表記の氏名。'],
  }),
  ja: z.optional(
    field(text(), {
      en: ['Name in Japanese', 'Family name and given name as registered in e-Rad.'],
      ja: ['氏名（漢字等）', 'e-Rad に登録している氏名。'],
    }),
  ),
  kana: z.optional(
    field(text(), {
      en: ['Name in katakana', 'Reading of the name in katakana.'],
      ja: ['氏名（フリガナ）', '氏名の読み。全角カタカナ。'],
    }),
  ),
});

/** Text where English is required and Japanese may stand beside it. */
export const bilingual = z.strictObject({
  en: field(text(), {
    en: ['English', 'The text in English.'],
    ja: ['英語', '英語の文。'],
  }),
  ja: z.optional(
    field(text(), {
      en: ['Japanese', 'The text in Japanese.'],
      ja: ['日本語', '日本語の文。'],
    }),
  ),
});

export const period = z.strictObject({
  start: field(date(), {
    en: ['Start', 'First day, as YYYY-MM-DD.'],
    ja: ['開始日', '初日。YYYY-MM-DD の形式。'],
  }),
  end: field(date(), {
    en: ['End', 'Last day, as YYYY-MM-DD.'],
    ja: ['終了日', '最終日。YYYY-MM-DD の形式。'],
  }),
});

export const country = () =>
  field(text(), {
    en: ['Country or region', 'ISO 3166-1 two-letter code such as AU, GB or US; EU for the European Union.'],
    ja: ['国・地域', 'ISO 3166-1 の2文字コード（AU、GB、US など）。欧州連合は EU。'],
  });

export const ror = () =>
  field(text(), {
    en: ['ROR ID', 'Identifier in the Research Organization Registry, such as https://ror.org/03yrm5c26.'],
    ja: ['ROR ID', 'Research Organization Registry の識別子。例：https://ror.org/03yrm5c26'],
  });

export const orcid = () =>
  field(text(), {
    en: ['ORCID iD', 'Four groups of four, such as 0000-0002-1825-0097; the last character is a check digit.'],
    ja: ['ORCID iD', '4桁ずつ4組。例：0000-0002-1825-0097。末尾はチェックディジット（検査用数字）。'],
  });

export const institution = z.strictObject({
  name: field(bilingual, {
    en: ['Name of the institution', 'Official name of the institution.'],
    ja: ['機関名', '研究機関の正式名称。'],
  }),
  ror: z.optional(ror()),
  country: country(),
});

export type Period = z.output<typeof period>;
export type PersonName = z.output<typeof personName>;
export type Institution = z.output<typeof institution>;
