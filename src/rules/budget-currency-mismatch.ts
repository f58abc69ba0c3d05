import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { limitPlaces, limitsForDraft, limitsOf, officesOf } from '../domain/budget-limits.js';
import { isCurrency } from '../domain/currencies.js';
import { ownerOf } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

export const budgetCurrencyMismatch = defineRule({
  code: 'budget-currency-mismatch',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => {
    const { tiers = [], budgetLimits = [], modules, sources } = call;
    const at = limitsOf(call)?.at ?? modules?.at;
    return at && { tiers, general: budgetLimits, offices: officesOf(sources), modules, at };
  },
  facts: (call) => [...limitPlaces(call), ...(call.modules ? [call.modules.at] : [])],
  check: ({ project, budget }, facts) => {
    // Something that is no currency at all is a fault of its own.
    if (!isCurrency(budget.currency)) return [];
    const limits = limitsForDraft(project, facts).map(({ limit, tier, house = false, at }) => ({
      currency: limit.currency,
      tier,
      house,
      at,
    }));
    const modules = facts.modules
      ? [{ currency: facts.modules.currency, tier: null, house: false, at: facts.modules.at }]
      : [];
    // The tier, the call and the modules each have to be comparable; limits of one of them may be told in several currencies.
    const groups = [
      limits.filter(({ tier }) => tier),
      limits.filter(({ tier, house }) => !tier && !house),
      modules,
      limits.filter(({ house }) => house),
    ];
    const group = groups.find((each) => each[0] && each.every(({ currency }) => currency !== budget.currency)) ?? [];
    return group.slice(0, 1).map(({ tier, house, at }) => ({
      path: ['budget', 'currency'],
      fact: at,
      level: house ? 'should' : 'must',
      data: {
        found: budget.currency,
        asked: [...new Set(group.map(({ currency }) => currency))],
        ...ownerOf({ tier, house }),
      },
    }));
  },
  example: `
# without: unit
budget:
  currency: USD # expect: budget-currency-mismatch
`,
  text: {
    en: {
      title: 'Budget in another currency than the limits',
      why: 'The limits are set in a currency of their own; amounts in another one cannot be held against them.',
      fix: (d) =>
        `Write "${inARow(d.asked, 'en', 'or')}" if the amounts are in that currency already; otherwise convert them first.`,
      message: (d) =>
        `The budget is in "${d.found}"; the amounts of ${d.tier} are in ${inARow(d.asked, 'en', 'or')}, so they could not be checked.`,
    },
    ja: {
      title: '予算の通貨の相違',
      why: '上限・下限は公募の定める通貨で示されており、ほかの通貨の額とは比べられません。',
      fix: (d) =>
        `金額がすでに${inARow(d.asked, 'ja')}建てであれば「${inARow(d.asked, 'ja')}」と書き、そうでなければ換算してから書き直してください。`,
      message: (d) =>
        `予算の通貨は「${d.found}」ですが、${d.tierJa}の金額は${inARow(d.asked, 'ja')}で定められているため、上限・下限を確認できませんでした。`,
    },
  },
});
