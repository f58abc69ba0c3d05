import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { counted } from '../domain/written-forms.js';

export const partnerCountOverMaximum = defineRule({
  code: 'partner-count-over-maximum',
  level: 'must',
  who: 'researcher',
  needs: ['partners'],
  given: ({ partners }: Call) => (partners?.max === undefined ? undefined : { max: partners.max, at: partners.at }),
  check: ({ partners = [] }, { max }) =>
    partners.length > max ? [{ path: ['partners'], at: 'key' as const, data: { count: partners.length, max } }] : [],
  example: `
# with: {partners: {min: 1, max: 1}}
partners: # expect: partner-count-over-maximum
  - principalInvestigator: { name: { en: Jane Doe } }
  - principalInvestigator: { name: { en: John Roe } }
`,
  text: {
    en: {
      title: 'Too many partners',
      why: 'The call says how many partners a proposal may have at most.',
      fix: (d) =>
        `Take at least ${counted(d.count - d.max, 'partner')} out of "partners", or ask the funder in what other role they can take part.`,
      message: (d) =>
        `The draft names ${counted(d.count, 'partner')}; the call allows ${d.max === 0 ? 'none' : `at most ${d.max}`}.`,
    },
    ja: {
      title: '相手国側研究者の数が上限を超過',
      why: '公募は、1件の提案に記載できる相手国側研究者の数を定めています。',
      fix: (d) =>
        `「partners」を${d.count - d.max}名以上減らすか、別の立場で参加できるかどうかを配分機関に確認してください。`,
      message: (d) => `相手国側研究者が${d.count}名記載されています。公募で認められるのは${d.max}名までです。`,
    },
  },
});
