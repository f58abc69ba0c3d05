import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { levelOf } from '../domain/fact-level.js';
import { fundingAsked, grantsAsked } from '../domain/partner-grants.js';

export const fundingEvidenceMissing = defineRule({
  code: 'funding-evidence-missing',
  level: 'should',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => {
    const { partners } = call;
    const at = partners?.evidence?.at ?? partners?.funding?.at;
    return at && { at, asked: partners?.evidence, concerned: fundingAsked(call) ?? {} };
  },
  check: ({ partners }, { asked, concerned }) =>
    grantsAsked(partners, concerned).flatMap(({ path, grant, names }) => {
      if (grant.evidence && grant.evidence.length > 0) return [];
      const level = asked ? levelOf(asked.level) : ('should' as const);
      const data = { ...names, asked: asked !== undefined };
      return [{ path: grant.evidence ? [...path, 'evidence'] : path, at: 'key' as const, level, data }];
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
      why: 'The call asks for funded partners. Where it also says which document shows the funding, that document is part of the proposal; where it does not, this is advice: have the proof at hand.',
      fix: 'Ask the partner for the award notice or a letter of the funder, list it under "attachments" and put its id here.',
      message: (d) =>
        `No document is given for the funding of ${d.partner} by ${d.funder}; ${d.asked ? 'the call asks for one' : 'at least one attachment should show it'}.`,
    },
    ja: {
      title: '研究費の証拠書類がない',
      why: '公募は相手国側の研究費を求めています。それを示す書類も公募が定めている場合は、提案の一部となります。定めがない場合は、求められたときに備えて手元に用意しておくための確認です。',
      fix: '相手国側研究者から採択通知や助成機関の書簡を取り寄せ、「attachments」に載せたうえで、その ID をここに書いてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費に、証拠書類がありません。${d.asked ? '公募は、研究費を示す書類を求めています。' : 'それを示す添付書類を1件以上付けておくことが望まれます。'}`,
    },
  },
});
