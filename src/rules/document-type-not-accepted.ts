import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { extensionOf } from '../domain/file-types.js';
import { asker, fileInWords } from '../text/documents.js';
import { inARow } from '../text/lists.js';

const hasTypes = ({ types = [] }: CallDocument): boolean => types.length > 0;

const SAME: Readonly<Record<string, string>> = { jpeg: 'jpg', tiff: 'tif', apng: 'png' };
/** The extension as one spelling: lower case, without a dot. */
function plainType(written: string): string {
  const bare = written.trim().toLowerCase().replace(/^\./, '');
  return SAME[bare] ?? bare;
}

/** What a file is, in words: `ends in .docx`, and what was found in it where that is something else. */
const written = (extension: string) => ({
  en: extension ? `ends in .${extension}` : 'has a name without an ending',
  ja: extension ? `の拡張子は .${extension}です` : 'には拡張子がありません',
});

const dotted = (types: readonly string[]): string[] => types.map((each) => `.${each}`);

export const documentTypeNotAccepted = defineRule({
  code: 'document-type-not-accepted',
  level: 'must',
  who: 'researcher',
  needs: ['attachments', 'files'],
  given: (call: Call) => documentsWhere(call, hasTypes),
  facts: (call: Call) => documentPlaces(call, hasTypes),
  check: ({ attachments, files }, asked) =>
    judgeEach(attachments, asked, ({ index, attachment, document }) => {
      const fact = files.attachments[index];
      const accepted = [...new Set((document.types ?? []).map(plainType))];
      const extension = extensionOf(attachment.path);
      // Whether the content is what the ending says is the matter of attachment-type-mismatch.
      if (fact?.state !== 'file' || accepted.includes(plainType(extension))) return [];
      const data = { path: attachment.path, extension, type: fact.type, accepted, ...documentNames(document, asked) };
      return [{ path: attachmentPath(index), fact: document.at, level: levelOf(document.level), data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, types: [pdf], level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/plan.docx # expect: document-type-not-accepted
    kind: research-plan
`,
  text: {
    en: {
      title: 'File type that is not accepted',
      why: 'A file of another type cannot be uploaded, or is not read.',
      fix: (d) =>
        d.type !== null && d.accepted.includes(plainType(d.type))
          ? `Rename the file so that it ends in .${plainType(d.type)}, and correct the path.`
          : `Export the document as ${inARow(dotted(d.accepted), 'en', 'or')}, and correct the path.`,
      message: (d) => {
        const content = d.type !== null && d.type !== d.extension ? ` and its content is of type ${d.type}` : '';
        return `${fileInWords(d.path, d.document, 'en')} ${written(d.extension).en}${content}; ${asker(d.office, 'en')} accepts ${inARow(dotted(d.accepted), 'en', 'or')}.`;
      },
    },
    ja: {
      title: '認められていないファイル形式',
      why: '形式の異なるファイルは電子申請で受け付けられないか、読まれません。',
      fix: (d) =>
        d.type !== null && d.accepted.includes(plainType(d.type))
          ? `ファイル名の末尾を .${plainType(d.type)} に改め、path も直してください。`
          : `${inARow(dotted(d.accepted), 'ja')} ${d.accepted.length > 1 ? 'のいずれか' : ''}の形式で出力し直し、path も直してください。`,
      message: (d) => {
        const content = d.type !== null && d.type !== d.extension ? `（内容は ${d.type}形式）` : '';
        return `${fileInWords(d.path, d.documentJa, 'ja')}${written(d.extension).ja}${content}。${asker(d.office, 'ja')}が認めているのは ${inARow(dotted(d.accepted), 'ja')} です。`;
      },
    },
  },
});
