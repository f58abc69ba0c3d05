import { describe, expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';

/** Whether a text holds 2,450,000 of the currency. */
const isFound = (currency: string, text: string): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [{ kind: 'amount', amount: 2_450_000, currency }])[0]
    ?.answer === 'found';

describe('the currency beside a figure', () => {
  test.each([
    ['AUD', 'A$2,450,000 (US$1,600,000)'],
    ['AUD', 'A$2,450,000 US$1,600,000'],
    ['AUD', 'US$1,600,000 = A$2,450,000'],
    ['AUD', '1,600,000 USD / 2,450,000 AUD'],
    ['AUD', 'USD 100 AUD 2,450,000'],
    ['AUD', 'AUD 2·45 million'],
    ['AUD', 'AUD 2.45-million'],
    ['AUD', '約245万オーストラリア・ドル'],
    ['USD', '$2,450,000'],
    ['USD', '$US2,450,000'],
    ['USD', 'U.S. dollars 2,450,000'],
    ['USD', '245万米ドル'],
    ['USD', 'TOTAL FOR ALL 2,450,000'],
    ['CAD', 'CA$2,450,000'],
    ['NZD', '2.45 million New Zealand dollars'],
    ['HKD', '2,450,000 Hong Kong dollars'],
    ['TWD', 'NT$ 2,450,000'],
    ['SEK', '2 450 000 kronor'],
    ['NOK', 'NOK 2 450 000,-'],
    ['ZAR', 'R2,450,000'],
    ['PLN', '2 450 000 zł'],
    ['INR', 'Rs. 24,50,000'],
    ['CHF', "2'450'000 Franken"],
    ['CNY', '人民币2,450,000元'],
    ['KRW', '2,450,000원'],
    ['EUR', 'Award (in EUR)\nDirect costs 2,450,000'],
    ['AUD', 'Funding awarded of$2,450,000'],
  ])('%s in %j', (currency, text) => expect(isFound(currency, text)).toBe(true));

  test.each([
    ['AUD', 'NZ$2,450,000'],
    ['AUD', 'C$2,450,000'],
    ['AUD', 'US dollars 2,450,000'],
    ['AUD', '2,450,000 Canadian dollars'],
    ['AUD', '米ドル 2,450,000'],
    ['AUD', '2,450,000 ニュージーランド・ドル'],
    ['AUD', 'USD\n2,450,000'],
    ['CAD', 'A$2,450,000'],
    ['USD', 'R$2,450,000'],
    ['USD', 'XX$2,450,000'],
    ['USD', 'HKD 2,450,000'],
    ['NOK', 'SEK 2,450,000'],
    ['DKK', '2 450 000 kronor'],
    ['GBP', '2,450,000 Egyptian pounds'],
    ['PKR', '2,450,000 Indian rupees'],
    ['JPY', '2,450,000 Korean won'],
    ['CNY', '台湾元2,450,000'],
    ['EUR', 'All figures in USD\nTotal 2,450,000'],
    ['EUR', 'Amount (USD)\n1,000\n2,450,000'],
  ])('%s not in %j', (currency, text) => expect(isFound(currency, text)).toBe(false));

  test('a currency of the draft that is no code', () => {
    expect(isFound('A$', 'AUD 2,450,000')).toBe(true);
    expect(isFound('A$', 'US$2,450,000')).toBe(false);
    expect(isFound('kr', 'SEK 2,450,000')).toBe(true);
    expect(isFound('kr', '€2,450,000')).toBe(false);
    expect(isFound('aud', '2,450,000 AUD')).toBe(true);
    expect(isFound('XYZ', '2,450,000 XYZ')).toBe(true);
    expect(isFound('XYZ', 'USD 2,450,000')).toBe(true);
  });
});

describe('a figure without a currency', () => {
  test.each(['2,450,000', 'Amount awarded: 2,450,000 over 5 years', 'Total 2.45 million', 'Award amount\n2450000'])(
    'is money in %j',
    (text) => expect(isFound('EUR', text)).toBe(true),
  );

  test.each([
    '2,450,000 cells',
    '2,450,000-cell array',
    '2.45 million people',
    '2.45 million',
    '2,450,000 bp',
    '2,450,000%',
    '2,450,000 to 3,000,000 cells',
    'a cohort of 2,450,000',
    'n = 2,450,000',
    'id 2,450,000/3',
    '2,450,000細胞',
    '2,450,000冊',
    '2450000',
  ])('is none in %j', (text) => expect(isFound('EUR', text)).toBe(false));
});
