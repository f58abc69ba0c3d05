import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Composition, Region } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { compositionState, countParties } from '../../src/domain/composition.js';

const at = { source: 'made-up', heading: 'Made up', words: 'made up' };
const REGIONS: Region[] = [
  { id: 'europe', label: { en: 'Europe', ja: '欧州' }, countries: ['FR', 'ES'], complete: false, at },
];

const member = (name: string, institution: string, country: string, more = '') =>
  `{ name: { en: ${name} }, institution: { name: { en: "${institution}" }, country: ${country}${more} }, position: P, effort: 1 }`;
const partner = (name: string, institution: string, country: string, more = '') =>
  `{ principalInvestigator: { name: { en: ${name} } }, institution: { name: { en: "${institution}" }, country: ${country} }, country: ${country}${more} }`;

const draft = (principalInvestigator: string, others: string[] = [], partners: string[] = []) =>
  parse(`
team: { principalInvestigator: ${principalInvestigator}, coInvestigators: [${others.join(', ')}] }
partners: [${partners.join(', ')}]
`) as Proposal;

const counted = (count: Composition['count'], of: Proposal, places: Pick<Composition, 'in' | 'outside'> = {}) => {
  const { certain, possible } = countParties({ count, ...places }, of, REGIONS);
  return [certain, possible];
};

describe('a consortium of four countries', () => {
  const four = draft(
    member('Hanako Aomori', 'Example University', 'JP'),
    [member('Jiro Mihon', 'Example University', 'JP'), member('Saburo Mihon', 'Sample University', 'JP')],
    [
      partner('Jane Doe', 'Institut Exemple', 'FR', ', projectLeader: true'),
      partner('John Roe', 'Instituto Ejemplo', 'ES'),
      partner('Mary Major', 'Example College', 'GB'),
    ],
  );

  test.each([
    ['members', {}, [6, 6]],
    ['members', { in: ['JP'] }, [3, 3]],
    ['principal-investigators', {}, [4, 4]],
    ['principal-investigators', { in: ['JP'] }, [1, 1]],
    ['principal-investigators', { outside: ['JP'] }, [3, 3]],
    ['project-leaders', {}, [2, 2]],
    ['project-leaders', { in: ['JP'] }, [1, 1]],
    ['partners', {}, [3, 3]],
    // Whether GB belongs to the region is open, and whether JP does.
    ['partners', { in: ['europe'] }, [2, 3]],
    ['partners', { outside: ['europe'] }, [0, 1]],
    ['partners', { in: ['europe'], outside: ['ES'] }, [1, 2]],
    ['institutions', {}, [5, 5]],
    ['institutions', { in: ['JP'] }, [2, 2]],
    ['institutions', { in: ['europe'] }, [2, 5]],
    ['institutions', { in: ['europe'], outside: ['JP'] }, [2, 3]],
    ['countries', {}, [4, 4]],
    ['countries', { in: ['europe'] }, [2, 4]],
    ['countries', { outside: ['JP'] }, [3, 3]],
  ] as const)('%s %j', (count, places: { in?: readonly string[]; outside?: readonly string[] }, expected) => {
    expect(counted(count, four, places as Pick<Composition, 'in' | 'outside'>)).toEqual(expected);
  });

  test('names the countries that are open', () => {
    expect(countParties({ count: 'partners', in: ['europe'] }, four, REGIONS).unsure).toEqual(['GB']);
  });
});

describe('institutions that may be one', () => {
  const two = (a: string, b: string, more: [a: string, b: string] = ['', '']) =>
    draft(member('A B', a, 'JP', more[0]), [member('C D', b, 'JP', more[1])]);
  const ROR = [', ror: https://ror.org/01k4yrm29', ', ror: https://ror.org/03yrm5c26', ', ror: 01k4yrm30'] as const;

  test.each([
    ['Example University', 'EXAMPLE  UNIVERSITY', ['', ''], [1, 1]],
    ['The Example University', 'Example University', ['', ''], [1, 1]],
    ['Example University', 'Sample University', ['', ''], [2, 2]],
    ['Example University', 'Example University Faculty of Law', ['', ''], [1, 2]],
    ['Faculty of Law, Example University', 'Example University', ['', ''], [1, 2]],
    ['Example University', 'Exemplary Institute', [ROR[0], ROR[0]], [1, 1]],
    ['Example University', 'Example University Hospital', [ROR[0], ROR[1]], [2, 2]],
    ['Example University', 'Example University', [ROR[0], ROR[1]], [1, 2]],
    // A mistyped ROR ID says nothing.
    ['Example University', 'Example University', [ROR[0], ROR[2]], [1, 1]],
  ] as const)('%s and %s', (a, b, [x, y], expected) => {
    expect(counted('institutions', two(a, b, [x, y]))).toEqual(expected);
  });

  test('one name in two countries', () => {
    const of = draft(member('A B', 'Institute of Physics', 'JP'), [], [partner('C D', 'Institute of Physics', 'PL')]);
    expect(countParties({ count: 'institutions' }, of, undefined)).toEqual({
      certain: 1,
      possible: 2,
      unsure: [],
      alike: ['Institute of Physics (JP)', 'Institute of Physics (PL)'],
    });
  });
});

describe('what is no country', () => {
  const odd = draft(member('A B', 'X', 'JP'), [member('C D', 'Y', 'Japan')], [partner('E F', 'Z', 'EU')]);

  test('may be another country, or none', () => expect(counted('countries', odd)).toEqual([1, 3]));
  test('may be the one asked', () => expect(counted('members', odd, { in: ['JP'] })).toEqual([1, 3]));
  test('counts where no place is asked', () => expect(counted('members', odd)).toEqual([3, 3]));
});

test('the same person counts once, and in doubt where one of the two places is open', () => {
  const twice = draft(
    member('Hanako Aomori', 'Example University', 'JP'),
    [member('Aomori Hanako', 'Example University', 'FR')],
    [partner('Jane Doe', 'Sample Institute', 'FR'), partner('Doe Jane', 'Sample Institute', 'FR')],
  );
  expect(counted('members', twice)).toEqual([2, 2]);
  expect(counted('members', twice, { in: ['JP'] })).toEqual([0, 1]);
  expect(counted('partners', twice)).toEqual([1, 1]);
});

test('a draft without partners', () => {
  const { team } = draft(member('A B', 'X', 'JP'));
  expect(countParties({ count: 'partners' }, { team }, undefined)).toMatchObject({ certain: 0, possible: 0 });
});

test.each([
  [{ min: 2, max: 3 }, 2, 3, 'met'],
  [{ min: 2, max: 3 }, 1, 1, 'not-met'],
  [{ min: 2, max: 3 }, 1, 2, 'unclear'],
  [{ min: 2, max: 3 }, 3, 4, 'unclear'],
  [{ min: 2, max: 3 }, 4, 4, 'not-met'],
  [{ min: 2 }, 2, 99, 'met'],
  [{ max: 0 }, 0, 0, 'met'],
  [{ max: 0 }, 1, 1, 'not-met'],
] as const)('%j with %i to %i: %s', (bounds, certain, possible, state) => {
  expect(compositionState(bounds, { certain, possible })).toBe(state);
});
