import { expect, test } from 'vitest';
import { isNameOf, namesAgree } from '../../src/domain/person-names.js';

const JANE = { en: 'Jane Doe', ja: 'ジェーン・ドウ' };

test.each([
  ['Prof. Jane Doe', true],
  ['professor jane doe', true],
  ['Dr Jane Doe', true],
  ['Dr.Jane Doe', true],
  ['Prof. Dr. Jane Doe', true],
  ['Ms. Doe, Jane', true],
  ['ジェーン・ドウ教授', true],
  ['ジェーン・ドウ 博士', true],
  ['ジェーン・ドウ氏', true],
  ['教授 ジェーン・ドウ', true],
  ['Prof. John Doe', false],
  ['Prof.', false],
  ['教授', false],
  ['DrJane Doe', false],
])('%s is Jane Doe: %s', (written, same) => expect(isNameOf(written, JANE)).toBe(same));

test('a name that ends like a title is that name', () => {
  expect(isNameOf('杜氏', { en: 'Toji', ja: '杜氏' })).toBe(true);
});

test.each([
  ['Hanako Aomori', 'Aomori Hanako', true],
  ['Hanako Aomori', 'H. Aomori', true],
  ['Hanako Aomori', 'Hanako M. Aomori', true],
  ['Hanako Aomori', 'Aomori', true],
  ['Hana-ko Aomori', 'Hanako Aomori', true],
  ['Hanako Aomori', 'Taro Aomori', false],
  ['Hanako Aomori', 'T. Aomori', false],
  ['Hanako Aomori', 'Hanako Mihon', false],
  ['Hanako Aomori', 'H. A.', false],
])('%s and %s can be one person: %s', (a, b, agree) => {
  expect(namesAgree({ en: a }, { en: b })).toBe(agree);
  expect(namesAgree({ en: b }, { en: a })).toBe(agree);
});

test('one spelling in common is enough', () => {
  expect(namesAgree({ en: 'Ryo Ono', ja: '大野 亮' }, { en: 'Ryoh Ohno', ja: '大野亮' })).toBe(true);
  expect(namesAgree({ en: 'Ryo Ono', ja: '大野 亮' }, { en: 'Ryoh Ohno', ja: '大野 諒' })).toBe(false);
});
