import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { countryInWords, isCountryOrRegion, isRegion } from '../domain/countries.js';
import { fundingAsked, grantsByPartner, isAskedForFunding } from '../domain/partner-grants.js';

export const funderOutsidePartnerCountry = defineRule({
  code: 'funder-outside-partner-country',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  given: (call: Call) => {
    const asked = fundingAsked(call);
    return asked?.from && { at: asked.at, from: asked.from, asked, applicants: call.applicants?.country };
  },
  // One grant of the own country is what the call speaks of; others beside it are nobody's fault.
  check: ({ partners }, { from, applicants, asked }) =>
    grantsByPartner(partners).flatMap((grants) => {
      const [first] = grants;
      if (!first || !grants.every(({ partner, grant }) => isOutside(partner.country, grant.funder.country, from)))
        return [];
      const { path, partnerIndex, partner, grant, names } = first;
      if (!isAskedForFunding(partner, asked)) return [];
      // A partner entered in the country of the applicants is a fault of its own.
      if (partner.country === applicants) return [];
      const data = {
        ...names,
        funderCountry: grant.funder.country,
        partnerCountry: partner.country,
        own: from.includes('country'),
        regions: from.includes('region'),
      };
      return [{ path: [...path, 'funder', 'country'], related: [['partners', partnerIndex, 'country']], data }];
    }),
  example: `
partners:
  - country: AU
    funding:
      - funder:
          name: { en: Sample Foundation }
          sector: private
          country: US # expect: funder-outside-partner-country
        status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: "Funder outside the partner's country",
      why: "The call says where the funder of a partner has to be: in the partner's own country, in its region, or either. Money from elsewhere needs a word of explanation.",
      fix: 'Correct the country code, add a grant from where the call asks for one, or ask the funder of the call whether this one counts.',
      message: (d) =>
        `${d.funder} is in ${countryInWords(d.funderCountry, 'en')}, the partner ${d.partner} in ${countryInWords(d.partnerCountry, 'en')}; the call asks for agencies of the partner's ${d.own ? 'country' : ''}${d.own && d.regions ? ' or ' : ''}${d.regions ? 'region' : ''}.`,
    },
    ja: {
      title: '相手国以外の助成機関',
      why: '公募は、相手国側研究者の助成機関の所在を、その国、その地域、またはその両方として示しています。それ以外の研究費には説明が必要です。',
      fix: '国コードを訂正するか、公募が示す国・地域の助成機関による研究費を加えてください。または、この研究費が認められるかを配分機関に問い合わせてください。',
      message: (d) =>
        `${d.funderJa}の所在国は${countryInWords(d.funderCountry, 'ja')}、相手国側研究者${d.partnerJa}の国・地域は${countryInWords(d.partnerCountry, 'ja')}です。公募が挙げているのは、${d.own ? '相手国' : ''}${d.own && d.regions ? 'または' : ''}${d.regions ? 'その地域' : ''}の助成機関です。`,
    },
  },
});

/** Which countries a region holds is not written here, so a partner or an accepted funder of a region passes. */
function isOutside(home: string, country: string, from: readonly string[]): boolean {
  const known = isCountryOrRegion(home) && isCountryOrRegion(country);
  const regional = isRegion(home) || (isRegion(country) && from.includes('region'));
  return known && !regional && home !== country;
}
