import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';

export const fundingPeriodMissing = defineRule({
  code: 'funding-period-missing',
  level: 'should',
  who: 'partner',
  needs: ['partners'],
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, grant, names }) =>
      grant.status === 'will-receive' || grant.period
        ? []
        : [{ path, at: 'key' as const, data: { ...names, status: grant.status } }],
    ),
  example: `
partners:
  - country: AU
    funding:
      - status: received # expect: funding-period-missing
        funder: { name: { en: Sample Research Council }, sector: public, country: AU }
        amount: 1200000
        currency: AUD
        holder: Jane Doe
        evidence: [award]
`,
  text: {
    en: {
      title: 'Funding period missing',
      why: 'Whether or not the call asks for the dates of a grant, without them nobody can see whether it runs while the project does. A check of our own.',
      fix: 'Ask the partner for the first and last day of the funding, and add "period: { start: …, end: … }".',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is entered as ${d.status} without a period; its first and last day should be given.`,
    },
    ja: {
      title: '研究費の受給期間がない',
      why: '公募の記載の有無にかかわらず行う独自の確認です。期間がないと、研究開発期間中に研究費があるかどうかを確かめられません。',
      fix: '相手国側研究者に受給期間の初日と最終日を確認し、「period: { start: …, end: … }」を加えてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費は「${d.status}（${d.status === 'received' ? '受給中' : '採択済み'}）」ですが、受給期間がありません。初日と最終日の記載が望まれます。`,
    },
  },
});
