import { defineRule } from '../core/rule.js';
import { nameFault } from '../domain/file-names.js';

export const projectIdReserved = defineRule({
  code: 'project-id-reserved',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['project'],
  check: ({ project: { id } }) => (nameFault(id) ? [{ path: ['project', 'id'], data: { id } }] : []),
  example: `
project:
  id: con # expect: project-id-reserved
`,
  text: {
    en: {
      title: 'Draft ID that Windows keeps for itself',
      why: 'The bundle and the folder in it are named after the ID, and Windows cannot create a folder under the name of a device. A limit of that system, not of the call.',
      fix: (d) => `Choose another ID, such as "${d.id}-project".`,
      message: (d) =>
        `The draft has the ID "${d.id}", a device name of Windows; the ID has to work as the name of a folder.`,
    },
    ja: {
      title: 'Windows の予約名と同じ整理名',
      why: '提出用 zip とその中のフォルダは整理名で作られますが、Windows では予約名のフォルダを作れません。公募ではなく、Windows の制約です。',
      fix: (d) => `「${d.id}-project」など、別の整理名にしてください。`,
      message: (d) => `整理名「${d.id}」は Windows の予約名です。フォルダ名として使える整理名にする必要があります。`,
    },
  },
});
