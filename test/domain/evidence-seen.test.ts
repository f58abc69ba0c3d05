import { describe, expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';
import type { Sought } from '../../src/domain/evidence-wanted.js';

/** Whether a detail stands in a text of one page. */
const isFound = (sought: Sought, text: string): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [sought])[0]?.answer === 'found';

const names = (...written: string[]): Sought => ({ kind: 'names', names: written, country: 'AU' });
const numbers = (...written: string[]): Sought => ({ kind: 'numbers', numbers: written });
const amount = (value: number, currency = 'EUR'): Sought => ({ kind: 'amount', amount: value, currency });
const period = (start: string, end: string): Sought => ({ kind: 'period', start, end });

describe('the name of a funder', () => {
  const council = names('Commonwealth Brain Health Council', '連邦脳健康評議会');
  test.each([
    'Commonwealth Brain Health Council\nGrants Office',
    'awarded by the COMMONWEALTH  BRAIN\nHEALTH COUNCIL.',
    'by the Common\u00adwealth Brain Health Coun\u00ad\ncil today',
    'Ｃｏｍｍｏｎｗｅａｌｔｈ Brain Health Council',
    '助成機関：連邦脳健康評議会',
    '一般財団法人連邦脳健康評議会 御中',
    '連 邦 脳 健 康\n評 議 会',
    '財団連邦脳健康評議会',
  ])('stands in %j', (text) => expect(isFound(council, text)).toBe(true));

  test.each([
    'Commonwealth Brain Health Councillors',
    'the Commonwealth Brain. Health Council of the state',
    'Commonwealth Brain Wealth Council',
    '東西連邦脳健康評議会',
    '',
  ])('does not stand in %j', (text) => expect(isFound(council, text)).toBe(false));

  test('an acronym counts in capitals and by itself', () => {
    const arc = names('ARC');
    expect(isFound(arc, 'funded by the ARC in 2023')).toBe(true);
    expect(isFound(arc, 'ARCの助成')).toBe(true);
    for (const text of ['an arc of light', 'MARC', 'ARCH', 'grant ARC-2023-01', 'Arc']) {
      expect(isFound(arc, text), text).toBe(false);
    }
  });

  test('a short name is not the end of a longer one', () => {
    const council = names('Research Council');
    expect(isFound(council, 'from the Research Council, Muscat')).toBe(true);
    expect(isFound(council, 'Muscat\nResearch Council')).toBe(true);
    expect(isFound(council, 'the Medical Research Council')).toBe(false);
  });

  test('katakana goes on', () => {
    expect(isFound(names('リンデン財団'), 'リンデン財団より')).toBe(true);
    expect(isFound(names('リンデン財団'), 'アオリンデン財団より')).toBe(false);
    expect(isFound(names('脳研究財団'), 'リンデンクヴェル脳研究財団')).toBe(false);
  });

  test('accents and & do not matter where the words are the same', () => {
    expect(isFound(names('Österreichischer Fonds'), 'O\u0308sterreichischer Fonds')).toBe(true);
    expect(isFound(names('Osterreichischer Fonds'), 'der Österreichischer Fonds')).toBe(true);
  });
});

describe('the number of an award', () => {
  test.each([
    ['CBHC-2022-0417', 'Award number CBHC-2022-0417\nTitle'],
    ['CBHC-2022-0417', 'Award number cbhc 2022 0417.'],
    ['CBHC-2022-0417', '課題番号ＣＢＨＣ－２０２２－０４１７（新規）'],
    ['CBHC-2022-0417', 'No. CBHC-2022-\n0417'],
    ['CBHC-2022-0417', 'No. CBHC-2022\u00ad0417'],
    ['CBHC20220417', 'CBHC/2022/0417'],
    ['ES/M001234/1', 'grant ES/M001234/1.'],
    ['JPMJFS2123', 'JPMJ FS2123'],
    ['101069171', 'Grant agreement 101069171'],
    ['118', 'Award No. 118'],
    ['CBHC-2022-0417', 'CBHC-2022-0417\n05 items'],
    ['CBHC-2022-0417', 'Award -\nCBHC-2022-0417 -\nTitle'],
  ])('%s in %j', (number, text) => expect(isFound(numbers(number), text)).toBe(true));

  test.each([
    ['CBHC-2022-0417', 'CBHC-2022-04170'],
    ['CBHC-2022-0417', 'XCBHC-2022-0417'],
    ['CBHC-2022-0417', 'X-CBHC-2022-0417'],
    ['CBHC-2022-0417', 'CBHC-2022-0417-2'],
    ['CBHC-2022-0417', 'CBHC-2022-0417/B'],
    ['CBHC-2022-0417', 'CBHC-2022-0417_2'],
    ['CBHC-2022-0417', 'CBHC-2022-0417-\n05'],
    ['CBHC-2022-0417', 'CBHC-2022-0417- \n B'],
    ['CBHC-2022-0417', 'CBHC-2022-0417\u00ad\n05'],
    ['CBHC-2022-0417', 'EU-\nCBHC-2022-0417'],
    ['CBHC-2022-0417', 'CBHC-2022-0418'],
    ['AB1234', 'AB12\n34 items were bought'],
    ['1160482', '1 160 482 pesos'],
    ['1160482', '1,160,482 pesos'],
    ['160482', '1,160482'],
    ['101069171', '1010691710'],
    ['118', '118 Collins Street'],
    ['2022', 'in 2022'],
  ])('%s is not in %j', (number, text) => expect(isFound(numbers(number), text)).toBe(false));

  test('of several, each has to be there', () => {
    expect(isFound(numbers('AB-123', 'CD-456'), 'AB-123 and CD-456')).toBe(true);
    expect(isFound(numbers('AB-123', 'CD-456'), 'AB-123')).toBe(false);
  });
});

describe('the amount', () => {
  test.each([
    'EUR 1,250,000',
    'EUR 1.250.000',
    'EUR 1 250 000',
    'EUR 1\u00a0250\u202f000,00',
    "EUR 1'250'000.-",
    'EUR 1250000',
    'EUR1250000.00',
    '€1,250,000.00',
    '1.250.000,00 €',
    '€1.25 million',
    '€ 1.25M',
    'EUR 1.25m',
    'Amount (EUR): 1,250,000',
    '1,250,000 (EUR)',
    '1,250,000 (direct costs)',
    'EUR 1,250,000 (USD 1,360,000)',
    '1,250,000 European euros',
    '1,25 Mio. €',
    '1,250 Mio. EUR',
    '1.250 million euros',
    '1,250 thousand euros',
    '1.250 TEUR',
    '12,50,000 euros',
    '１，２５０，０００ユーロ',
    'Amount 1,250,000',
    'Amount: 1250000',
    '125万ユーロ',
    'between 1,000,000-1,250,000',
    '1250k€',
  ])('1,250,000 euros as %j', (text) => expect(isFound(amount(1_250_000), text)).toBe(true));

  test.each([
    ['125万円', 1_250_000],
    ['1,250千円', 1_250_000],
    ['1.25百万円', 1_250_000],
    ['1億2,500万円', 125_000_000],
    ['1億 2500万円', 125_000_000],
    ['3億円', 300_000_000],
    ['125万5,000円', 1_255_000],
    ['3千万円', 30_000_000],
    ['（単位：千円）\n直接経費 1,250', 1_250_000],
    ['金額（千円）\n 直接経費  12,500', 12_500_000],
    ['￥1,250,000-', 1_250_000],
    ['金1,250,000円也', 1_250_000],
  ])('%j is %i yen', (text, value) => expect(isFound(amount(value, 'JPY'), text)).toBe(true));

  test.each([
    'EUR 11,250,000',
    'EUR 1,250,000,000',
    'EUR 1,250,0001',
    'EUR 1,250,001',
    'EUR 1,250,000.50',
    'EUR 1.2 million',
    'EUR 11250000',
    'EUR 12500000',
    'USD 1,250,000',
    '1,250,000 yen',
    'Amount (USD): 1,250,000',
    'USD: 1,250,000',
    '1,250,000 (USD)',
    '1,250,000 (US dollars)',
    '1,250,000 Japanese yen',
    '1,250,000 Australian dollars',
    '£1.25 million',
    'LQ-1250000',
    'LQ1250000',
    '1250000-7',
    'call 1250000',
    'Berlin 1250000',
    '21 250 000 euros',
    '1.25 m tall',
    '1.25 M',
    '1250000%',
    '-1,250,000 EUR',
    '1,250百万円',
    '第1250000号',
    '01.250.000',
    '1.250.00',
    '1,250',
    '125万円',
  ])('1,250,000 euros is not %j', (text) => expect(isFound(amount(1_250_000), text)).toBe(false));

  test('small amounts and years need a currency', () => {
    expect(isFound(amount(2023), 'in 2023')).toBe(false);
    expect(isFound(amount(2023), 'Amount 2023')).toBe(false);
    expect(isFound(amount(2023), 'EUR 2,023')).toBe(true);
    expect(isFound(amount(75_000), '75000 Paris')).toBe(false);
    expect(isFound(amount(75_000), 'a grant of 75000')).toBe(true);
  });

  test('figures of a page in thousands', () => {
    expect(isFound(amount(2_023_000, 'JPY'), '（単位：千円）\n2023')).toBe(false);
    expect(isFound(amount(120_000, 'JPY'), '（単位：千円）\n120')).toBe(false);
    expect(isFound(amount(1_250_000, 'JPY'), '（単位：千円）\n1,250円')).toBe(false);
    expect(isFound(amount(1_250_000, 'JPY'), '直接経費 1,250')).toBe(false);
  });

  test('one dollar is not another', () => {
    expect(isFound(amount(1_250_000, 'AUD'), '1,250,000 Australian dollars')).toBe(true);
    expect(isFound(amount(1_250_000, 'AUD'), '1,250,000 US dollars')).toBe(false);
    expect(isFound(amount(1_250_000, 'SGD'), '1,250,000 Singapore dollars')).toBe(true);
  });

  test('thousands of something else are no thousands of money', () => {
    expect(isFound(amount(1_250_000), 'We work in thousands of cells.\nSamples 1,250')).toBe(false);
    expect(isFound(amount(1_250_000_000), 'in millions of patients\nSamples 1,250')).toBe(false);
    expect(isFound(amount(1_250_000), 'in thousands of euros\nDirect costs 1,250')).toBe(true);
    expect(isFound(amount(1_250_000), 'Figures in thousands\nDirect costs 1,250')).toBe(true);
  });

  test('of several grants, each its own', () => {
    const seen = evidenceSeen({ pages: [{ text: 'AUD 2,450,000', page: 1 }], whole: true }, [
      amount(2_450_000, 'AUD'),
      amount(2_450_000, 'EUR'),
      amount(245_000, 'AUD'),
    ]);
    expect(seen.map(({ answer }) => answer)).toEqual(['found', 'not-found', 'not-found']);
  });
});

describe('the period', () => {
  const wanted = period('2023-01-01', '2027-12-31');
  test.each([
    '1 January 2023 to 31 December 2027',
    'from 1st January, 2023 until 31st December, 2027',
    'January 1, 2023 – December 31, 2027',
    '1. Januar 2023 bis 31. Dezember 2027',
    '1er janvier 2023 au 31 décembre 2027',
    '1 de enero de 2023 al 31 de diciembre de 2027',
    '2023-01-01/2027-12-31',
    '2023/1/1-2027/12/31',
    '01.01.2023-31.12.2027',
    '01/01/2023 – 12/31/2027',
    '2023年1月1日～2027年12月31日',
    '令和5年1月1日から令和9年12月31日まで',
    'R5.1.1～R9.12.31',
    '２０２３年１月 – ２０２７年１２月',
    'Jan. 2023 - Dec. 2027',
    '01/2023-12/2027',
    'Duration: 2023–2027',
    'Duration: 2023-27',
    'from 2023 to 2027',
    'between 2023 and 2027',
    'start 1 January\n2023\nend 31 December 2027',
  ])('in %j', (text) => expect(isFound(wanted, text)).toBe(true));

  test.each([
    '1 January 2023',
    '2 January 2023 to 31 December 2027',
    '1 January 2022 to 31 December 2027',
    '1 March 2023 to 31 May 2027',
    '15 January 2023 to 15 December 2027',
    '© 2023 Example, 2027 Main Street, Melbourne',
    'Tel. 03-2023-2027',
    'CBHC-2023-2027',
    '2023 and 2027',
    '1 October 2023 - 27 February 2030',
    '2023, 2024, 2025, 2026, 2027',
    '12023-2027',
    'pp. 2023-20271',
    '2023年1月2日～2027年12月30日',
    'Duration: 2027-2023',
    '2023-2027',
    '2023-27',
  ])('not in %j', (text) => expect(isFound(wanted, text)).toBe(false));

  test('years of Japanese fiscal years', () => {
    expect(isFound(period('2023-01-01', '2025-03-31'), '2022年度～2024年度')).toBe(true);
    expect(isFound(period('2023-01-01', '2025-03-31'), '令和4年度～令和6年度')).toBe(true);
    expect(isFound(period('2023-01-01', '2025-03-31'), '2022～2024')).toBe(false);
  });

  test('a range of which the first date has no year', () => {
    expect(isFound(period('2023-01-01', '2023-12-31'), '1 January to 31 December 2023')).toBe(true);
    expect(isFound(period('2023-01-01', '2023-12-31'), '1 January, and later 31 December 2023')).toBe(false);
  });

  test('on two pages: the page is that of the first day', () => {
    const pages = ['cover', 'starts on 1 January 2023', 'ends on 31 December 2027'].map((text, index) => ({
      text,
      page: index + 1,
    }));
    expect(evidenceSeen({ pages, whole: true }, [wanted])).toEqual([{ answer: 'found', page: 2 }]);
  });
});

describe('what could not be read', () => {
  const pages = [{ text: 'Award number CBHC-2022-0417', page: 1 }];
  test('leaves open what was not found', () => {
    const seen = evidenceSeen({ pages, whole: false }, [numbers('CBHC-2022-0417'), amount(5_000_000)]);
    expect(seen).toEqual([
      { answer: 'found', page: 1 },
      { answer: 'not-readable', page: null },
    ]);
  });

  test('no page at all', () => {
    expect(evidenceSeen({ pages: [], whole: false }, [amount(1)])).toEqual([{ answer: 'not-readable', page: null }]);
  });
});

test('a document without fixed pages has no page', () => {
  const pages = [{ text: 'Award number CBHC-2022-0417', page: null }];
  expect(evidenceSeen({ pages, whole: true }, [numbers('CBHC-2022-0417')])).toEqual([{ answer: 'found', page: null }]);
});
