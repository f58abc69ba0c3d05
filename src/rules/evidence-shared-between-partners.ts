import { defineRule } from '../core/rule.js';
import { evidenceUses } from '../domain/evidence-uses.js';

export const evidenceSharedBetweenPartners = defineRule({
  code: 'evidence-shared-between-partners',
  level: 'should',
  who: 'researcher',
  needs: ['partners', 'attachments'],
  check: ({ partners, attachments }) => {
    const uses = evidenceUses(partners, attachments);
    return uses.flatMap((use, index) => {
      const before = uses.slice(0, index).filter(({ file }) => file === use.file);
      const first = before[0];
      // A partner is told once per document, at its first use.
      if (!first || before.some(({ partnerIndex }) => partnerIndex === use.partnerIndex)) return [];
      const { partner, partnerJa } = use.names;
      const data = { file: use.file, partner, partnerJa, first: first.names.partner, firstJa: first.names.partnerJa };
      return [{ path: use.path, related: [first.path], data }];
    });
  },
  example: `
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    funding:
      - status: received
        holder: Jane Doe
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
  - principalInvestigator: { name: { en: John Roe } }
    funding:
      - status: received
        holder: John Roe
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award] # expect: evidence-shared-between-partners
`,
  text: {
    en: {
      title: 'One document as evidence for two partners',
      why: 'A check of our own, whatever the call says. A document mostly shows the funding of one person, so this is often a slip of the copy.',
      fix: "Put this partner's own document here; where one award does cover both, leave it and say so in its title.",
      message: (d) =>
        `${d.file} is evidence for ${d.partner}, and already for ${d.first}; each partner should have a document of their own.`,
    },
    ja: {
      title: '複数の相手国側研究者で同じ証拠書類',
      why: '公募の記載の有無にかかわらず行う独自の確認です。証拠書類は通常一人の研究費を示すものなので、写し間違いのおそれがあります。',
      fix: 'この相手国側研究者自身の書類に替えてください。1件の研究費が両者を対象とする場合は、その旨を書類名に書いてください。',
      message: (d) =>
        `${d.file}は${d.partnerJa}の証拠書類ですが、すでに${d.firstJa}の証拠書類にもなっています。相手国側研究者ごとに別の書類を用意することが望まれます。`,
    },
  },
});
