import { expect, it } from 'vitest';
import { checkDiffers } from '../../src/core/verify-report-codes.js';

it('names the levels of what is new or gone in the language of the sentence', () => {
  const found = {
    inside: 'ready',
    now: 'not-ready',
    added: ['must budget-over-cap /budget/years/0/total'],
    gone: ['notice deadline-near /call'],
  } as const;
  const { en, ja } = checkDiffers.text;
  expect(ja.message(found)).toContain('必須 budget-over-cap /budget/years/0/total');
  expect(ja.message(found)).toContain('参考 deadline-near /call');
  expect(en.message(found)).toContain('must budget-over-cap /budget/years/0/total');
});
