import type { FileFact } from '../core/attachment-facts.js';
import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';

interface Outside extends Record<string, string | null> {
  readonly path: string;
  readonly way: FileFact['way'];
}

const wayOut = ({ path, way }: Outside): string => {
  if (way === 'absolute') return `"${path}" is an absolute path, outside the proposal's folder`;
  if (way === 'parent') return `"${path}" leaves its folder by ".."`;
  return `"${path}" leads out of the proposal's folder${way === 'link' ? ' through a link' : ''}`;
};

const wayOutJa = ({ path, way }: Outside): string => {
  if (way === 'absolute') return `「${path}」は絶対パスで、提案書のフォルダの外を指しています`;
  if (way === 'parent') return `「${path}」は「..」で上のフォルダに出ています`;
  return `「${path}」は${way === 'link' ? 'リンクをたどって' : ''}提案書のフォルダの外を指しています`;
};

export const attachmentOutsideFolder = defineRule({
  code: 'attachment-outside-folder',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) =>
    attachmentsWhere(files, ({ state }) => state === 'outside').map(({ fact, field }) => ({
      path: field,
      data: { path: fact.path, way: fact.way } satisfies Outside,
    })),
  example: `
# fact: {path: ../award.pdf, state: outside, way: parent}
attachments:
  - id: award
    path: ../award.pdf # expect: attachment-outside-folder
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: "Attachment outside the proposal's folder",
      why: 'Only what lies with the proposal travels with it, and a draft from somebody else must not reach for your other files. This is a safeguard of ours; the call does not speak of it.',
      fix: (d) =>
        d.way === 'link'
          ? 'Replace the link by a copy of the file itself.'
          : "Copy the file into the proposal's folder, and write the path from there.",
      message: (d) => `${wayOut(d)}; an attachment has to be reached from the proposal's folder downwards.`,
    },
    ja: {
      title: '提案書のフォルダの外にある添付書類',
      why: '提案書と一緒に渡せるのは同じフォルダの中のファイルだけです。ほかの人の提案書から手元のファイルを読み出されないための安全策でもあり、公募の定めではありません。',
      fix: (d) =>
        d.way === 'link'
          ? 'リンクの代わりに、ファイルそのものの写しを置いてください。'
          : 'ファイルを提案書のフォルダに写し、そこから見た場所を書いてください。',
      message: (d) => `${wayOutJa(d)}。添付書類は、提案書のフォルダから下にたどれる場所に置く必要があります。`,
    },
  },
});
