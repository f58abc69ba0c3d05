import { defineRule } from '../core/rule.js';
import { doubtfulAwardNumbers } from '../domain/award-numbers.js';
import { grantsOf } from '../domain/partner-grants.js';

export const awardNumberDoubtful = defineRule({
  code: 'award-number-doubtful',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, grant: { funder, awardNumber = '' } }) =>
      doubtfulAwardNumbers(funder, awardNumber).map(({ number, funder: of, form, example }) => ({
        path: [...path, 'awardNumber'],
        words: number,
        data: { number, funder: of.en, funderJa: of.ja, form: form.en, formJa: form.ja, example },
      })),
    ),
  example: `
partners:
  - country: US
    institution: { name: { en: Sample Institute }, country: US }
    funding:
      - funder:
          name: { en: National Science Foundation (NSF) }
          sector: public
          country: US
        awardNumber: CBET-075645 # expect: award-number-doubtful
        status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Award number in an unusual form',
      why: 'A check of our own, not a demand of the call: a number with a digit missing leads to no grant, and whoever reads it cannot hold it against the evidence. Only forms that some funders document are compared, and those can change.',
      fix: 'Compare the number with the award notice and correct it; if the notice has it so, leave it.',
      message: (d) =>
        `"${d.number}" does not look like an award number of ${d.funder}; the known form is ${d.form}, such as ${d.example}.`,
    },
    ja: {
      title: '課題番号の形式の疑い',
      why: '公募の要件ではなく、独自の確認です。桁の抜けた番号からは課題をたどれず、証拠書類との照合もできません。形式が公表されている一部の助成機関だけを対象としており、形式は変わることもあります。',
      fix: '採択通知などの番号と照らし合わせて、誤りがあれば訂正してください。通知のとおりであれば、そのままで差し支えありません。',
      message: (d) =>
        `「${d.number}」は、${d.funderJa}の課題番号として知られている形式と異なります。通常の形式は、${d.formJa}です（例：${d.example}）。`,
    },
  },
});
