import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion, isRegion } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';

/** Drafts are those of teams in Japan: a partner there is another fault. */
const HOME = 'JP';

const comparable = (country: string): boolean => isCountryOrRegion(country) && !isRegion(country) && country !== HOME;

export const partnerCountryContradicted = defineRule({
  code: 'partner-country-contradicted',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  check: ({ partners = [] }) =>
    partners.flatMap((partner, index) => {
      const { country, institution } = partner;
      if (country === institution.country || ![country, institution.country].every(comparable)) return [];
      const at = ['partners', index];
      const data = { ...partnerNames(partner), country, institution: institution.country };
      return [{ path: [...at, 'country'], related: [[...at, 'institution', 'country']], data }];
    }),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: AU }
    country: NZ # expect: partner-country-contradicted
    funding:
      - funder: { name: { en: Sample Fund }, sector: public, country: NZ }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Two countries for one partner',
      why: 'The country of a partner decides whose funding counts as its own, and a second one leaves that open. We ask; the call does not speak of the address of an institution.',
      fix: 'Correct whichever code is wrong; where the partner really works in both, give the institution from which the joint research is done.',
      message: (d) =>
        `The partner ${d.partner} is entered under ${countryInWords(d.country, 'en')}, but the institution is in ${countryInWords(d.institution, 'en')}; the two should agree.`,
    },
    ja: {
      title: '相手国と所属機関の所在国の不一致',
      why: '相手国は、どの国の研究費が相手国側のものに当たるかの判断に使います。国が二つあるとその判断ができません。公募が所属機関の所在国を定めているわけではありません。',
      fix: '誤っている方の国コードを訂正してください。両国で活動している場合は、共同研究を実施する所属機関を記載してください。',
      message: (d) =>
        `相手国側研究者${d.partnerJa}の国・地域は${countryInWords(d.country, 'ja')}ですが、所属機関の所在国は${countryInWords(d.institution, 'ja')}です。両者が一致していることが望まれます。`,
    },
  },
});
