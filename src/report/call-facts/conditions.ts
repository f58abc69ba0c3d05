import type { Agency, Call, Composition } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { countryInWords } from '../../domain/countries.js';
import { localWords } from '../../domain/time-left.js';
import { counted } from '../../domain/written-forms.js';
import { partyCounter } from '../../text/parties.js';
import { COUNTED, PARTICIPATION, ROLES } from './names.js';
import { partners } from './partners.js';
import { both, completeWords, entry, labelled, levelWords, phrases, placesWords, type Row, range } from './row.js';

/** Who may apply, and with whom. */
export function conditions(call: Call): Row[] {
  const { regions = [], composition = [], applicantLimits = [] } = call;
  return [
    ...applicants(call),
    ...partners(call),
    ...regions.map(({ id, label, countries, complete, at }) => ({
      kind: 'regions',
      id,
      heading: { en: 'Region', ja: '地域' },
      text: both((language) =>
        entry(language, labelled({ id, label }, language), placesWords(countries, undefined, language), [
          completeWords(complete, language),
        ]),
      ),
      at,
    })),
    ...agencies(call),
    ...composition.map((each) => ({
      kind: 'composition',
      id: each.id,
      heading: { en: 'Composition', ja: '体制' },
      text: both((language) => compositionWords(each, call, language)),
      at: each.at,
    })),
    ...applicantLimits.map(({ id, label, role, max, at }) => ({
      kind: 'applicantLimits',
      id,
      heading: { en: 'Proposals of one person', ja: '1人あたりの応募件数' },
      text: {
        en: `${label.en}: one person may be the ${ROLES[role].en} of at most ${counted(max, 'proposal')} to this call`,
        ja: `${label.ja}：同一人が${ROLES[role].ja}となれるのは、この公募で${max}件まで`,
      },
      at,
    })),
    ...exchange(call),
  ];
}

const applicants = ({ applicants: fact }: Call): Row[] =>
  fact
    ? [
        {
          kind: 'applicants',
          id: null,
          heading: { en: 'Applicants', ja: '応募資格' },
          text: applicantWords(fact.whom ?? 'team', fact.country),
          at: fact.at,
        },
      ]
    : [];

function applicantWords(whom: 'team' | 'principal-investigator', country: string): Localized {
  const [where, whereJa] = [countryInWords(country, 'en'), countryInWords(country, 'ja')];
  return whom === 'team'
    ? { en: `based in ${where}`, ja: `${whereJa}に所在する研究機関の研究チーム` }
    : {
        en: `the principal investigator based in ${where}`,
        ja: `研究開発代表者が${whereJa}に所在する研究機関に所属していること`,
      };
}

function agencies({ agencies: fact }: Call): Row[] {
  if (!fact) return [];
  const { listed, complete, at } = fact;
  const whole: Row = {
    kind: 'agencies',
    id: null,
    heading: { en: 'Table of partner agencies', ja: '相手国側助成機関の一覧' },
    text: {
      en: `${listed.length} ${listed.length === 1 ? 'agency is' : 'agencies are'} listed; ${completeWords(complete, 'en')}`,
      ja: `掲載は${listed.length}機関。${completeWords(complete, 'ja')}`,
    },
    at,
  };
  return [whole, ...listed.map(agency)];
}

const agency = ({ id, name, country, participation, added, at }: Agency): Row => ({
  kind: 'agencies.listed',
  id,
  heading: { en: 'Partner funding agency', ja: '相手国側の助成機関' },
  text: both((language) =>
    phrases(language, [
      labelled({ id, label: name }, language),
      countryInWords(country, language),
      participation && TAKES_PART[language](PARTICIPATION[participation][language]),
      added && { en: `added on ${localWords(added).en}`, ja: `${localWords(added).ja}に追加` }[language],
    ]),
  ),
  at,
});

const TAKES_PART = { en: (how: string) => `takes part ${how}`, ja: (how: string) => how } as const;

function compositionWords(
  { label, count, in: inside, outside, min, max, level }: Composition,
  { regions }: Call,
  language: Language,
) {
  const where = inside && placesWords(inside, regions, language, 'or');
  const notIn = outside && placesWords(outside, regions, language, 'or');
  const number = range({ min, max }, language, { en: '', ja: partyCounter(count) }) || NO_NUMBER[language];
  const what =
    language === 'en'
      ? `counted: ${COUNTED[count].en}${where ? `, in ${where}` : ''}${notIn ? `, outside ${notIn}` : ''}`
      : `数える対象：${where ? `${where}に所在する` : ''}${notIn ? `${notIn}以外に所在する` : ''}${COUNTED[count].ja}`;
  return entry(language, label[language], number, [what, levelWords(level, language)]);
}

const NO_NUMBER = { en: 'no number is stated', ja: '数の定めなし' } as const;

const exchange = ({ earlyCareerExchange: fact }: Call): Row[] =>
  fact
    ? [
        {
          kind: 'earlyCareerExchange',
          id: null,
          heading: { en: 'Exchange of early-career researchers', ja: '若手研究者の交流' },
          text:
            fact.level === 'must'
              ? { en: 'required', ja: '必須' }
              : { en: 'an aim of the call', ja: '公募の目的の一つ' },
          at: fact.at,
        },
      ]
    : [];
