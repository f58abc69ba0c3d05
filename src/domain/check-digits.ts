/** Identifiers of people and organizations: their form and check digits. Sources stand at each. */

export type IdFault = 'form' | 'check-digit' | 'placeholder';

/** ISO 7064 MOD 11-2, as ORCID documents it in "Structure of the ORCID Identifier". Accepts the URL form. */
export function orcidFault(written: string): Exclude<IdFault, 'placeholder'> | undefined {
  const id = written.replace(/^https?:\/\/orcid\.org\//, '');
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id)) return 'form';
  const digits = id.replaceAll('-', '');
  const sum = [...digits.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return digits[15] === (check === 10 ? 'X' : String(check)) ? undefined : 'check-digit';
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/** Crockford base 32 with two check digits, MOD 97-10; form and formula per the ROR tracker (user story 646). */
export function rorFault(written: string): Exclude<IdFault, 'placeholder'> | undefined {
  const id = written.replace(/^https?:\/\/ror\.org\//, '');
  if (!/^0[a-hjkmnp-tv-z0-9]{6}\d{2}$/.test(id)) return 'form';
  const number = [...id.slice(0, 7)].reduce((total, char) => total * 32n + BigInt(CROCKFORD.indexOf(char)), 0n);
  const check = 98n - ((number * 100n) % 97n);
  return BigInt(id.slice(7)) === check ? undefined : 'check-digit';
}

const ERAD_WEIGHTS = [1, 2, 1, 2, 1, 2, 1] as const;

/**
 * Eight digits, the first a MOD 10 check digit over the other seven with weights 1, 2, 1, 2 … . The formula is known
 * from public systems that compute it, not from an official specification, so it supports advice at most.
 */
export function eradFault(written: string): IdFault | undefined {
  if (!/^\d{8}$/.test(written)) return 'form';
  if (written === '99999999') return 'placeholder';
  const sum = ERAD_WEIGHTS.reduce((total, weight, index) => total + weight * Number(written[index + 1]), 0);
  return Number(written[0]) === sum % 10 ? undefined : 'check-digit';
}

/** Crossref funder ids: the prefix 10.13039 and 9 to 12 digits. Accepts the URL form. */
export function crossrefFunderFault(written: string): 'form' | undefined {
  const id = written.replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  return /^10\.13039\/\d{9,12}$/.test(id) ? undefined : 'form';
}
