import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { evidenceOf } from '../domain/evidence-uses.js';
import { levelOf } from '../domain/fact-level.js';
import { fundingAsked, grantsAsked } from '../domain/partner-grants.js';
import { attachmentKind } from '../text/attachment-kinds.js';
import { inARow } from '../text/lists.js';

export const evidenceKindNotAccepted = defineRule({
  code: 'evidence-kind-not-accepted',
  level: 'must',
  who: 'partner',
  needs: ['partners', 'attachments'],
  given: (call: Call) =>
    call.partners?.evidence?.accepts.length
      ? { ...call.partners.evidence, concerned: fundingAsked(call) ?? {} }
      : undefined,
  check: ({ partners, attachments }, { accepts, substitutes = [], level, concerned }) =>
    grantsAsked(partners, concerned).flatMap(({ path, grant, names }) => {
      const shown = evidenceOf(grant, attachments);
      // No document at all, and ids of no attachment, are faults of their own.
      if (!shown || shown.length === 0) return [];
      if (shown.some(({ kind }) => accepts.includes(kind) || substitutes.includes(kind))) return [];
      const kinds = [...new Set(shown.map(({ kind }) => kind))];
      const data = { ...names, kinds, accepts, substitutes };
      return [{ path: [...path, 'evidence'], at: 'key' as const, level: levelOf(level), data }];
    }),
  example: `
# with: {partners: {min: 1, evidence: {accepts: [award-notice], substitutes: [substitute-statement], level: must}}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award] # expect: evidence-kind-not-accepted
attachments:
  - { id: award, path: attachments/award.pdf, kind: letter }
`,
  text: {
    en: {
      title: 'Evidence of a kind that the call does not name',
      why: "The call says which documents show a partner's funding; others do not take their place.",
      fix: (d) =>
        `Ask the partner for ${inARow(
          d.accepts.map((kind) => attachmentKind(kind, 'en')),
          'en',
          'or',
        )}, list it under "attachments" with its kind and put its id here; where the document is one already, correct its kind.`,
      message: (d) => {
        const words = (kinds: typeof d.kinds, last: 'and' | 'or') =>
          inARow(
            kinds.map((kind) => attachmentKind(kind, 'en')),
            'en',
            last,
          );
        const instead =
          d.substitutes.length > 0 ? ` or, where that cannot be had in time, ${words(d.substitutes, 'or')}` : '';
        return `The funding of ${d.partner} by ${d.funder} is shown by ${words(d.kinds, 'and')}; the call asks for ${words(d.accepts, 'or')}${instead}.`;
      },
    },
    ja: {
      title: '公募の定めと異なる種類の証拠書類',
      why: '公募は、相手国側の研究費を示す書類の種類を定めています。ほかの書類をその代わりとすることはできません。',
      fix: (d) =>
        `相手国側研究者から${d.accepts.map((kind) => attachmentKind(kind, 'ja')).join('または')}を取り寄せ、種類を付けて「attachments」に載せたうえで、その ID をここに書いてください。すでに該当する書類であれば、種類を訂正してください。`,
      message: (d) => {
        const words = (kinds: typeof d.kinds, between: string) =>
          kinds.map((kind) => attachmentKind(kind, 'ja')).join(between);
        const instead = d.substitutes.length > 0 ? `、間に合わない場合は${words(d.substitutes, 'または')}` : '';
        return `${d.partnerJa}が${d.funderJa}から受ける研究費に付けられている書類は${words(d.kinds, '、')}です。公募が求めているのは${words(d.accepts, 'または')}${instead}です。`;
      },
    },
  },
});
