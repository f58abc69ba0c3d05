import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Call } from '../../schemas/call.js';
import type { Inputs } from '../../src/core/rule.js';
import { countryInWords, suggestCountry } from '../../src/domain/countries.js';
import { suggestCurrency } from '../../src/domain/currencies.js';
import { isNameOf } from '../../src/domain/person-names.js';
import { agencyNotListed } from '../../src/rules/agency-not-listed.js';
import { coInvestigatorOutsideCountry } from '../../src/rules/co-investigator-outside-country.js';
import { compositionNotMet } from '../../src/rules/composition-not-met.js';
import { earlyCareerExchangeAbsent } from '../../src/rules/early-career-exchange-absent.js';
import { evidenceKindNotAccepted } from '../../src/rules/evidence-kind-not-accepted.js';
import { evidenceSharedBetweenPartners } from '../../src/rules/evidence-shared-between-partners.js';
import { foreignPartnerMissing } from '../../src/rules/foreign-partner-missing.js';
import { funderOutsidePartnerCountry } from '../../src/rules/funder-outside-partner-country.js';
import { fundingSectorNotAccepted } from '../../src/rules/funding-sector-not-accepted.js';
import { fundingStatusNotAccepted } from '../../src/rules/funding-status-not-accepted.js';
import { partnerCountryContradicted } from '../../src/rules/partner-country-contradicted.js';
import { partnerCountryNotListed } from '../../src/rules/partner-country-not-listed.js';
import { partnerInApplicantCountry } from '../../src/rules/partner-in-applicant-country.js';
import { principalInvestigatorOutsideCountry } from '../../src/rules/principal-investigator-outside-country.js';
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
  const given = { from: [...from], asked: { statuses: [], sectors: [], regions: undefined, at }, applicants: 'JP', at };
  expect(funderOutsidePartnerCountry.check(inputs, given, day)).toHaveLength(count);
});

test('a call that names no country of the applicants judges nobody by one', () => {
  const { applicants: _applicants, ...open } = ASPIRE;
  const call: Call = open;
  expect(principalInvestigatorOutsideCountry.given?.(call)).toBeUndefined();
  expect(coInvestigatorOutsideCountry.given?.(call)).toBeUndefined();
  expect(partnerInApplicantCountry.given?.(call)).toBeUndefined();
  const given = partnerCountryContradicted.given?.(call);
  const inputs = draft('partners: [{ country: AU, institution: { name: { en: X }, country: JP } }]');
  expect(given && partnerCountryContradicted.check(inputs, given, day)).toHaveLength(1);
});

describe('the level of a finding', () => {
  const levels = (findings: readonly { level?: string }[] | undefined) => findings?.map(({ level }) => level);
  const asked = { statuses: ['received' as const], sectors: ['public' as const], regions: undefined, at };
  const call = (facts: object): Call => ({ ...ASPIRE, ...facts });

  test.each([
    ['{ status: awarded }', ['must']],
    ['{ status: awarded }, { status: received }', ['notice']],
    ['{ status: awarded }, { status: received, funder: { sector: private } }', ['must']],
    ['{ status: awarded }, { status: received, funder: { country: AU } }', ['should']],
  ])('of a status that does not count, for the grants %s', (grants, expected) => {
    const inputs = draft(`partners: [{ country: AU, funding: [${grants}] }]`);
    expect(levels(fundingStatusNotAccepted.check(inputs, asked, day))).toEqual(expected);
  });

  test.each([
    [{ complete: true, listed: ['NZ'] }, undefined, 'must'],
    [{ complete: false, listed: ['NZ'] }, undefined, 'should'],
    [{ complete: true, listed: ['south'] }, false, 'should'],
    [{ complete: true, listed: ['south'] }, true, 'must'],
  ])('of a country outside %j where the region is whole: %s', (countries, whole, expected) => {
    const regions = [{ id: 'south', label: { en: 'S', ja: '南' }, countries: ['NZ'], complete: whole ?? true, at }];
    const of = call({ regions, partners: { min: 1, countries: { ...countries, at }, at } });
    const given = partnerCountryNotListed.given?.(of);
    expect(levels(given && partnerCountryNotListed.check(draft(''), given, day))).toEqual([expected]);
    expect(partnerCountryNotListed.facts?.(of)).toHaveLength(countries.listed[0] === 'south' ? 2 : 1);
  });

  // One partner, who may be of the region: two are out of reach, one is a question.
  test.each([
    ['must', 2, 'must'],
    ['house', 2, 'should'],
    ['notice', 2, 'notice'],
    ['must', 1, 'should'],
    ['notice', 1, 'notice'],
  ])('of a composition of level %s where %i are asked', (level, min, expected) => {
    const entry = { id: 'c', label: { en: 'C', ja: '数' }, count: 'partners', in: ['south'], min, level, at };
    const regions = [{ id: 'south', label: { en: 'S', ja: '南' }, countries: ['NZ'], complete: false, at }];
    const given = compositionNotMet.given?.(call({ regions, composition: [entry] }));
    expect(levels(given && compositionNotMet.check(draft(''), given, day))).toEqual([expected]);
  });

  test.each([
    [true, 'must'],
    [false, 'notice'],
  ])('of an agency outside a table that is complete: %s', (complete, expected) => {
    const given = agencyNotListed.given?.(call({ agencies: { complete, listed: [], at } }));
    expect(levels(given && agencyNotListed.check(draft(''), given, day))).toEqual([expected]);
  });

  test.each([
    ['must', 'must'],
    ['house', 'should'],
  ])('of evidence that the call asks with level %s', (level, expected) => {
    const given = evidenceKindNotAccepted.given?.(
      call({ partners: { min: 1, evidence: { accepts: ['letter'], level, at }, at } }),
    );
    expect(levels(given && evidenceKindNotAccepted.check(draft(''), given, day))).toEqual([expected]);
  });
});

test('an empty list of a call asks nothing', () => {
  const funding = { statuses: [], sectors: [], at };
  const call: Call = { ...ASPIRE, partners: { min: 0, funding, evidence: { accepts: [], level: 'must', at }, at } };
  expect(fundingStatusNotAccepted.given?.(call)).toBeUndefined();
  expect(fundingSectorNotAccepted.given?.(call)).toBeUndefined();
  expect(evidenceKindNotAccepted.given?.(call)).toBeUndefined();
  expect(foreignPartnerMissing.given?.(call)).toBeUndefined();
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
