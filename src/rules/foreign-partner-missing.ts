import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { counted } from '../domain/written-forms.js';

export const foreignPartnerMissing = defineRule({
  code: 'foreign-partner-missing',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ partners }: Call) => (partners && partners.min > 0 ? partners : undefined),
  check: ({ partners }, { min }) => {
    const count = partners?.length ?? 0;
    if (count >= min) return [];
    return [{ path: partners ? ['partners'] : [], at: 'key' as const, data: { count, min } }];
  },
  example: `
partners: [] # expect: foreign-partner-missing
`,
  text: {
    en: {
      title: 'Partner missing',
      why: 'The call says how many partners a proposal needs at least; with fewer it does not meet that condition.',
      fix: (d) =>
        `Add ${d.min - d.count === 1 ? 'the missing partner' : `the ${d.min - d.count} missing partners`} under "partners", with institution and country.`,
      message: (d) =>
        `The draft names ${d.count === 0 ? 'no partner' : counted(d.count, 'partner')}; the call asks for at least ${d.min}.`,
    },
    ja: {
      title: '相手国側研究者の不足',
      why: '公募は、1件の提案に必要な相手国側研究者の数を定めています。足りなければ応募の要件を満たしません。',
      fix: '「partners」に、相手国側研究者の氏名、所属機関、国・地域を記載してください。',
      message: (d) => `記載されている相手国側研究者は${d.count}名です。公募では${d.min}名以上が必要です。`,
    },
  },
});
