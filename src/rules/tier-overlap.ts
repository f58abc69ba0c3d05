import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { declaredTier, fitsTier, judge, limitsOfTier, tiersOf } from '../domain/budget-limits.js';
import { grouped } from '../domain/written-forms.js';
import { money, perWords } from '../text/amounts.js';
import { inARow } from '../text/lists.js';

export const tierOverlap = defineRule({
  code: 'tier-overlap',
  level: 'notice',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => tiersOf(call),
  facts: ({ tiers = [] }) => tiers.map(({ at }) => at),
  check: ({ project, budget }, { tiers }) => {
    const declared = declaredTier(project, tiers);
    const draft = { project, budget };
    if (!declared || declared.offered === false || !fitsTier(draft, declared)) return [];
    const others = tiers.filter((tier) => tier !== declared && tier.offered !== false);
    const fitting = others.filter((tier) => fitsTier(draft, tier));
    if (fitting.length === 0) return [];
    const all = judge(draft, limitsOfTier(declared));
    // A tier can limit years and the total: the amounts of one limit are told.
    const judged = all.filter(({ limit }) => limit === all[0]?.limit);
    const amounts = judged.map(({ amount }) => Number(amount));
    const both = [declared, ...fitting];
    return [
      {
        path: ['project', 'tier'],
        fact: declared.at,
        data: {
          least: Math.min(...amounts),
          most: Math.max(...amounts),
          currency: budget.currency,
          per: judged[0]?.limit.per ?? 'fiscal-year',
          declared: declared.label.en,
          declaredJa: declared.label.ja,
          tiers: both.map(({ label }) => label.en),
          tiersJa: both.map(({ label }) => label.ja),
        },
      },
    ];
  },
  example: `
project:
  tier: tier-1 # expect: tier-overlap
  period: { start: 2024-04-01, end: 2025-03-31 }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 12000000, travel: 3000000, personnel: 4000000, other: 1000000, total: 20000000 }
      indirect: 5000000
      total: 25000000
  total: { direct: 20000000, indirect: 5000000, total: 25000000 }
`,
  text: {
    en: {
      title: 'Amount fits more than one tier',
      why: 'The ranges of the tiers overlap, so the amount cannot show a slip in the choice of the tier.',
      fix: (d) => `Confirm that ${d.declared} is the tier meant; if so, nothing has to change.`,
      message: (d) =>
        `${d.least === d.most ? '' : `${grouped(d.least)} to `}${money(d.most, d.currency, 'en')} ${perWords(d.per, 'en')} fits ${inARow(d.tiers, 'en')}; the draft declares ${d.declared}, and the amount alone does not tell which is meant.`,
    },
    ja: {
      title: '複数の区分に当てはまる額',
      why: '区分の金額の範囲が重なっているため、区分の選び間違いがあっても金額からは分かりません。',
      fix: (d) => `${d.declaredJa}で応募する意図かどうかを確認してください。そのとおりであれば、修正は不要です。`,
      message: (d) =>
        `${perWords(d.per, 'ja')}${d.least === d.most ? '' : `${money(d.least, d.currency, 'ja')}～`}${money(d.most, d.currency, 'ja')}は、${inARow(d.tiersJa, 'ja')}のいずれにも当てはまります。提案書は${d.declaredJa}としていますが、金額だけではどの区分か判断できません。`,
    },
  },
});
