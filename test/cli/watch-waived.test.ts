import { expect, test } from 'vitest';
import { kept, tellChanged } from '../../src/commands/watch/tell.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { accepted, GOOD, type LANGUAGE_CHOICES, OPTIONS } from '../report/samples.js';
import { checkText } from '../support/fixture.js';
import { checkAccepted, THREE_FAULTS } from '../support/waived-draft.js';

const FAULTY = THREE_FAULTS(GOOD);

/** What `watch` says when the second follows the first. */
function told(first: Evaluation, second: Evaluation, language: (typeof LANGUAGE_CHOICES)[number] = 'en'): string {
  let said = '';
  const stdout = (text: string) => {
    said += text;
  };
  const host = { stdout, now: () => 0 };
  tellChanged(second, { before: kept(first), inFull: false }, { options: { ...OPTIONS, language }, hash: null }, host);
  return said;
}

test('accepting a finding mends nothing: it is told as waived, not as fixed', () => {
  const text = told(checkText(FAULTY), accepted());
  expect(text).toContain('✔ Ready, 2 findings waived (0 must, 1 should, 0 notice)');
  expect(text).toMatch(/○ waived {2}must {2}budget-over-cap/);
  expect(text).toMatch(/○ waived {2}should {2}funding-evidence-missing/);
  expect(text).not.toMatch(/fixed|new/);
});

test('where the waiver no longer counts, the finding is new', () => {
  const text = told(accepted(), checkText(FAULTY));
  expect(text).toMatch(/\+ new {2}must {2}budget-over-cap/);
  expect(text).not.toMatch(/fixed|waived/);
});

test('what was accepted and is mended is fixed', () => {
  expect(told(accepted(), checkText(GOOD))).toMatch(/- fixed {2}must {2}budget-over-cap/);
});

test('what the settings switch off is not fixed', () => {
  const off = checkAccepted(FAULTY, [], ['effort-zero']);
  const text = told(checkText(FAULTY), off);
  expect(text).toContain('1 earlier finding could not be looked for');
  expect(text).not.toContain('fixed');
});

test('in Japanese', () => {
  expect(told(checkText(FAULTY), accepted(), 'ja')).toContain('✔ 提出できる状態です（承認済みの指摘 2 件）（必須 0 件');
});
