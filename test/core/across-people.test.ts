import { describe, expect, test } from 'vitest';
import type { AcrossDraft } from '../../src/core/across-drafts.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import { say } from '../../src/text/say.js';
import { findingsOf } from '../support/across.js';
import { ASPIRE, type Made, type MadePerson, madeDraft } from '../support/made-draft.js';

const HANAKO: MadePerson = { name: 'Hanako Aomori', ja: '青森 花子', erad: '10000001' };

const lead = (name: string, person: Partial<MadePerson> = {}, made: Made = {}) =>
  madeDraft(name, { people: [{ ...HANAKO, ...person }], ...made });

/** What one code says of each draft. */
const of = (code: string, ...drafts: readonly AcrossDraft[]) =>
  findingsOf(drafts).map((found) => found.filter((each) => each.code === code));
const data = (code: string, ...drafts: readonly AcrossDraft[]) =>
  of(code, ...drafts).map((found) => found.map((each) => each.data));

const LIMITED = {
  ...ASPIRE,
  sha256: 'limited',
  places: [],
  call: {
    ...ASPIRE.call,
    applicantLimits: [
      {
        id: 'twice',
        label: { en: 'Two each', ja: '1人2件' },
        role: 'principal-investigator' as const,
        max: 2,
        at: { source: 'preannouncement', heading: 'Made up', words: 'made up for the test' },
      },
    ],
  },
};

describe('one principal investigator in several proposals', () => {
  const CODE = 'principal-investigator-repeated';

  test('is told in each, with the place in the others', () => {
    const [a, b, c] = of(CODE, lead('a'), lead('b'), lead('c', { erad: '20000002', ja: '青森 華子' }));
    expect(a).toHaveLength(1);
    expect(b).toHaveLength(1);
    expect(c).toEqual([]);
    expect(a?.[0]).toMatchObject({
      level: 'notice',
      who: 'researcher',
      citation: null,
      place: { file: 'a.yaml', path: ['team', 'principalInvestigator', 'name'] },
      related: [{ file: 'b.yaml', path: ['team', 'principalInvestigator', 'name'] }],
      field: { en: 'team principalInvestigator name' },
      data: { name: 'Hanako Aomori', nameJa: '青森 花子', found: 2, files: ['b.yaml'], more: 0, by: 'number-and-name' },
    });
  });

  test('versions of one project id are one proposal', () => {
    expect(of(CODE, lead('a'), lead('a2', {}, { id: 'a' }))).toEqual([[], []]);
    const [[a] = [], , [b] = []] = data(CODE, lead('a'), lead('a2', {}, { id: 'a' }), lead('b'));
    expect(a).toMatchObject({ found: 2, files: ['b.yaml'] });
    expect(b).toMatchObject({ found: 2, files: ['a.yaml', 'a2.yaml'] });
  });

  test.each<[string, Partial<MadePerson>, string]>([
    ['two e-Rad numbers and one ORCID iD', { erad: '20000002', orcid: '0000-0002-1825-0097' }, 'number-and-name'],
    ['one number and two names', { name: 'Jiro Mihon', ja: '見本 次郎', orcid: '0000-0002-1825-0097' }, 'number'],
    ['a name without a number', { erad: null }, 'name'],
  ])('by %s', (_, other, by) => {
    const found = data(CODE, lead('a', { orcid: '0000-0002-1825-0097' }), lead('b', other));
    expect(found).toMatchObject([[{ by }], [{ by }]]);
  });

  test('a team member is no leader', () => {
    const other = madeDraft('b', { people: [{ name: 'Jiro Mihon' }, HANAKO] });
    expect(of(CODE, lead('a'), other)).toEqual([[], []]);
  });

  test('where a project id could not be read, nobody knows whether they are two', () => {
    expect(data(CODE, lead('a'), lead('b', {}, { id: null }))).toMatchObject([
      [{ idsUnknown: true }],
      [{ idsUnknown: true }],
    ]);
    const third = data(CODE, lead('a'), lead('b', {}, { id: null }), lead('c'));
    expect(third).toMatchObject([[{ idsUnknown: false, found: 3 }], [{ idsUnknown: false }], [{ idsUnknown: false }]]);
  });

  test('is left to the limit of the call where that has one, whether or not it is passed', () => {
    const limited = (name: string) => lead(name, {}, { call: LIMITED });
    expect(findingsOf([limited('a'), limited('b')])).toEqual([[], []]);
    const codes = findingsOf([limited('a'), limited('b'), limited('c')]).map((found) => found.map((each) => each.code));
    expect(codes).toEqual([['applicant-limit-exceeded'], ['applicant-limit-exceeded'], ['applicant-limit-exceeded']]);
  });

  test('the limit of one call says nothing of proposals to another', () => {
    const elsewhere = { ...ASPIRE, sha256: 'other', call: { ...ASPIRE.call, id: 'other-call' } };
    const found = data(
      CODE,
      lead('a', {}, { call: LIMITED }),
      lead('b', {}, { call: LIMITED }),
      lead('c', {}, { call: elsewhere }),
    );
    expect(found).toMatchObject([
      [{ found: 2, files: ['c.yaml'] }],
      [{ found: 2, files: ['c.yaml'] }],
      [{ found: 3, files: ['a.yaml', 'b.yaml'] }],
    ]);
  });

  test('of many, five are named and the rest are counted', () => {
    const names = Array.from({ length: 9 }, (_, index) => `d${index}`);
    const found = of(CODE, ...names.map((name) => lead(name)));
    expect(found[0]?.[0]?.data).toMatchObject({
      found: 9,
      files: ['d1.yaml', 'd2.yaml', 'd3.yaml', 'd4.yaml', 'd5.yaml'],
      more: 3,
    });
    expect(found[8]?.[0]?.data).toMatchObject({
      files: ['d0.yaml', 'd1.yaml', 'd2.yaml', 'd3.yaml', 'd4.yaml'],
      more: 3,
    });
    expect(found[0]?.[0]?.related).toHaveLength(5);
    const [finding] = found[0] ?? [];
    if (!finding) throw new Error('nothing was found');
    expect(say(finding, 'en', catalogueOf([])).message).toBe(
      'Hanako Aomori is principal investigator of 9 proposals (here and in d1.yaml, d2.yaml, d3.yaml, d4.yaml, d5.yaml and 3 more); no limit of a call is known that covers these.',
    );
    expect(say(finding, 'ja', catalogueOf([])).message).toContain(
      '（この提案書と d1.yaml、d2.yaml、d3.yaml、d4.yaml、d5.yaml ほか3件）',
    );
  });
});

test('of a proposal with many versions, the other proposals are still named', () => {
  const versions = Array.from({ length: 12 }, (_, index) =>
    lead(`a${String(index).padStart(2, '0')}`, {}, { id: 'a' }),
  );
  const found = data('principal-investigator-repeated', ...versions, lead('b'), lead('c'));
  expect(found[0]).toMatchObject([{ found: 3, files: ['b.yaml', 'c.yaml'], more: 0 }]);
  expect(found[12]).toMatchObject([{ files: ['a00.yaml', 'a01.yaml', 'a02.yaml', 'a03.yaml', 'a04.yaml'], more: 8 }]);
});

describe('effort over 100 percent together', () => {
  const CODE = 'effort-sum-over-100';
  const efforts = (...percents: readonly number[]) => percents.map((effort, index) => lead(`d${index}`, { effort }));

  test.each([
    [[60, 40], 0],
    [[60, 41], 2],
    [[40, 30, 30], 0],
    [[40, 30, 31], 3],
  ])('%j: %i findings', (percents, count) => {
    expect(of(CODE, ...efforts(...percents)).flat()).toHaveLength(count);
  });

  test('says the sum and its parts, at the effort in each draft', () => {
    const [[first] = []] = of(CODE, ...efforts(60, 30, 20));
    expect(first).toMatchObject({
      level: 'should',
      place: { file: 'd0.yaml', path: ['team', 'principalInvestigator', 'effort'] },
      related: [{ file: 'd1.yaml', path: ['team', 'principalInvestigator', 'effort'] }, { file: 'd2.yaml' }],
      data: { sum: 110, over: 10, found: 3, own: 60, files: ['d1.yaml', 'd2.yaml'], efforts: ['30', '20'], more: 0 },
    });
    if (!first) throw new Error('nothing was found');
    expect(say(first, 'en', catalogueOf([])).message).toBe(
      'The effort of Hanako Aomori is 110 % in 3 proposals that overlap in time (here 60 %, d1.yaml 30 %, d2.yaml 20 %); if all are funded, at most 100 % is possible.',
    );
  });

  test('of many, the rest is one figure', () => {
    const [[first] = []] = data(CODE, ...efforts(...Array.from({ length: 9 }, () => 20)));
    expect(first).toMatchObject({
      sum: 180,
      found: 9,
      own: 20,
      efforts: ['20', '20', '20', '20', '20'],
      more: 3,
      moreEffort: 60,
    });
  });

  test('of versions the largest counts, and in each version its own', () => {
    const version = (name: string, effort: number) => lead(name, { effort }, { id: 'x' });
    const found = data(CODE, version('x1', 60), version('x2', 20), lead('y', { effort: 50 }));
    expect(found).toMatchObject([
      [{ sum: 110, own: 60 }],
      [],
      [{ sum: 110, own: 50, files: ['x1.yaml'], efforts: ['60'] }],
    ]);
    expect(of(CODE, version('x1', 60), version('x2', 60)).flat()).toEqual([]);
  });

  test('all seats of one draft count, by numbers that only join them there', () => {
    const both = { ...HANAKO, orcid: '0000-0002-1825-0097', effort: 30 };
    const other = { name: 'H. Aomori', orcid: '0000-0002-1825-0097', effort: 30 };
    const two = madeDraft('a', { people: [both, other] });
    expect(data(CODE, two, lead('b', { effort: 41 }))).toMatchObject([
      [{ sum: 101, own: 60 }],
      [{ sum: 101, own: 41 }],
    ]);
    expect(of(CODE, two, lead('b', { effort: 40 })).flat()).toEqual([]);
  });

  test('proposals that do not overlap are not added', () => {
    const from = (name: string, start: string, end: string) => lead(name, { effort: 60 }, { period: [start, end] });
    expect(of(CODE, from('a', '2024-04-01', '2026-03-31'), from('b', '2026-04-01', '2028-03-31')).flat()).toEqual([]);
    expect(of(CODE, from('a', '2024-04-01', '2026-03-31'), from('b', '2026-03-31', '2028-03-31')).flat()).toHaveLength(
      2,
    );
    // Two that follow each other, and a third over both: no more than two at one time.
    const chain = data(
      CODE,
      from('a', '2024-04-01', '2025-03-31'),
      from('b', '2025-04-01', '2026-03-31'),
      from('c', '2024-04-01', '2026-03-31'),
    );
    expect(chain).toMatchObject([[{ sum: 120, found: 2 }], [{ sum: 120, found: 2 }], [{ sum: 120, found: 2 }]]);
  });

  test.each<[string, Partial<MadePerson>, Made]>([
    ['somebody of the same name without a number', { erad: null }, {}],
    ['another name under the number', { name: 'Jiro Mihon', ja: '見本 次郎' }, {}],
    ['no time at all', { effort: 0 }, {}],
    ['a draft without an id', {}, { id: null }],
  ])('not added: %s', (_, person, made) => {
    expect(of(CODE, lead('a', { effort: 120 }), lead('b', { effort: 60, ...person }, made)).flat()).toEqual([]);
  });

  test('also where one draft alone passes 100', () => {
    expect(data(CODE, lead('a', { effort: 120 }), lead('b', { effort: 5 }))).toMatchObject([
      [{ sum: 125 }],
      [{ sum: 125 }],
    ]);
  });
});
