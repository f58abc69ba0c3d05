import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { judge, limitsForDraft, limitsStating, placesStating, roomierTier } from '../domain/budget-limits.js';
import { grouped } from '../domain/written-forms.js';
import { budgetYear, money, perWords } from '../text/amounts.js';
import { costsInWords, ownerOf, yearInSentence } from '../text/budget-words.js';

export const budgetOverCap = defineRule({
  code: 'budget-over-cap',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => limitsStating('max', call),
  facts: (call: Call) => placesStating('max', call),
  check: ({ project, budget }, facts) =>
    judge({ project, budget }, limitsForDraft(project, facts))
      .filter(({ state, slip }) => state === 'over' && !slip)
      .map((judged) => {
        const { path, year, tier, limit, amount, at } = judged;
        const other = tier && roomierTier({ project, budget }, judged, facts.tiers)?.label;
        return {
          path,
          fact: at,
          level: limit.soft || judged.house ? 'should' : 'must',
          data: {
            year,
            per: limit.per,
            costs: limit.costs,
            soft: limit.soft ?? false,
            amount: Number(amount),
            cap: limit.max ?? 0,
            over: Number(amount) - (limit.max ?? 0),
            currency: limit.currency,
            ...ownerOf(judged),
            other: other?.en ?? '',
            otherJa: other?.ja ?? '',
          },
        };
      }),
  example: `
project: { tier: tier-1, period: { start: 2024-04-01, end: 2025-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 40000000, travel: 10000000, personnel: 20000000, other: 6923078, total: 76923078 }
      indirect: 23076923
      total: 100000001 # expect: budget-over-cap
  total: { direct: 76923078, indirect: 23076923, total: 100000001 }
`,
  text: {
    en: {
      title: 'Budget over the cap',
      why: 'A request above the cap is more than what is on offer. A cap for a year is held against each year by itself.',
      fix: (d) =>
        `${d.soft ? 'Give the reason for it, or lower' : 'Lower'} ${yearInSentence(d.year, 'en')} by at least ${money(d.over, d.currency, 'en')}${d.other && `, or choose ${d.other}, whose cap is higher`}.`,
      message: (d) =>
        `${budgetYear(d.year, 'en')} asks for ${money(d.amount, d.currency, 'en')} of ${costsInWords(d.costs, 'en')}; ${d.tier} allows at most ${money(d.cap, d.currency, 'en')} ${perWords(d.per, 'en')} (${grouped(d.over)} over).${d.soft ? ' The call says that more can be proposed.' : ''}`,
    },
    ja: {
      title: '予算の上限超過',
      why: '上限を超える額は申請できません。年間の上限は、年ごとに照合します。',
      fix: (d) =>
        `${budgetYear(d.year, 'ja')}を${money(d.over, d.currency, 'ja')}以上減額${d.soft ? 'するか、超過の理由を説明' : ''}${d.otherJa && `するか、上限の高い${d.otherJa}を選択`}してください。`,
      message: (d) =>
        `${budgetYear(d.year, 'ja')}の申請額（${costsInWords(d.costs, 'ja')}）は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の上限は${perWords(d.per, 'ja')}${money(d.cap, d.currency, 'ja')}で、${money(d.over, d.currency, 'ja')}超過しています。${d.soft ? '公募には、上限を超える提案も可能とあります。' : ''}`,
    },
  },
});
