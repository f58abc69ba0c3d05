import { crossrefFunderFault, eradFault, type IdFault, orcidFault, rorFault } from './check-digits.js';
import { halfWidth } from './written-forms.js';

/** An identifier that is not valid as written, and what to write where that is beyond doubt (else empty). */
export interface FaultyId<F extends IdFault = IdFault> {
  readonly fault: F | 'full-width';
  readonly write: string;
}

export const faultyOrcid = (written: string): FaultyId<'form' | 'check-digit'> | undefined =>
  judge(written, orcidFault, (half) => {
    const bare = half.replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\/|^orcid(?: id)?[: ]\s*/i, '').toUpperCase();
    return /^[\dX]{16}$/.test(bare) ? bare.replace(/.{4}(?=.)/g, '$&-') : bare;
  });

export const faultyRor = (written: string): FaultyId<'form' | 'check-digit'> | undefined =>
  judge(written, rorFault, (half) =>
    half.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?ror\.org\/|^ror[: ]\s*/, ''),
  );

export const faultyCrossrefFunder = (written: string): FaultyId<'form'> | undefined =>
  judge(written, crossrefFunderFault, (half) => {
    const bare = half.replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi[: ]\s*/i, '');
    return /^\d{9,12}$/.test(bare) ? `10.13039/${bare}` : bare;
  });

export const faultyErad = (written: string): FaultyId | undefined =>
  judge(written, eradFault, (half) => half.replace(/[\s-]/g, ''));

const FULL_WIDTH = /[\uff01-\uff5e]/;

function judge<F extends IdFault>(
  written: string,
  faultOf: (id: string) => F | undefined,
  tidy: (half: string) => string,
): FaultyId<F> | undefined {
  const fault = faultOf(written);
  if (!fault) return undefined;
  const tidied = tidy(
    halfWidth(written)
      .trim()
      .replace(/(?<!\/)\/+$/, ''),
  );
  const left = faultOf(tidied);
  if (left) return { fault: left, write: '' };
  return { fault: FULL_WIDTH.test(written) ? 'full-width' : fault, write: tidied };
}
