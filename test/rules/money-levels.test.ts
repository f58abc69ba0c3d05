import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFixture } from '../support/fixture.js';

/** How grave findings about money are. What may be exceeded, is not known to apply, or is an office's, does not block. */
test.each([
  ['budget-over-cap/total-one-yen-over', 'must'],
  ['budget-over-cap/soft-cap', 'should'],
  ['budget-below-floor/total-one-yen-short', 'must'],
  ['budget-below-floor/soft-total', 'should'],
  ['budget-below-floor/total-of-a-shorter-project', 'should'],
  ['budget-below-floor/part-of-a-project-year', 'should'],
  ['budget-over-prorated-cap/seven-months', 'should'],
  ['budget-not-comparable/full-cost-missing', 'must'],
  ['budget-not-comparable/project-years-for-fiscal-years', 'must'],
  ['budget-not-comparable/full-cost-of-years', 'should'],
  ['budget-sum-mismatch/categories-left-out', 'should'],
  ['budget-sum-mismatch/categories-left-out-too-much', 'must'],
  ['indirect-over-rate/cap-reached-by-rounding-up', 'must'],
  ['indirect-over-rate/house-rate', 'should'],
  ['share-exceeded/partner-over', 'must'],
  ['share-exceeded/perhaps-meant', 'should'],
  ['share-not-comparable/applicants', 'must'],
  ['share-not-comparable/perhaps-meant', 'should'],
  ['partner-request-out-of-limits/participant-over', 'must'],
  ['partner-request-out-of-limits/soft', 'should'],
  ['partner-request-out-of-limits/perhaps-meant', 'should'],
  ['partner-request-not-comparable/amount-missing', 'must'],
  ['partner-request-not-comparable/perhaps-meant', 'should'],
  ['partner-request-missing/perhaps-meant', 'should'],
])('%s: %s', (name, level) => {
  const { evaluation } = checkFixture(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8'));
  const own = evaluation.diagnostics.filter(({ code }) => name.startsWith(`${code}/`));
  expect(own.map((each) => each.level)).toEqual([level]);
});
