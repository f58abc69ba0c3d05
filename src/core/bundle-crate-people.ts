import type { Institution, PersonName } from '../../schemas/common.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { crossrefFunderFault, orcidFault, rorFault } from '../domain/check-digits.js';

/** People, institutions and grants as contextual entities of an RO-Crate. */

export type Entity = Readonly<Record<string, unknown>>;
export const reference = (id: string): Entity => ({ '@id': id });

/** Ids of one crate: a person or institution that stands in the draft several times is one entity. */
export type EntityIds = (kind: string, address: string | undefined, name: string) => string;

export function entityIds(): EntityIds {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  return (kind, address, name) => {
    if (address !== undefined) return address;
    const known = given.get(`${kind} ${name}`);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    given.set(`${kind} ${name}`, `#${kind}-${count}`);
    return `#${kind}-${count}`;
  };
}

interface Someone {
  readonly name: PersonName;
  readonly orcid?: string | undefined;
  readonly position?: string | undefined;
}

export interface CratePeople {
  readonly applicants: readonly Entity[];
  readonly partners: readonly Entity[];
  readonly entities: readonly Entity[];
}

export function cratePeople({ team, partners = [] }: Partial<Proposal>, ids: EntityIds): CratePeople {
  const members = team ? [team.principalInvestigator, ...(team.coInvestigators ?? [])] : [];
  const entities = new Map<string, Entity>();
  const keep = (entity: Entity): Entity => {
    const id = String(entity['@id']);
    if (!entities.has(id)) entities.set(id, entity);
    return reference(id);
  };
  const introduce = (someone: Someone, institution: Institution): Entity =>
    keep(person(someone, keep(organization(institution, ids)), ids));
  return {
    applicants: unique(members.map((member) => introduce(member, member.institution))),
    partners: unique(
      partners.map(({ principalInvestigator, institution }) => introduce(principalInvestigator, institution)),
    ),
    entities: [...entities.values()],
  };
}

const unique = (references: readonly Entity[]): Entity[] =>
  references.filter((each, index) => references.findIndex((other) => other['@id'] === each['@id']) === index);

function person({ name, orcid, position }: Someone, affiliation: Entity, ids: EntityIds): Entity {
  const address = orcid !== undefined && !orcidFault(orcid) ? `https://orcid.org/${orcid}` : undefined;
  return {
    '@id': ids('person', address, name.en),
    '@type': 'Person',
    name: name.en,
    alternateName: name.ja,
    jobTitle: position,
    affiliation,
  };
}

const rorAddress = (ror: string | undefined): string | undefined =>
  ror !== undefined && !rorFault(ror) ? `https://ror.org/${ror.replace(/^.*\//, '')}` : undefined;

const organization = ({ name, ror }: Institution, ids: EntityIds): Entity => ({
  '@id': ids('institution', rorAddress(ror), name.en),
  '@type': 'Organization',
  name: name.en,
  alternateName: name.ja,
});

export interface CrateGrants {
  readonly ids: readonly Entity[];
  /** Ids of grants by the id of the attachment that shows them. */
  readonly evidence: ReadonlyMap<string, readonly string[]>;
  readonly entities: readonly Entity[];
}

/** The grants of the partners, each with the agency that gives it. */
export function crateGrants({ partners = [] }: Partial<Proposal>, ids: EntityIds): CrateGrants {
  const grants = partners.flatMap(({ funding = [] }) => funding);
  const evidence = new Map<string, string[]>();
  const entities = new Map<string, Entity>();
  grants.forEach((grant, index) => {
    const id = `#grant-${index + 1}`;
    const agency = funderEntity(grant, ids);
    const { name, awardNumber } = described(grant);
    entities.set(id, {
      '@id': id,
      '@type': 'Grant',
      name,
      identifier: awardNumber,
      funder: reference(String(agency['@id'])),
    });
    if (!entities.has(String(agency['@id']))) entities.set(String(agency['@id']), agency);
    for (const each of grant.evidence ?? []) evidence.set(each, [...(evidence.get(each) ?? []), id]);
  });
  return {
    ids: grants.map((_, index) => reference(`#grant-${index + 1}`)),
    evidence,
    entities: [...entities.values()],
  };
}

function described({ funder, awardNumber, holder }: FundingEvidence): { name: string; awardNumber?: string } {
  const number = awardNumber === undefined ? '' : ` ${awardNumber}`;
  return { name: `${funder.name.en}${number}, held by ${holder}`, ...(awardNumber && { awardNumber }) };
}

function funderEntity({ funder }: FundingEvidence, ids: EntityIds): Entity {
  const { name, ror, crossrefFunderId } = funder;
  const doi =
    crossrefFunderId !== undefined && !crossrefFunderFault(crossrefFunderId)
      ? `https://doi.org/${crossrefFunderId}`
      : undefined;
  return {
    '@id': ids('agency', rorAddress(ror) ?? doi, name.en),
    '@type': 'Organization',
    name: name.en,
    alternateName: name.ja,
  };
}
