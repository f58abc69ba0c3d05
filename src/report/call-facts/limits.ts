import type { AmountLimit, Limit } from '../../../schemas/budget-tier.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { counted } from '../../domain/written-forms.js';
import { money } from '../../text/amounts.js';
import { COSTS, PER } from './names.js';
import { inBrackets, span } from './row.js';

export const NO_AMOUNT: Localized = { en: 'no amount is stated', ja: '金額の定めなし' };

/** `at most 115,000,000 yen for the whole project (direct costs only)`, 「総額115,000,000円以下（直接経費のみ）」. */
export function limitWords(limit: Limit, language: Language): string {
  const { per, years, referenceYears } = limit;
  const over = `${PER[per][language]}${years ? inBrackets(language, [yearsWords(years, language)]) : ''}`;
  const amount = amountWords(limit, language);
  return `${language === 'en' ? `${amount} ${over}` : `${over}${amount}`}${inBrackets(language, [
    COSTS[limit.costs][language],
    referenceYears !== undefined && referenceWords(referenceYears, language),
    ...softWords(limit, language),
  ])}`;
}

/** A limit on the whole request of one partner. */
export const partnerAmount = (limit: AmountLimit, language: Language): string =>
  `${amountWords(limit, language)}${inBrackets(language, [
    COSTS[limit.costs][language],
    ...softWords(limit, language),
  ])}`;

function amountWords({ min, max, currency }: AmountLimit, language: Language): string {
  const end = (amount: number | undefined) => (amount === undefined ? '' : money(amount, currency, language));
  return span(end(min), end(max), language) || NO_AMOUNT[language];
}

const SOFT_CAP: Localized = { en: 'more can be proposed too', ja: '上限を超える額も提案可' };
const SOFT_FLOOR: Localized = { en: 'less can be proposed too', ja: '下限に満たない額も提案可' };

const softWords = ({ soft, softFloor }: AmountLimit, language: Language): (string | undefined)[] => [
  soft ? SOFT_CAP[language] : undefined,
  softFloor ? SOFT_FLOOR[language] : undefined,
];

function referenceWords(years: number, language: Language): string {
  if (language === 'ja') return `研究開発期間${years}年の場合の額`;
  return `the amount for a project of ${counted(years, 'year')}`;
}

function yearsWords({ from, to }: NonNullable<Limit['years']>, language: Language): string {
  if (to === undefined) return language === 'en' ? `from year ${from} on` : `${from}年目以降`;
  if (to === from) return language === 'en' ? `year ${from}` : `${from}年目`;
  return language === 'en' ? `years ${from} to ${to}` : `${from}〜${to}年目`;
}
