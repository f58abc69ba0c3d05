import * as z from 'zod/mini';
import { date, text } from '../common.js';
import { field } from '../field.js';
import { PARTICIPATION_TYPES } from '../funding-evidence.js';
import { listOf, placesList } from './list.js';
import { at, factId, factLabel, level, localized } from './locator.js';

/** Whether a list is the whole of what counts. */
export const complete = () =>
  field(z.boolean(), {
    en: [
      'Complete',
      'true where the call says that nothing else counts; false where others may count too, or the list could not be read whole.',
    ],
    ja: [
      '網羅',
      'ほかは認められないと公募に書かれている場合は true。ほかもありうる、または全体を確認できない場合は false。',
    ],
  });

/** A number of people, institutions or countries. */
export const count = z.int().check(z.gte(0));
const fewest = z.optional(field(count, { en: ['Minimum', 'Fewest allowed.'], ja: ['最少数', '認められる最少数。'] }));
export const most = z.optional(
  field(count, { en: ['Maximum', 'Most allowed.'], ja: ['最多数', '認められる最多数。'] }),
);

const agency = z.strictObject({
  id: factId(),
  name: localized(['Name', 'Official name of the agency.'], ['機関名', '機関の正式名称。']),
  aliases: z.optional(
    field(z.array(text()), { en: ['Aliases', 'Abbreviations and other spellings.'], ja: ['別表記', '略称など。'] }),
  ),
  country: field(text(), {
    en: ['Country or region', 'ISO 3166-1 code; EU for the European Union.'],
    ja: ['国・地域', 'ISO 3166-1 のコード。欧州連合は EU。'],
  }),
  participation: z.optional(
    field(z.enum(PARTICIPATION_TYPES), {
      en: ['Participation', 'How the agency takes part.'],
      ja: ['参加形態', '機関の参加の形態。'],
    }),
  ),
  added: z.optional(
    field(date(), { en: ['Added on', 'Day on which the call added it.'], ja: ['追加日', '公募に追加された日。'] }),
  ),
  at,
});

const region = z.strictObject({
  id: factId(),
  label: factLabel(),
  countries: field(
    z.array(field(text(), { en: ['Country', 'ISO 3166-1 code.'], ja: ['国', 'ISO 3166-1 のコード。'] })),
    {
      en: ['Countries', 'The countries that belong to it.'],
      ja: ['国', '地域に含まれる国。'],
    },
  ),
  complete: complete(),
  at,
});

export const COUNTED_PARTIES = [
  'members',
  'principal-investigators',
  'project-leaders',
  'partners',
  'institutions',
  'countries',
] as const;

const composition = z.strictObject({
  id: factId(),
  label: factLabel(),
  count: field(z.enum(COUNTED_PARTIES), {
    en: [
      'What is counted',
      'members (everyone named), principal-investigators (of the applicants and of each partner), project-leaders, partners, institutions, or countries (different ones).',
    ],
    ja: [
      '数える対象',
      'members（記載された全員）、principal-investigators（応募者側と各相手国側研究者の代表者）、project-leaders（プロジェクトリーダー）、partners（相手国側研究者）、institutions（機関）、countries（異なる国）。',
    ],
  }),
  in: z.optional(
    placesList(
      ['In', 'Only those based in these countries or regions.'],
      ['所在国', 'これらの国・地域に所在するもののみ。'],
    ),
  ),
  outside: z.optional(
    placesList(['Outside', 'Only those based outside these.'], ['除く国', 'これらの国・地域以外に所在するもののみ。']),
  ),
  min: fewest,
  max: most,
  level: level(),
  at,
});

/** Who takes part, counted and listed: regions, agencies, the make-up of a project, how often a person may apply. */
export const parties = {
  regions: listOf(
    region,
    { en: ['Region', 'A group of countries.'], ja: ['地域', '国の集まり。'] },
    {
      en: ['Regions', 'Groups of countries that other facts refer to by id.'],
      ja: ['地域', 'ほかの事項が ID で参照する国の集まり。'],
    },
  ),
  agencies: z.optional(
    field(
      z.strictObject({
        complete: complete(),
        listed: field(z.array(field(agency, { en: ['Agency', 'One agency.'], ja: ['機関', '機関1件。'] })), {
          en: ['Listed', 'The agencies that the call names.'],
          ja: ['一覧', '公募が挙げる機関。'],
        }),
        at,
      }),
      {
        en: ['Participating funding agencies', "The call's table of partner funding agencies."],
        ja: ['参加助成機関', '公募が挙げる相手国側の助成機関の一覧。'],
      },
    ),
  ),
  composition: listOf(
    composition,
    {
      en: ['Count', 'How many there must or may be of something.'],
      ja: ['人数・機関数', '必要な数・認められる数1件。'],
    },
    {
      en: ['Composition', 'How many people, institutions and countries there must or may be.'],
      ja: ['体制', '人数、機関数、国数の条件。'],
    },
  ),
  applicantLimits: listOf(
    z.strictObject({
      id: factId(),
      label: factLabel(),
      role: field(z.enum(['principal-investigator', 'project-leader', 'member']), {
        en: ['Role', 'In which role a person is counted.'],
        ja: ['役割', '数える対象となる役割。'],
      }),
      max: field(z.int().check(z.gte(1)), {
        en: ['Maximum', 'Most proposals of one person in that role.'],
        ja: ['上限', '1人がその役割で応募できる件数。'],
      }),
      at,
    }),
    { en: ['Limit', 'One limit.'], ja: ['制限', '制限1件。'] },
    {
      en: ['Limits of applicants', 'In how many proposals to this call one person may stand.'],
      ja: ['応募件数の制限', '1人が応募・参加できる件数。'],
    },
  ),
};

export type Composition = z.output<typeof composition>;
export type Region = z.output<typeof region>;
export type Agency = z.output<typeof agency>;
