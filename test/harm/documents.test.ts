import { readdirSync, readFileSync } from 'node:fs';
import zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { examine } from '../../src/documents/examine.js';
import { contentType } from '../../src/files/content-type.js';
import { docxWithBody, part } from '../documents/make-docx.js';
import { activePdf, pdfWithText } from '../documents/make-pdf.js';
import { chance, mutated } from './support/chance.js';
import { counter, expectRow } from './support/tally.js';

/** Sound files with changes at random: whatever comes out, it comes out, and the next file is read. */

const FIXTURES = new URL('../documents/fixtures/', import.meta.url);
const files = (ending: string): Buffer[] =>
  readdirSync(FIXTURES)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(new URL(name, FIXTURES)));
const PDFS = [activePdf(), pdfWithText(['One page', 'of text']), ...files('.pdf')];
const DOCX = [
  await docxWithBody('<w:p><w:ins w:id="1"><w:r><w:t>Text</w:t></w:r></w:ins></w:p>'.repeat(50), {
    'word/comments.xml': part('comments', '<w:comment w:id="1"><w:p/></w:comment>'),
  }),
];

function png(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(zlib.crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0]);
  const scale = Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]);
  const pixels = zlib.deflateSync(Buffer.alloc(9 * 28, 7));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', head), chunk('pHYs', scale), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
const JPEG = Buffer.from(
  `ffd8ffe000104a46494600010101004800480000ffdb0043${'00'}${'08'.repeat(64)}ffc0000b080009000901011100ffda0008010100003f00${'55'.repeat(40)}ffd9`,
  'hex',
);
const GIF = Buffer.from('4749463839610900090080000000000000ffffff2c00000000090009000002058c8fa9cb05003b', 'hex');
const TIFF = Buffer.from(
  '49492a000800000003000001030001000000090000000101030001000000090000000601030001000000010000000000000000',
  'hex',
);
const IMAGES = [png(), JPEG, GIF, TIFF];

const STATES = ['read', 'unreadable', 'encrypted', 'limit'] as const;

async function tried(name: string, type: string | null, sound: readonly Buffer[], times: number, seed: number) {
  const luck = chance(seed);
  const states = counter();
  for (let left = times; left > 0; left--) {
    const bytes = mutated(luck.pick(sound), luck);
    const seen = type ?? (await contentType(name, (length) => bytes.subarray(0, length)));
    const { state } = await examine(name, bytes, seen);
    states.add(state === 'unknown-type' ? 'unreadable' : state);
  }
  expect(STATES.reduce((sum, state) => sum + states.of(state), 0)).toBe(times);
  // Were they all refused at the door, nothing would have been tried.
  expect(states.of('read')).toBeGreaterThan(times / 20);
  expect(states.of('unreadable')).toBeGreaterThan(times / 20);
  expect(await examine('next.pdf', pdfWithText(['Next']), 'pdf')).toMatchObject({ pages: ['Next'] });
  const ended = states.of('limit');
  return {
    en: `none got out of its thread; ${states.of('read')} read, ${states.of('unreadable') + states.of('encrypted')} told as unreadable, ${ended} ended by a limit`,
    ja: `スレッドの外への影響なし（読み取り ${states.of('read')} 件、読み取り不可と表示 ${states.of('unreadable') + states.of('encrypted')} 件、制限による打ち切り ${ended} 件）`,
  };
}

test('PDFs', { timeout: 300_000 }, async () => {
  expectRow({
    inputs: { en: 'PDFs changed at random', ja: '無作為に壊した PDF' },
    cases: 600,
    outcome: await tried('x.pdf', 'pdf', PDFS, 600, 1),
  });
});

test('Word files', { timeout: 300_000 }, async () => {
  expectRow({
    inputs: { en: 'Word files changed at random', ja: '無作為に壊した Word ファイル' },
    cases: 200,
    outcome: await tried('x.docx', 'docx', DOCX, 200, 2),
  });
});

test('pictures', async () => {
  expectRow({
    inputs: { en: 'Pictures changed at random', ja: '無作為に壊した画像' },
    cases: 200,
    outcome: await tried('x.png', null, IMAGES, 200, 3),
  });
});
