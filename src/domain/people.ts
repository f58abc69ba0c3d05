import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Member } from '../../schemas/proposal/team.js';
import type { Path } from '../core/diagnostic.js';
import { orcidFault } from './check-digits.js';
import { namesAgree } from './person-names.js';

export interface Seat {
  readonly path: Path;
  readonly member: Member;
}

/** Everyone in the team, the principal investigator first; nobody where the section could not be read. */
export function seatsOf(team: Proposal['team'] | undefined): readonly Seat[] {
  if (!team) return [];
  const { principalInvestigator, coInvestigators = [] } = team;
  const others = coInvestigators.map((member, index) => ({ path: ['team', 'coInvestigators', index], member }));
  return [{ path: ['team', 'principalInvestigator'], member: principalInvestigator }, ...others];
}

/** A name as both languages show it. */
export const nameOf = ({ en, ja }: { en: string; ja?: string | undefined }): readonly [en: string, ja: string] => [
  en,
  ja ?? en,
];

/** Somebody who may carry an ORCID iD. */
interface Carrier {
  readonly path: Path;
  readonly person: Pick<Member, 'name' | 'orcid'>;
}

/** The team and the partners. */
export function peopleOf(team: Proposal['team'] | undefined, partners: readonly Partner[]): readonly Carrier[] {
  const abroad = partners.map(({ principalInvestigator }, index) => ({
    path: ['partners', index, 'principalInvestigator'],
    person: principalInvestigator,
  }));
  return [...seatsOf(team).map(({ path, member }) => ({ path, person: member })), ...abroad];
}

/** The bare ORCID iD where it is valid: a mistyped one says nothing about who carries it. */
export const validOrcid = ({ orcid }: Carrier['person']): string | undefined =>
  orcid && !orcidFault(orcid) ? orcid.slice(-19) : undefined;

/** Everyone whose ORCID iD somebody of another name has already. */
export function sharedOrcids(
  people: readonly Carrier[],
): readonly (Carrier & { readonly id: string; readonly first: Carrier })[] {
  const holders = new Map<string, Carrier>();
  return people.flatMap((carrier) => {
    const id = validOrcid(carrier.person);
    if (!id) return [];
    const first = holders.get(id) ?? carrier;
    holders.set(id, first);
    return namesAgree(first.person.name, carrier.person.name) ? [] : [{ ...carrier, id, first }];
  });
}
