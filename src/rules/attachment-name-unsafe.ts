import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { nameFault } from '../domain/file-names.js';
import { nameFaultFix, nameFaultInWords } from '../text/name-faults.js';

export const attachmentNameUnsafe = defineRule({
  code: 'attachment-name-unsafe',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    // A path that leaves the folder has to be written anew anyway.
    attachmentsWhere(files, ({ state, way }) => state !== 'outside' || way === 'link').flatMap(({ fact, field }) => {
      const fault = nameFault(fact.path);
      if (!fault) return [];
      const { kind, segment, character = '' } = fault;
      return [{ path: field, data: { path: fact.path, kind, segment, character } }];
    }),
  example: `
attachments:
  - id: award
    path: attachments\\award.pdf # expect: attachment-name-unsafe
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'File name that some systems refuse',
      why: 'Windows or a program that unpacks the bundle would refuse or change the name, and the reader would miss the document. The call is silent on such names.',
      fix: (d) => nameFaultFix(d, 'en'),
      message: (d) => `"${d.path}" ${nameFaultInWords(d, 'en')}; a name has to work on every system.`,
    },
    ja: {
      title: '一部の環境で使えないファイル名',
      why: 'Windows や展開ソフトが受け付けないか、別の名前に変えるため、書類が相手に届かないおそれがあります。公募に記載はありませんが、確認しています。',
      fix: (d) => nameFaultFix(d, 'ja'),
      message: (d) => `「${d.path}」：${nameFaultInWords(d, 'ja')}。どの環境でも使える名前にする必要があります。`,
    },
  },
});
