import type { Proposal } from '../../schemas/proposal/index.js';
import { oncePer } from './once-per.js';
import {
  bareOrcid,
  type Named,
  type Seat,
  seatsOf,
  sharedEradNumbersOf,
  sharedOrcidsOf,
  validErad,
  validOrcid,
} from './people.js';
import { nameAtKey, words, wordsOf } from './person-names.js';

type KeysOf = (seat: Named) => readonly string[];

/** The seats of each person of the team. */
export const seatsByPerson = oncePer((team: Proposal['team']): readonly (readonly Seat[])[] =>
  groupsByPerson(seatsOf(team)),
);

/**
 * The seats of each person: same e-Rad number, same ORCID iD, or same name at the same institution. Where numbers show
 * that two people go by one name there, the name joins nobody; nor does a number or iD under which two names stand.
 */
export function groupsByPerson<S extends Named>(seats: readonly S[]): readonly (readonly S[])[] {
  if (nothingInCommon(seats)) return seats.map((seat) => [seat]);
  const shared = new Set(sharedOrcidsOf(seats).map(({ id }) => id));
  const doubtful = new Set(sharedEradNumbersOf(seats).map(({ id }) => id));
  const erad: KeysOf = ({ member }) => {
    const id = validErad(member);
    return id && !doubtful.has(id) ? [`erad ${id}`] : [];
  };
  const orcid: KeysOf = ({ member }) => {
    const id = validOrcid(member);
    return id && !shared.has(id) ? [`orcid ${id}`] : [];
  };
  const byNumber = joined(
    seats.map((seat) => [seat]),
    (seat) => [...erad(seat), ...orcid(seat)],
  );
  const namesakes = new Set([
    ...[erad, orcid].flatMap((keysOf) => namesOfSeveral(byNumber, keysOf)),
    ...namesWrittenApart(seats),
  ]);
  const people = joined(byNumber, ({ member }) => [nameKey(member)].filter((name) => !namesakes.has(name)));
  return people.map((own) => own.toSorted((a, b) => seats.indexOf(a) - seats.indexOf(b)));
}

/** Whether no two seats have a number, an iD or a name in common, as in nearly every draft: then nobody stands twice. */
function nothingInCommon(seats: readonly Named[]): boolean {
  const marks: string[] = [];
  for (const { member } of seats) {
    marks.push(wordsOf(member.name));
    if (member.eradNumber) marks.push(member.eradNumber);
    if (member.orcid) marks.push(bareOrcid(member.orcid));
  }
  return new Set(marks).size === marks.length;
}

/** Names that are one in Latin letters and several in Japanese: 佐藤 淳 and 佐藤 潤 are both Jun Sato. */
function namesWrittenApart(seats: readonly Named[]): readonly string[] {
  const spelt = seats.flatMap(({ member }) =>
    member.name.ja === undefined ? [] : [{ key: nameKey(member), ja: words(member.name.ja).join('') }],
  );
  return spelt
    .filter(({ key, ja }) => spelt.some((other) => other.key === key && other.ja !== ja))
    .map(({ key }) => key);
}

/** Groups that have a key in common become one. */
function joined<S extends Named>(groups: readonly (readonly S[])[], keysOf: KeysOf): readonly (readonly S[])[] {
  let people: { keys: readonly string[]; seats: readonly S[] }[] = [];
  for (const seats of groups) {
    const keys = seats.flatMap(keysOf);
    const same = people.filter((person) => person.keys.some((key) => keys.includes(key)));
    const merged = {
      keys: [...same.flatMap((p) => p.keys), ...keys],
      seats: [...same.flatMap((p) => p.seats), ...seats],
    };
    people = [...people.filter((person) => !same.includes(person)), merged];
  }
  return people.map(({ seats }) => seats);
}

/** Names under which several people stand whom their numbers tell apart. */
function namesOfSeveral(people: readonly (readonly Named[])[], keysOf: KeysOf): readonly string[] {
  const numbered = people.filter((seats) => seats.some((seat) => keysOf(seat).length > 0));
  const names = numbered.flatMap((seats) => [...new Set(seats.map(({ member }) => nameKey(member)))]);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

const nameKey = ({ name, institution }: Named['member']): string => nameAtKey(name, institution.name);
