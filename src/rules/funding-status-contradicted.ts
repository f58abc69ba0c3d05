import { defineRule } from '../core/rule.js';
import { FUNDING_STATUS_JA, statusDoubt } from '../domain/funding-status.js';
import { grantsOf } from '../domain/partner-grants.js';

const EN = { received: 'money is flowing', awarded: 'not yet started', 'will-receive': 'not yet decided' } as const;

export const fundingStatusContradicted = defineRule({
  code: 'funding-status-contradicted',
  level: 'should',
  who: 'partner',
  countsDays: ['asOf'],
  needs: ['partners'],
  check: ({ partners }, _, { asOf }) =>
    grantsOf(partners).flatMap(({ path, grant, names }) => {
      const found = statusDoubt(grant, asOf);
      if (!found) return [];
      const { doubt, end, day } = found;
      const data = { ...names, status: grant.status, doubt, day, asOf };
      return [{ path: [...path, 'status'], related: [[...path, 'period', end]], data }];
    }),
  example: `
# as-of: 2023-07-01
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - status: received # expect: funding-status-contradicted
        period: { start: 2024-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Funding status against its period',
      why: 'Status and dates tell two stories, and a reader cannot know which is true. Often one of them is left from an older draft. A check of our own, whatever the call says.',
      fix: (d) =>
        d.doubt === 'not-begun'
          ? 'Ask the partner whether the money already flows; write "awarded" or "will-receive" if it does not, else correct the first day.'
          : 'Ask the partner how the grant stands; write "received" if it was paid, or correct the last day.',
      message: (d) => {
        const head = `The funding of ${d.partner} by ${d.funder} is entered as ${d.status} (${EN[d.status]}), but its period`;
        return d.doubt === 'not-begun'
          ? `${head} starts on ${d.day}, after the day of this check (${d.asOf}).`
          : `${head} ended on ${d.day}, before the day of this check (${d.asOf}).`;
      },
    },
    ja: {
      title: '研究費の状況と受給期間の矛盾',
      why: '状況と日付が食い違うと、どちらが正しいのか審査側には分かりません。公募の記載の有無にかかわらず行う独自の確認です。一方が以前の原稿のまま残っている場合がよくあります。',
      fix: (d) =>
        d.doubt === 'not-begun'
          ? '相手国側研究者に、すでに受給しているか確認してください。受給前であれば「awarded」または「will-receive」とし、受給中であれば開始日を訂正してください。'
          : '相手国側研究者に現在の状況を確認してください。受給済みであれば「received」とし、そうでなければ終了日を訂正してください。',
      message: (d) => {
        const head = `${d.partnerJa}が${d.funderJa}から受ける研究費は「${d.status}（${FUNDING_STATUS_JA[d.status]}）」ですが、`;
        return d.doubt === 'not-begun'
          ? `${head}受給期間の開始日は${d.day}で、確認の基準日${d.asOf}より後です。`
          : `${head}受給期間は${d.day}に終わっており、確認の基準日${d.asOf}より前です。`;
      },
    },
  },
});
