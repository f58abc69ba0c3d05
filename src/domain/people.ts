import type { Localized } from '../../schemas/field.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Member } from '../../schemas/proposal/team.js';
import type { Path } from '../core/diagnostic.js';
import { eradFault, orcidFault } from './check-digits.js';
import { oncePer } from './once-per.js';
import { namesAgree } from './person-names.js';

export interface Seat {
  readonly path: Path;
  readonly member: Member;
}

/** What a draft says of everybody it names, in the team or as the principal investigator of a partner. */
export interface Named {
  readonly path: Path;
  readonly member: Pick<Member, 'name' | 'orcid' | 'eradNumber' | 'institution'>;
}

/** Everyone in the team, the principal investigator first; nobody where the section could not be read. */
export const seatsOf = (team: Proposal['team'] | undefined): readonly Seat[] => (team ? seatsIn(team) : []);

const seatsIn = oncePer(({ principalInvestigator, coInvestigators = [] }: Proposal['team']): readonly Seat[] => {
  const others = coInvestigators.map((member, index) => ({ path: ['team', 'coInvestigators', index], member }));
  return [{ path: ['team', 'principalInvestigator'], member: principalInvestigator }, ...others];
});

/** The principal investigator of each partner. */
export const namedPartners = (partners: readonly Partner[] | undefined): readonly Named[] =>
  partners ? namedIn(partners) : [];

const namedIn = oncePer((partners: readonly Partner[]): readonly Named[] =>
  partners.map(({ principalInvestigator: { name, orcid }, institution }, index) => ({
    path: ['partners', index, 'principalInvestigator'],
    member: { name, institution, ...(orcid !== undefined && { orcid }) },
  })),
);

/** A name or title of the draft, which may have no Japanese form of its own. */
interface WrittenName {
  readonly en: string;
  readonly ja?: string | undefined;
}

/** A name as both languages show it. */
export const nameOf = ({ en, ja }: WrittenName): readonly [en: string, ja: string] => [en, ja ?? en];

export const localizedName = ({ en, ja }: WrittenName): Localized => ({ en, ja: ja ?? en });

/** Somebody who may carry an ORCID iD. */
interface Carrier {
  readonly path: Path;
  readonly person: Pick<Member, 'name' | 'orcid'>;
}

/** The team and the partners. */
export const peopleOf = (team: Proposal['team'] | undefined, partners: readonly Partner[]): readonly Carrier[] =>
  carriersOf([...seatsOf(team), ...namedPartners(partners)]);

const carriersOf = <S extends Named>(seats: readonly S[]): readonly { path: Path; person: S['member'] }[] =>
  seats.map(({ path, member }) => ({ path, person: member }));

/** A valid ORCID iD without the address before it. */
export const bareOrcid = (orcid: string): string => orcid.slice(-19);

/** The bare ORCID iD where it is valid: a mistyped one says nothing about who carries it. */
export const validOrcid = ({ orcid }: Carrier['person']): string | undefined =>
  orcid && !orcidFault(orcid) ? bareOrcid(orcid) : undefined;

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
    const first = holders.get(id);
    if (!first) holders.set(id, carrier);
    return !first || namesAgree(first.person.name, carrier.person.name) ? [] : [{ carrier, id, first }];
  });
}

export const sharedOrcidsOf = (seats: readonly Named[]): readonly Sharer<Carrier>[] => sharedOrcids(carriersOf(seats));

export const sharedOrcids = (people: readonly Carrier[]): readonly Sharer<Carrier>[] =>
  sharersOf(people, ({ person }) => validOrcid(person));

/** The e-Rad number where it is valid: neither mistyped nor the placeholder for "none". */
export const validErad = ({ eradNumber }: Pick<Member, 'eradNumber'>): string | undefined =>
  eradNumber && !eradFault(eradNumber) ? eradNumber : undefined;

type Numbered = { readonly path: Path; readonly person: Named['member'] };

export const sharedEradNumbersOf = (seats: readonly Named[]): readonly Sharer<Numbered>[] =>
  sharersOf(carriersOf(seats), ({ person }) => validErad(person));

export const sharedEradNumbers = (team: Proposal['team']): readonly Sharer<Numbered>[] =>
  sharedEradNumbersOf(seatsOf(team));
