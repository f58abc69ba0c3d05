import { expect, test } from 'vitest';
import type { Region } from '../../schemas/call.js';
import { membership, placesInWords, placesOfRegions } from '../../src/domain/call-places.js';

const at = (words: string) => ({ source: 'made-up', heading: 'Made up', words });
const NORTH: Region = {
  id: 'north',
  label: { en: 'Northern countries', ja: '北方諸国' },
  countries: ['FI', 'SE'],
  complete: true,
  at: at('north'),
};
const SOUTH: Region = { ...NORTH, id: 'south', countries: ['PT', 'EU'], complete: false, at: at('south') };
const REGIONS = [NORTH, SOUTH];

test.each([
  ['AU', ['AU'], 'inside'],
  ['AU', ['NZ'], 'outside'],
  ['AU', ['NZ', 'AU'], 'inside'],
  ['SE', ['north'], 'inside'],
  ['NO', ['north'], 'outside'],
  ['PT', ['south'], 'inside'],
  ['ES', ['south'], 'unknown'],
  ['ES', ['south', 'ES'], 'inside'],
  ['FI', ['south', 'north'], 'inside'],
  ['EU', ['EU'], 'inside'],
  ['EU', ['south'], 'inside'],
  // Which countries belong to the EU is not written here.
  ['EU', ['FR'], 'unknown'],
  ['FR', ['EU'], 'unknown'],
  // A region that the call does not define, and a country that is none.
  ['FR', ['west'], 'unknown'],
  ['France', ['FR'], 'unknown'],
] as const)('%s among %j: %s', (country, places, expected) => {
  expect(membership(country, places, REGIONS)).toBe(expected);
});

test('without regions only the codes count', () => {
  expect(membership('SE', ['SE'], undefined)).toBe('inside');
  expect(membership('SE', ['FI'], undefined)).toBe('outside');
});

test('the places where regions are defined are those of the regions named', () => {
  expect(placesOfRegions(['AU', 'south'], REGIONS)).toEqual([SOUTH.at]);
  expect(placesOfRegions(['AU'], undefined)).toEqual([]);
});

test('places in words', () => {
  expect(placesInWords(['north', 'AU'], REGIONS)).toEqual([
    { en: 'Northern countries', ja: '北方諸国' },
    { en: 'Australia (AU)', ja: 'オーストラリア（AU）' },
  ]);
});
