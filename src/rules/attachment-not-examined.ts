import type { Localized } from '../../schemas/field.js';
import type { FileFact } from '../core/attachment-facts.js';
import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { contentFits, extensionOf, openedAs } from '../domain/file-types.js';
import { sizeInWords } from '../text/documents.js';

/** Why nothing is known of what it holds; undefined where it was seen, or another finding says what it is. */
function whyUnseen({ state, size, path, type, document }: FileFact): Why | undefined {
  if (state !== 'file' || size === 0) return undefined;
  const as = openedAs(path, type);
  if (as === undefined) return contentFits(extensionOf(path), type) ? 'type' : undefined;
  if (document === null) return 'unopened';
  if (document.why === 'limit') return 'limit';
  return as === 'text' && document.why === 'unreadable' ? 'encoding' : undefined;
}

type Why = 'type' | 'unopened' | 'limit' | 'encoding';

/** Some calls ask for spreadsheets, and a text in Shift_JIS opens in Japan: nothing is wrong with either. */
const SOUND: readonly Why[] = ['type', 'encoding'];

const ofType = (extension: string, language: 'en' | 'ja'): string => {
  if (extension === '') return language === 'en' ? 'files of this type' : 'この形式のファイル';
  return language === 'en' ? `.${extension} files` : `.${extension}形式のファイル`;
};

const FIX: Readonly<Record<Why, Localized>> = {
  type: {
    en: 'Open the file and look through it yourself; where the call accepts a PDF, a PDF of it can be checked.',
    ja: 'ファイルを開いてご自身で確認してください。PDF での提出も認められている場合は、PDF にすると中身も確認できます。',
  },
  unopened: {
    en: 'Open the file and look through it yourself.',
    ja: 'ファイルを開いてご自身で確認してください。',
  },
  limit: {
    en: 'Open the file and look through it yourself; where its pictures make it so large, save it with smaller ones and check again.',
    ja: 'ファイルを開いてご自身で確認してください。画像のためにサイズが大きい場合は、画像を小さくして保存し直し、もう一度確認してください。',
  },
  encoding: {
    en: 'Save the text in UTF-8 and check again, or look through it yourself.',
    ja: '文字コードを UTF-8 にして保存し直し、もう一度確認するか、ご自身で確認してください。',
  },
};

const BECAUSE: Readonly<Record<Why, (extension: string) => Localized>> = {
  type: (extension) => ({
    en: `was not looked into: ${ofType(extension, 'en')} are not opened here, so nothing inside it was checked`,
    ja: `の中身は確認していません。${ofType(extension, 'ja')}は、ここでは開きません`,
  }),
  unopened: () => ({
    en: 'was not looked into, so nothing inside it was checked',
    ja: 'の中身は確認していません',
  }),
  limit: () => ({
    en: 'was not looked into: it is too large, or reading it took too much time or memory',
    ja: 'の中身は確認していません。大きすぎるか、読み取りに時間やメモリがかかりすぎました',
  }),
  encoding: () => ({
    en: 'was not looked into: its text is not in UTF-8, so nothing inside it was checked',
    ja: 'の中身は確認していません。文字コードが UTF-8 ではありません',
  }),
};

export const attachmentNotExamined = defineRule({
  code: 'attachment-not-examined',
  level: 'should',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, (fact) => whyUnseen(fact) !== undefined).map(({ fact, field }) => {
      const why = whyUnseen(fact) ?? 'unopened';
      const data = { path: fact.path, size: fact.size, why, extension: extensionOf(fact.path) };
      return { path: field, data, level: SOUND.includes(why) ? ('notice' as const) : ('should' as const) };
    }),
  example: `
# fact: {path: attachments/award.pdf, size: 70000000, document: {why: limit}}
attachments:
  - id: award
    path: attachments/award.pdf # expect: attachment-not-examined
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Attachment that was not looked into',
      why: 'What nobody looked into was not checked: it may be damaged, ask for a password or hold what should not be sent. A check of our own, not a demand of the call.',
      fix: (d) => FIX[d.why].en,
      message: (d) => `"${d.path}" (${sizeInWords(d.size, 'en')}) ${BECAUSE[d.why](d.extension).en}.`,
    },
    ja: {
      title: '中身を確認していない添付書類',
      why: '中身を見ていない書類は確認できていません。壊れている、パスワードが必要、送ってはならない内容がある、といったおそれが残ります。公募の要件ではなく、独自の確認です。',
      fix: (d) => FIX[d.why].ja,
      message: (d) => `「${d.path}」（${sizeInWords(d.size, 'ja')}）${BECAUSE[d.why](d.extension).ja}。`,
    },
  },
});
