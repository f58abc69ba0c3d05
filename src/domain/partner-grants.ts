import type { Call } from '../../schemas/call.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Level, Path } from '../core/diagnostic.js';
import { membership } from './call-places.js';
import { oncePer } from './once-per.js';
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
  partners ? grantsIn(partners) : [];

const grantsIn = oncePer((partners: readonly Partner[]): readonly PartnerGrant[] =>
  partners.flatMap((each, partnerIndex) => {
    const { partner, partnerJa } = partnerNames(each);
    return (each.funding ?? []).map((grant, index) => {
      const [funder, funderJa] = nameOf(grant.funder.name);
      const path = ['partners', partnerIndex, 'funding', index];
      return { path, partnerIndex, partner: each, grant, names: { partner, partnerJa, funder, funderJa } };
    });
  }),
);

/** The grants of each partner who has any. */
export const grantsByPartner = (partners: readonly Partner[] | undefined): ReadonlyArray<readonly PartnerGrant[]> =>
  partners ? groupedIn(partners) : [];

const groupedIn = oncePer((partners: readonly Partner[]): ReadonlyArray<readonly PartnerGrant[]> => {
  const all = grantsIn(partners);
  return partners
    .map((_, index) => all.filter(({ partnerIndex }) => partnerIndex === index))
    .filter((grants) => grants.length > 0);
});

export function partnerNames({ principalInvestigator }: Partner): { partner: string; partnerJa: string } {
  const [partner, partnerJa] = nameOf(principalInvestigator.name);
  return { partner, partnerJa };
}

/** What a call asks of the funding of partners. */
type FundingAsked = NonNullable<NonNullable<Call['partners']>['funding']>;

/** Whom a call asks for funding. */
export interface Concerned extends Pick<FundingAsked, 'concerns' | 'participating'> {
  readonly regions?: Call['regions'];
}

/** What a call asks of the funding, with the regions that say of whom; undefined where it asks nothing. */
export const fundingAsked = ({ partners, regions }: Call) => partners?.funding && { ...partners.funding, regions };

/** Whether the call asks this partner for funding: in a joint call a request in a participating country stands in its place. */
export function isAskedForFunding({ request, country }: Partner, concerned: Concerned): boolean {
  const { concerns, participating, regions } = concerned;
  if (concerns !== 'partners-without-request' || request === undefined) return true;
  return participating !== undefined && membership(country, participating, regions) === 'outside';
}

/** The grants of the partners whom the call asks for funding. */
export const grantsAsked = (partners: readonly Partner[] | undefined, concerned: Concerned): readonly PartnerGrant[] =>
  grantsOf(partners).filter(({ partner }) => isAskedForFunding(partner, concerned));

/** A list with nothing in it states nothing. */
const isAmong = <T>(value: T | undefined, listed: readonly T[]): boolean =>
  listed.length === 0 || (value !== undefined && listed.includes(value));

/** Whether a grant is of a kind that the call counts; unclear where the sector of the funder is not given. */
function standing({ status, funder }: FundingEvidence, asked: FundingAsked): 'counts' | 'unclear' | 'does-not' {
  if (!isAmong(status, asked.statuses)) return 'does-not';
  if (asked.sectors.length > 0 && funder.sector === undefined) return 'unclear';
  return isAmong(funder.sector, asked.sectors) ? 'counts' : 'does-not';
}

/**
 * How a grant that the call does not count weighs: it blocks where the partner has no other, and is a mere remark
 * beside one that counts.
 */
export function weightOfGrant({ partner }: PartnerGrant, asked: FundingAsked): Level {
  const all = (partner.funding ?? []).map((grant) => standing(grant, asked));
  if (all.includes('counts')) return 'notice';
  return all.includes('unclear') ? 'should' : 'must';
}
