import { describe, expect, test } from 'vitest';
import type { AcrossDraft } from '../../src/core/across-drafts.js';
import { findingsOf } from '../support/across.js';
import { type Made, madeDraft } from '../support/made-draft.js';

const codes = (...drafts: readonly AcrossDraft[]) =>
  findingsOf(drafts).map((found) => found.map(({ code, data }) => `${code} ${data.files}`));

describe('the same document', () => {
  const shown = (name: string, made: Made = {}, sha256 = 'letter') =>
    madeDraft(name, { evidence: [{ sha256 }], ...made });

  test('in drafts of two projects, at its place in each', () => {
    const [[a] = [], [b] = []] = findingsOf([shown('a'), shown('b')]);
    expect(a).toMatchObject({
      code: 'evidence-in-several-drafts',
      level: 'notice',
      place: { file: 'a.yaml', path: ['partners', 0, 'funding', 0, 'evidence', 0] },
      related: [{ file: 'b.yaml' }],
      data: { path: 'attachments/a-0.pdf', files: ['b.yaml'], more: 0 },
    });
    expect(b?.data).toMatchObject({ path: 'attachments/b-0.pdf', files: ['a.yaml'] });
  });

  test('not in versions of one project, nor where an id is not known, nor with other content', () => {
    expect(
      codes(shown('a'), shown('a2', { id: 'a' }))
        .flat()
        .filter((each) => each.startsWith('evidence')),
    ).toEqual([]);
    expect(codes(shown('a'), shown('b', { id: null })).flat()).toEqual([]);
    expect(codes(shown('a'), shown('b', {}, 'other')).flat()).toEqual([]);
  });

  test('twice in one draft is told once', () => {
    const twice = madeDraft('a', { evidence: [{ sha256: 'letter' }, { sha256: 'letter', grant: '1.0' }] });
    expect(codes(twice, shown('b'))).toEqual([
      ['evidence-in-several-drafts b.yaml'],
      ['evidence-in-several-drafts a.yaml'],
    ]);
  });
});

test('a draft without an id is left out also where it shares something else', () => {
  const made: Made = {
    evidence: [{ sha256: 'letter' }],
    awards: [{ number: '12345', grant: '1.0' }],
    people: [{ name: 'Hanako Aomori', erad: '10000001' }],
  };
  const found = codes(madeDraft('a', made), madeDraft('b', made), madeDraft('c', { ...made, id: null }));
  const grants = found.map((each) => each.filter((told) => !told.startsWith('principal')));
  expect(grants).toEqual([
    ['award-in-several-drafts b.yaml', 'evidence-in-several-drafts b.yaml'],
    ['award-in-several-drafts a.yaml', 'evidence-in-several-drafts a.yaml'],
    [],
  ]);
});

describe('the same award', () => {
  const held = (name: string, number: string, award: Partial<NonNullable<Made['awards']>[number]> = {}) =>
    madeDraft(name, { awards: [{ number, ...award }] });

  test('in drafts of two projects, at its place in each', () => {
    const [[a] = []] = findingsOf([held('a', 'DP 230100'), held('b', 'dp-230100')]);
    expect(a).toMatchObject({
      code: 'award-in-several-drafts',
      level: 'notice',
      place: { file: 'a.yaml', path: ['partners', 0, 'funding', 0, 'awardNumber'] },
      related: [{ file: 'b.yaml' }],
      data: { number: 'DP 230100', funder: 'Sample Research Council', files: ['b.yaml'], more: 0 },
    });
  });

  test.each([
    ['12345', 'Grant No. 12345'],
    ['１２３４５', '12345'],
    ['12345; 67890', '67890 and 24680'],
    ['ES/M001234/1', 'ES M001234 1'],
  ])('%s is %s', (one, other) => {
    expect(codes(held('a', one), held('b', other)).flat()).toHaveLength(2);
  });

  test.each<[string, Partial<NonNullable<Made['awards']>[number]>]>([
    ['by its acronym', { funder: 'NHMRC', country: 'AU' }],
    ['with the acronym in brackets', { funder: 'National Health and Medical Research Council (NHMRC)', country: 'AU' }],
  ])('of a known funder %s', (_, award) => {
    const full = { funder: 'National Health and Medical Research Council', country: 'AU' };
    expect(codes(held('a', '2012345', full), held('b', '2012345', award)).flat()).toHaveLength(2);
  });

  test.each<[string, string, string, Partial<NonNullable<Made['awards']>[number]>]>([
    ['another funder', '12345', '12345', { funder: 'Sample Council of Arts' }],
    ['a funder of that name elsewhere', '12345', '12345', { country: 'NZ' }],
    ['another council before the number', 'ES/M001234/1', 'BB/M001234/1', {}],
    ['a year', '2023', '2023', {}],
    ['a placeholder', '000000', '000000', {}],
    ['a word', 'pending', 'pending', {}],
  ])('not %s', (_, one, other, award) => {
    expect(codes(held('a', one), held('b', other, award)).flat()).toEqual([]);
  });

  test('two awards in one field do not join the drafts that have one of them each', () => {
    const found = codes(held('a', '12345; 67890'), held('b', '12345'), held('c', '67890'));
    expect(found).toEqual([
      ['award-in-several-drafts b.yaml', 'award-in-several-drafts c.yaml'],
      ['award-in-several-drafts a.yaml'],
      ['award-in-several-drafts a.yaml'],
    ]);
  });
});

describe('the same award with the same document', () => {
  const both = (name: string, number: string, grants: readonly [award: string, document: string] = ['0.0', '0.0']) =>
    madeDraft(name, {
      awards: [{ number, grant: grants[0] }],
      evidence: [{ sha256: 'letter', grant: grants[1] }],
    });

  test('is told once, as the award', () => {
    expect(codes(both('a', '12345'), both('b', '12345'))).toEqual([
      ['award-in-several-drafts b.yaml'],
      ['award-in-several-drafts a.yaml'],
    ]);
  });

  test('is told of the document where it stands for another grant', () => {
    expect(codes(both('a', '12345'), both('b', '12345', ['0.0', '0.1'])).map((each) => each.length)).toEqual([2, 2]);
    expect(codes(both('a', '12345'), both('b', '67890'))).toEqual([
      ['evidence-in-several-drafts b.yaml'],
      ['evidence-in-several-drafts a.yaml'],
    ]);
  });

  test('is told of the document only to those who share it alone', () => {
    const found = codes(both('a', '12345'), both('b', '12345'), both('c', '67890'));
    expect(found).toEqual([
      ['award-in-several-drafts b.yaml', 'evidence-in-several-drafts c.yaml'],
      ['award-in-several-drafts a.yaml', 'evidence-in-several-drafts c.yaml'],
      ['evidence-in-several-drafts a.yaml,b.yaml'],
    ]);
  });
});
