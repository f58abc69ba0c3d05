import { defineRule } from '../core/rule.js';
import { isJunk } from '../domain/file-names.js';

/** A folder full of other things is told as such, not file by file. */
const MOST_NAMED = 20;

export const attachmentUnlisted = defineRule({
  code: 'attachment-unlisted',
  level: 'should',
  who: 'researcher',
  needs: ['files', 'attachments'],
  check: ({ files, attachments }) => {
    const unlisted = files.unlisted.filter((file) => !isJunk(file));
    const named = unlisted.slice(0, MOST_NAMED).map((file) => ({ file, more: 0, unread: false }));
    const more = unlisted.length - named.length;
    const unread = files.unread.map((file) => ({ file, more: 0, unread: true }));
    const all = [...named, ...(more > 0 ? [{ file: '', more, unread: false }] : []), ...unread];
    return all.map((data) => ({ path: attachments ? ['attachments'] : [], at: 'key' as const, data }));
  },
  example: `
# unlisted: attachments/renewal-letter.pdf
attachments: # expect: attachment-unlisted
  - id: award
    path: attachments/award.pdf
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'File beside the attachments that is not listed',
      why: 'Only listed files are packed, so a forgotten entry means a document that never arrives. We ask because it is easily overlooked, not because the call says so.',
      fix: (d) => {
        if (d.unread) return 'Give yourself the right to read it, or move it elsewhere; then check again.';
        return d.more > 0
          ? 'List the files that belong to the proposal; move the others elsewhere, or the attachments into a folder of their own.'
          : 'List the file under attachments; if it does not belong to the proposal, move it elsewhere.';
      },
      message: (d) => {
        if (d.unread) {
          return `"${d.file}" beside the attachments cannot be read, so it is not known whether a file there is not listed.`;
        }
        return d.more > 0
          ? `Besides these, ${d.more} more ${d.more === 1 ? 'file lies' : 'files lie'} beside the attachments without being listed; only listed files are packed.`
          : `"${d.file}" lies beside the attachments but is not listed, so it would not be packed.`;
      },
    },
    ja: {
      title: '一覧にないファイル',
      why: 'zip に入るのは一覧にあるファイルだけで、書き忘れた書類は相手に届きません。公募の定めではなく、見落としを防ぐための確認です。',
      fix: (d) => {
        if (d.unread) return '読み取れるようにするか、別の場所に移してから、もう一度確認してください。';
        return d.more > 0
          ? '提案に必要なファイルを一覧に加えてください。それ以外は別の場所に移すか、添付書類だけを専用のフォルダにまとめてください。'
          : 'attachments の一覧に加えてください。提案に関係のないファイルであれば、別の場所に移してください。';
      },
      message: (d) => {
        if (d.unread) {
          return `添付書類と同じ場所にある「${d.file}」を読み取れないため、一覧にないファイルがあるか確認できません。`;
        }
        return d.more > 0
          ? `このほかにも、一覧にないファイルが添付書類と同じ場所に${d.more}個あります。zip に入るのは一覧にあるファイルだけです。`
          : `「${d.file}」が添付書類と同じ場所にありますが、一覧にないため zip に入りません。`;
      },
    },
  },
});
