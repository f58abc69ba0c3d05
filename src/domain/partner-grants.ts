import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Path } from '../core/diagnostic.js';
import { nameOf } from './people.js';

/** One grant of one partner, with the names that texts use. */
export interface PartnerGrant {
  readonly path: Path;
  readonly partnerIndex: number;
  readonly partner: Partner;
  readonly grant: FundingEvidence;
  readonly names: {
    readonly partner: string;
    readonly partnerJa: string;
    readonly funder: string;
    readonly funderJa: string;
  };
}

export const grantsOf = (partners: readonly Partner[] | undefined): readonly PartnerGrant[] =>
  (partners ?? []).flatMap((partner, partnerIndex) =>
    (partner.funding ?? []).map((grant, index) => {
      const [funder, funderJa] = nameOf(grant.funder.name);
      return {
        path: ['partners', partnerIndex, 'funding', index],
        partnerIndex,
        partner,
        grant,
        names: { ...partnerNames(partner), funder, funderJa },
      };
    }),
  );

/** The grants of each partner who has any. */
export function grantsByPartner(partners: readonly Partner[] | undefined): ReadonlyArray<readonly PartnerGrant[]> {
  const all = grantsOf(partners);
  return (partners ?? [])
    .map((_, index) => all.filter(({ partnerIndex }) => partnerIndex === index))
    .filter((grants) => grants.length > 0);
}

export function partnerNames({ principalInvestigator }: Partner): { partner: string; partnerJa: string } {
  const [partner, partnerJa] = nameOf(principalInvestigator.name);
  return { partner, partnerJa };
}
