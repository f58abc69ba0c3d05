import type { Call, Locator } from '../../../schemas/call.js';
import { nameOf } from '../../domain/people.js';
import { type PersonAcross, peopleAcross, type SamePersonBy } from '../../domain/people-across.js';
import { citationOf, type LoadedCall, placeOfFact } from '../call-facts.js';
import { type AcrossFinding, tell } from './finding.js';
import type { Applicant, PersonSaid } from './gathered.js';
import { othersThan, type Party, partyOf } from './others.js';
import { applicantLimitExceeded, principalInvestigatorRepeated } from './person-codes.js';

type ApplicantLimit = NonNullable<Call['applicantLimits']>[number];

/** Each call once, however often it was read. */
export const callKey = ({ call, sha256 }: LoadedCall): string => `${call.id} ${sha256}`;

/** The funder's own call, also where an office adds to it: to the funder they are one. */
const funderCall = ({ call }: Applicant): string | null => call && (call.base?.id ?? call.call.id);

const limitsOf = (call: LoadedCall | null): readonly ApplicantLimit[] => call?.call.applicantLimits ?? [];

const isLeader = ({ at }: PersonSaid): boolean => at.role === 'principal-investigator';

/** A person who stands in more proposals to one call than it allows. Drafts of one project id are one proposal. */
export function limitsAcross(people: readonly PersonSaid[]): readonly AcrossFinding[] {
  const calls = new Map(people.flatMap(({ from: { call } }) => (call ? [[callKey(call), call]] : [])));
  return [...calls.values()].flatMap((call) =>
    limitsOf(call).flatMap((limit) => exceededIn(people, { call, limit, ...placesOf(call, limit.at) })),
  );
}

interface Judged {
  readonly call: LoadedCall;
  readonly limit: ApplicantLimit;
  readonly citation: ReturnType<typeof citationOf>;
  readonly inCall: ReturnType<typeof placeOfFact>;
}

const placesOf = (call: LoadedCall, at: Locator): Pick<Judged, 'citation' | 'inCall'> => ({
  citation: citationOf(call.call, at),
  inCall: placeOfFact(call, at),
});

function exceededIn(people: readonly PersonSaid[], judged: Judged): readonly AcrossFinding[] {
  const { call, limit } = judged;
  const funder = call.base?.id ?? call.call.id;
  const counted = people.filter(
    (each) => funderCall(each.from) === funder && (isLeader(each) || each.at.role === limit.role),
  );
  const partyFor = partiesOf();
  return peopleAcross(counted).flatMap(({ certain, ways }) => {
    // By the surest way that leads over the limit.
    const over = ways
      .map(([by, said]) => ({ by, party: partyFor(said) }))
      .find(({ party }) => party.sizes.size > limit.max);
    if (!over) return [];
    return partyFor(certain)
      .members.filter(({ from }) => from.call && callKey(from.call) === callKey(call))
      .map((own) => exceeded(own, over, judged));
  });
}

interface Way {
  readonly by: SamePersonBy;
  readonly party: Party;
}

function exceeded(own: PersonSaid, { by, party }: Way, { limit, citation, inCall }: Judged): AcrossFinding {
  const [name, nameJa] = nameOf(own.name);
  const { places, ...others } = othersThan(party, own.from);
  const { role, max } = limit;
  const found = party.sizes.size;
  const idsUnknown = found - party.unknown <= max && party.unknown > 0;
  // What an office asks of its own accord never blocks.
  const office = citation.kind === 'office';
  const level = by === 'number-and-name' && !idsUnknown && !office ? 'must' : 'should';
  const data = { name, nameJa, role, found, max, ...others, by, office, idsUnknown };
  const related = inCall ? [inCall, ...places] : places;
  return tell(applicantLimitExceeded, own, data, { level, citation, related });
}

/**
 * A person who leads several proposals. Where the call of a draft limits the proposals of one person, proposals to the
 * same funder's call are left to that limit.
 */
export function leadersAcross(people: readonly PersonSaid[]): readonly AcrossFinding[] {
  const partyFor = partiesOf();
  return peopleAcross(people.filter(isLeader)).flatMap((person) =>
    partyFor(person.certain).members.flatMap((own) => led(own, person, partyFor)),
  );
}

function led(
  own: PersonSaid,
  { ways }: PersonAcross<PersonSaid>,
  partyFor: ReturnType<typeof partiesOf>,
): readonly AcrossFinding[] {
  const left = limitsOf(own.from.call).length > 0 ? funderCall(own.from) : undefined;
  for (const [by, said] of ways) {
    const party = partyFor(said, left);
    const isCounted = party.sizes.has(own.from.proposal);
    const found = party.sizes.size + (isCounted ? 0 : 1);
    if (found < 2) continue;
    const unknown = party.unknown + (isCounted || own.from.id !== null ? 0 : 1);
    const { places, ...others } = othersThan(party, own.from);
    const [name, nameJa] = nameOf(own.name);
    const data = { name, nameJa, found, ...others, by, idsUnknown: found - unknown < 2 };
    return [tell(principalInvestigatorRepeated, own, data, { related: places })];
  }
  return [];
}

/** Parties by the list that they are of, without the drafts to one call where that is left out; each made once. */
function partiesOf(): (said: readonly PersonSaid[], leftOut?: string | null) => Party<PersonSaid> {
  const known = new Map<readonly PersonSaid[], Map<string | null | undefined, Party<PersonSaid>>>();
  return (said, leftOut) => {
    const ofSaid = known.get(said) ?? new Map<string | null | undefined, Party<PersonSaid>>();
    const party =
      ofSaid.get(leftOut) ??
      partyOf(leftOut === undefined ? said : said.filter(({ from }) => funderCall(from) !== leftOut));
    known.set(said, ofSaid.set(leftOut, party));
    return party;
  };
}
