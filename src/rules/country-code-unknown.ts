import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion, suggestCountry } from '../domain/countries.js';
import { countryFieldsOf } from '../domain/organizations.js';

export const countryCodeUnknown = defineRule({
  code: 'country-code-unknown',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['team', 'partners'],
  check: ({ team, partners }) =>
    countryFieldsOf(team, partners).flatMap(({ path, country }) =>
      isCountryOrRegion(country) ? [] : [{ path, data: { written: country, suggestion: suggestCountry(country) } }],
    ),
  example: `
partners:
  - country: UK # expect: country-code-unknown
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Unknown country code',
      why: 'Not a demand of the call: rules on countries compare codes, and one that is misspelt would slip past them.',
      fix: (d) =>
        d.suggestion
          ? `Write ${d.suggestion}.`
          : 'Write the ISO 3166-1 code of two capital letters, such as AU, GB or US; EU for the European Union.',
      message: (d) =>
        `"${d.written}" is not an ISO 3166-1 two-letter code${d.suggestion ? `; ${countryInWords(d.suggestion, 'en')} was probably meant` : ' and not EU'}.`,
    },
    ja: {
      title: '未知の国コード',
      why: '公募の条件ではありません。国に関する確認はコードで照合するため、綴りの誤ったコードは確認から漏れてしまいます。',
      fix: (d) =>
        d.suggestion
          ? `${d.suggestion}と書いてください。`
          : 'AU、GB、US などの ISO 3166-1 の2文字コード（大文字）を書いてください。欧州連合は EU です。',
      message: (d) =>
        `「${d.written}」は ISO 3166-1 の2文字コードではありません。${d.suggestion ? `${countryInWords(d.suggestion, 'ja')}のことと思われます。` : '欧州連合を表す EU でもありません。'}`,
    },
  },
});
