import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Member } from '../../schemas/proposal/team.js';
import type { Path } from '../core/diagnostic.js';
import { eradFault, orcidFault } from './check-digits.js';
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

/** A carrier of an identifier that somebody of another name has already. */
export interface Sharer<C extends { readonly person: Pick<Member, 'name'> }> {
  readonly carrier: C;
  readonly id: string;
  readonly first: C;
}

/** Everyone whose valid identifier somebody of another name has already. */
export function sharersOf<C extends { readonly person: Pick<Member, 'name'> }>(
  carriers: readonly C[],
  idOf: (carrier: C) => string | undefined,
): readonly Sharer<C>[] {
  const holders = new Map<string, C>();
  return carriers.flatMap((carrier) => {
    const id = idOf(carrier);
    if (!id) return [];
    const first = holders.get(id) ?? carrier;
    holders.set(id, first);
    return namesAgree(first.person.name, carrier.person.name) ? [] : [{ carrier, id, first }];
  });
}

export const sharedOrcids = (people: readonly Carrier[]): readonly Sharer<Carrier>[] =>
  sharersOf(people, ({ person }) => validOrcid(person));

/** The e-Rad number where it is valid: neither mistyped nor the placeholder for "none". */
export const validErad = ({ eradNumber }: Pick<Member, 'eradNumber'>): string | undefined =>
  eradNumber && !eradFault(eradNumber) ? eradNumber : undefined;

export const sharedEradNumbers = (team: Proposal['team']): readonly Sharer<{ path: Path; person: Member }>[] =>
  sharersOf(
    seatsOf(team).map(({ path, member }) => ({ path, person: member })),
    ({ person }) => validErad(person),
  );
