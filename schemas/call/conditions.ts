import * as z from 'zod/mini';
import { field } from '../field.js';
import { FUNDING_SECTORS, FUNDING_STATUSES } from '../funding-evidence.js';
import { ATTACHMENT_KINDS } from '../proposal/attachments.js';
import { placesList } from './list.js';
import { at, level } from './locator.js';
import { complete, count, most } from './parties.js';

const kinds = (en: readonly [string, string], ja: readonly [string, string]) =>
  field(z.array(z.enum(ATTACHMENT_KINDS)), { en, ja });

const funding = z.strictObject({
  statuses: field(z.array(z.enum(FUNDING_STATUSES)), {
    en: ['Statuses', 'States of funding that count.'],
    ja: ['状況', '認められる受給状況。'],
  }),
  sectors: field(z.array(z.enum(FUNDING_SECTORS)), {
    en: ['Sectors', 'Sectors that count.'],
    ja: ['公的・民間', '認められる助成機関の別。'],
  }),
  from: z.optional(
    field(z.array(z.enum(['country', 'region'])), {
      en: [
        'From',
        "Whether the funder is of the partner's country, its region, or either; left out where any will do.",
      ],
      ja: ['助成機関の所在', '相手国の機関か、その地域の機関か。定めがなければ省略します。'],
    }),
  ),
  concerns: z.optional(
    field(z.enum(['every-partner', 'partners-without-request']), {
      en: [
        'Concerns',
        'every-partner, or partners-without-request: only those who ask no agency of the joint call for money.',
      ],
      ja: [
        '対象',
        'every-partner（すべての相手国側研究者）、または partners-without-request（共同公募に申請しない相手国側研究者のみ）。',
      ],
    }),
  ),
  participating: z.optional(
    placesList(
      [
        'Participating',
        'With partners-without-request: a partner based elsewhere needs funding of its own, whatever it requests.',
      ],
      [
        '参加国',
        'partners-without-request の場合に、これら以外に所在する相手国側研究者は、申請の有無にかかわらず自らの研究費が必要です。',
      ],
    ),
  ),
  at,
});

const evidence = z.strictObject({
  accepts: kinds(
    ['Accepted', 'Kinds of attachment that show the funding.'],
    ['認められる書類', '研究費を示す書類の種類。'],
  ),
  substitutes: z.optional(
    kinds(
      ['Substitutes', 'Kinds accepted in their place, where those cannot be had in time.'],
      ['代替書類', '間に合わない場合に代わりに認められる書類の種類。'],
    ),
  ),
  level: level(),
  at,
});

/** Who may apply, and with whom. */
export const conditions = {
  applicants: z.optional(
    field(
      z.strictObject({
        country: field(z.string().check(z.regex(/^[A-Z]{2}$/)), {
          en: ['Country', 'Country in which the applying team must be based.'],
          ja: ['国', '応募する研究チームの所在国。'],
        }),
        whom: z.optional(
          field(z.enum(['team', 'principal-investigator']), {
            en: [
              'Whom',
              'team (everybody on the side of the applicants), or principal-investigator where only that one is meant.',
            ],
            ja: ['対象', 'team（応募者側の全員）、または principal-investigator（研究開発代表者のみ）。'],
          }),
        ),
        at,
      }),
      { en: ['Applicants', 'Who can apply.'], ja: ['応募資格', '応募できる者。'] },
    ),
  ),
  partners: z.optional(
    field(
      z.strictObject({
        min: field(count, { en: ['Minimum', 'Fewest foreign partners.'], ja: ['最少数', '相手国側研究者の最少数。'] }),
        max: most,
        countries: z.optional(
          field(
            z.strictObject({
              listed: placesList(
                ['Listed', 'The countries and regions that the call names.'],
                ['対象国', '公募が挙げる国・地域。'],
              ),
              complete: complete(),
              at,
            }),
            {
              en: ['Partner countries', 'Where partners may be based.'],
              ja: ['相手国・地域', '相手国側研究者の所在国・地域。'],
            },
          ),
        ),
        funding: z.optional(
          field(funding, {
            en: ['Funding', "What the call asks of the partner's funding."],
            ja: ['研究費', '相手国側の研究費の条件。'],
          }),
        ),
        evidence: z.optional(
          field(evidence, {
            en: ['Evidence', 'Which documents show the funding of a partner.'],
            ja: ['証拠書類', '相手国側の研究費を示す書類。'],
          }),
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
          ja: ['扱い', '必須なら must、目的として述べられていれば should。'],
        }),
        at,
      }),
      {
        en: ['Early-career exchange', 'Exchange of young researchers.'],
        ja: ['若手研究者の交流', '若手研究者の交流。'],
      },
    ),
  ),
};
