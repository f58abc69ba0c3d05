import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';

export const foreignPartnerMissing = defineRule({
  code: 'foreign-partner-missing',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: (call: Call) => call.partners,
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
      title: 'Foreign partner missing',
      why: 'The call supports teams that work together with scientists abroad; without a partner there is nothing to align with.',
      fix: (d) =>
        `Add the foreign ${d.min - d.count === 1 ? 'partner' : 'partners'} under "partners", each with institution, country and funding.`,
      message: (d) =>
        `The draft names ${d.count === 0 ? 'no foreign partner' : `${d.count} of the foreign partners`}; the call needs at least ${d.min}.`,
    },
    ja: {
      title: '相手国側研究者の記載がない',
      why: '本公募は、海外の研究者と共同で研究を行うチームを支援するものです。相手がいなければ応募の前提を満たしません。',
      fix: '「partners」に、相手国側研究者の氏名、所属機関、国・地域、研究費を記載してください。',
      message: (d) => `記載されている相手国側研究者は${d.count}名です。公募では${d.min}名以上が必要です。`,
    },
  },
});
