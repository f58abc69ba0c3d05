import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion, isRegion } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';

const comparable = (country: string): boolean => isCountryOrRegion(country) && !isRegion(country);

export const partnerCountryContradicted = defineRule({
  code: 'partner-country-contradicted',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  // What the call asks of partners, or counts of them, hangs on where they are.
  given: ({ partners, composition, partnerLimits, shares, agencies, applicants }: Call) => {
    const ofPartners = shares?.find(({ side }) => side === 'partners');
    const at = (partners ?? composition?.[0] ?? partnerLimits?.[0] ?? ofPartners ?? agencies)?.at;
    return at && { at, home: applicants?.country };
  },
  check: ({ partners = [] }, { home }) =>
    partners.flatMap((partner, index) => {
      const { country, institution } = partner;
      const both = [country, institution.country];
      // A partner in the country of the applicants is another fault.
      if (country === institution.country || !both.every((each) => comparable(each) && each !== home)) return [];
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
      why: 'Where a partner is decides which of the conditions of the call hold for it; two countries leave that open. The comparison is ours; the call need not speak of it.',
      fix: 'Correct whichever code is wrong; where the partner really works in both, give the institution from which the joint research is done.',
      message: (d) =>
        `The partner ${d.partner} is entered under ${countryInWords(d.country, 'en')}, but the institution is in ${countryInWords(d.institution, 'en')}; the two should agree.`,
    },
    ja: {
      title: '相手国と所属機関の所在国の不一致',
      why: '相手国側研究者の所在国は、公募の条件に当てはまるかどうかの判断に使います。国が二つあるとその判断ができません。両者の比較は、公募の記載の有無にかかわらず行う独自の確認です。',
      fix: '誤っている方の国コードを訂正してください。両国で活動している場合は、共同研究を実施する所属機関を記載してください。',
      message: (d) =>
        `相手国側研究者${d.partnerJa}の国・地域は${countryInWords(d.country, 'ja')}ですが、所属機関の所在国は${countryInWords(d.institution, 'ja')}です。両者が一致していることが望まれます。`,
    },
  },
});
