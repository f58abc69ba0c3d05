import { expect, test } from 'vitest';
import { examine } from '../../src/documents/examine.js';
import { docxWithBody, docxWithText, part } from './make-docx.js';

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const by = 'w:id="1" w:author="A" w:date="2030-01-01T00:00:00Z"';
const read = async (body: string, others: Readonly<Record<string, string>> = {}) =>
  examine('plan.docx', await docxWithBody(body, others), 'docx');

test('a final text has no changes and no comments', async () => {
  expect(
    await examine('plan.docx', await docxWithText('Insert <w:ins/> here'.replace(/[<>]/g, '')), 'docx'),
  ).toMatchObject({
    word: { changes: 0, comments: 0 },
  });
});

test.each([
  ['inserted', `<w:ins ${by}>${run('new')}</w:ins>`, 1],
  ['deleted', `<w:del ${by}><w:r><w:delText>old</w:delText></w:r></w:del>`, 1],
  ['moved', `<w:moveFrom ${by}>${run('x')}</w:moveFrom><w:moveTo ${by}>${run('x')}</w:moveTo>`, 2],
  ['formatted', `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r>`, 1],
  ['a paragraph mark', `<w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${run('x')}`, 1],
  [
    'words that begin alike',
    `<w:insideH/><w:delText>x</w:delText><w:moveFromRangeStart ${by}/>${run('&lt;w:ins&gt;')}`,
    0,
  ],
])('tracked changes: %s', async (_, content, changes) => {
  expect(await read(`<w:p>${content}</w:p>`)).toMatchObject({ word: { changes, comments: 0 } });
});

test('changes in a footer count, comments by their part', async () => {
  const footer = part('ftr', `<w:p><w:ins ${by}>${run('v2')}</w:ins></w:p>`);
  const comment = `<w:comment ${by}><w:p>${run('Is this so?')}</w:p></w:comment>`;
  expect(
    await read(`<w:p>${run('Text')}</w:p>`, {
      'word/footer1.xml': footer,
      'word/comments.xml': part('comments', comment.repeat(2)),
    }),
  ).toMatchObject({ pages: ['Text\n\n'], aside: 'v2', word: { changes: 1, comments: 2 } });
});

test('another prefix for the same elements', async () => {
  const footer = part('ftr', `<w:p><w:del ${by}/>${run('Foot')}</w:p>`).replace(/\bw(?=[:=])/g, 'doc');
  expect(await read('', { 'word/footer1.xml': footer })).toMatchObject({ aside: 'Foot', word: { changes: 1 } });
});

test('footnotes, headers and footers stand beside the body', async () => {
  const notes = `<w:footnote><w:p>${run('See &amp; compare &#x7814;&#31350;')}</w:p><w:p>${run('Next')}</w:p></w:footnote>`;
  expect(
    await read(`<w:p>${run('Body')}</w:p>`, {
      'word/endnotes.xml': part('endnotes', `<w:endnote><w:p>${run(' ')}</w:p></w:endnote>`),
      'word/footnotes.xml': part('footnotes', notes),
      'word/header1.xml': part('hdr', `<w:p>${run('Award')}<w:r><w:tab/></w:r>${run('12-345')}</w:p>`),
    }),
  ).toMatchObject({ pages: ['Body\n\n'], aside: 'See & compare 研究\nNext\nAward 12-345' });
});
