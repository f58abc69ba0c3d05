import type { PersonName } from '../../schemas/common.js';
import type { Path } from '../core/diagnostic.js';
import { nameAtKey, namesAgree, words } from './person-names.js';

/** A place at which somebody stands in one of several drafts. */
export interface Standing {
  readonly draft: number;
  readonly path: Path;
  readonly name: PersonName;
  readonly institution: PersonName;
  /** Valid e-Rad number and ORCID iD; undefined where none is given, or a mistyped one. */
  readonly erad: string | undefined;
  readonly orcid: string | undefined;
}

type Person = readonly Standing[];

/** The standings of one person for certain, and of all those who may be that person too. */
export interface PersonAcross {
  readonly certain: Person;
  /** Sharing a number under a name that does not agree. */
  readonly byNumber: Person;
  /** Sharing name and institution, where no number or Japanese name tells them apart. */
  readonly byName: Person;
}

/**
 * Who stands where. People are one for certain where an e-Rad number or ORCID iD is the same and the names agree. A
 * number under two names may be a copied line; a name at one institution may be that of two people.
 */
export function peopleAcross(standings: readonly Standing[]): readonly PersonAcross[] {
  const people = joined(standings, numbers, ({ name }, other) => namesAgree(name, other.name));
  const byKey = (keysOf: (standing: Standing) => readonly string[]) => index(people, keysOf);
  const [numbered, named] = [byKey(numbers), byKey(nameKey)];
  const others = (person: Person, found: Iterable<Person>) => [...new Set([person, ...found])].flat();
  const alike = (person: Person, map: ReadonlyMap<string, readonly Person[]>, keysOf: typeof numbers) =>
    [...new Set(person.flatMap(keysOf))].flatMap((key) => map.get(key) ?? []);
  return people.map((certain) => ({
    certain,
    byNumber: others(certain, alike(certain, numbered, numbers)),
    byName: others(
      certain,
      alike(certain, named, nameKey).filter((other) => !toldApart(certain, other)),
    ),
  }));
}

const numbers = ({ erad, orcid }: Standing): readonly string[] => [
  ...(erad === undefined ? [] : [`erad ${erad}`]),
  ...(orcid === undefined ? [] : [`orcid ${orcid}`]),
];

const nameKey = ({ name, institution }: Standing): readonly string[] => [nameAtKey(name, institution)];

function toldApart(one: Person, other: Person): boolean {
  const differ = (markOf: (standing: Standing) => string | undefined) => {
    const marks = [one, other].map((person) => person.map(markOf).filter((mark) => mark !== undefined));
    const [a = [], b = []] = marks;
    return a.length > 0 && b.length > 0 && !a.some((mark) => b.includes(mark));
  };
  const inJapanese = ({ name }: Standing) => (name.ja === undefined ? undefined : words(name.ja).join(''));
  return differ(({ erad }) => erad) || differ(({ orcid }) => orcid) || differ(inJapanese);
}

/** Puts together what has a key in common and agrees; each standing is in one group. */
function joined(
  standings: readonly Standing[],
  keysOf: (standing: Standing) => readonly string[],
  agree: (one: Standing, other: Standing) => boolean,
): readonly Person[] {
  const groups = new Map<Standing, Standing[]>();
  const holders = new Map<string, Standing[]>();
  for (const standing of standings) {
    groups.set(standing, [standing]);
    for (const key of keysOf(standing)) {
      const held = holders.get(key) ?? [];
      for (const other of held) if (agree(standing, other)) merge(groups, standing, other);
      holders.set(key, [...held, standing]);
    }
  }
  return [...new Set(groups.values())];
}

function merge(groups: Map<Standing, Standing[]>, one: Standing, other: Standing): void {
  const [into, from] = [groups.get(other) ?? [], groups.get(one) ?? []];
  if (into === from) return;
  into.push(...from);
  for (const each of from) groups.set(each, into);
}

function index(
  people: readonly Person[],
  keysOf: (standing: Standing) => readonly string[],
): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(person.flatMap(keysOf))) found.set(key, [...(found.get(key) ?? []), person]);
  }
  return found;
}
