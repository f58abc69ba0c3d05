import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { agenciesIn, namesakeOf, unlistedAgency } from '../domain/agencies.js';
import { countryInWords } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';
import { inARow } from '../text/lists.js';

export const agencyNotListed = defineRule({
  code: 'agency-not-listed',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ agencies }: Call) => agencies,
  facts: ({ agencies }) => (agencies ? [agencies.at, ...agencies.listed.map(({ at }) => at)] : []),
  check: ({ partners = [] }, { listed, complete }) =>
    partners.flatMap((partner, index) => {
      const named = unlistedAgency(partner, index, listed);
      if (!named) return [];
      const { path, agency, agencyJa, country, requested } = named;
      const namesake = namesakeOf(named, listed);
      const there = agenciesIn(country, listed).map(({ name }) => name);
      const table = {
        namesake: namesake?.country ?? '',
        there: there.map(({ en }) => en),
        thereJa: there.map(({ ja }) => ja),
      };
      const data = { agency, agencyJa, country, requested, complete, ...partnerNames(partner), ...table };
      return [{ path, level: complete ? ('must' as const) : ('notice' as const), data }];
    }),
  example: `
# with: {agencies: {complete: true, listed: [{id: arc, name: {en: Australian Research Council, ja: オーストラリア研究会議}, aliases: [ARC], country: AU}]}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - funder:
          name: { en: Sample Research Council } # expect: agency-not-listed
          sector: public
          country: AU
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: "Agency not in the call's table",
      why: 'The call lists partner funding agencies. Where it does not say that no other counts, an agency outside the table is not ruled out by that, but the funder should be asked.',
      fix: (d) => {
        if (d.namesake)
          return `Correct the country if the agency in ${countryInWords(d.namesake, 'en')} is meant; if not, ask the funder about ${d.agency}.`;
        const asInTable =
          d.there.length > 0 ? 'Write the name as in the table if one of its agencies is meant; if not' : '';
        return d.complete
          ? `${asInTable ? `${asInTable}, name` : 'Name'} an agency of the table, or ask the funder whether ${d.agency} has been added.`
          : `${asInTable ? `${asInTable}, ask` : 'Ask'} the funder whether ${d.agency} counts, and keep the answer.`;
      },
      message: (d) => {
        const country = countryInWords(d.country, 'en');
        const what = d.requested ? `The agency that ${d.partner} asks for money` : `The funder of ${d.partner}`;
        const head = `${what}, ${d.agency} in ${country}, is not in the call's table of agencies`;
        if (d.namesake) return `${head}; the table has an agency of that name in ${countryInWords(d.namesake, 'en')}.`;
        const there = `for ${country} the table gives ${d.there.length > 0 ? inARow(d.there, 'en') : 'none'}`;
        return `${head}; ${there}${d.complete ? '' : ', and it may not be complete'}.`;
      },
    },
    ja: {
      title: '公募の一覧にない助成機関',
      why: '公募は相手国側の助成機関を一覧に挙げています。一覧にない機関は認めないと明記されていない限り、直ちに対象外とはなりませんが、配分機関への確認が必要です。',
      fix: (d) => {
        if (d.namesake)
          return `${countryInWords(d.namesake, 'ja')}の機関のことであれば、国コードを訂正してください。別の機関であれば、${d.agencyJa}について配分機関に問い合わせてください。`;
        const asInTable =
          d.there.length > 0
            ? '一覧にある機関のことであれば、一覧のとおりの名称に改めてください。別の機関であれば、'
            : '';
        return d.complete
          ? `${asInTable}一覧にある助成機関を記載するか、${d.agencyJa}が一覧に追加されていないかを配分機関に確認してください。`
          : `${asInTable}${d.agencyJa}が認められるかどうかを配分機関に問い合わせ、回答を保管してください。`;
      },
      message: (d) => {
        const country = countryInWords(d.country, 'ja');
        const what = d.requested ? `${d.partnerJa}の申請先` : `${d.partnerJa}の助成機関`;
        const head = `${what}である${d.agencyJa}（所在国：${country}）は、公募の一覧にありません。`;
        if (d.namesake) return `${head}一覧にある同じ名称の機関は、${countryInWords(d.namesake, 'ja')}の機関です。`;
        const there =
          d.there.length > 0
            ? `一覧に${country}の機関として挙がっているのは、${inARow(d.thereJa, 'ja')}です。`
            : `一覧に${country}の機関は挙がっていません。`;
        return `${head}${there}${d.complete ? '' : 'ただし、一覧は網羅的とは限りません。'}`;
      },
    },
  },
});
