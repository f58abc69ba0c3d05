import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { judge, limitsForDraft, limitsOf } from '../domain/budget-limits.js';
import { isForLonger, monthsBegun, proRata } from '../domain/budget-prorated.js';
import { periodInWords } from '../domain/durations.js';
import { money } from '../text/amounts.js';
import { costsInWords, ownerOf } from '../text/budget-words.js';

const hasLength = ({
  per,
  referenceYears,
  max,
}: {
  per: string;
  referenceYears?: number | undefined;
  max?: number | undefined;
}) => per === 'project' && referenceYears !== undefined && max !== undefined;

/** The limits of a call that are stated for a project of a certain length, with where they stand. */
const stated = ({ tiers = [], budgetLimits = [] }: Call) => [
  ...tiers.filter(({ limits }) => limits.some(hasLength)).map(({ at }) => at),
  ...budgetLimits.filter(hasLength).map(({ at }) => at),
];

export const budgetOverProratedCap = defineRule({
  code: 'budget-over-prorated-cap',
  level: 'should',
  who: 'researcher',
  needs: ['project', 'budget'],
  given: (call: Call) => {
    const facts = limitsOf(call);
    const [at] = stated(call);
    return facts && at && { ...facts, at };
  },
  facts: stated,
  check: ({ project, budget }, facts) =>
    judge({ project, budget }, limitsForDraft(project, facts))
      .filter(({ limit, state, slip }) => isForLonger(limit, project.period) && state === 'fits' && !slip)
      .flatMap(({ path, limit, amount, tier, house, at }) => {
        const { max, referenceYears = 1 } = limit;
        const reduced = max === undefined ? amount : proRata(max, referenceYears, project.period);
        if (amount <= reduced) return [];
        const length = periodInWords(project.period);
        return [
          {
            path,
            fact: at,
            related: [['project', 'period']],
            data: {
              amount: Number(amount),
              cap: max ?? 0,
              reduced: Number(reduced),
              months: monthsBegun(project.period),
              years: referenceYears,
              length: length.en,
              lengthJa: length.ja,
              costs: limit.costs,
              currency: limit.currency,
              ...ownerOf({ tier, house }),
            },
          },
        ];
      }),
  example: `
# with: {tiers: [], budgetLimits: [{id: whole, max: 115000000, currency: JPY, costs: direct, per: project, referenceYears: 5}]}
project: { period: { start: 2024-04-01, end: 2027-03-31 } }
budget:
  years:
    - fiscalYear: 2024
      direct: { total: 23000000 }
      indirect: 0
      total: 23000000
    - fiscalYear: 2025
      direct: { total: 23000000 }
      indirect: 0
      total: 23000000
    - fiscalYear: 2026
      direct: { total: 23000001 }
      indirect: 0
      total: 23000001
  total:
    direct: 69000001 # expect: budget-over-prorated-cap
    indirect: 0
    total: 69000001
`,
  text: {
    en: {
      title: 'Above the cap if it is reduced for a shorter project',
      why: 'The call states its cap for a project of a certain length and does not say whether a shorter one may ask for all of it.',
      fix: (d) =>
        `Ask the funder whether the cap is reduced pro rata; if it is, ask for ${money(d.reduced, d.currency, 'en')} at most.`,
      message: (d) =>
        `The project runs for ${d.length} and asks for ${money(d.amount, d.currency, 'en')} (${costsInWords(d.costs, 'en')}); ${d.tier} allows ${money(d.cap, d.currency, 'en')} for ${d.years} years, which would be ${money(d.reduced, d.currency, 'en')} for ${d.months} months.`,
    },
    ja: {
      title: '期間に応じて減額されると上限を超える額',
      why: '公募の上限は一定の研究開発期間を前提に示されています。それより短い場合にも全額を申請できるかは書かれていません。',
      fix: (d) =>
        `上限が期間に応じて按分されるか、配分機関に確認してください。按分される場合は、${money(d.reduced, d.currency, 'ja')}以下にしてください。`,
      message: (d) =>
        `研究開発期間は${d.lengthJa}で、${costsInWords(d.costs, 'ja')}の申請額は${money(d.amount, d.currency, 'ja')}です。${d.tierJa}の上限は${d.years}年間で${money(d.cap, d.currency, 'ja')}とされており、${d.months}か月分に按分すると${money(d.reduced, d.currency, 'ja')}になります。`,
    },
  },
});
