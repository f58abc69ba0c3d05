import { describe, expect, test } from 'vitest';
import { crossrefFunderFault, eradFault, orcidFault, rorFault } from '../../src/domain/check-digits.js';

describe('ORCID iD', () => {
  test.each([
    ['0000-0002-1825-0097', undefined],
    ['0000-0002-1694-233X', undefined],
    ['0000-0002-6378-6229', undefined],
    ['https://orcid.org/0000-0002-1825-0097', undefined],
    ['http://orcid.org/0000-0002-1694-233X', undefined],
    ['0000-0002-1825-0098', 'check-digit'],
    ['0000-0002-1825-009X', 'check-digit'],
    ['0000-0002-1694-2330', 'check-digit'],
    ['0000-0002-8125-0097', 'check-digit'],
    ['0000-0002-1694-233x', 'form'],
    ['0000000218250097', 'form'],
    ['0000-0002-1825-009', 'form'],
    ['００００-0002-1825-0097', 'form'],
    ['https://example.org/0000-0002-1825-0097', 'form'],
    ['', 'form'],
  ])('%s: %s', (written, fault) => expect(orcidFault(written)).toBe(fault));
});

describe('ROR id', () => {
  test.each([
    ['01k4yrm29', undefined],
    ['03yrm5c26', undefined],
    ['01cwqze88', undefined],
    ['021nxhr62', undefined],
    ['https://ror.org/03yrm5c26', undefined],
    ['01k4yrm30', 'check-digit'],
    ['10k4yrm29', 'form'],
    ['11k4yrm29', 'form'],
    ['01k34yrm29', 'form'],
    ['01kOyrm29', 'form'],
    ['01K4YRM29', 'form'],
    ['ror.org/03yrm5c26', 'form'],
  ])('%s: %s', (written, fault) => expect(rorFault(written)).toBe(fault));
});

describe('e-Rad researcher number', () => {
  test.each([
    ['10000001', undefined],
    ['01234567', undefined],
    ['09999999', undefined],
    ['55000000', undefined],
    ['90050426', undefined],
    ['20144115', undefined],
    ['90611426', undefined],
    ['20000001', 'check-digit'],
    ['11234567', 'check-digit'],
    ['12345678', 'check-digit'],
    ['99999999', 'placeholder'],
    ['1234567', 'form'],
    ['100000010', 'form'],
    ['１0000001', 'form'],
    ['1000-0001', 'form'],
  ])('%s: %s', (written, fault) => expect(eradFault(written)).toBe(fault));
});

describe('Crossref funder id', () => {
  test.each([
    ['10.13039/501100001809', undefined],
    ['10.13039/100010661', undefined],
    ['https://doi.org/10.13039/501100001809', undefined],
    ['http://dx.doi.org/10.13039/501100001809', undefined],
    ['10.13039/12345678', 'form'],
    ['10.13039/1234567890123', 'form'],
    ['10.1303/501100001809', 'form'],
    ['501100001809', 'form'],
  ])('%s: %s', (written, fault) => expect(crossrefFunderFault(written)).toBe(fault));
});
