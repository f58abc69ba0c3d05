import type { PersonName } from '../../schemas/common.js';
import { byKey } from './connected.js';
import { joinedByNumber } from './people-joined.js';
import { nameAtKey, words } from './person-names.js';

/** A place at which somebody stands in one of several drafts. */
export interface Standing {
  readonly name: PersonName;
  readonly institution: PersonName;
  /** Valid e-Rad number and ORCID iD; null where none is given, or a mistyped one. */
  readonly erad: string | null;
  readonly orcid: string | null;
}

/** How surely standings are of one person: by a number and the name, by a number alone, or by name and institution alone. */
export type SamePersonBy = 'number-and-name' | 'number' | 'name';

/** The standings of one person, from the certain ones to all that may be of that person. */
export interface PersonAcross<S> {
  readonly certain: readonly S[];
  /**
   * Each way with the standings that it adds to those before it; the first is `certain`. Sharing a number under a name
   * that does not agree; sharing name and institution, where no number or Japanese name tells them apart. People who
   * share the same others share the list, too: a thousand namesakes have one of a thousand, not a thousand of them.
   */
  readonly ways: readonly (readonly [SamePersonBy, readonly S[]])[];
}

export const personNumbers = ({ erad, orcid }: Pick<Standing, 'erad' | 'orcid'>): readonly string[] => [
  ...(erad === null ? [] : [`erad ${erad}`]),
  ...(orcid === null ? [] : [`orcid ${orcid}`]),
];

export const personNameKey = ({ name, institution }: Pick<Standing, 'name' | 'institution'>): string =>
  nameAtKey(name, institution);

/** A person for certain, with all that tells people apart. */
interface Person<S> {
  readonly standings: readonly S[];
  readonly numbers: readonly string[];
  readonly names: readonly string[];
  readonly erads: readonly string[];
  readonly orcids: readonly string[];
  readonly inJapanese: readonly string[];
}

/**
 * Who stands where. People are one for certain where an e-Rad number or ORCID iD is the same and the names agree. A
 * number under two names may be a copied line; a name at one institution may be that of two people.
 */
export function peopleAcross<S extends Standing>(standings: readonly S[]): readonly PersonAcross<S>[] {
  const people = joinedByNumber(standings, personNumbers).map(personOf);
  const byNumber = sharersOfNumbers(people);
  const byName = namesakes(people);
  return people.map((person) => {
    const certain = person.standings;
    const numbered = byNumber(person);
    const named = byName(person);
    const ways: (readonly [SamePersonBy, readonly S[]])[] = [['number-and-name', certain]];
    if (numbered.length > certain.length) ways.push(['number', numbered]);
    if (named.length > certain.length)
      ways.push(['name', numbered.length > certain.length ? [...new Set([...numbered, ...named])] : named]);
    return { certain, ways };
  });
}

const unique = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values)].filter((value) => value !== null).sort();

function personOf<S extends Standing>(standings: readonly S[]): Person<S> {
  return {
    standings,
    numbers: unique(standings.flatMap(personNumbers)),
    names: unique(standings.map(personNameKey)),
    erads: unique(standings.map(({ erad }) => erad)),
    orcids: unique(standings.map(({ orcid }) => orcid)),
    inJapanese: unique(standings.map(({ name }) => (name.ja === undefined ? null : words(name.ja).join('')))),
  };
}

/** Everyone who shares a number with a person, that person too; one list for all who have the same numbers. */
function sharersOfNumbers<S>(people: readonly Person<S>[]): (person: Person<S>) => readonly S[] {
  const holders = byKey(people, ({ numbers }) => numbers);
  return cached(
    ({ numbers }) => numbers.join(' '),
    (person) => standingsOf(person.numbers.flatMap((number) => holders.get(number) ?? [])),
  );
}

/**
 * Everyone who shares a name at an institution and is not told apart, that person too. People whom the same marks tell
 * apart from others are looked at once.
 */
function namesakes<S>(people: readonly Person<S>[]): (person: Person<S>) => readonly S[] {
  const alike = [...byKey(people, (person) => [marksOf(person)]).values()];
  const named = byKey(alike, ([first]) => first?.names ?? []);
  return cached(marksOf, (person) => {
    const near = new Set(person.names.flatMap((name) => named.get(name) ?? []));
    return standingsOf([...near].filter(([first]) => first && !toldApart(person, first)).flat());
  });
}

const marksOf = <S>({ names, erads, orcids, inJapanese }: Person<S>): string =>
  JSON.stringify([names, erads, orcids, inJapanese]);

function toldApart<S>(one: Person<S>, other: Person<S>): boolean {
  const differ = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && b.length > 0 && !a.some((mark) => b.includes(mark));
  return differ(one.erads, other.erads) || differ(one.orcids, other.orcids) || differ(one.inJapanese, other.inJapanese);
}

const standingsOf = <S>(people: readonly Person<S>[]): readonly S[] =>
  [...new Set(people)].flatMap(({ standings }) => standings);

function cached<T, V>(keyOf: (item: T) => string, make: (item: T) => V): (item: T) => V {
  const known = new Map<string, V>();
  return (item) => {
    const key = keyOf(item);
    const found = known.get(key) ?? make(item);
    known.set(key, found);
    return found;
  };
}
