import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { documentsWhere, placed } from '../domain/call-documents.js';
import { inARow } from '../text/lists.js';

/** Documents that a kind does not single out, on one of the sides. */
function alikeIn(call: Call): readonly CallDocument[] {
  const asked = documentsWhere(call, () => true);
  const alone = ({ kind }: CallDocument, side: readonly CallDocument[]) =>
    kind === 'any' || (kind !== 'other' && side.filter((each) => each.kind === kind).length === 1);
  return (asked?.sides ?? []).flatMap((side) => side.filter((document) => !alone(document, side)));
}

export const documentNotNamed = defineRule({
  code: 'document-not-named',
  level: 'should',
  who: 'researcher',
  needs: ['attachments'],
  given: (call: Call) => {
    const alike = alikeIn(call);
    return documentsWhere(call, (document) => alike.includes(document));
  },
  facts: (call: Call) => alikeIn(call).map(({ at }) => at),
  check: ({ attachments }, { sides }) =>
    (attachments ?? []).flatMap((attachment, index) => {
      const { open } = placed(attachment, sides);
      const [first] = open;
      if (!first) return [];
      // An attachment of the kind "other" may well be none of them.
      const level = attachment.kind === 'other' ? ('notice' as const) : ('should' as const);
      const data = {
        path: attachment.path,
        kind: attachment.kind,
        ids: open.map(({ id }) => id),
        labels: open.map(({ id, label }) => `${id} (${label.en})`),
        labelsJa: open.map(({ id, label }) => `${id}（${label.ja}）`),
      };
      return [{ path: ['attachments', index, 'kind'], fact: first.at, level, data }];
    }),
  example: `
# with: {documents: [{id: part-a, label: {en: Part A, ja: 様式A}, kind: proposal-form, level: must}, {id: part-b, label: {en: Part B, ja: 様式B}, kind: proposal-form, maxPages: 10, level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: form
    path: attachments/form.pdf
    kind: proposal-form # expect: document-not-named
`,
  text: {
    en: {
      title: 'Which document a file is, is not said',
      why: 'The kind alone does not tell which document of the call the file is, so nothing that is asked of those documents was checked on it.',
      fix: (d) =>
        `Add "document: ${d.ids[0]}"${d.ids.length > 1 ? `, or ${inARow(d.ids.slice(1), 'en', 'or')} in place of ${d.ids[0]},` : ''} to the attachment${d.kind === 'other' ? ' if that is what it is' : ''}.`,
      message: (d) =>
        `"${d.path}" is of the kind ${d.kind} and does not say which document it is; the call lists ${inARow(d.labels, 'en', 'and')} under that kind.`,
    },
    ja: {
      title: 'どの書類か示されていない添付書類',
      why: '種類だけでは公募のどの書類か分からないため、それらの書類に求められる事項を、このファイルについては確認していません。',
      fix: (d) =>
        `${d.kind === 'other' ? 'いずれかの書類にあたる場合は、' : ''}この添付書類に「document: ${d.ids[0]}」${d.ids.length > 1 ? `（または${inARow(d.ids.slice(1), 'ja')}）` : ''}を加えてください。`,
      message: (d) =>
        `「${d.path}」の種類は ${d.kind} ですが、どの書類かが書かれていません。公募がこの種類で挙げている書類は${inARow(d.labelsJa, 'ja')}です。`,
    },
  },
});
