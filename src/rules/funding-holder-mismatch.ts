import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';
import { namesAgree } from '../domain/person-names.js';

export const fundingHolderMismatch = defineRule({
  code: 'funding-holder-mismatch',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, partner, grant: { holder }, names }) =>
      namesAgree({ en: holder }, partner.principalInvestigator.name)
        ? []
        : [{ path: [...path, 'holder'], data: { ...names, holder } }],
    ),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - status: received
        holder: John Roe # expect: funding-holder-mismatch
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Grant held by somebody else',
      why: "Whether or not the call goes into who has to hold a grant, one in a third person's name invites the question. A check of our own.",
      fix: 'Correct the name, or give a grant that the partner holds; where the partner shares this grant, let the evidence show it.',
      message: (d) =>
        `The grant of ${d.funder} is held by ${d.holder}; the partner's principal investigator is ${d.partner}, who should hold it.`,
    },
    ja: {
      title: '受給者と相手国側研究者の不一致',
      why: '受給者の名義について公募に定めがあるかどうかにかかわらず行う独自の確認です。別の研究者の名義だと、関係を問われるおそれがあります。',
      fix: '氏名を訂正するか、相手国側研究者本人の研究費を記載してください。共同で受けている場合は、証拠書類で示してください。',
      message: (d) =>
        `${d.funderJa}の研究費の受給者は${d.holder}ですが、相手国側研究代表者は${d.partnerJa}です。受給者は本人であることが望まれます。`,
    },
  },
});
