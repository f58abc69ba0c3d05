import { expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';

const isFound = (text: string, start = '2023-01-01', end = '2027-12-31'): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [{ kind: 'period', start, end }])[0]?.answer === 'found';

test.each([
  '1 January 2023–31 December 2027',
  'Jan 1, 2023—Dec 31, 2027',
  'January 2023-December 2027',
  '1-Jan-2023–31-Dec-2027',
  '01/Jan/2023 - 31/Dec/2027',
  '01-Jan-23 to 31-Dec-27',
  'Jan-2023 to Dec-2027',
  '2023-Jan-01 – 2027-Dec-31',
  '2023. 1. 1. ~ 2027. 12. 31.',
  '2023년 1월 1일부터 2027년 12월 31일까지',
  '20230101-20271231',
  '01.2023 – 12.2027',
  '1/1/23 - 12/31/27',
  '01.01.23 – 31.12.27',
  'from 1 January 2023 for 60 months',
  'for a period of five (5) years from 1 January 2023',
  'Start date: 1 January 2023\nDuration: 60 months',
  'ab 1. Januar 2023 für 60 Monate',
  '2023年1月1日から5年間',
  '2023年1月1日より60ヶ月間',
  '2023년 1월 1일부터 60개월',
  'from January 2023 for 5 years',
  'Grant period\n2023–2027',
  '助成期間：2023～2027年',
  '(2023–2027 inclusive)',
])('2023 to 2027 in %j', (text) => expect(isFound(text)).toBe(true));

test.each([
  'from 1 January 2023 for 36 months',
  'from 2 January 2023 for 60 months',
  '1 January 2023. Experience of five years',
  'five years of work. From 1 January 2023 on',
  '2023年1月1日から5年以内',
  'pages 2023–2027',
  'vol. 12, 2023-2027',
  'ISO 2023-2027',
  'Strategic plan 2023-2027 of the Council',
  'Strategic plan period 2023-2027',
  '中期計画 2023年度～2027年度',
  '1/2/23 - 31/12/27',
  '1.1.23, 31.12.27',
  'AB20230101-20271231',
  '120230101-20271231',
  'version 01.2023 and 12.2027',
  '1 January 2023-24 December 2027',
])('2023 to 2027 not in %j', (text) => expect(isFound(text)).toBe(false));

test('a length of time that is no whole number of months is not looked for', () => {
  expect(isFound('from 1 January 2023 for 12 months', '2023-01-01', '2023-12-31')).toBe(true);
  expect(isFound('from 1 January 2023 for 12 months', '2023-01-01', '2023-12-30')).toBe(false);
  expect(isFound('from 16 May 2023 for one year', '2023-05-16', '2024-05-15')).toBe(true);
});
