import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { agencyLike, unlistedAgency } from '../domain/agencies.js';
import { countryInWords } from '../domain/countries.js';
import { partnerNames } from '../domain/partner-grants.js';

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
      const near = agencyLike(named, listed);
      const table = { near: near?.name.en ?? '', nearJa: near?.name.ja ?? '', nearCountry: near?.country ?? '' };
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
        if (d.near)
          return `If ${d.near} is meant, correct the name or the country; if not, ask the funder about ${d.agency}.`;
        return d.complete
          ? `Name an agency of the call's table for ${d.partner}, or ask the funder whether ${d.agency} has been added.`
          : `Ask the funder whether ${d.agency} counts, and keep the answer.`;
      },
      message: (d) => {
        const who = d.requested ? `the agency that ${d.partner} asks for money` : `the funder of ${d.partner}`;
        const near = d.near ? ` The table has ${d.near}, ${countryInWords(d.nearCountry, 'en')}.` : '';
        const head = `${d.agency}, ${countryInWords(d.country, 'en')}, ${who}, is not in the call's table of agencies`;
        return `${head}; ${d.complete ? 'no other agency takes part.' : 'the table may not be complete.'}${near}`;
      },
    },
    ja: {
      title: '公募の一覧にない助成機関',
      why: '公募は相手国側の助成機関を一覧に挙げています。一覧にない機関は認めないと明記されていない限り、直ちに対象外とはなりませんが、配分機関への確認が必要です。',
      fix: (d) => {
        if (d.nearJa)
          return `${d.nearJa}のことであれば、名称または国コードを訂正してください。別の機関であれば、${d.agencyJa}について配分機関に問い合わせてください。`;
        return d.complete
          ? `${d.partnerJa}について一覧にある助成機関を記載するか、${d.agencyJa}が一覧に追加されていないかを配分機関に確認してください。`
          : `${d.agencyJa}が認められるかどうかを配分機関に問い合わせ、回答を保管してください。`;
      },
      message: (d) => {
        const who = d.requested ? `${d.partnerJa}の申請先` : `${d.partnerJa}の助成機関`;
        const near = d.nearJa ? `一覧には${countryInWords(d.nearCountry, 'ja')}の${d.nearJa}があります。` : '';
        const head = `${who}である${d.agencyJa}（所在国：${countryInWords(d.country, 'ja')}）は、公募の一覧にありません。`;
        return `${head}${d.complete ? '参加するのは一覧の機関に限られています。' : 'ただし、この一覧は網羅的とは限りません。'}${near}`;
      },
    },
  },
});
