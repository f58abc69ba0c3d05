import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PdfFact } from '../../src/core/attachment-facts.js';
import { forbidden } from '../../src/documents/pdf-facts.js';
import { countScripts, mayHoldScripts } from '../../src/documents/pdf-scripts.js';
import { readPdf } from '../../src/documents/read-pdf.js';
import { activePdf, HELLO, pdfOf, pdfWithContents, pdfWithPage, pdfWithText, SCAN, stream } from './make-pdf.js';

async function read(bytes: Buffer): Promise<{ pages: readonly string[]; allText: boolean; pdf: PdfFact }> {
  const answer = await readPdf(bytes);
  if (answer.state !== 'read') throw new Error(answer.state);
  return answer;
}
const facts = async (bytes: Buffer): Promise<PdfFact> => (await read(bytes)).pdf;

test('a plain file', async () => {
  expect(await facts(pdfWithText(['One'], ['Two']))).toEqual({
    version: '1.7',
    encrypted: false,
    forbidden: [],
    papers: [{ width: 210, height: 297, pages: 2, first: 1 }],
    fontsNotEmbedded: [],
    scripts: 0,
    files: [],
    fields: 0,
    notes: 0,
    signatures: 0,
    pagesWithoutText: [],
  });
});

/** What activePdf holds, however it is stored. */
const ACTIVE = {
  version: '2.0',
  papers: [{ width: 297, height: 210, pages: 1, first: 1 }],
  fontsNotEmbedded: [{ name: 'MS-Mincho', page: 1 }],
  scripts: 4,
  files: ['研究.txt', 'pinned.doc'],
  fields: 1,
  notes: 0,
  signatures: 1,
  pagesWithoutText: [],
};
const EVERYTHING = ['print', 'copy', 'change', 'comment', 'fill', 'assemble'];

/** Made by qpdf 11.3 from activePdf; each name says what was asked of it. No password opens all but the last. */
test.each([
  ['packed', false, []],
  ['aes-256-nothing', true, EVERYTHING],
  ['aes-256-everything', true, []],
  ['aes-128-no-change', true, ['print', 'change']],
  ['rc4-40-no-copy', true, ['copy']],
])('%s', async (name, encrypted, withheld) => {
  const bytes = readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));
  const { pages, pdf } = await read(bytes);
  expect(pdf).toEqual({ ...ACTIVE, encrypted, forbidden: withheld });
  expect(pages).toEqual(['World\nHello\nFilled in\nTyped over it\nFixed']);
});

test('a file that a password opens', async () => {
  const bytes = readFileSync(new URL('fixtures/aes-256-password.pdf', import.meta.url));
  expect(await readPdf(bytes)).toEqual({ state: 'encrypted' });
});

test('the same without encryption, with what is typed over the page', async () => {
  const { pages, allText, pdf } = await read(activePdf());
  expect(pdf).toEqual({ ...ACTIVE, encrypted: false, forbidden: [] });
  expect(pages).toEqual(['World\nHello\nFilled in\nTyped over it\nFixed']);
  expect(allText).toBe(true);
});

test.each([
  // Bits count from 1: 3 print, 4 change, 5 copy, 6 comment; from revision 3 on 9 fill in, 11 assemble.
  [0b0000_0011_1100, 2, []],
  [0b0000_0000_0000, 2, EVERYTHING],
  [0b0000_0010_1000, 2, ['print', 'copy']],
  [0b0101_0000_0000, 2, EVERYTHING],
  [0b0101_0000_0000, 3, ['print', 'copy', 'change', 'comment']],
  [0b0000_0010_1000, 6, ['print', 'copy']],
  [0b0000_0001_0100, 4, ['change', 'comment', 'fill', 'assemble']],
  [-1, 4, []],
])('permissions %s of revision %s', (permissions, revision, withheld) => {
  expect(forbidden(permissions, revision)).toEqual(withheld);
});

describe('paper', () => {
  const page = (entries: string): string => `<< /Type /Page /Parent 2 0 R ${entries} >>`;
  const papers = async (...pages: string[]) => {
    const kids = pages.map((_, index) => `${index + 3} 0 R`).join(' ');
    const tree = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
    return (await facts(pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', tree, ...pages.map(page)]))).papers;
  };

  test('sizes as shown, put together', async () => {
    const [a4, letter] = ['/MediaBox [0 0 595.28 841.89]', '/MediaBox [0 0 612 792]'];
    expect(await papers(a4, '/MediaBox [0 0 597 840]', letter, `${a4} /Rotate 90`, a4)).toEqual([
      { width: 210, height: 297, pages: 3, first: 1 },
      { width: 216, height: 279, pages: 1, first: 3 },
      { width: 297, height: 210, pages: 1, first: 4 },
    ]);
  });

  test('two millimetres are another paper', async () => {
    expect(await papers('/MediaBox [0 0 595 842]', '/MediaBox [0 0 601 842]')).toHaveLength(2);
  });

  test('what is cut off is not shown', async () => {
    expect(await papers('/MediaBox [0 0 1000 1000] /CropBox [100 50 695 892] /Rotate 270')).toEqual([
      { width: 297, height: 210, pages: 1, first: 1 },
    ]);
  });
});

describe('fonts that are not in the file', () => {
  const fonts = async (content: string, font: string) =>
    (await facts(pdfWithPage(content, { fonts: `/F2 ${font}` }))).fontsNotEmbedded;
  const used = `${HELLO} BT /F2 12 Tf 72 600 Td (World) Tj ET`;
  const trueType = (name: string): string => `<< /Type /Font /Subtype /TrueType /BaseFont /${name} >>`;

  test.each([
    ['by its name', trueType('Arial'), ['Arial']],
    ['without the mark of a subset', trueType('ABCDEF+Arial,Bold'), ['Arial,Bold']],
    ['standard', trueType('Times-BoldItalic'), []],
    ['a subset of a standard one', trueType('XYZABC+Courier'), []],
    ['in Shift_JIS', trueType('#82l#82r#96#be#92#a9'), ['ＭＳ明朝']],
    ['without a name', '<< /Type /Font /Subtype /TrueType >>', ['?']],
  ])('%s', async (_, font, names) => {
    expect((await fonts(used, font)).map(({ name }) => name)).toEqual(names);
  });

  test('of Japanese text by character codes', async () => {
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /KozMinPr6N /Encoding /90ms-RKSJ-H /DescendantFonts [
      << /Type /Font /Subtype /CIDFontType0 /BaseFont /KozMinPr6N /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>`;
    const bytes = pdfWithPage(`${HELLO} BT /F2 12 Tf 72 600 Td <8ca48b86> Tj ET`, { fonts: `/F2 ${font}` });
    expect(await read(bytes)).toMatchObject({
      pages: ['Hello\n研究'],
      pdf: { fontsNotEmbedded: [{ name: 'KozMinPr6N', page: 1 }] },
    });
  });

  test.each([
    ['unused', HELLO],
    ['only of spaces', 'BT /F1 12 Tf 72 720 Td (Hello) Tj /F2 12 Tf ( ) Tj /F1 12 Tf (World) Tj /F2 12 Tf (  ) Tj ET'],
    ['of the hidden text over a scan', `${SCAN} BT 3 Tr /F2 12 Tf 72 720 Td (Hello) Tj ET`],
  ])('%s: none', async (_, content) => {
    expect(await fonts(content, trueType('MS-Mincho'))).toEqual([]);
  });

  test('the first page of each, also within groups', async () => {
    const group = stream(
      'BT /F2 12 Tf 72 600 Td (In a group) Tj ET',
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F2 6 0 R >> >>',
    );
    const outer = stream(
      '/G Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /G 7 0 R >> >>',
    );
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
      '<< /Type /Page /Parent 2 0 R >>',
      '<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /O 8 0 R >> >> >>',
      stream('/O Do'),
      trueType('Meiryo'),
      group,
      outer,
    ]);
    expect(await read(bytes)).toMatchObject({
      pages: ['', 'In a group'],
      pdf: { fontsNotEmbedded: [{ name: 'Meiryo', page: 2 }] },
    });
  });
});

describe('pages without text', () => {
  test.each([
    ['a scan', SCAN, false],
    ['outlines', '0 0 m 100 100 l 200 50 l h f', false],
    ['empty', '', true],
    ['a space', 'BT /F1 12 Tf ( ) Tj ET', true],
    ['a white ground', '1 1 1 rg 0 0 595 842 re f', true],
    ['only a clip', '0 0 100 100 re W n', true],
    ['a scan with its text under it', `${SCAN} BT 3 Tr /F1 12 Tf (Read) Tj ET`, true],
  ])('%s', async (_, content, allText) => {
    const { pdf, ...rest } = await read(pdfWithContents([HELLO, content]));
    expect(rest.allText).toBe(allText);
    expect(pdf.pagesWithoutText).toEqual(allText ? [] : [2]);
  });

  const full = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q';
  const letters = (count: number, render = 0): string =>
    `BT ${render} Tr /F1 9 Tf 20 20 Td (${'abcd '.repeat(count / 4)}) Tj ET`;
  const part = (width: number, height: number, at: number): string =>
    full.replace('595 0 0 842 0 0', `${width} 0 0 ${height} 0 ${at}`);

  test.each([
    ['a page number', `${full} ${letters(4)}`, false],
    ['a stamp of 96 letters', `${full} ${letters(96)}`, false],
    ['100 letters', `${full} ${letters(100)}`, true],
    ['in strips', `${part(595, 400, 0)} ${part(595, 400, 400)} ${letters(4)}`, false],
    ['across', `q 0 842 -595 0 595 0 cm ${full.slice(full.indexOf('BI'))} ${letters(4)}`, false],
    ['larger than the page', `${part(2000, 2000, -500)} ${letters(4)}`, false],
    ['with its text under it', `${full} ${letters(8, 3)}`, true],
    ['and a caption of a figure within the margins', `${part(480, 700, 70)} ${letters(4)}`, true],
    ['mostly beside the page', `${part(595, 842, 500)} ${letters(4)}`, true],
  ])('a picture of the whole page and %s', async (_, content, allText) => {
    const { pdf, ...rest } = await read(pdfWithContents([HELLO, content]));
    expect(rest.allText).toBe(allText);
    expect(pdf.pagesWithoutText).toEqual(allText ? [] : [2]);
    expect(rest.pages[1]).toMatch(/^abcd/);
  });

  test('a picture of the whole page in a group', async () => {
    const group = (matrix: string) =>
      stream(
        full.replace('595 0 0 842', '100 0 0 100'),
        `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix ${matrix}`,
      );
    const page = (matrix: string) =>
      pdfWithPage(`q 5 0 0 5 0 0 cm /G Do Q ${letters(4)}`, { page: '', objects: [group(matrix)] });
    const put = (matrix: string) =>
      Buffer.from(
        page(matrix).toString('latin1').replace('/Resources << ', '/Resources << /XObject << /G 6 0 R >> '),
        'latin1',
      );
    expect(await read(put('[1.19 0 0 1.68 0 0]'))).toMatchObject({ allText: false, pdf: { pagesWithoutText: [1] } });
    expect(await read(put('[0.5 0 0 0.5 0 0]'))).toMatchObject({ allText: true, pdf: { pagesWithoutText: [] } });
  });

  test('glyphs that nobody can tell: many, or most', async () => {
    const font = `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [
      << /Type /Font /Subtype /CIDFontType0 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>`;
    const page = (known: string) =>
      pdfWithPage(`BT /F1 12 Tf 72 720 Td (${known}) Tj /F2 12 Tf <10011002> Tj ET`, { fonts: `/F2 ${font}` });
    expect(await read(page('Some words'))).toMatchObject({ allText: false, pdf: { pagesWithoutText: [] } });
    expect(await read(page('1'))).toMatchObject({ allText: false, pdf: { pagesWithoutText: [1] } });
    expect(await read(page('A page of words with two ornaments at its end'))).toMatchObject({ allText: true });
  });

  test('a stamp over an empty page', async () => {
    const stamp = '<< /Type /Annot /Subtype /Stamp /Rect [0 0 100 100] /AP << /N 6 0 R >> >>';
    const drawn = stream('0 0 50 50 re f', '/Type /XObject /Subtype /Form /BBox [0 0 100 100]');
    const bytes = pdfWithPage('', { page: `/Annots [${stamp}]`, objects: [drawn] });
    expect(await read(bytes)).toMatchObject({ allText: false, pdf: { pagesWithoutText: [1] } });
  });

  test('what is typed over a scan does not tell what the scan says', async () => {
    const note = '<< /Type /Annot /Subtype /FreeText /Rect [10 70 200 90] /Contents (Annex 3) /DA (/F1 12 Tf) >>';
    const given = { page: `/Annots [${note}]` };
    const seen = { pages: ['Annex 3'], allText: false, pdf: { pagesWithoutText: [1] } };
    expect(await read(pdfWithPage(SCAN, given))).toMatchObject(seen);
    expect(await read(pdfWithPage('', given))).toMatchObject({ ...seen, allText: true, pdf: { pagesWithoutText: [] } });
  });

  test('of many, the first hundred are named', async () => {
    const { pagesWithoutText } = await facts(pdfWithContents(Array(120).fill(SCAN)));
    expect(pagesWithoutText).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  });
});

describe('scripts in the copy of a file', () => {
  test.each([
    ['<</S/JavaScript/JS(1)>> <</JS 3 0 R /S /JavaScript>>', 2],
    ['<</Contents(/S /JavaScript \\) /S/JavaScript (in (brackets))) /S/JavaScript>>', 1],
    ['<</Length 9>>stream\r\n/S/JavaScript\r\nendstream\r\n<</S/JavaScript>>', 1],
    ['% /S/JavaScript\n<</S/JavaScriptX/T/S /JavaScript>>', 1],
    ['<</S/URI/URI(javascript:1)>> <</JavaScript<</Names[]>>>>', 0],
    ['(never ends /S/JavaScript', 0],
    ['stream\n/S/JavaScript', 0],
  ])('%s', (copy, scripts) => {
    expect(countScripts(Buffer.from(copy, 'latin1'))).toBe(scripts);
  });
});

describe('forms', () => {
  const field = (entries: string): string =>
    `<< /Type /Annot /Subtype /Widget /Rect [10 10 100 30] /DA (/F1 12 Tf) ${entries} >>`;

  test('a field at several places is one', async () => {
    const bytes = pdfWithPage(HELLO, {
      page: '/Annots [7 0 R 8 0 R 9 0 R]',
      catalog: '/AcroForm << /Fields [6 0 R 9 0 R] /DA (/F1 12 Tf) >>',
      objects: [
        '<< /FT /Tx /T (name) /V (Twice) /Kids [7 0 R 8 0 R] >>',
        field('/Parent 6 0 R'),
        field('/Parent 6 0 R'),
        field('/FT /Btn /T (agreed)'),
      ],
    });
    expect(await read(bytes)).toMatchObject({ pages: ['Hello\nTwice\nTwice'], pdf: { fields: 2, signatures: 0 } });
  });

  test('an empty field for a signature is neither a field to fill in nor a signature', async () => {
    const bytes = pdfWithPage(HELLO, {
      page: '/Annots [6 0 R]',
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      objects: [field('/FT /Sig /T (here)')],
    });
    expect(await facts(bytes)).toMatchObject({ fields: 0, signatures: 0 });
  });

  test('a form in XML', async () => {
    const template = '<template><subform><field name="a"/><field name="b"><ui/></field></subform></template>';
    const bytes = pdfWithPage(HELLO, {
      catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA [(template) 6 0 R] >>',
      objects: [stream(template)],
    });
    expect(await facts(bytes)).toMatchObject({ fields: 2 });
  });
});

test.each([
  ['/S/JavaScript', true],
  ['/S /J#61va#53cript', true],
  ['/Type /ObjStm', true],
  ['/Type/#4fbjStm', true],
  ['/S /Java Script', false],
  ['an image and /Type /XObject', false],
])('%s has to be looked into: %s', (text, may) => {
  expect(mayHoldScripts(Buffer.from(`%PDF-1.7\n${text}\n`, 'latin1'))).toBe(may);
});

test('notes and marks of reviewers, those that are shown', async () => {
  const mark = (kind: string, entries = ''): string =>
    `<< /Type /Annot /Subtype /${kind} /Rect [10 10 30 30] /QuadPoints [10 30 30 30 10 10 30 10] /Contents (Is this so?) ${entries} >>`;
  const marks = ['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret'].map((kind) => mark(kind));
  const others = [mark('Text', '/F 2'), mark('Popup'), mark('Link'), mark('FreeText', '/DA (/F1 12 Tf)')];
  expect(await facts(pdfWithPage(HELLO, { page: `/Annots [${[...marks, ...others].join(' ')}]` }))).toMatchObject({
    notes: 6,
  });
});
