import type { Call } from '../../../schemas/call.js';
import type { Language } from '../../../schemas/field.js';
import { money as amount } from '../../text/amounts.js';
import { limitWords, partnerAmount } from './limits.js';
import { COSTS, ROLES } from './names.js';
import { both, entry, inBrackets, levelWords, phrases, placesWords, type Row } from './row.js';

/** What may be asked for, besides what the tiers say. */
export function money(call: Call): Row[] {
  const { budgetLimits = [], partnerLimits = [], shares = [] } = call;
  return [
    ...budgetLimits.map((limit) => ({
      kind: 'budgetLimits',
      id: limit.id,
      heading: { en: 'Budget limit', ja: '申請額の制限' },
      text: both((language) => limitWords(limit, language)),
      at: limit.at,
    })),
    ...partnerLimits.map((limit) => ({
      kind: 'partnerLimits',
      id: limit.id,
      heading: { en: "Limit on a partner's request", ja: '相手国側研究者の申請額の制限' },
      text: both((language) => entry(language, partner(limit, call, language), partnerAmount(limit, language))),
      at: limit.at,
    })),
    ...shares.map((share) => ({
      kind: 'shares',
      id: share.id,
      heading: { en: 'Share of the full cost', ja: '総経費に対する負担割合' },
      text: both((language) => {
        const side =
          share.side === 'applicants' ? APPLICANTS[language] : partner({ countries: share.countries }, call, language);
        const most = { en: `at most ${share.maxPercent} %`, ja: `${share.maxPercent}％以下` }[language];
        return entry(language, side, most, [levelWords(share.level, language)]);
      }),
      at: share.at,
    })),
    ...indirectCosts(call),
    ...modules(call),
  ];
}

const APPLICANTS = { en: 'the applicants', ja: '応募者側' } as const;

interface PartnerGroup {
  readonly countries?: readonly string[] | undefined;
  readonly role?: 'project-leader' | 'participant' | undefined;
  readonly together?: boolean | undefined;
}

/** Whose request is meant: `a partner in France (FR), as project leader`. */
function partner({ countries, role, together }: PartnerGroup, { regions }: Call, language: Language): string {
  const where = countries && placesWords(countries, regions, language, 'or');
  if (language === 'ja')
    return `${where ? `${where}の相手国側研究者` : '各相手国側研究者'}${inBrackets('ja', [role && ROLES[role].ja, together && '合計'])}`;
  const whom = together ? 'partners together' : where ? 'a partner' : 'each partner';
  return `${whom}${where ? ` in ${where}` : ''}${role ? `, as ${ROLES[role].en}` : ''}`;
}

function indirectCosts({ indirectCosts: fact }: Call): Row[] {
  if (!fact) return [];
  const { maxPercent, roundDownTo, level, at } = fact;
  const cut = roundDownTo === undefined ? undefined : CUT[roundDownTo];
  const text = both((language) =>
    phrases(language, [
      { en: `at most ${maxPercent} % of the direct costs`, ja: `直接経費の${maxPercent}％以下` }[language],
      cut?.[language],
    ]).concat(inBrackets(language, [levelWords(level, language)])),
  );
  return [{ kind: 'indirectCosts', id: null, heading: { en: 'Indirect costs', ja: '間接経費' }, text, at }];
}

const CUT = {
  1: {
    en: 'a fraction of the main unit of the currency (one yen) is cut off',
    ja: '通貨の基本単位（1円）未満は切り捨て',
  },
  1000: { en: 'what is below 1,000 (yen) is cut off', ja: '1,000（円）未満は切り捨て' },
} as const;

function modules({ modules: fact }: Call): Row[] {
  if (!fact) return [];
  const { size, currency, costs, sameEachYear, at } = fact;
  const text = both((language) => {
    const step = amount(size, currency, language);
    const multiples = { en: `each year in multiples of ${step}`, ja: `各年の額は${step}の倍数` }[language];
    const same = {
      en: 'a number that varies from year to year has to be explained',
      ja: '年によって数が異なる場合は説明が必要',
    };
    return `${multiples}${inBrackets(language, [COSTS[costs][language], sameEachYear && same[language]])}`;
  });
  return [{ kind: 'modules', id: null, heading: { en: 'Modules', ja: 'モジュール' }, text, at }];
}
