import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion } from '../domain/countries.js';
import { nameOf, seatsOf } from '../domain/people.js';

export const coInvestigatorOutsideCountry = defineRule({
  code: 'co-investigator-outside-country',
  level: 'should',
  who: 'researcher',
  needs: ['team'],
  given: ({ applicants }: Call) => (applicants?.whom === 'principal-investigator' ? undefined : applicants),
  check: ({ team }, { country: asked }) =>
    seatsOf(team)
      .slice(1)
      .flatMap(({ path, member: { name: names, institution } }) => {
        const { country } = institution;
        if (country === asked || !isCountryOrRegion(country)) return [];
        const [name, nameJa] = nameOf(names);
        return [{ path: [...path, 'institution', 'country'], data: { name, nameJa, country, asked } }];
      }),
  example: `
team:
  coInvestigators:
    - name: { en: Jiro Mihon }
      institution:
        name: { en: Sample Institute }
        country: AU # expect: co-investigator-outside-country
      position: Lecturer
      effort: 20
`,
  text: {
    en: {
      title: 'Co-investigator in another country than the applicants',
      why: 'The call says in which country applicants have to be based. Whether a single member of the team may work elsewhere is another question, and one for the funder.',
      fix: (d) =>
        `Move ${d.name} to "partners", correct the country code, or ask the funder whether a co-investigator may be based abroad.`,
      message: (d) =>
        `The institution of the co-investigator ${d.name} is in ${countryInWords(d.country, 'en')}; the team should be based in ${countryInWords(d.asked, 'en')}.`,
    },
    ja: {
      title: '研究開発分担者の所属機関が応募対象国の外',
      why: '公募は、応募者がどの国に拠点を置くべきかを定めています。チームの一員がほかの国の機関に所属できるかどうかは別の問題であり、配分機関への確認が必要です。',
      fix: (d) =>
        `${d.nameJa}を「partners」に移すか、国コードを訂正してください。国外の研究開発分担者が認められるかどうかを配分機関に確認する方法もあります。`,
      message: (d) =>
        `研究開発分担者${d.nameJa}の所属機関の所在国は${countryInWords(d.country, 'ja')}です。研究チームは${countryInWords(d.asked, 'ja')}に拠点を置くことが求められています。`,
    },
  },
});
