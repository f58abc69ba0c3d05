import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { declaredTier, tiersOf } from '../domain/budget-limits.js';
import { nearOption } from '../domain/near-option.js';
import { inARow } from '../text/lists.js';

export const tierNotOffered = defineRule({
  code: 'tier-not-offered',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: (call: Call) => tiersOf(call),
  facts: ({ tiers = [] }) => tiers.map(({ at }) => at),
  check: ({ project }, { tiers, at }) => {
    if (project.tier === undefined) return [];
    const declared = declaredTier(project, tiers);
    if (declared && declared.offered !== false) return [];
    const offered = tiers.filter((tier) => tier.offered !== false);
    return [
      {
        path: ['project', 'tier'],
        fact: declared?.at ?? at,
        data: {
          found: project.tier,
          named: declared !== undefined,
          offered: offered.map(({ label }) => label.en),
          offeredJa: offered.map(({ label }) => label.ja),
          suggestion: declared ? '' : (nearOption(project.tier, offered)?.id ?? ''),
        },
      },
    ];
  },
  example: `
project:
  tier: Tier 3 # expect: tier-not-offered
`,
  text: {
    en: {
      title: 'Tier not offered',
      why: 'The tier decides how much may be asked for; without one that the call offers the budget cannot be judged.',
      fix: (d) => {
        if (d.offered.length === 0) return 'Look for a call that offers this tier.';
        return d.suggestion ? `Write "${d.suggestion}" if that is meant.` : `Choose ${inARow(d.offered, 'en', 'or')}.`;
      },
      message: (d) =>
        `${d.named ? `The call names "${d.found}" but does not offer it` : `"${d.found}" is not a tier of the call`}; it offers ${d.offered.length === 0 ? 'none' : inARow(d.offered, 'en')}.`,
    },
    ja: {
      title: '募集のない区分',
      why: '申請できる額は区分で決まります。公募にある区分が選ばれていないと、予算を確認できません。',
      fix: (d) => {
        if (d.offeredJa.length === 0) return 'この区分を募集している公募を探してください。';
        return d.suggestion
          ? `その区分の意味であれば「${d.suggestion}」と書いてください。`
          : `${inARow(d.offeredJa, 'ja')}から選んでください。`;
      },
      message: (d) =>
        `${d.named ? `「${d.found}」は公募に挙げられていますが、募集はありません` : `「${d.found}」という区分は公募にありません`}。募集している区分は${d.offeredJa.length === 0 ? 'ありません' : `${inARow(d.offeredJa, 'ja')}です`}。`,
    },
  },
});
