import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';
import { money } from '../text/amounts.js';

export const fundingAmountZero = defineRule({
  code: 'funding-amount-zero',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => call.partners?.funding,
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, grant: { amount, currency }, names }) =>
      amount === 0 ? [{ path: [...path, 'amount'], data: { ...names, amount, currency } }] : [],
    ),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - amount: 0 # expect: funding-amount-zero
        currency: AUD
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Partner funding of zero',
      why: 'The call is for partners with research funding of their own; a grant of nothing shows none, however many documents go with it.',
      fix: 'Ask the partner for the amount of the grant and enter it; if no money comes from it, delete the entry and give a grant that pays.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is given as ${money(d.amount, d.currency, 'en')}; the call asks for funding that a partner receives or will receive.`,
    },
    ja: {
      title: '金額が0の相手国側研究費',
      why: '本公募は、相手国側研究者が自らの研究費を持つことを前提としています。金額が0では、書類があっても研究費を示したことになりません。',
      fix: '相手国側研究者に金額を確認して記入してください。資金を伴わない場合はこの項目を削除し、実際に受ける研究費を記載してください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費の金額が${money(d.amount, d.currency, 'ja')}です。公募は、研究費を受けている、または受ける見込みであることを求めています。`,
    },
  },
});
