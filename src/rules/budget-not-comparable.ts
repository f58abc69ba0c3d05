import type { AmountLimit, Limit } from '../../schemas/budget-tier.js';
import type { Locator } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { defineRule } from '../core/rule.js';
import { inYen } from '../domain/budget-amounts.js';
import { namesYears } from '../domain/budget-calendar.js';
import {
  amountPlaces,
  amountsStatedIn,
  incomparable,
  type LimitFacts,
  limitsForDraft,
} from '../domain/budget-limits.js';
import { money } from '../text/amounts.js';
import { ownerOf } from '../text/budget-words.js';

const FIELDS = { 'fiscal-year': 'fiscalYear', 'project-year': 'projectYear', project: '' } as const;

const PLACES = {
  years: ['budget', 'years'],
  'full-cost': ['budget'],
  'full-cost-low': ['budget', 'fullCost'],
} as const;
const RELATED = {
  years: [['project', 'period', 'start']],
  'full-cost': [],
  'full-cost-low': [['budget', 'total', 'total']],
} as const;

/** Why a budget was not held against a limit, and whose limit it is. */
interface Gap extends ReturnType<typeof ownerOf> {
  readonly why: keyof typeof PLACES;
  readonly per: Limit['per'];
  readonly soft: boolean | undefined;
  readonly at: Locator;
}

/** A full cost below the request that is a part of it says nothing about a limit on the full cost. */
const fullCostTooLow = (
  { project, budget }: Pick<Proposal, 'project' | 'budget'>,
  facts: Omit<LimitFacts, 'at'>,
): readonly Gap[] =>
  budget.fullCost === undefined || budget.fullCost >= budget.total.total
    ? []
    : limitsForDraft(project, facts)
        .filter(({ limit }) => limit.costs === 'full-cost' && limit.per === 'project')
        .filter(({ limit }) => limit.currency === budget.currency)
        .map(({ limit, tier, house = false, at }) => ({
          why: 'full-cost-low',
          per: limit.per,
          soft: isSoft(limit) || house,
          at,
          ...ownerOf({ tier, house }),
        }));

/** Whether no end of it binds. */
const isSoft = ({ min, max, soft, softFloor }: AmountLimit): boolean =>
  (max === undefined || soft === true) && (min === undefined || softFloor === true);

export const budgetNotComparable = defineRule({
  code: 'budget-not-comparable',
  level: 'must',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: amountsStatedIn,
  facts: amountPlaces,
  check: ({ project, budget }, facts) => {
    const found: Gap[] = incomparable({ project, budget }, limitsForDraft(project, facts))
      // Entries without a year, or with both kinds, are a fault of their own.
      .filter(({ why }) => why === 'full-cost' || namesYears(budget))
      .map(({ why, limit, tier, house, at }) => ({
        why,
        per: limit.per,
        soft: isSoft(limit) || house,
        at,
        ...ownerOf({ tier, house }),
      }));
    found.push(...fullCostTooLow({ project, budget }, facts));
    const { modules } = facts;
    if (modules?.costs === 'full-cost' && modules.currency === budget.currency) {
      found.push({ why: 'full-cost', per: 'fiscal-year', soft: false, at: modules.at, ...ownerOf({ tier: null }) });
    }
    const once = found
      .toSorted((a, b) => Number(a.soft ?? false) - Number(b.soft ?? false))
      .filter(({ why, per }, nth, all) => all.findIndex((each) => each.why === why && each.per === per) === nth);
    return once.map(({ at, soft, per, ...data }) => {
      // A draft has no field for the full cost of a single year: nothing in it could be mended.
      const ofYears = data.why === 'full-cost' && per !== 'project';
      return {
        path: PLACES[data.why],
        at: 'key' as const,
        fact: at,
        level: soft || ofYears ? 'should' : 'must',
        related: RELATED[data.why],
        data: {
          ...data,
          per,
          ofYears,
          start: project.period.start,
          field: FIELDS[per],
          fullCost: Number(inYen(budget.fullCost ?? 0, budget.unit)),
          asked: Number(inYen(budget.total.total, budget.unit)),
          currency: budget.currency,
        },
      };
    });
  },
  example: `
# with: {tiers: [], budgetLimits: [{id: direct-costs, max: 7500000, currency: JPY, costs: direct, per: project-year}]}
project: { period: { start: 2024-10-01, end: 2025-03-31 } }
budget:
  years: # expect: budget-not-comparable
    - fiscalYear: 2024
      direct: { total: 7000000 }
      indirect: 2100000
      total: 9100000
  total: { direct: 7000000, indirect: 2100000, total: 9100000 }
`,
  text: {
    en: {
      title: 'Budget cannot be held against a limit',
      why: 'An amount that was not compared is not known to keep the limit, so the draft does not count as ready.',
      fix: (d) => {
        if (d.ofYears)
          return 'Compare the full cost of each year with the limit by hand; the draft has no field for it, so the check cannot.';
        if (d.why === 'full-cost-low')
          return 'Correct "fullCost" under "budget": it is the whole cost of the project, of which the request is a part.';
        return d.why === 'full-cost'
          ? 'Enter the whole cost of the project as "fullCost" under "budget".'
          : `Write the budget by ${d.per === 'project-year' ? 'project years' : 'fiscal years'}: give each entry "${d.field}"${d.per === 'project-year' ? ', counted from 1,' : ''} and the amounts of that year.`;
      },
      message: (d) => {
        if (d.ofYears)
          return `The draft gives the full cost of the whole project at most; ${d.tier} limits it year by year, so this was not checked.`;
        if (d.why === 'full-cost-low')
          return `The full cost is given as ${money(d.fullCost, d.currency, 'en')}, less than the ${money(d.asked, d.currency, 'en')} asked for; ${d.tier} sets a limit on the full cost, so this was not checked.`;
        if (d.why === 'full-cost')
          return `The budget gives no full cost; ${d.tier} sets a limit on it, so this was not checked.`;
        return d.per === 'project-year'
          ? `The budget is given by fiscal years and the project starts on ${d.start}; ${d.tier} sets a limit on each project year, which runs twelve months from that day, so this was not checked.`
          : `The budget is given by project years from ${d.start}; ${d.tier} sets a limit on each fiscal year, April to March, so this was not checked.`;
      },
    },
    ja: {
      title: '上限・下限と比べられない予算',
      why: '比べられなかった金額は、上限・下限を満たすかどうかが分かりません。そのため、提出可能とは判定しません。',
      fix: (d) => {
        if (d.ofYears)
          return '各年の総経費が制限の範囲内か、手元で確認してください。提案書の様式に年ごとの総経費の欄がないため、自動では確認できません。';
        if (d.why === 'full-cost-low')
          return '「budget」の「fullCost」を訂正してください。総経費は、申請額を含む研究開発の費用全体です。';
        return d.why === 'full-cost'
          ? '「budget」の「fullCost」に、研究開発に要する総経費を記入してください。'
          : `予算を${d.per === 'project-year' ? '実施年ごと（最初の12か月が1）' : '年度ごと'}に書き直してください。各項目に「${d.field}」とその年の金額を記入します。`;
      },
      message: (d) => {
        if (d.ofYears)
          return `提案書に書けるのは研究開発期間全体の総経費だけですが、${d.tierJa}は総経費を年ごとに制限しているため、確認できませんでした。`;
        if (d.why === 'full-cost-low')
          return `総経費は${money(d.fullCost, d.currency, 'ja')}と書かれていますが、申請額の${money(d.asked, d.currency, 'ja')}を下回っています。${d.tierJa}は総経費に制限を設けていますが、確認できませんでした。`;
        if (d.why === 'full-cost')
          return `予算に総経費が書かれていません。${d.tierJa}は総経費に制限を設けていますが、確認できませんでした。`;
        return d.per === 'project-year'
          ? `予算は年度ごとに書かれ、研究開発の開始日は${d.start}です。${d.tierJa}の制限は開始日から12か月ごとの実施年に対するものなので、確認できませんでした。`
          : `予算は${d.start}から数えた実施年ごとに書かれています。${d.tierJa}の制限は4月から翌年3月までの年度に対するものなので、確認できませんでした。`;
      },
    },
  },
});
