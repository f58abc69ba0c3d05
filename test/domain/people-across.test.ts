import { expect, test } from 'vitest';
import { peopleAcross, type Standing } from '../../src/domain/people-across.js';

interface Made extends Standing {
  readonly at: string;
}

/** `Hanako Aomori/青森 花子, erad, orcid` at a place. */
function standing(at: string, name: string, erad: string | null = null, orcid: string | null = null): Made {
  const [en = '', ja] = name.split('/');
  return { at, name: { en, ...(ja !== undefined && { ja }) }, institution: { en: 'Example University' }, erad, orcid };
}

const told = (...standings: readonly Made[]) =>
  peopleAcross(standings).map(({ ways }) => ways.map(([by, said]) => `${by}: ${said.map(({ at }) => at).sort()}`));

test('one by a number and a name that agrees, also by way of a third', () => {
  expect(
    told(
      standing('a', 'Hanako Aomori', '1', null),
      standing('b', 'H. Aomori', '1', 'x'),
      standing('c', 'Aomori Hanako', null, 'x'),
    ),
  ).toEqual([['number-and-name: a,b,c']]);
});

test('perhaps one by a number alone: the whole of the other person', () => {
  expect(
    told(
      standing('a', 'Hanako Aomori', '1'),
      standing('b', 'Jiro Mihon', '1', 'x'),
      standing('c', 'Jiro Mihon', null, 'x'),
    ),
  ).toEqual([
    ['number-and-name: a', 'number: a,b,c'],
    ['number-and-name: b,c', 'number: a,b,c'],
  ]);
});

test('perhaps one by name and institution, where nothing tells them apart', () => {
  const found = told(
    standing('a', 'Hanako Aomori'),
    standing('b', 'Hanako Aomori', '1'),
    standing('c', 'Hanako Aomori', '2'),
    standing('d', 'Hanako Aomori/青森 花子'),
    standing('e', 'Hanako Aomori/青森 華子'),
  );
  expect(found).toEqual([
    ['number-and-name: a', 'name: a,b,c,d,e'],
    ['number-and-name: b', 'name: a,b,d,e'],
    ['number-and-name: c', 'name: a,c,d,e'],
    ['number-and-name: d', 'name: a,b,c,d'],
    ['number-and-name: e', 'name: a,b,c,e'],
  ]);
});

test('a number under more than fifty names joins only those of the very same name', () => {
  const names = Array.from(
    { length: 51 },
    (_, index) => `Hanako ${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${index}ri`,
  );
  const holders = names.map((name, index) => standing(`p${index}`, name, '1'));
  const one = (name: string, others: readonly Made[]) =>
    peopleAcross([...others, standing('x', name, '1')]).find(({ certain }) => certain.some(({ at }) => at === 'x'))
      ?.certain.length;
  // Fifty names with the shortened one: it agrees with the first. One more, and it agrees with nobody.
  const short = `H. ${names[0]?.split(' ')[1]}`;
  expect([one(short, holders.slice(0, 49)), one(short, holders)]).toEqual([2, 1]);
  expect(one(names[0] ?? '', holders)).toBe(2);
});

test('a thousand namesakes share one list', () => {
  const people = peopleAcross(Array.from({ length: 1000 }, (_, index) => standing(`p${index}`, 'Hanako Aomori')));
  const lists = new Set(people.map(({ ways }) => ways[1]?.[1]));
  expect([people.length, lists.size, people[0]?.ways[1]?.[1].length]).toEqual([1000, 1, 1000]);
});
