import { defineCode } from './diagnostic.js';

/** A draft that could not be read, told among the others of its run. */
export const unreadable = defineCode<{ reason: string; reasonJa: string }>()({
  code: 'file/unreadable',
  level: 'must',
  who: 'researcher',
  basis: 'format',
  sample: { reason: 'draft.yaml: permission denied.', reasonJa: 'draft.yaml：アクセス権がありません。' },
  text: {
    en: {
      title: 'Draft cannot be read',
      why: 'Nothing is known of a draft that cannot be read; the other drafts of the run are judged all the same.',
      fix: 'Mend what is named, then check this draft again.',
      message: (d) => d.reason,
    },
    ja: {
      title: '読み取れない提案書',
      why: '読み取れない提案書については、何も確認できません。ほかの提案書の確認は続けます。',
      fix: '示された問題を解消し、この提案書をもう一度確認してください。',
      message: (d) => d.reasonJa,
    },
  },
});

export const FILE_CODES = [unreadable];
