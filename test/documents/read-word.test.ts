import { expect, test } from 'vitest';
import { examine } from '../../src/documents/examine.js';
import { wordText } from '../../src/documents/word-text.js';
import { readXml } from '../../src/documents/xml-tokens.js';
import { docxWithBody, docxWithText, part, RELATIONS } from './make-docx.js';

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
  ).toMatchObject({ pages: ['Body\n\n'], aside: 'See & compare 研究\nNext\nAward\t12-345' });
});

const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const hiddenRun = (value: string): string => `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>B</w:t></w:r>`;
const box = `<w:txbxContent>${paragraph(run('Box'))}</w:txbxContent>`;

test.each([
  ['line breaks', '<w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:br w:type="page"/><w:cr/><w:t>C</w:t></w:r>', 'A\nB\n\nC'],
  ['tabs', '<w:r><w:t>Amount</w:t><w:tab/><w:t>1,200</w:t></w:r>', 'Amount\t1,200'],
  ['stops of tabs', `<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('A')}`, 'A'],
  ['hyphens', '<w:r><w:t>AB</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/></w:r>', 'AB\u201112\u00ad'],
  ['a simple field', `<w:fldSimple w:instr="TITLE">${run('Award')}</w:fldSimple>`, 'Award'],
  [
    'a field',
    `${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${run('2023')}${field('end')}`,
    '2023',
  ],
  ['a control', `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('A')}</w:sdtContent></w:sdt>`, 'A'],
  ['a link', `<w:hyperlink r:id="r2">${run('A')}</w:hyperlink>`, 'A'],
  ['inserted text', `<w:ins ${by}>${run('A')}</w:ins>`, 'A'],
  ['deleted text', `<w:del ${by}><w:r><w:delText>A</w:delText></w:r></w:del>${run('B')}`, 'B'],
  ['moved text', `<w:moveFrom ${by}>${run('A')}</w:moveFrom><w:moveTo ${by}>${run('A')}</w:moveTo>`, 'A'],
  ['hidden text', `${run('A')}${hiddenRun('')}${run('C')}`, 'AC'],
  ['hidden text, said longer', hiddenRun(' w:val="true"'), ''],
  ['text that is not hidden', hiddenRun(' w:val="0"'), 'B'],
  [
    'text that was hidden',
    '<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>B</w:t></w:r>',
    'B',
  ],
  ['a hidden paragraph mark', `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('A')}`, 'A'],
  ['readings', `<w:r><w:ruby><w:rt>${run('けん')}</w:rt><w:rubyBase>${run('研')}</w:rubyBase></w:ruby></w:r>`, '研'],
  [
    'a text box, written twice',
    `<w:r><w:t>A</w:t><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
    'A\nBox',
  ],
  ['an equation', '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>', 'x=1'],
  [
    'signs in other words',
    `<!-- <w:t>no</w:t> --><w:r><w:t a="&gt;>">&lt;A&gt; <![CDATA[<B>]]></w:t></w:r>`,
    '<A> <B>',
  ],
])('%s', async (_, content, text) => {
  const { pages } = (await read(paragraph(content))) as { pages: readonly string[] };
  expect(pages.join('').trim()).toBe(text);
});

test('the body lies where the package says', async () => {
  const bytes = await docxWithBody(paragraph(run('Old')), {
    '_rels/.rels': RELATIONS.replace('word/document.xml', '/word/other.bin'),
    'word/other.bin': part('document', `<w:body>${paragraph(run('New'))}</w:body>`),
  });
  expect(await examine('plan.docx', bytes, 'docx')).toMatchObject({ pages: ['New\n\n'] });
});

test.each([
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>x',
  '',
  '<a',
  '<a b="></a>',
  '<a><!-- </a>',
  '<!DOCTYPE a><a/>',
  '< a/>',
])('not well formed: %s', (xml) => {
  expect(readXml(xml, () => {})).toBe(false);
});

test.each(['<?xml version="1.0"?>\n<a/>\n', '<a b=">"/>', '<a b=\'"\'><!-- > --><b c="d"\n/></a >'])(
  'well formed: %s',
  (xml) => {
    expect(readXml(xml, () => {})).toBe(true);
  },
);

test.each([
  ['<w:p>', '</w:p>'],
  ['<w:r>', ''],
  ['<a b="', ''],
  ['<![CDATA[', ''],
  ['<!-- ', ''],
  ["<a b='>", ''],
  ['<w:r><w:p>', '</w:p></w:r>'],
])('a document of nothing but %s takes no time that grows out of hand', (opens, closes) => {
  const started = process.cpuUsage();
  wordText(`<w:document>${opens.repeat(300_000)}${closes.repeat(300_000)}</w:document>`);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});
