import type { PersonName } from '../../schemas/common.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Member } from '../../schemas/proposal/team.js';
import type { Path } from '../core/diagnostic.js';
import { eradFault, orcidFault } from './check-digits.js';

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

/** The seats of each person: same e-Rad number, same ORCID iD, or same name at the same institution. */
export function seatsByPerson(team: Proposal['team']): ReadonlyArray<readonly Seat[]> {
  let people: { keys: string[]; seats: Seat[] }[] = [];
  for (const seat of seatsOf(team)) {
    const keys = keysOf(seat.member);
    const same = people.filter((person) => person.keys.some((key) => keys.includes(key)));
    const merged = { keys: [...same.flatMap((p) => p.keys), ...keys], seats: [...same.flatMap((p) => p.seats), seat] };
    people = [...people.filter((person) => !same.includes(person)), merged];
  }
  return people.map(({ seats }) => seats);
}

/** Only valid numbers tell people apart: "none" or a placeholder may stand in several seats. */
function keysOf({ name, eradNumber, orcid, institution }: Member): string[] {
  const erad = eradNumber && !eradFault(eradNumber) ? [`erad ${eradNumber}`] : [];
  const iD = orcid && !orcidFault(orcid) ? [`orcid ${orcid.slice(-19)}`] : [];
  const named = words(name.en).toSorted().join(' ');
  return [...erad, ...iD, `name ${named} @ ${words(institution.name.en).join(' ')}`];
}

/** Whether a written name is that of a person: case, width, spaces, accents and word order do not count. */
export const isNameOf = (written: string, { en, ja }: PersonName): boolean =>
  [en, ja ?? en].some((name) => sameWords(words(written), words(name)));

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ');

/** Accents of Latin letters go, the voicing marks of kana stay. */
const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、.・-]+/)
    .filter(Boolean);

/** A name as both languages show it. */
export const nameOf = ({ en, ja }: { en: string; ja?: string | undefined }): readonly [en: string, ja: string] => [
  en,
  ja ?? en,
];

/** Everyone who may carry an ORCID iD. */
export function peopleOf(
  team: Proposal['team'] | undefined,
  partners: readonly Partner[],
): readonly { readonly path: Path; readonly person: Pick<Member, 'name' | 'orcid'> }[] {
  const abroad = partners.map(({ principalInvestigator }, index) => ({
    path: ['partners', index, 'principalInvestigator'],
    person: principalInvestigator,
  }));
  return [...seatsOf(team).map(({ path, member }) => ({ path, person: member })), ...abroad];
}
