import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import { doubtfulAwardNumbers } from '../../src/domain/award-numbers.js';

type Funder = FundingEvidence['funder'];
const funder = (en: string, country: string, more: Partial<Funder> = {}): Funder => ({
  name: { en },
  country,
  ...more,
});

const AMED = funder('Japan Agency for Medical Research and Development', 'JP');
const JST = funder('Japan Science and Technology Agency (JST)', 'JP');
const KAKENHI = funder('JSPS KAKENHI', 'JP');
const NIH = funder('National Institutes of Health', 'US');
const NSF = funder('National Science Foundation', 'US');
const EU = funder('European Commission', 'EU');
const UKRI = funder('UKRI', 'GB');
const DFG = funder('Deutsche Forschungsgemeinschaft (DFG)', 'DE');
const ANR = funder('Agence nationale de la recherche', 'FR');
const SNSF = funder('Swiss National Science Foundation', 'CH');
const NRF = funder('National Research Foundation of Korea', 'KR');

const doubts = (of: Funder, written: string): string[] => doubtfulAwardNumbers(of, written).map(({ number }) => number);

describe('numbers that pass', () => {
  test.each([
    // AMED's news of 2021-07-01 and the acknowledgements of BINDS; the management number has five characters more.
    [AMED, 'JP21km0908001'],
    [AMED, 'JP17am0101001'],
    [AMED, '17am0101001j0001'],
    [AMED, '21km0908001'],
    [AMED, 'ＪＰ２１ｋｍ０９０８００１'],
    [AMED, 'JP223fa627001'],
    [AMED, '課題番号：JP21km0908001'],
    [JST, 'JPMJFS2123'],
    [JST, 'JPMJPR20T8'],
    [JST, 'JPMJMS2034-18'],
    [JST, 'JST Grant Number JPMJFS2123, Japan'],
    [KAKENHI, 'JP23H05439'],
    [KAKENHI, '23H05439'],
    [KAKENHI, '20KK0123'],
    [KAKENHI, '221S0002'],
    [KAKENHI, '26290001'],
    // eRA's page on grant numbers, and its core form.
    [NIH, '1R01CA123456-01A1'],
    [NIH, '3R01CA123456-04S1A1'],
    [NIH, 'R01 CA123456'],
    [NIH, '5 R01 CA 123456-03'],
    [NIH, 'R01-CA–123456'],
    [NIH, 'CA123456'],
    [NIH, 'AI 83723'],
    [NIH, 'U2CDK119886'],
    [NIH, 'ZIAMH002928'],
    [NIH, 'HHSN272201400008C'],
    [NIH, 'grants R01CA123456 and U01AI654321'],
    // Crossref's page on funding data.
    [NSF, 'CBET-0756451'],
    [NSF, '0756451'],
    [NSF, 'NSF Award #1548562'],
    [NSF, 'DMS–1548562; PHY 1548563'],
    [NSF, 'GRFP 2023, DGE-1650114'],
    [EU, '676541'],
    [EU, '101069171'],
    [EU, '101 069 171'],
    [EU, 'Grant agreement No. 101069171'],
    [EU, 'H2020-MSCA-ITN-2020 GA 676541'],
    [EU, 'LIFE21-NAT-IT-LIFE-12345'],
    // A publisher's policy page.
    [UKRI, 'ES/M001234/1'],
    [UKRI, 'EP/N01734X/1'],
    [UKRI, 'ES / M001234 / 1'],
    [UKRI, 'ＥＳ／Ｍ００１２３４／１'],
    [UKRI, 'UKRI1234'],
    [UKRI, 'APP12345'],
    [UKRI, 'MC_UU_00001/1'],
    [UKRI, 'BBS/E/J/000PR9797'],
    [UKRI, 'BB/CCG1720/1'],
    [UKRI, '12345678'],
    // The library of Bayreuth on how to name the DFG.
    [DFG, '123456789'],
    [DFG, '123456789; 987654321'],
    [DFG, 'SFB 1234'],
    [DFG, 'EXC-2047/1 – 390685813'],
    [DFG, 'BA 1234/5-1'],
    [DFG, '77309832'],
    [ANR, 'ANR-20-CE16-0001'],
    [ANR, 'ANR–20–CE16–0001'],
    [ANR, 'ANR-10-IAIHU-06'],
    [ANR, 'ANR-2010-BLAN-0113-01'],
    [SNSF, '123456'],
    [SNSF, '310030_123456'],
    [SNSF, 'CRSII5-123456'],
    [NRF, 'NRF-2021-12345'],
    [NRF, 'NRF-2021R1A2C1234567'],
    [NRF, 'RS-2023-00212345'],
    [NRF, '2013-0012345'],
  ])('%j: %s', (of, number) => expect(doubts(of, number)).toEqual([]));

  test.each([AMED, JST, KAKENHI, NIH, NSF, EU, UKRI, DFG, ANR, SNSF, NRF])('%j: no number at all yet', (of) => {
    for (const written of ['pending', '未定', 'n/a', 'to be assigned in 2024', 'FY2023 programme', '', '-']) {
      expect(doubts(of, written)).toEqual([]);
    }
  });
});

describe('numbers that are doubtful', () => {
  test.each([
    [AMED, 'JP21km090800'],
    [AMED, 'JP21km09080012'],
    [AMED, '21km090800'],
    [AMED, 'JP23H05439'],
    [AMED, '課題番号 0908001'],
    [JST, 'JPMJFS212'],
    [JST, 'JPMFS2123'],
    [JST, 'JPMJFS21234'],
    [KAKENHI, 'JP23H0543'],
    [KAKENHI, '23H054391'],
    [KAKENHI, 'JP21km0908001'],
    [NIH, 'R01CA1234567'],
    [NIH, '1R01CA1234-01'],
    [NIH, 'CA1234567'],
    [NIH, '10123456'],
    [NSF, 'CBET-075645'],
    [NSF, '07564511'],
    [NSF, 'Award No. 075645'],
    [EU, '1010691711'],
    [EU, '10106917'],
    [EU, 'Grant agreement No. 67654'],
    [EU, 'GA-1010691'],
    [UKRI, 'ES/M001234'],
    [UKRI, 'ES/M00123/1'],
    [UKRI, 'ES/M0012345/1'],
    [DFG, '12345'],
    [DFG, '1234567890'],
    [ANR, 'ANR-20-CE16-00012'],
    [ANR, 'ANR-20-0001'],
    [ANR, '200001'],
    [SNSF, '12345'],
    [SNSF, '1234567'],
    [NRF, 'NRF-2021-1234'],
    [NRF, 'NRF-21-12345'],
  ])('%j: %s', (of, number) => expect(doubts(of, number)).toEqual([number]));

  test('only the one among several', () => {
    expect(doubts(NSF, 'CBET-0756451; CBET-075645')).toEqual(['CBET-075645']);
    expect(doubts(NSF, 'DMS-12345、DMS-123456 and DMS-1234567')).toEqual(['DMS-12345', 'DMS-123456']);
    expect(doubts(NSF, '123456, 123456')).toEqual(['123456']);
  });

  test('the form is said with an example that passes', () => {
    for (const [of, number] of [
      [AMED, 'JP1'],
      [JST, 'JP1'],
      [KAKENHI, 'JP1'],
      [NIH, '12345'],
      [NSF, '12345'],
      [EU, '12345'],
      [UKRI, 'ES/M00123/1'],
      [DFG, '12345'],
      [ANR, '12345'],
      [SNSF, '12345'],
      [NRF, 'NRF-2021-1'],
    ] as const) {
      const [found] = doubtfulAwardNumbers(of, number);
      expect(found?.example).toMatch(/\d/);
      expect(doubts(of, found?.example ?? '')).toEqual([]);
    }
  });
});

describe('whose number it is', () => {
  const WRONG = '12345';

  test.each([
    funder('NSF', 'US'),
    funder('U.S. National Science Foundation, Division of Chemistry', 'US'),
    funder('Funding agency', 'US', { name: { en: 'Funding agency', ja: '米国国立科学財団' } }),
    funder('Some agency', 'US', { ror: 'https://ror.org/021nxhr62' }),
    funder('Some programme', 'EU', { crossrefFunderId: 'https://doi.org/10.13039/100010661' }),
    funder('国立研究開発法人日本医療研究開発機構', 'JP'),
    funder('米国NIH', 'US'),
  ])('known: %j', (of) => expect(doubts(of, WRONG)).toEqual([WRONG]));

  test.each([
    funder('Sample Research Council', 'AU'),
    funder('National Natural Science Foundation of China', 'CN'),
    funder('Swiss Science Foundation', 'US'),
    funder('National Science Foundation', 'LK'),
    funder('National Science Foundation', 'US', { ror: 'https://ror.org/03yrm5c26' }),
    funder('National Research Foundation', 'ZA'),
    funder('Japan Society for the Promotion of Science', 'JP'),
    funder('JSTOR', 'JP'),
    funder('Korea NIH', 'KR'),
  ])('not known: %j', (of) => expect(doubts(of, WRONG)).toEqual([]));

  test('where two funders give together, the number of either passes', () => {
    const both = funder('NSF and NIH', 'US');
    expect(doubts(both, 'R01CA123456; 1548562')).toEqual([]);
    expect(doubts(both, '123456')).toEqual(['123456']);
  });

  test('an unknown funder is never doubted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        expect(doubts(funder('Sample Research Council', 'AU'), written)).toEqual([]);
      }),
    );
  });

  test('prose of any length passes, and passes soon', () => {
    for (const unit of ['R01 CA', 'JP2', '1', 'A1', 'ANR-', 'ES/M0', ' ', '-', ';', '課題番号']) {
      const long = `1${unit.repeat(20_000)}1`;
      for (const of of [AMED, KAKENHI, NIH, NSF, UKRI, ANR]) expect(doubts(of, long)).toEqual([]);
    }
  });
});
