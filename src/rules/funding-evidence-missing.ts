import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { grantsOf } from '../domain/partner-grants.js';

export const fundingEvidenceMissing = defineRule({
  code: 'funding-evidence-missing',
  level: 'should',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => call.partners?.funding,
  check: ({ partners }) =>
    grantsOf(partners).flatMap(({ path, grant, names }) => {
      if (grant.evidence && grant.evidence.length > 0) return [];
      return [{ path: grant.evidence ? [...path, 'evidence'] : path, at: 'key' as const, data: names }];
    }),
  example: `
partners:
  - country: AU
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [] # expect: funding-evidence-missing
attachments: []
`,
  text: {
    en: {
      title: 'Evidence of funding missing',
      why: 'The pre-announcement asks for funded partners but names no document that shows it, so this is advice: have the proof at hand.',
      fix: 'Ask the partner for the award notice or a letter of the funder, list it under "attachments" and put its id here.',
      message: (d) =>
        `No document is given for the funding of ${d.partner} by ${d.funder}; at least one attachment should show it.`,
    },
    ja: {
      title: '研究費の証拠書類がない',
      why: '公募予告は相手国側の研究費を前提としていますが、それを示す書類の種類は定めていません。求められたときに備え、手元に用意しておくための確認です。',
      fix: '相手国側研究者から採択通知や助成機関の書簡を取り寄せ、「attachments」に載せたうえで、その ID をここに書いてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費に、証拠書類がありません。それを示す添付書類を1件以上付けておくことが望まれます。`,
    },
  },
});
