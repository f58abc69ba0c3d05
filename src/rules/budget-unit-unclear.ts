import { defineRule } from '../core/rule.js';
import { isCurrency } from '../domain/currencies.js';

export const budgetUnitUnclear = defineRule({
  code: 'budget-unit-unclear',
  level: 'must',
  who: 'researcher',
  needs: ['budget'],
  check: ({ budget: { currency, unit } }) => {
    // What is no currency at all is a fault of its own.
    if (!isCurrency(currency) || (currency === 'JPY') === (unit !== undefined)) return [];
    return [
      {
        path: unit ? ['budget', 'unit'] : ['budget'],
        at: unit ? ('value' as const) : ('key' as const),
        related: [['budget', 'currency']],
        data: { currency, unit: unit ?? null },
      },
    ];
  },
  example: `
# without: unit
budget: # expect: budget-unit-unclear
  currency: JPY
`,
  text: {
    en: {
      title: 'Unit of the amounts unclear',
      why: 'Whether or not the call says so, 30,000 is nothing or a large sum in yen, depending on the unit; forms use both yen and thousands of yen. Other currencies are written in their main unit.',
      fix: (d) =>
        d.unit
          ? `Delete the unit if the amounts are in whole ${d.currency}; if they are in yen, correct the currency to JPY.`
          : 'Write "unit: yen" or "unit: thousand-yen", whichever the amounts are in.',
      message: (d) =>
        d.unit
          ? `The budget is in ${d.currency}, but its unit is "${d.unit}"; units of yen go with JPY only.`
          : 'The budget is in yen and names no unit; it has to say whether amounts are in yen or in thousands of yen.',
    },
    ja: {
      title: '金額の単位が不明確',
      why: '公募に書かれているかどうかによらず、円の金額は単位によって千倍の差が生じます。様式には円のものと千円のものがあります。ほかの通貨では、その通貨の基本単位で書きます。',
      fix: (d) =>
        d.unit
          ? `金額が${d.currency}建てであれば「unit」を削除し、円建てであれば通貨を JPY に直してください。`
          : '金額に合わせて「unit: yen」（円）または「unit: thousand-yen」（千円）と書いてください。',
      message: (d) =>
        d.unit
          ? `予算の通貨は${d.currency}ですが、単位が「${d.unit}」になっています。円・千円の単位を書くのは JPY の場合だけです。`
          : '予算は円建てですが、単位が書かれていません。円か千円かを示す必要があります。',
    },
  },
});
