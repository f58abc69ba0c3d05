import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countryInWords } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';

export const partnerInApplicantCountry = defineRule({
  code: 'partner-in-applicant-country',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ partners, applicants }: Call) => partners && applicants && { at: partners.at, home: applicants.country },
  check: ({ partners = [] }, { home }) =>
    partners.flatMap((partner, index) => {
      const wrong = [
        { country: partner.institution.country, path: ['partners', index, 'institution', 'country'] },
        { country: partner.country, path: ['partners', index, 'country'] },
      ].filter(({ country }) => country === home);
      const [first, second] = wrong;
      if (!first) return [];
      const data = { ...partnerNames(partner), country: home, institution: first.path.includes('institution') };
      return [{ path: first.path, related: second ? [second.path] : [], data }];
    }),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    institution:
      name: { en: Example University }
      country: JP # expect: partner-in-applicant-country
    country: AU
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Partner in the country of the applicants',
      why: 'Partners are the other side of the joint research; people at institutions in the country of the applicants belong to the team.',
      fix: 'Correct the country code, or move this person to "team" and name a partner abroad.',
      message: (d) =>
        `The ${d.institution ? 'institution' : 'country'} of the partner ${d.partner} is ${d.institution ? 'in ' : ''}${countryInWords(d.country, 'en')}, where the applicants are based; the call means partners in other countries.`,
    },
    ja: {
      title: '相手国側研究者の所在国が応募者側の国',
      why: '相手国側研究者は、国際共同研究の相手となる国外の研究者です。応募者側の国の研究機関に所属する研究者は、「team」に記載します。',
      fix: '国コードを訂正するか、この研究者を「team」に移し、海外の相手国側研究者を記載してください。',
      message: (d) =>
        `相手国側研究者${d.partnerJa}の${d.institution ? '所属機関の所在国' : '国・地域'}が${countryInWords(d.country, 'ja')}です。これは応募者側の国ですが、公募が求めている相手国側研究者は、ほかの国の研究者です。`,
    },
  },
});
