import { describe, expect, test } from 'vitest';
import type { Agency } from '../../schemas/call.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import { evidenceWanted } from '../../src/domain/evidence-wanted.js';

const grant = (given: Partial<FundingEvidence> = {}): FundingEvidence => ({
  funder: { name: { en: 'Sample Research Council' }, country: 'AU' },
  awardNumber: 'AB-2023-17',
  status: 'received',
  amount: 1_200_000,
  currency: 'AUD',
  period: { start: '2023-01-01', end: '2027-12-31' },
  holder: 'Jane Doe',
  evidence: ['award'],
  ...given,
});
const partner = (...funding: FundingEvidence[]): Partner =>
  ({ principalInvestigator: { name: { en: 'Jane Doe' } }, country: 'AU', funding }) as Partner;
const wanted = (given: Partial<FundingEvidence>, agencies: readonly Agency[] = []) =>
  evidenceWanted([partner(grant(given))], [{ id: 'award' }], agencies)[0] ?? [];
const sought = (detail: string, given: Partial<FundingEvidence>, agencies: readonly Agency[] = []) =>
  wanted(given, agencies).find((each) => each.detail === detail)?.sought;

test('the details of a grant, in the document that it names', () => {
  const [award, other] = evidenceWanted([partner(grant())], [{ id: 'award' }, { id: 'other' }], []);
  const path = ['partners', 0, 'funding', 0];
  expect(award).toEqual([
    {
      grant: path,
      detail: 'funder',
      wanted: 'Sample Research Council',
      sought: { kind: 'names', names: ['Sample Research Council'], country: 'AU' },
    },
    { grant: path, detail: 'award-number', wanted: 'AB-2023-17', sought: { kind: 'numbers', numbers: ['AB-2023-17'] } },
    {
      grant: path,
      detail: 'amount',
      wanted: '1,200,000 AUD',
      sought: { kind: 'amount', amount: 1_200_000, currency: 'AUD' },
    },
    {
      grant: path,
      detail: 'period',
      wanted: '2023-01-01 – 2027-12-31',
      sought: { kind: 'period', start: '2023-01-01', end: '2027-12-31' },
    },
  ]);
  expect(other).toEqual([]);
});

test('several grants may name one document, and one grant several', () => {
  const partners = [
    partner(grant({ evidence: ['a', 'b', 'a'] }), grant({ evidence: ['b'] })),
    partner(grant({ evidence: ['b'] })),
  ];
  const of = evidenceWanted(partners, [{ id: 'a' }, { id: 'b' }], []).map((details) =>
    details.filter(({ detail }) => detail === 'funder').map((each) => each.grant.join('/')),
  );
  expect(of).toEqual([
    ['partners/0/funding/0'],
    ['partners/0/funding/0', 'partners/0/funding/1', 'partners/1/funding/0'],
  ]);
});

test('what the draft leaves out is not looked for', () => {
  const { awardNumber: _, period: __, ...rest } = grant({ amount: 0 });
  const [details] = evidenceWanted([partner(rest)], [{ id: 'award' }], []);
  expect(details?.map(({ detail }) => detail)).toEqual(['funder']);
  expect(evidenceWanted([partner(grant({ evidence: ['unknown'] }))], [{ id: 'award' }], [])).toEqual([[]]);
});

describe('names of a funder', () => {
  const funder = (en: string, ja?: string, country = 'AU') => ({
    funder: { name: { en, ...(ja === undefined ? {} : { ja }) }, country },
  });
  const names = (given: Partial<FundingEvidence>, agencies: readonly Agency[] = []) => {
    const found = sought('funder', given, agencies);
    return found?.kind === 'names' ? found.names : [];
  };

  test('in both languages, with the abbreviation by itself', () => {
    expect(names(funder('Sample Council (SCN)', '見本評議会'))).toEqual(['Sample Council', 'SCN', '見本評議会']);
  });

  test('what else stands in brackets is no name by itself', () => {
    for (const [place, country] of [
      ['Korea', 'KR'],
      ['UK', 'GB'],
      ['U.S.A.', 'US'],
      ['豪州', 'AU'],
      ['Western Region', 'AU'],
    ])
      expect(names(funder(`Sample Council (${place})`, undefined, country)), place).toEqual(['Sample Council']);
    expect(names(funder('SCN（見本研究機構）'))).toEqual(['SCN', '見本研究機構']);
    expect(names(funder('Conselho Exemplar (CNPq)'))).toEqual(['Conselho Exemplar', 'CNPq']);
    expect(names(funder('Sample Agency (A*SAM)'))).toEqual(['Sample Agency', 'A*SAM']);
  });

  test('those of the table of the call', () => {
    const agency = { id: 'scn', name: { en: 'Sample Council', ja: '見本評議会' }, aliases: ['SCN'], country: 'AU' };
    expect(names(funder('Sample Council'), [agency as unknown as Agency])).toEqual([
      'Sample Council',
      '見本評議会',
      'SCN',
    ]);
    expect(names(funder('Sample Council', undefined, 'NZ'), [agency as unknown as Agency])).toEqual(['Sample Council']);
  });

  test('known ones, in their country only', () => {
    expect(names(funder('科学技術振興機構', undefined, 'JP'))).toContain('JST');
    expect(names(funder('JST', undefined, 'AU'))).toEqual(['JST']);
    expect(names(funder('Medical Research Council', undefined, 'GB'))).toEqual(['Medical Research Council', 'MRC']);
  });
});

describe('numbers of an award', () => {
  test.each([
    ['AB-1, CD-2', ['AB-1', 'CD-2']],
    ['Grant No. 123456', ['123456']],
    ['FKZ 01EW2301A', ['01EW2301A']],
    ['Geschäftszeichen: VO 1234/5-1', ['VO 1234/5-1']],
    ['NSF 2312345', ['2312345']],
    ['ANR-22-CE16-0012', ['ANR-22-CE16-0012']],
    ['課題番号：JPMJFS2123', ['JPMJFS2123']],
    ['No. 12; no. 34', ['12', '34']],
    ['ES/M001234/1', ['ES/M001234/1']],
    ['Notre-Dame 12', ['Notre-Dame 12']],
  ])('%s', (awardNumber, numbers) => {
    expect(sought('award-number', { awardNumber })).toEqual({ kind: 'numbers', numbers });
  });

  test('what holds no number is not looked for', () => {
    expect(sought('award-number', { awardNumber: '-' })).toBeUndefined();
  });
});
