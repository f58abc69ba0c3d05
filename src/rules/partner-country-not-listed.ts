import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { membership, placesInWords, placesOfRegions } from '../domain/call-places.js';
import { countryInWords, isCountryOrRegion } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';
import { inARow } from '../text/lists.js';

export const partnerCountryNotListed = defineRule({
  code: 'partner-country-not-listed',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ partners, regions, applicants }: Call) =>
    partners?.countries && { ...partners.countries, regions, home: applicants?.country },
  facts: ({ partners, regions }) =>
    partners?.countries ? [partners.countries.at, ...placesOfRegions(partners.countries.listed, regions)] : [],
  check: ({ partners = [] }, { listed, complete, regions, home }) => {
    const words = placesInWords(listed, regions);
    return partners.flatMap((partner, index) => {
      const { country } = partner;
      const place = membership(country, listed, regions);
      // A misspelt code and a partner in the country of the applicants are faults of their own.
      if (place === 'inside' || !isCountryOrRegion(country) || country === home) return [];
      const asked = { listed: words.map(({ en }) => en), listedJa: words.map(({ ja }) => ja) };
      const data = { ...partnerNames(partner), country, open: place === 'unknown', complete, ...asked };
      const level = data.open || !complete ? ('should' as const) : ('must' as const);
      return [{ path: ['partners', index, 'country'], level, data }];
    });
  },
  example: `
# with: {partners: {min: 1, countries: {listed: [AU, US], complete: true}}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: NZ }
    country: NZ # expect: partner-country-not-listed
`,
  text: {
    en: {
      title: 'Country of a partner not among those of the call',
      why: 'The call names the countries and regions in which partners may be. Where its list is not complete, only the funder can say whether another one counts.',
      fix: (d) =>
        d.open || !d.complete
          ? `Ask the funder whether a partner in ${countryInWords(d.country, 'en')} is eligible, or correct the country code.`
          : `Correct the country code, or name a partner in ${d.listed.length === 1 ? 'that country' : 'one of those countries'}.`,
      message: (d) => {
        const head = `The partner ${d.partner} is in ${countryInWords(d.country, 'en')}`;
        const list = inARow(d.listed, 'en', 'and');
        if (d.open)
          return `${head}; the call names ${list}, and it cannot be told from it whether this country belongs.`;
        return d.complete
          ? `${head}; the call accepts partners in ${inARow(d.listed, 'en', 'or')} only.`
          : `${head}, which is not among those that the call names (${list}); the list may not be complete.`;
      },
    },
    ja: {
      title: '公募の対象国・地域にない相手国',
      why: '公募は、相手国側研究者の所在国・地域を挙げています。一覧が網羅的でない場合、ほかの国・地域が対象となるかどうかは、配分機関に確認する必要があります。',
      fix: (d) =>
        d.open || !d.complete
          ? `${countryInWords(d.country, 'ja')}の研究者が対象となるかを配分機関に問い合わせるか、国コードを訂正してください。`
          : '国コードを訂正するか、対象国・地域の相手国側研究者を記載してください。',
      message: (d) => {
        const head = `相手国側研究者${d.partnerJa}の国・地域は${countryInWords(d.country, 'ja')}です。`;
        const list = inARow(d.listedJa, 'ja');
        if (d.open)
          return `${head}公募が挙げているのは${list}ですが、この国・地域が含まれるかどうかは公募からは判断できません。`;
        return d.complete
          ? `${head}公募の対象は${list}に限られています。`
          : `${head}公募が挙げる国・地域（${list}）の中にありません。ただし、この一覧は網羅的とは限りません。`;
      },
    },
  },
});
