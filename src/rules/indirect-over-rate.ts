import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { unitFactor } from '../domain/budget-amounts.js';
import { levelOf } from '../domain/fact-level.js';
import { indirectOverShare } from '../domain/indirect-costs.js';
import { asWritten, money } from '../text/amounts.js';
import { entryYear, startOf } from '../text/budget-words.js';

export const indirectOverRate = defineRule({
  code: 'indirect-over-rate',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  given: (call: Call) => call.indirectCosts,
  check: ({ budget }, fact) =>
    indirectOverShare(budget, fact).map(({ index, year, direct, indirect, allowed, roundedUp }) => ({
      path: ['budget', 'years', index, 'indirect'],
      level: levelOf(fact.level),
      related: [['budget', 'years', index, 'direct', 'total']],
      data: {
        year,
        entry: index + 1,
        percent: fact.maxPercent,
        place: fact.roundDownTo ?? 0,
        direct: Number(direct),
        indirect: Number(indirect),
        allowed: Number(allowed),
        over: Number(indirect - allowed),
        roundedUp,
        // As the draft would write it: a part of a thousand has no place in thousands of yen.
        write: Number(allowed / unitFactor(budget.unit)),
        unit: budget.unit ?? null,
        currency: budget.currency,
      },
    })),
  example: `
# with: {tiers: [], indirectCosts: {maxPercent: 30, roundDownTo: 1, level: must}}
project: { period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { total: 23076923 }
      indirect: 6923077 # expect: indirect-over-rate
      total: 30000000
  total: { direct: 23076923, indirect: 6923077, total: 30000000 }
`,
  text: {
    en: {
      title: 'Indirect costs over their rate',
      why: 'The call lets indirect costs come to a share of the direct costs of the same year. The share is cut off, never rounded up.',
      fix: (d) =>
        `Lower the indirect costs of ${entryYear(d.year, d.entry, 'en')} to ${asWritten(d.write, d.unit, d.currency, 'en')} at most${d.roundedUp ? ': the fraction has to be cut off, not rounded up' : ''}; then correct the sums.`,
      message: (d) =>
        `${startOf(entryYear(d.year, d.entry, 'en'))} asks for indirect costs of ${money(d.indirect, d.currency, 'en')}; the call allows ${d.percent} % of the direct costs of ${money(d.direct, d.currency, 'en')}, that is ${money(d.allowed, d.currency, 'en')}${d.place > 1 ? `, cut off below ${money(d.place, d.currency, 'en')}` : ''} (${money(d.over, d.currency, 'en')} over).`,
    },
    ja: {
      title: '間接経費の割合の超過',
      why: '間接経費は、同じ年の直接経費に対する割合の上限が公募で定められています。端数は切り捨てとなり、切り上げはできません。',
      fix: (d) =>
        `${entryYear(d.year, d.entry, 'ja')}の間接経費を${asWritten(d.write, d.unit, d.currency, 'ja')}以下に直し、合計も訂正してください。${d.roundedUp ? '端数は、切り上げや四捨五入ではなく切り捨てます。' : ''}`,
      message: (d) =>
        `${entryYear(d.year, d.entry, 'ja')}の間接経費は${money(d.indirect, d.currency, 'ja')}です。公募で認められるのは直接経費${money(d.direct, d.currency, 'ja')}の${d.percent}％、${money(d.allowed, d.currency, 'ja')}まで${d.place > 1 ? `（${money(d.place, d.currency, 'ja')}未満切り捨て）` : ''}で、${money(d.over, d.currency, 'ja')}超過しています。`,
    },
  },
});
