import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';

export const fundingExpectedDateMissing = defineRule({
  code: 'funding-expected-date-missing',
  level: 'should',
  who: 'partner',
  needs: ['partners'],
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, grant, names }) =>
      grant.status === 'will-receive' && !grant.expectedDate ? [{ path: [...path, 'status'], data: names }] : [],
    ),
  example: `
partners:
  - country: AU
    funding:
      - status: will-receive # expect: funding-expected-date-missing
        evidence: [award]
`,
  text: {
    en: {
      title: 'Expected decision date missing',
      why: 'Funding still to come is accepted, and no date for it is asked. A reader will all the same want to know when it is decided.',
      fix: 'Ask the partner when the decision is due, and add "expectedDate: YYYY-MM-DD".',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is still to be decided (will-receive); the expected day of the decision should be given.`,
    },
    ja: {
      title: '研究費の決定予定日がない',
      why: '受給見込みの研究費も認められ、決定予定日の記載は求められていません。それでも、いつ決まるのかは審査側が知りたい点です。',
      fix: '相手国側研究者に採否の決定時期を確認し、「expectedDate: YYYY-MM-DD」を加えてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費は「will-receive（受給見込み）」です。採否の決定予定日の記載が望まれます。`,
    },
  },
});
