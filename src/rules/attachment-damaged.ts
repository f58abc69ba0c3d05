import type { FileFact } from '../core/attachment-facts.js';
import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { contentFits, extensionOf, openedAs } from '../domain/file-types.js';
import { OPENED_AS } from '../text/opened-as.js';

/** A text in another encoding is no damage, and a file that is not what its name says is a fault of its own. */
function damagedAs({ path, type }: FileFact) {
  const as = openedAs(path, type);
  return as === 'text' || !contentFits(extensionOf(path), type) ? undefined : as;
}

export const attachmentDamaged = defineRule({
  code: 'attachment-damaged',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document }) => {
      const as = document.why === 'unreadable' ? damagedAs(fact) : undefined;
      return as ? [{ path: field, data: { path: fact.path, as } }] : [];
    }),
  example: `
# fact: {path: attachments/award.pdf, document: {why: unreadable}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-damaged
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Damaged attachment',
      why: 'A file that was cut off or changed on its way opens on some computers at most, and its content could not be checked. That holds whatever the call says.',
      fix: 'Open the file to see what is left of it, and save, export or download it again.',
      message: (d) =>
        `"${d.path}" begins like a ${OPENED_AS[d.as].en} but is no valid one and could not be opened; an attachment has to open everywhere.`,
    },
    ja: {
      title: '壊れている添付書類',
      why: '途中で切れたり書き換わったりしたファイルは、環境によって開けず、内容も確認できません。公募の記載の有無にかかわらず、確認しています。',
      fix: 'ファイルを開いて状態を確かめ、保存、出力、またはダウンロードをし直してください。',
      message: (d) =>
        `「${d.path}」は${OPENED_AS[d.as].ja}形式で始まっていますが、壊れていて開けませんでした。添付書類は、どの環境でも開ける必要があります。`,
    },
  },
});
