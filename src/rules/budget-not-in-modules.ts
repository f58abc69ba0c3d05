import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { inModules } from '../domain/budget-modules.js';
import { money } from '../text/amounts.js';
import { costsInWords, entryYear, startOf } from '../text/budget-words.js';

export const budgetNotInModules = defineRule({
  code: 'budget-not-in-modules',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  given: (call: Call) => call.modules,
  check: ({ budget }, modules) =>
    inModules(budget, modules)
      .filter(({ state }) => state !== 'whole')
      .map((each) => ({
        path: each.path,
        data: {
          year: each.year,
          entry: each.index + 1,
          amount: Number(each.amount),
          size: modules.size,
          below: Number(each.modules) * modules.size,
          above: (Number(each.modules) + 1) * modules.size,
          costs: modules.costs,
          currency: modules.currency,
        },
      })),
  example: `
# with: {tiers: [], modules: {size: 25000, currency: USD, costs: direct}}
# without: unit
project: { period: { start: 2024-07-01, end: 2025-06-30 } }
budget:
  currency: USD
  years:
    - projectYear: 1
      direct:
        total: 240000 # expect: budget-not-in-modules
      indirect: 0
      total: 240000
  total: { direct: 240000, indirect: 0, total: 240000 }
`,
  text: {
    en: {
      title: 'Amount is no whole number of modules',
      why: 'The call takes requests in modules of a fixed sum; an amount between two of them cannot be asked for.',
      fix: (d) =>
        `Ask for ${d.below > 0 ? `${money(d.below, d.currency, 'en')} or ` : ''}${money(d.above, d.currency, 'en')} in ${entryYear(d.year, d.entry, 'en')}, and correct the sums.`,
      message: (d) =>
        `${startOf(entryYear(d.year, d.entry, 'en'))} asks for ${costsInWords(d.costs, 'en')} of ${money(d.amount, d.currency, 'en')}; the call asks for whole modules of ${money(d.size, d.currency, 'en')}${d.amount === 0 ? ', at least one in a year with other costs' : ''}.`,
    },
    ja: {
      title: 'モジュールの倍数でない額',
      why: '公募では一定額（モジュール）の倍数で申請することになっており、その間の額は申請できません。',
      fix: (d) =>
        `${entryYear(d.year, d.entry, 'ja')}の額を${d.below > 0 ? `${money(d.below, d.currency, 'ja')}または` : ''}${money(d.above, d.currency, 'ja')}に改め、合計も直してください。`,
      message: (d) =>
        `${entryYear(d.year, d.entry, 'ja')}の${costsInWords(d.costs, 'ja')}は${money(d.amount, d.currency, 'ja')}です。公募では${money(d.size, d.currency, 'ja')}の倍数で申請することになっています。${d.amount === 0 ? 'ほかの経費がある年には、1モジュール以上が必要です。' : ''}`,
    },
  },
});
