import { defineRule } from '../core/rule.js';
import { documentsIn } from '../domain/attachment-fields.js';
import { contentFits, extensionOf } from '../domain/file-types.js';

/** Pixels of the longer side: about 50 to the inch on an A4 page, where letters of 10 points are 7 pixels high. */
const FEWEST_PIXELS = 600;

export const attachmentImageCoarse = defineRule({
  code: 'attachment-image-coarse',
  level: 'notice',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    documentsIn(files).flatMap(({ fact, field, document: { image } }) => {
      const longer = image ? Math.max(image.width, image.height) : 0;
      // Zero where the header does not say. A picture under another name is a fault of its own.
      if (!contentFits(extensionOf(fact.path), fact.type)) return [];
      if (!image || longer === 0 || longer >= FEWEST_PIXELS) return [];
      return [
        { path: field, data: { path: fact.path, width: image.width, height: image.height, fewest: FEWEST_PIXELS } },
      ];
    }),
  example: `
# fact: {path: attachments/award.png, document: {image: {width: 420, height: 300}}}
attachments:
  - id: award
    path: attachments/award.png # expect: attachment-image-coarse
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'Picture too coarse to read',
      why: 'Text in so small a picture can hardly be read once it fills a page; often a preview was saved in place of the picture. Our own remark, from no call.',
      fix: 'Save the picture in its full size, or scan the document again with 300 dpi; leave a logo or a photograph without text.',
      message: (d) =>
        `"${d.path}" has ${d.width} × ${d.height} pixels; text can be read from about ${d.fewest} pixels on the longer side.`,
    },
    ja: {
      title: '粗すぎる画像',
      why: 'これほど小さい画像の文字は、1ページの大きさにするとほとんど読めません。縮小表示用の画像を保存してしまった場合に起こります。公募によるものではなく、独自のお知らせです。',
      fix: '元の大きさで画像を保存するか、300 dpi でスキャンし直してください。文字のないロゴや写真であれば、そのままで構いません。',
      message: (d) =>
        `「${d.path}」は${d.width}×${d.height}ピクセルです。文字を読めるようにするには、長辺が${d.fewest}ピクセル程度は必要です。`,
    },
  },
});
