import type { Composition, Region } from '../../schemas/call.js';
import type { Institution } from '../../schemas/common.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { type Membership, membership } from './call-places.js';
import { isCountryOrRegion, isRegion } from './countries.js';
import { groupsByPerson } from './one-person.js';
import { institutionGroups } from './organizations.js';
import { type Named, namedPartners, seatsOf } from './people.js';

/** How many there are for certain and at most, and what the difference hangs on. */
interface Counted {
  readonly certain: number;
  readonly possible: number;
  /** Countries of which the call does not say whether they belong, as the draft writes them. */
  readonly unsure: readonly string[];
  /** Institutions that may be one and the same. */
  readonly alike: readonly string[];
}

type Draft = Pick<Proposal, 'team' | 'partners'>;
type Places = Pick<Composition, 'in' | 'outside'>;
interface Placed {
  readonly party: Named;
  readonly place: Membership;
}

/** Where somebody is counts by the country of the institution. The same person, however often named, counts once. */
export function countParties(
  { count, ...places }: Pick<Composition, 'count'> & Places,
  draft: Draft,
  regions: readonly Region[] | undefined,
): Counted {
  const placed = (parties: readonly Named[]): readonly Placed[] =>
    parties.map((party) => ({ party, place: placeOf(party.member.institution.country, places, regions) }));
  const everybody = [...seatsOf(draft.team), ...namedPartners(draft.partners)];
  if (count === 'countries') return countCountries(placed(everybody));
  if (count === 'institutions') return countInstitutions(placed(everybody));
  return countPeople(placed(peopleCounted(count, draft, everybody)));
}

/** Whether a count keeps within the bounds; unclear where that hangs on what the call leaves open. */
export function compositionState(
  { min = 0, max = Number.POSITIVE_INFINITY }: Pick<Composition, 'min' | 'max'>,
  { certain, possible }: Pick<Counted, 'certain' | 'possible'>,
): 'met' | 'not-met' | 'unclear' {
  if (possible < min || certain > max) return 'not-met';
  return certain >= min && possible <= max ? 'met' : 'unclear';
}

function peopleCounted(
  count: Exclude<Composition['count'], 'countries' | 'institutions'>,
  { team, partners = [] }: Draft,
  everybody: readonly Named[],
): readonly Named[] {
  const abroad = namedPartners(partners);
  if (count === 'members') return everybody;
  if (count === 'partners') return abroad;
  const leading = count === 'principal-investigators' ? abroad : abroad.filter((_, i) => partners[i]?.projectLeader);
  return [...seatsOf(team).slice(0, 1), ...leading];
}

function placeOf(country: string, { in: among, outside }: Places, regions: readonly Region[] | undefined): Membership {
  const inside = among ? membership(country, among, regions) : 'inside';
  const apart = outside ? OPPOSITE[membership(country, outside, regions)] : 'inside';
  if (inside === 'outside' || apart === 'outside') return 'outside';
  return inside === 'unknown' || apart === 'unknown' ? 'unknown' : 'inside';
}

const OPPOSITE = { inside: 'outside', outside: 'inside', unknown: 'unknown' } as const;

function countPeople(placed: readonly Placed[]): Counted {
  const groups = groupsByPerson(placed.map(({ party, place }) => ({ ...party, place })));
  const open = groups.filter((seats) => isOpen(seats.map(({ place }) => place)));
  const certain = groups.filter((seats) => seats.every(({ place }) => place === 'inside')).length;
  return { certain, possible: certain + open.length, unsure: countriesOf(open.flat()), alike: [] };
}

const isOpen = (places: readonly Membership[]): boolean =>
  places.some((place) => place !== 'inside') && places.some((place) => place !== 'outside');

const countriesOf = (parties: readonly Named[]): readonly string[] => [
  ...new Set(parties.map(({ member }) => member.institution.country)),
];

function countCountries(placed: readonly Placed[]): Counted {
  const countries = placed.map(({ party, place }) => ({ code: party.member.institution.country, place }));
  const isOne = (code: string) => isCountryOrRegion(code) && !isRegion(code);
  const known = countries.filter(({ code, place }) => place === 'inside' && isOne(code));
  const open = countries.filter(({ code, place }) => place === 'unknown' || (place === 'inside' && !isOne(code)));
  const unsure = [...new Set(open.map(({ code }) => code))];
  const certain = new Set(known.map(({ code }) => code)).size;
  return { certain, possible: certain + unsure.length, unsure, alike: [] };
}

function countInstitutions(placed: readonly Placed[]): Counted {
  const near = placed.filter(({ place }) => place !== 'outside');
  const institutionOf = ({ party }: Placed) => party.member.institution;
  const apart = institutionGroups(near, institutionOf, false);
  const isCertain = (group: readonly Placed[]) => group.some(({ place }) => place === 'inside');
  const merged = institutionGroups(near, institutionOf, true);
  const open = apart.filter((group) => !isCertain(group)).flat();
  const alike = merged.flatMap((group) => {
    const parts = apart.flatMap(([first]) => (first && group.includes(first) ? [institutionOf(first)] : []));
    return parts.length > 1 ? namesApart(parts) : [];
  });
  return {
    certain: merged.filter(isCertain).length,
    possible: apart.length,
    unsure: countriesOf(open.map(({ party }) => party)),
    alike,
  };
}

/** One name under two countries or two ROR IDs is told with its country. */
function namesApart(institutions: readonly Institution[]): readonly string[] {
  const names = institutions.map(({ name }) => name.en);
  const isShared = (name: string) => names.filter((other) => other === name).length > 1;
  return [
    ...new Set(institutions.map(({ name, country }) => (isShared(name.en) ? `${name.en} (${country})` : name.en))),
  ];
}
