import { describe, expect, test } from 'vitest';
import type { Agency } from '../../schemas/call.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import { agenciesIn, agencyOf, namesakeOf, unlistedAgency } from '../../src/domain/agencies.js';

const at = { source: 'made-up', heading: 'Made up', words: 'made up' };
const agency = (id: string, en: string, ja: string, country: string, aliases: string[] = []): Agency => ({
  id,
  name: { en, ja },
  country,
  aliases,
  at,
});
const LISTED = [
  agency('arc', 'Australian Research Council (ARC)', 'オーストラリア研究会議', 'AU'),
  agency('nrf-kr', 'National Research Foundation', '韓国研究財団', 'KR', ['NRF']),
  agency('nrf-sg', 'National Research Foundation', 'シンガポール国立研究財団', 'SG', ['NRF']),
  agency('erc', 'European Research Council', '欧州研究会議', 'EU', ['ERC']),
];

test.each([
  ['arc', 'AU', 'arc'],
  ['Australian Research Council', 'AU', 'arc'],
  ['australian research-council (A.R.C.)', 'AU', 'arc'],
  ['ＡＵＳＴＲＡＬＩＡＮ Research Council', 'AU', 'arc'],
  ['オーストラリア研究会議（ARC）', 'AU', 'arc'],
  ['National Research Foundation', 'KR', 'nrf-kr'],
  ['NRF', 'SG', 'nrf-sg'],
  // South Africa has one too, and the table does not name it.
  ['National Research Foundation', 'ZA', undefined],
  ['ERC', 'DE', 'erc'],
  ['ARC', 'AU', 'arc'],
  ['ARC', 'US', undefined],
  ['Sample Foundation', 'AU', undefined],
  ['(ARC)', 'US', undefined],
  // A code that cannot be read is told elsewhere and keeps no agency out.
  ['ERC', 'Germany', 'erc'],
])('%s in %s is %s', (name, country, id) => {
  expect(agencyOf({ names: [name], country }, LISTED)?.id).toBe(id);
});

test('either language of the draft finds it', () => {
  expect(agencyOf({ names: ['Korean fund', '韓国研究財団'], country: 'KR' }, LISTED)?.id).toBe('nrf-kr');
});

test.each([
  ['NRF', 'nrf-kr'],
  ['Australian Reserch Council', undefined],
])('the namesake of %s anywhere is %s', (name, id) => {
  expect(namesakeOf({ names: [name] }, LISTED)?.id).toBe(id);
});

test.each([
  ['AU', ['arc']],
  ['EU', ['erc']],
  ['Australia', []],
] as const)('for %s the table gives %j', (country, ids) => {
  expect(agenciesIn(country, LISTED).map(({ id }) => id)).toEqual(ids);
});

describe('the agency of a partner that the table lacks', () => {
  const funder = (en: string, country = 'AU') => ({ funder: { name: { en }, country } });
  const partner = (more: object) =>
    ({ principalInvestigator: { name: { en: 'Jane Doe' } }, country: 'AU', ...more }) as unknown as Partner;
  const pathOf = (more: object) => unlistedAgency(partner(more), 2, LISTED)?.path.join('.');

  test('is the first funder where none is listed', () => {
    expect(pathOf({ funding: [funder('One'), funder('Two')] })).toBe('partners.2.funding.0.funder.name');
  });

  test('is none where one funder is listed, or nobody is named', () => {
    expect(pathOf({ funding: [funder('One'), funder('ARC')] })).toBeUndefined();
    expect(pathOf({})).toBeUndefined();
  });

  test('is the one that is asked, whatever funding there is', () => {
    const request = { agency: 'Elsewhere', currency: 'AUD', total: 1 };
    expect(pathOf({ request, funding: [funder('ARC')] })).toBe('partners.2.request.agency');
    expect(pathOf({ request: { ...request, agency: 'arc' }, funding: [funder('One')] })).toBeUndefined();
  });
});
