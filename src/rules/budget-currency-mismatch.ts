import type { Limit } from '../../schemas/budget-tier.js';
import { defineRule } from '../core/rule.js';
import { amountPlaces, amountsStatedIn, limitsForDraft } from '../domain/budget-limits.js';
import { isCurrency } from '../domain/currencies.js';
import { ownerOf } from '../text/budget-words.js';
import { inARow } from '../text/lists.js';

interface Told {
  readonly currency: string;
  readonly kind: string;
}

/** What a limit counts, and of which years: limits that differ in it are not one limit told in two currencies. */
const kindOf = ({ costs, per, years }: Limit): string => `${costs} ${per} ${years?.from ?? ''}-${years?.to ?? ''}`;

/** The limits in another currency of which none of the same kind is told in this one. */
function untold<L extends Told>(limits: readonly L[], currency: string): readonly L[] {
  const told = new Set(limits.filter((each) => each.currency === currency).map(({ kind }) => kind));
  return limits.filter((each) => each.currency !== currency && !told.has(each.kind));
}

export const budgetCurrencyMismatch = defineRule({
  code: 'budget-currency-mismatch',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: amountsStatedIn,
  facts: amountPlaces,
  check: ({ project, budget }, facts) => {
    // Something that is no currency at all is a fault of its own.
    if (!isCurrency(budget.currency)) return [];
    const limits = limitsForDraft(project, facts).map(({ limit, tier, house = false, at }) => ({
      currency: limit.currency,
      kind: kindOf(limit),
      tier,
      house,
      at,
    }));
    const modules = facts.modules
      ? [{ currency: facts.modules.currency, kind: '', tier: null, house: false, at: facts.modules.at }]
      : [];
    // The tier, the call and the modules each have to be comparable; limits of one of them may be told in several currencies.
    const groups = [
      limits.filter(({ tier }) => tier),
      limits.filter(({ tier, house }) => !tier && !house),
      modules,
      limits.filter(({ house }) => house),
    ];
    const left = groups.map((each) => untold(each, budget.currency));
    const whole = left.findIndex((each, index) => each.length > 0 && each.length === groups[index]?.length);
    const part = whole < 0;
    const group = (part ? left.find((each) => each.length > 0) : left[whole]) ?? [];
    return group.slice(0, 1).map(({ tier, house, at }) => ({
      path: ['budget', 'currency'],
      fact: at,
      // A budget has one currency, so a limit that is told in a second one only is for people to judge.
      level: house || part ? 'should' : 'must',
      data: {
        part,
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
        d.part
          ? `Convert the amounts to ${inARow(d.asked, 'en', 'or')} and compare them with that limit by hand.`
          : `Write "${inARow(d.asked, 'en', 'or')}" if the amounts are in that currency already; otherwise convert them first.`,
      message: (d) =>
        d.part
          ? `The budget is in "${d.found}"; ${d.tier} also sets a limit in ${inARow(d.asked, 'en', 'or')} that it tells in no other currency, so that one was not checked.`
          : `The budget is in "${d.found}"; the amounts of ${d.tier} are in ${inARow(d.asked, 'en', 'or')}, so they could not be checked.`,
    },
    ja: {
      title: '予算の通貨の相違',
      why: '上限・下限は公募の定める通貨で示されており、ほかの通貨の額とは比べられません。',
      fix: (d) =>
        d.part
          ? `金額を${inARow(d.asked, 'ja')}に換算し、その制限の範囲内か手元で確認してください。`
          : `金額がすでに${inARow(d.asked, 'ja')}建てであれば「${inARow(d.asked, 'ja')}」と書き、そうでなければ換算してから書き直してください。`,
      message: (d) =>
        d.part
          ? `予算の通貨は「${d.found}」ですが、${d.tierJa}には${inARow(d.asked, 'ja')}でのみ示された制限もあり、その制限は確認できませんでした。`
          : `予算の通貨は「${d.found}」ですが、${d.tierJa}の金額は${inARow(d.asked, 'ja')}で定められているため、上限・下限を確認できませんでした。`,
    },
  },
});
