import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/documents/ask-worker.js';
import { readPdf } from '../../src/documents/read-pdf.js';
import { CATALOG, lockedPdf, pdfOf, pdfWithContents, pdfWithText, SCAN } from './make-pdf.js';

const DAMAGED = { state: 'unreadable' };

describe('sound files', () => {
  test('the text of each page, and lines', async () => {
    expect(await readPdf(pdfWithText(['First page', 'second line'], ['Last page']))).toMatchObject({
      state: 'read',
      pages: ['First page\nsecond line', 'Last page'],
      allText: true,
    });
  });

  test('a word that the end of a line cuts stays one', async () => {
    expect(await readPdf(pdfWithText(['inter-', 'national']))).toMatchObject({ pages: ['inter\u00adnational'] });
  });

  test('an empty page is a page', async () => {
    expect(await readPdf(pdfWithContents(['', '']))).toMatchObject({ pages: ['', ''], allText: true });
  });

  test('a page that shows something without text is told', async () => {
    const read = await readPdf(pdfWithContents(['BT /F1 12 Tf 72 720 Td (Cover) Tj ET', SCAN]));
    expect(read).toMatchObject({ pages: ['Cover', ''], allText: false });
  });

  test('a file that needs more memory than the engine starts with', async () => {
    const large = Buffer.concat([pdfWithText(['Large']), Buffer.from(`\n%${' '.repeat(40_000_000)}`)]);
    const file = pdfWithText(['Small']);
    expect(await readPdf(large)).toMatchObject({ pages: ['Large'] });
    expect(await readPdf(file)).toMatchObject({ pages: ['Small'] });
  });

  test('several at once are read one after the other, each with its own answer', async () => {
    const words = ['one', 'two', 'three', 'four'];
    const read = await Promise.all(words.map((word) => readPdf(pdfWithText([word]))));
    expect(read.map((each) => each.state === 'read' && each.pages)).toEqual(words.map((word) => [word]));
  });

  test('a page count of 1 000 000 000 is not believed where the pages can be counted', async () => {
    expect(await readPdf(pdfWithContents(['BT /F1 12 Tf (a) Tj ET'], 1e9))).toMatchObject({ pages: ['a'] });
  });
});

const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (file) => file !== undefined && existsSync(file),
);

test.skipIf(CHROMIUM === undefined)('a Japanese document, as a browser prints it', async () => {
  const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.setContent(
      '<h1>研究開発計画</h1><p>直接経費は1年度あたり2,300万円とする。</p><p style="break-before:page">第二章',
    );
    const read = await readPdf(await page.pdf({ format: 'A4' }));
    // Some of its fonts are drawn by the file itself (Type 3): nothing is missing then.
    expect(read).toMatchObject({ allText: true, pdf: { fontsNotEmbedded: [], scripts: 0, pagesWithoutText: [] } });
    expect(read.state === 'read' && read.pages.map((text) => text.normalize('NFKC'))).toEqual([
      '研究開発計画\n直接経費は1年度あたり2,300万円とする。',
      '第二章',
    ]);
  } finally {
    await browser.close();
  }
});

describe('files that cannot be read', () => {
  const whole = pdfWithText(['One page']);
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no PDF', Buffer.from('A letter.')],
    ['cut off', whole.subarray(0, 200)],
    ['no pages', pdfOf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['more pages stated than there are', pdfWithContents(['BT /F1 12 Tf (a) Tj ET'], 3)],
    ['a million pages stated', pdfWithContents(['BT /F1 12 Tf (a) Tj ET'], 1_000_000)],
    [
      'a page tree that leads back to itself',
      pdfOf([
        CATALOG,
        '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 2 /Parent 2 0 R >>',
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await readPdf(bytes)).toEqual(DAMAGED);
    expect(await readPdf(whole)).toMatchObject({ pages: ['One page'] });
  });

  test('a password', async () => {
    expect(await readPdf(lockedPdf())).toEqual({ state: 'encrypted' });
  });

  test('an encryption that only a certificate opens', async () => {
    const encrypt = '<< /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 1 /Recipients [<00>] >>';
    const tree = '<< /Type /Pages /Kids [] /Count 0 >>';
    const id = `<${'00'.repeat(16)}>`;
    const bytes = pdfOf([CATALOG, tree, encrypt], `/Encrypt 3 0 R /ID [${id} ${id}]`);
    expect(await readPdf(bytes)).toEqual({ state: 'encrypted' });
  });

  test('200 bytes of anything after the header', async () => {
    const garbage = fc.uint8Array({ minLength: 200, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(garbage, async (bytes) => {
        expect(await readPdf(Buffer.concat([Buffer.from('%PDF-'), bytes]))).toEqual(DAMAGED);
      }),
      { numRuns: 200 },
    );
  });

  test('a sound file with a few bytes changed gives an answer, and so does the next file', async () => {
    const bytes = pdfWithText(['Some text'], ['More text']);
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), async (changes) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        expect(['read', 'encrypted', 'unreadable', 'limit']).toContain((await readPdf(changed)).state);
      }),
      { numRuns: 300 },
    );
    expect(await readPdf(bytes)).toMatchObject({ pages: ['Some text', 'More text'] });
  });
});

test('a file that takes longer than it may ends the thread, and the next file gets a new one', async () => {
  const slow = pdfWithContents([`BT /F1 1 Tf ${'(slow) Tj '.repeat(500_000)} ET`]);
  expect(await readPdf(slow, { ...LIMITS, time: 1 })).toEqual({ state: 'limit', by: 'time' });
  expect(await readPdf(pdfWithText(['Next']))).toMatchObject({ pages: ['Next'] });
});
