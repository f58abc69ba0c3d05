import { defineRule } from '../core/rule.js';

export const evidenceUnreferenced = defineRule({
  code: 'evidence-unreferenced',
  level: 'should',
  who: 'researcher',
  needs: ['attachments', 'partners'],
  check: ({ attachments = [], partners = [] }) => {
    const records = partners.flatMap(({ funding = [] }) => funding.map(({ evidence = [] }) => evidence));
    const cited = new Set(records.flat());
    const ids = new Set(attachments.map(({ id }) => id));
    // A record that cites nothing, or what is not there, is the cause; the rules on records name it.
    const recordsAtFault = records.some((evidence) => evidence.length === 0 || evidence.some((id) => !ids.has(id)));
    if (records.length === 0 || recordsAtFault) return [];
    return attachments.flatMap(({ id, kind, title }, index) =>
      kind === 'funding-evidence' && !cited.has(id)
        ? [{ path: ['attachments', index, 'id'], data: { id, title } }]
        : [],
    );
  },
  example: `
attachments:
  - id: award
    path: attachments/award.pdf
    kind: funding-evidence
    title: Award notice
    language: en
  - id: renewal # expect: evidence-unreferenced
    path: attachments/renewal.pdf
    kind: funding-evidence
    title: Notice of renewal
    language: en
`,
  text: {
    en: {
      title: 'Evidence that no funding record cites',
      why: "A reader has to find out which grant the document shows. A check of our own, whatever the call says: the reference ties each document to the partner's funding.",
      fix: (d) =>
        `Add ${d.id} to the evidence of the funding that it shows, or choose another kind for the attachment.`,
      message: (d) =>
        `"${d.title}" (${d.id}) is attached as evidence of funding, but no funding record of a partner cites it.`,
    },
    ja: {
      title: 'どの研究費にも対応しない証拠書類',
      why: '書類がどの研究費を示すのか、読み手に伝わりません。公募の記載の有無にかかわらず、相手国側の研究費と書類を対応させるために行う独自の確認です。',
      fix: (d) => `該当する研究費の evidence に${d.id}を加えるか、添付書類の種類を見直してください。`,
      message: (d) =>
        `「${d.title}」（${d.id}）は研究費の証拠書類とされていますが、相手国側の研究費のどの記載からも参照されていません。`,
    },
  },
});
