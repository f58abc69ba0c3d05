import { defineRule } from '../core/rule.js';
import { partnerNames } from '../domain/partner-grants.js';
import { money } from '../text/amounts.js';

export const partnerRequestSumMismatch = defineRule({
  code: 'partner-request-sum-mismatch',
  level: 'must',
  who: 'partner',
  needs: ['partners'],
  check: ({ partners = [] }) =>
    partners.flatMap((partner, index) => {
      const { direct, indirect, total = 0, currency = '' } = partner.request ?? {};
      const parts = (direct ?? 0) + (indirect ?? 0);
      const isWhole = direct !== undefined && indirect !== undefined;
      if (isWhole ? parts === total : parts <= total) return [];
      const at = ['partners', index, 'request'];
      return [
        {
          path: [...at, 'total'],
          related: [
            ...(direct === undefined ? [] : [[...at, 'direct']]),
            ...(indirect === undefined ? [] : [[...at, 'indirect']]),
          ],
          data: { ...partnerNames(partner), total, parts, off: Math.abs(total - parts), isWhole, currency },
        },
      ];
    }),
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    request:
      agency: Sample Research Council
      currency: AUD
      direct: 100000
      indirect: 50000
      total: 160000 # expect: partner-request-sum-mismatch
    funding:
      - funder: { name: { en: Sample Research Council }, sector: public, country: AU }
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Request of a partner does not add up',
      why: 'Whether or not the call says so: where a sum and its parts disagree, nobody can tell which amount is requested.',
      fix: (d) => `Ask ${d.partner} which amounts are right, and correct the total or its parts.`,
      message: (d) =>
        `The partner ${d.partner} asks for ${money(d.total, d.currency, 'en')} in total; ${d.isWhole ? 'direct and indirect costs add up to' : 'the part that is given alone comes to'} ${money(d.parts, d.currency, 'en')} (a difference of ${money(d.off, d.currency, 'en')}).`,
    },
    ja: {
      title: '相手国側申請額の合計の不一致',
      why: '公募に書かれているかどうかによらず、合計が内訳と合わないと、どちらが申請額なのか判断できません。',
      fix: (d) => `正しい金額を${d.partnerJa}に確認し、合計または内訳を訂正してください。`,
      message: (d) =>
        `相手国側研究者${d.partnerJa}の申請総額は${money(d.total, d.currency, 'ja')}と書かれていますが、${d.isWhole ? '直接経費と間接経費を足すと' : '記載のある内訳だけで'}${money(d.parts, d.currency, 'ja')}になります（差額${money(d.off, d.currency, 'ja')}）。`,
    },
  },
});
