import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Call } from '../../schemas/call.js';
import type { Inputs } from '../../src/core/rule.js';
import { countryInWords, suggestCountry } from '../../src/domain/countries.js';
import { suggestCurrency } from '../../src/domain/currencies.js';
import { isNameOf } from '../../src/domain/person-names.js';
import { earlyCareerExchangeAbsent } from '../../src/rules/early-career-exchange-absent.js';
import { evidenceSharedBetweenPartners } from '../../src/rules/evidence-shared-between-partners.js';
import { foreignPartnerMissing } from '../../src/rules/foreign-partner-missing.js';
import { funderOutsidePartnerCountry } from '../../src/rules/funder-outside-partner-country.js';
import { partnerInApplicantCountry } from '../../src/rules/partner-in-applicant-country.js';
import { completed, loadCall } from '../support/fixture.js';

/** What the ASPIRE call cannot show: other facts of a call, and a call that is silent. */

const ASPIRE = loadCall('amed-aspire-fy2023-pre').call;
const at = { source: 'made-up', heading: 'Made up', words: 'made up' };
const day = { asOf: '2023-07-01', instant: null };
const draft = (source: string) => parse(completed(source)) as Inputs;
const PARTNER = 'evidence: [award], period: { start: 2023-01-01, end: 2027-12-31 }';

test('a call that says nothing of partners gives the partner rules nothing to judge by', () => {
  const { partners: _partners, applicants: _applicants, ...silent } = ASPIRE;
  const call: Call = silent;
  expect(foreignPartnerMissing.given?.(call)).toBeUndefined();
  expect(funderOutsidePartnerCountry.given?.(call)).toBeUndefined();
  expect(partnerInApplicantCountry.given?.({ ...ASPIRE, applicants: undefined } as Call)).toBeUndefined();
});

test.each([
  [2, 1],
  [1, 0],
  [0, 0],
])('with one partner and at least %i asked there are %i findings', (min, count) => {
  expect(foreignPartnerMissing.check(draft(''), { min, at }, day)).toHaveLength(count);
});

test.each([
  [['country', 'region'] as const, 0],
  [['country'] as const, 1],
])('a funder of the European Union where the call counts agencies of %j', (from, count) => {
  const inputs = draft(`partners: [{ country: DE, funding: [{ funder: { country: EU }, ${PARTNER} }] }]`);
  const given = { from: [...from], statuses: [], sectors: [], concerns: undefined, applicants: 'JP', at };
  expect(funderOutsidePartnerCountry.check(inputs, given, day)).toHaveLength(count);
});

test('where the call demands exchange, its absence is a must', () => {
  const inputs = { ...draft(''), exchange: undefined };
  expect(earlyCareerExchangeAbsent.check(inputs, { level: 'must', at }, day)).toMatchObject([{ level: 'must' }]);
});

test('two ids of one file are one document', () => {
  const inputs = draft(`
partners:
  - { country: AU, funding: [{ evidence: [a] }] }
  - { country: AU, funding: [{ evidence: [b] }] }
attachments:
  - { id: a, path: letters/é.pdf }
  - { id: b, path: "./letters/e\\u0301.pdf" }
`);
  const found = evidenceSharedBetweenPartners.check(inputs, undefined, day);
  expect(found.map(({ path }) => path)).toEqual([['partners', 1, 'funding', 0, 'evidence', 0]]);
});

describe('suggestions', () => {
  test.each([
    ['UK', 'GB'],
    ['gb', 'GB'],
    ['AUS', 'AU'],
    ['the United States', 'US'],
    ['U.S.A.', 'US'],
    ['米国', 'US'],
    ['オーストラリア', 'AU'],
    ['ｵｰｽﾄﾗﾘｱ', 'AU'],
    ['European Union', 'EU'],
    ['Taiwan', 'TW'],
    ['Congo', ''],
    ['Atlantis', ''],
  ])('country %s → %s', (written, code) => expect(suggestCountry(written)).toBe(code));

  test.each([
    ['¥', 'JP', 'JPY'],
    ['¥', 'CN', 'CNY'],
    ['円', 'JP', 'JPY'],
    ['ＪＰＹ', 'JP', 'JPY'],
    ['$', 'AU', 'AUD'],
    ['$', 'DE', ''],
    ['US$', 'DE', 'USD'],
    ['€', 'FR', 'EUR'],
    ['shells', 'AU', ''],
  ])('currency %s in %s → %s', (written, country, code) => expect(suggestCurrency(written, country)).toBe(code));
});

test.each([
  ['US', 'the United States (US)', '米国（US）'],
  ['AU', 'Australia (AU)', 'オーストラリア（AU）'],
  ['EU', 'the European Union (EU)', '欧州連合（EU）'],
  ['ZZ', 'ZZ', 'ZZ'],
])('%s in words', (code, en, ja) => {
  expect([countryInWords(code, 'en'), countryInWords(code, 'ja')]).toEqual([en, ja]);
});

test.each([
  ['Doe, Jane', true],
  ['jane  DOE', true],
  ['ドウ・ジェーン', true],
  ['ドウジェーン', true],
  ['Jane M. Doe', false],
  ['Joan Doe', false],
])('%s is Jane Doe: %s', (written, same) => {
  expect(isNameOf(written, { en: 'Jane Doe', ja: 'ドウ ジェーン' })).toBe(same);
});
