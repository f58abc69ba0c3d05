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
      why: 'Whether or not the call asks for the date, a reader will want to know when funding that is still to come will be decided. A check of our own.',
      fix: 'Ask the partner when the decision is due, and add "expectedDate: YYYY-MM-DD".',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is still to be decided (will-receive); the expected day of the decision should be given.`,
    },
    ja: {
      title: '研究費の決定予定日がない',
      why: '公募の記載の有無にかかわらず行う独自の確認です。受給見込みの研究費がいつ決まるのかは、審査側が知りたい点です。',
      fix: '相手国側研究者に採否の決定時期を確認し、「expectedDate: YYYY-MM-DD」を加えてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費は「will-receive（受給見込み）」です。採否の決定予定日の記載が望まれます。`,
    },
  },
});
