import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { collisionKey } from '../domain/file-names.js';
import { COLLISION_FIX, COLLISION_IN_WORDS, type Collision } from '../text/name-collisions.js';

/** The name that the draft itself has in a bundle, whatever it is called here. */
const DRAFT = 'proposal.yaml';

export const attachmentNameCollision = defineRule({
  code: 'attachment-name-collision',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  needs: ['files'],
  check: ({ files }) => {
    const paths = files.attachments.map(({ path }) => path);
    const keys = paths.map(collisionKey);
    return paths.flatMap((path, index) => {
      const at = attachmentPath(index);
      if (keys[index] === DRAFT) return [{ path: at, data: { path, other: DRAFT, kind: 'draft' as Collision } }];
      const first = keys.indexOf(keys[index] ?? '');
      const other = paths[first];
      if (other === undefined || first === index) return [];
      const kind: Collision = path === other ? 'same' : 'alike';
      const data = { path, other, kind };
      return [{ path: at, data, related: [attachmentPath(first)] }];
    });
  },
  example: `
attachments:
  - id: award
    path: attachments/award.pdf
    kind: funding-evidence
    title: Award notice
    language: en
  - id: renewal
    path: attachments/Award.pdf # expect: attachment-name-collision
    kind: letter
    title: Letter on the renewal
    language: en
`,
  text: {
    en: {
      title: 'Two files under one name',
      why: 'One file would replace the other where the bundle is unpacked; Windows and macOS do not tell names of different case apart either. That is how file systems work; the call has no rule about it.',
      fix: (d) => COLLISION_FIX.en[d.kind],
      message: (d) => COLLISION_IN_WORDS.en[d.kind](d.path, d.other),
    },
    ja: {
      title: '名前が重なるファイル',
      why: '展開時に一方が上書きされます。Windows や macOS では、大文字・小文字だけが異なる名前も区別されません。公募の定めではなく、ファイルシステムの性質によるものです。',
      fix: (d) => COLLISION_FIX.ja[d.kind],
      message: (d) => COLLISION_IN_WORDS.ja[d.kind](d.path, d.other),
    },
  },
});
