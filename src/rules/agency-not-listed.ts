import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { agencyLike, agencyOf } from '../domain/agencies.js';
import { countryInWords } from '../domain/countries.js';
import { agenciesNamed } from '../domain/partner-grants.js';

export const agencyNotListed = defineRule({
  code: 'agency-not-listed',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ agencies }: Call) => agencies,
  facts: ({ agencies }) => (agencies ? [agencies.at, ...agencies.listed.map(({ at }) => at)] : []),
  check: ({ partners = [] }, { listed, complete }) =>
    partners.flatMap((partner, index) => {
      const named = agenciesNamed(partner, index).map((each) => ({ ...each, found: agencyOf(each, listed) }));
      const other = named.filter(({ found, asked }) => !found && !asked);
      // A grant of another agency beside one of the table takes nothing away; a request has to go to one of the table.
      const told = [
        ...named.filter(({ found, asked }) => !found && asked),
        ...(other.length === named.length - named.filter(({ asked }) => asked).length && !named.some((n) => n.found)
          ? other.slice(0, 1)
          : []),
      ];
      return told.map(({ path, name, nameJa, names, country, asked, partner: of, partnerJa }) => {
        const near = agencyLike({ names }, listed);
        return {
          path,
          level: complete ? ('must' as const) : ('notice' as const),
          ...(near && { fact: near.at }),
          data: {
            agency: name,
            agencyJa: nameJa,
            partner: of,
            partnerJa,
            asked,
            country,
            complete,
            near: near?.name.en ?? '',
            nearJa: near?.name.ja ?? '',
            nearCountry: near?.country ?? '',
          },
        };
      });
    }),
  example: '',
  text: { en: { title: '', why: '', fix: '', message: () => '' }, ja: { title: '', why: '', fix: '', message: () => '' } },
});
