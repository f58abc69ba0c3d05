import { describe, expect, test } from 'vitest';
import { clockTimesIn, mixedMonthsIn } from '../../src/domain/times-in-words.js';

describe('times of day', () => {
  test.each([
    ['05/28/24 Tue 12:00 noon (Japan Standard Time)', ['12:00']],
    ['令和5年4月17日(月) 正午【厳守】', ['12:00']],
    ['13:00pm JST', ['13:00']],
    ['1:00 pm JST', ['13:00']],
    ['5:00 P.M. local time', ['17:00']],
    ['12:30 am', ['00:30']],
    ['12 p.m.', ['12:00']],
    ['午後5時', ['17:00']],
    ['午後5:30', ['17:30']],
    ['４月１７日１７時３０分', ['17:30']],
    ['午前9時半から午後5時まで', ['09:30', '17:00']],
    ['24 September 2024 17:00 Brussels time', ['17:00']],
    ['closed on 2024-06-11', []],
    ['72時間以内', []],
    ['a ratio of 3:1', []],
  ])('%s', (words, times) => expect(clockTimesIn(words)).toEqual(times));
});

describe('years and months together', () => {
  test.each([
    ['最長4年6か月', [54]],
    ['最長４年６ヶ月', [54]],
    ['4年半以内', [54]],
    ['at most 4.5 years', [54]],
    ['5 years and 6 months', [66]],
    ['3 and a half years', [42]],
    ['3-5 years', []],
    ['36か月', []],
  ])('%s', (words, months) => expect(mixedMonthsIn(words)).toEqual(months));
});
