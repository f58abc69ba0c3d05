import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';

/** For any amount: each usual writing of it is found, and no writing of a longer figure is taken for it. */

const isFound = (amount: number, text: string): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [{ kind: 'amount', amount, currency: 'EUR' }])[0]
    ?.answer === 'found';

const amount = fc.integer({ min: 1, max: 9_999_999_999 });
const grouped = (figures: string, sign: string) => figures.replace(/\B(?=(\d{3})+$)/g, sign);
const WRITINGS: ReadonlyArray<(figures: string) => string> = [
  (figures) => `EUR ${figures}`,
  (figures) => `EUR ${figures}.00`,
  (figures) => `${grouped(figures, ',')} EUR`,
  (figures) => `€${grouped(figures, ',')}.00`,
  (figures) => `${grouped(figures, '.')},00 €`,
  (figures) => `${grouped(figures, ' ')} euros`,
  (figures) => `EUR ${grouped(figures, "'")}.-`,
  (figures) => `EUR ${grouped(figures, '\u202f')}`,
];
const writing = fc.constantFrom(...WRITINGS);
const around = fc.constantFrom('', 'Total: ', 'a grant of ', 'Betrag\n', '金額：', '(');

test('found in every writing', () => {
  fc.assert(
    fc.property(amount, writing, around, (value, write, before) => {
      expect(isFound(value, `${before}${write(String(value))}\nnext line`)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('not found in a figure that is longer at either end', () => {
  const digits = fc.integer({ min: 1, max: 999 }).map(String);
  fc.assert(
    fc.property(amount, digits, fc.boolean(), writing, (value, more, front, write) => {
      const figures = front ? `${more}${value}` : `${value}${more}`;
      expect(isFound(value, write(figures))).toBe(false);
    }),
    { numRuns: 500 },
  );
});
