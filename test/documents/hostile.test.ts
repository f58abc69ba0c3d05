import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '../../src/documents/examine.js';
import { docxWithBody, part } from './make-docx.js';
import { activePdf, pdfWithText } from './make-pdf.js';

/** Sound files with changes that nobody would think of. Whatever comes out, it comes out, and the next file is read. */

const FIXTURES = new URL('fixtures/', import.meta.url);
const PDFS = [
  activePdf(),
  readFileSync(new URL('../../examples/ukri-jst-human-centred-ai/ready/attachments/joint-plan.pdf', import.meta.url)),
  ...readdirSync(FIXTURES).map((name) => readFileSync(new URL(name, FIXTURES))),
];
const DOCXS = [
  await docxWithBody('<w:p><w:ins w:id="1"><w:r><w:t>Text</w:t></w:r></w:ins></w:p>'.repeat(50), {
    'word/comments.xml': part('comments', '<w:comment w:id="1"><w:p/></w:comment>'),
    'word/footer1.xml': part('ftr', '<w:p><w:r><w:t>Foot</w:t></w:r></w:p>'),
  }),
];

type Change = readonly [kind: 'byte' | 'cut' | 'twice' | 'digit', place: number, value: number];

/** `place` is a share of the length, so that one change fits every file. */
function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((file, [kind, place, value]) => {
    const at = Math.floor((place / 0x10000) * file.length);
    const [before, after] = [file.subarray(0, at), file.subarray(at)];
    if (kind === 'cut') return Buffer.concat([before, after.subarray(value)]);
    if (kind === 'twice') return Buffer.concat([before, after.subarray(0, value), after]);
    if (kind === 'byte') return Buffer.concat([before, Buffer.of(value), after.subarray(1)]);
    // Lengths, offsets and references are what a reader goes by.
    const text = after.toString('latin1');
    return Buffer.concat([before, Buffer.from(text.replace(/\d/, String(value % 10)), 'latin1')]);
  }, bytes);
}

const change = fc.tuple(
  fc.constantFrom(
    'byte' as const,
    'byte' as const,
    'digit' as const,
    'digit' as const,
    'cut' as const,
    'twice' as const,
  ),
  fc.nat(0xffff),
  fc.nat(255),
);
const changes = fc.array(change, { minLength: 1, maxLength: 20 });
const STATES = ['read', 'encrypted', 'unreadable', 'limit'];

test.each([
  ['pdf', PDFS],
  ['docx', DOCXS],
] as const)('%s', async (type, files) => {
  const states = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), changes, async (file, list) => {
      const { state } = await examine(`x.${type}`, changed(file, list), type);
      expect(STATES).toContain(state);
      states.set(state, (states.get(state) ?? 0) + 1);
    }),
    { numRuns: 150, seed: 20261123 },
  );
  // Were they all refused at the door, nothing would have been tried.
  expect(states.get('read')).toBeGreaterThan(5);
  expect(states.get('unreadable')).toBeGreaterThan(5);
  expect(await examine('next.pdf', pdfWithText(['Next']), 'pdf')).toMatchObject({ pages: ['Next'] });
});
