import { defineRule } from '../core/rule.js';
import { isCurrency, suggestCurrency } from '../domain/currencies.js';
import { grantsOf } from '../domain/partner-grants.js';

export const currencyCodeUnknown = defineRule({
  code: 'currency-code-unknown',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['budget', 'partners'],
  check: ({ budget, partners }) =>
    [
      ...(budget ? [{ path: ['budget', 'currency'], currency: budget.currency, country: 'JP' }] : []),
      ...(partners ?? []).flatMap(({ request, country }, index) =>
        request ? [{ path: ['partners', index, 'request', 'currency'], currency: request.currency, country }] : [],
      ),
      ...grantsOf(partners).map(({ path, grant }) => ({
        path: [...path, 'currency'],
        currency: grant.currency,
        country: grant.funder.country,
      })),
    ]
      .filter(({ currency }) => !isCurrency(currency))
      .map(({ path, currency, country }) => ({
        path,
        data: { written: currency, suggestion: suggestCurrency(currency, country) },
      })),
  example: `
partners:
  - country: AU
    funding:
      - status: received
        amount: 1200000
        currency: A$ # expect: currency-code-unknown
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Unknown currency code',
      why: 'The call does not prescribe codes; we do, because a sign such as $ stands for many currencies and an amount without one says nothing.',
      fix: (d) =>
        d.suggestion
          ? `Write ${d.suggestion}.`
          : 'Write the ISO 4217 code of three capital letters, such as AUD, EUR or USD.',
      message: (d) =>
        `"${d.written}" is not an ISO 4217 code${d.suggestion ? `; ${d.suggestion} was probably meant` : ''}.`,
    },
    ja: {
      title: '未知の通貨コード',
      why: '公募の定めではなく、本ツールの確認です。「$」などの記号は複数の通貨で使われるため、コードでなければ金額の意味が決まりません。',
      fix: (d) =>
        d.suggestion
          ? `${d.suggestion}と書いてください。`
          : 'AUD、EUR、USD などの ISO 4217 の3文字コード（大文字）を書いてください。',
      message: (d) =>
        `「${d.written}」は ISO 4217 の通貨コードではありません。${d.suggestion ? `${d.suggestion}のことと思われます。` : ''}`,
    },
  },
});
