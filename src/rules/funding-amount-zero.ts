import { defineRule } from '../core/rule.js';
import { fundingAsked, grantsAsked } from '../domain/partner-grants.js';
import { money } from '../text/amounts.js';

export const fundingAmountZero = defineRule({
  code: 'funding-amount-zero',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  given: fundingAsked,
  check: ({ partners }, asked) =>
    grantsAsked(partners, asked).flatMap(({ path, grant: { amount, currency, participation }, names }) => {
      if (amount > 0) return [];
      // A contribution in kind has no amount; whether one will do is for the funder to say.
      const inKind = participation === 'in-kind';
      const level = inKind ? ('should' as const) : ('must' as const);
      return [{ path: [...path, 'amount'], level, data: { ...names, amount, currency, inKind } }];
    }),
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
      why: 'The call asks that partners have research funding of their own; a grant of nothing shows none, however many documents go with it.',
      fix: (d) =>
        d.inKind
          ? 'Ask the funder of the call whether a contribution in kind is enough, or give a grant that pays.'
          : 'Ask the partner for the amount of the grant and enter it; if no money comes from it, delete the entry and give a grant that pays.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is given as ${money(d.amount, d.currency, 'en')}${d.inKind ? ' (in kind)' : ''}; the call asks for funding of the partner's own side.`,
    },
    ja: {
      title: '金額が0の相手国側研究費',
      why: '公募は、相手国側研究者が自国側の研究費を持つことを求めています。金額が0では、書類があっても研究費を示したことになりません。',
      fix: (d) =>
        d.inKind
          ? '資金以外の提供で足りるかどうかを配分機関に問い合わせるか、資金を伴う研究費を記載してください。'
          : '相手国側研究者に金額を確認して記入してください。資金を伴わない場合はこの項目を削除し、実際に受ける研究費を記載してください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費の金額が${money(d.amount, d.currency, 'ja')}です${d.inKind ? '（資金以外の提供）' : ''}。公募は、相手国側の研究費を求めています。`,
    },
  },
});
