import { expect, test } from 'vitest';
import { evidenceSeen } from '../../src/domain/evidence-seen.js';

const isFound = (number: string, text: string): boolean =>
  evidenceSeen({ pages: [{ text, page: 1 }], whole: true }, [{ kind: 'numbers', numbers: [number] }])[0]?.answer ===
  'found';

test.each([
  ['R01CA123456', '5R01CA123456-03'],
  ['R01CA123456', '1 R01 CA 123456-01A1'],
  ['5R01CA123456-03', 'R01 CA123456'],
  ['22K12345', 'JP22K12345'],
  ['JP22K12345', '課題番号 22K12345'],
  ['1234567', 'GNT1234567'],
  ['APP1234567', 'GNT 1234567'],
  ['2312345', 'award DMS-2312345'],
  ['ANR-22-CE16-0012', 'ANR-22-CE16-0012-01'],
  ['101054321', 'Project 101054321—GLIA'],
  ['310030_212345', '310030-212345'],
])('%s in %j', (number, text) => expect(isFound(number, text)).toBe(true));

test.each([
  ['R01CA123456', '15R01CA123456'],
  ['R01CA123456', 'R01CA1234567'],
  ['R01CA123456', 'R01CA123456-123'],
  ['R01CA123456', '0R01CA123456'],
  ['22K12345', 'XJP22K12345'],
  ['22K12345', 'JP22K123456'],
  ['1234567', 'XAPP1234567'],
  ['1234567', 'X-GNT1234567'],
  ['1234567', 'GNT12345678'],
  ['2312345', 'ABC-2312345'],
  ['101054321', '101054321-2'],
  ['101054321', '101054321-AB-2'],
  ['ANR-22-CE16-0012', 'ANR-22-CE16-0012-012'],
])('%s not in %j', (number, text) => expect(isFound(number, text)).toBe(false));
