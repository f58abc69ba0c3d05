import type { AmountLimit, Limit } from '../../../schemas/budget-tier.js';
import type { Language } from '../../../schemas/field.js';
import { money } from '../../text/amounts.js';
import { COSTS, PER } from './names.js';
import { inBrackets, span } from './row.js';

/** `at most 115,000,000 yen for the whole project (direct costs only)`, 「総額115,000,000円以下（直接経費のみ）」. */
export function limitWords(limit: Limit, language: Language): string {
  const { per, years, referenceYears, soft } = limit;
  const over = `${PER[per][language]}${years ? inBrackets(language, [yearsWords(years, language)]) : ''}`;
  const amount = amountWords(limit, language);
  return `${language === 'en' ? `${amount} ${over}` : `${over}${amount}`}${inBrackets(language, [
    COSTS[limit.costs][language],
    referenceYears !== undefined && referenceWords(referenceYears, language),
    soft && softWords(language),
  ])}`;
}

/** A limit on the whole request of one partner. */
export const partnerAmount = (limit: AmountLimit, language: Language): string =>
  `${amountWords(limit, language)}${inBrackets(language, [
    COSTS[limit.costs][language],
    limit.soft && softWords(language),
  ])}`;

function amountWords({ min, max, currency }: AmountLimit, language: Language): string {
  const end = (amount: number | undefined) => (amount === undefined ? '' : money(amount, currency, language));
  return span(end(min), end(max), language) || (language === 'en' ? 'no amount is stated' : '金額の定めなし');
}

const softWords = (language: Language): string =>
  language === 'en' ? 'a guide: other amounts can be proposed too' : '目安。範囲外の額も提案できます';

function referenceWords(years: number, language: Language): string {
  if (language === 'ja') return `研究開発期間${years}年の場合の額`;
  return `the amount for a project of ${years} ${years === 1 ? 'year' : 'years'}`;
}

function yearsWords({ from, to }: NonNullable<Limit['years']>, language: Language): string {
  if (to === undefined) return language === 'en' ? `from year ${from} on` : `${from}年目以降`;
  if (to === from) return language === 'en' ? `year ${from}` : `${from}年目`;
  return language === 'en' ? `years ${from} to ${to}` : `${from}〜${to}年目`;
}
