import * as z from 'zod/mini';
import { date } from '../common.js';
import { field } from '../field.js';
import { FUNDING_SECTORS, FUNDING_STATUSES } from '../funding-evidence.js';
import { at, localized } from './locator.js';

const boundary = z.strictObject({
  wording: localized(['Wording', 'The date as the call words it.'], ['原文の表現', '公募に書かれた日付の表現。']),
  earliest: field(date(), {
    en: ['Earliest', 'First day that the wording can mean.'],
    ja: ['最も早い日', '表現が指しうる最初の日。'],
  }),
  latest: field(date(), {
    en: ['Latest', 'Last day that the wording can mean.'],
    ja: ['最も遅い日', '表現が指しうる最後の日。'],
  }),
});

/** Who may apply, with whom, and when. */
export const conditions = {
  applicants: z.optional(
    field(
      z.strictObject({
        country: field(z.string().check(z.regex(/^[A-Z]{2}$/)), {
          en: ['Country', 'Country in which the applying team must be based.'],
          ja: ['国', '応募する研究チームの所在国。'],
        }),
        at,
      }),
      { en: ['Applicants', 'Who can apply.'], ja: ['応募資格', '応募できる者。'] },
    ),
  ),
  partners: z.optional(
    field(
      z.strictObject({
        min: field(z.int().check(z.gte(0)), {
          en: ['Minimum', 'Fewest foreign partners.'],
          ja: ['最少数', '相手国側研究者の最少数。'],
        }),
        funding: z.optional(
          field(
            z.strictObject({
              statuses: field(z.array(z.enum(FUNDING_STATUSES)), {
                en: ['Statuses', 'States of funding that count.'],
                ja: ['状況', '認められる受給状況。'],
              }),
              sectors: field(z.array(z.enum(FUNDING_SECTORS)), {
                en: ['Sectors', 'Sectors that count.'],
                ja: ['公的・民間', '認められる助成機関の別。'],
              }),
              from: field(z.array(z.enum(['country', 'region'])), {
                en: ['From', "Whether the funder is of the partner's country, its region, or either."],
                ja: ['助成機関の所在', '相手国の機関か、その地域の機関か。'],
              }),
              at,
            }),
            {
              en: ['Funding', "What the call asks of the partner's funding."],
              ja: ['研究費', '相手国側の研究費の条件。'],
            },
          ),
        ),
        at,
      }),
      { en: ['Partners', 'What the call asks of the foreign partners.'], ja: ['相手国側', '相手国側研究者の条件。'] },
    ),
  ),
  earlyCareerExchange: z.optional(
    field(
      z.strictObject({
        level: field(z.enum(['must', 'should']), {
          en: ['Level', 'must where the call demands it, should where it states an aim.'],
          ja: ['重要度', '必須なら must、目的として述べられていれば should。'],
        }),
        at,
      }),
      {
        en: ['Early-career exchange', 'Exchange of young researchers.'],
        ja: ['若手研究者の交流', '若手研究者の交流。'],
      },
    ),
  ),
  solicitation: z.optional(
    field(
      z.strictObject({
        opens: field(boundary, { en: ['Opens', 'When applications open.'], ja: ['開始', '公募の開始。'] }),
        closes: field(boundary, { en: ['Closes', 'When applications close.'], ja: ['締切', '公募の締切。'] }),
        at,
      }),
      { en: ['Solicitation period', 'When applications are taken.'], ja: ['公募期間', '応募を受け付ける期間。'] },
    ),
  ),
};
