import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion } from '../domain/countries.js';

export const principalInvestigatorOutsideCountry = defineRule({
  code: 'principal-investigator-outside-country',
  level: 'must',
  who: 'researcher',
  needs: ['team'],
  given: (call: Call) => call.applicants,
  check: ({ team }, applicants) => {
    const { name, institution } = team.principalInvestigator;
    const { country } = institution;
    if (country === applicants.country || !isCountryOrRegion(country)) return [];
    const path = ['team', 'principalInvestigator', 'institution', 'country'];
    return [{ path, data: { country, asked: applicants.country, person: name.en } }];
  },
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    institution:
      name: { en: Sample Institute }
      country: AU # expect: principal-investigator-outside-country
`,
  text: {
    en: {
      title: 'Principal investigator in another country than the applicants',
      why: 'The call says in which country applicants have to be based. Somebody elsewhere can lead no application, and takes part, if at all, as a partner.',
      fix: (d) =>
        `Name a principal investigator whose institution is in ${countryInWords(d.asked, 'en')}, or correct the country code.`,
      message: (d) =>
        `The principal investigator's institution is in ${countryInWords(d.country, 'en')}; applicants have to be based in ${countryInWords(d.asked, 'en')}.`,
    },
    ja: {
      title: '研究開発代表者の所属機関が応募対象国の外',
      why: '公募は、応募者がどの国に拠点を置くべきかを定めています。ほかの国の研究者は応募者とはなれず、参加する場合は相手国側研究者となります。',
      fix: (d) =>
        `${countryInWords(d.asked, 'ja')}の研究機関に所属する研究開発代表者を立てるか、国コードを訂正してください。`,
      message: (d) =>
        `研究開発代表者の所属機関の所在国は${countryInWords(d.country, 'ja')}です。応募者は${countryInWords(d.asked, 'ja')}に拠点を置く必要があります。`,
    },
  },
});
