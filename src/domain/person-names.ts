import type { PersonName } from '../../schemas/common.js';

/** Whether a written name is that of a person: case, width, spaces, accents, word order and titles do not count. */
export const isNameOf = (written: string, name: PersonName): boolean =>
  some(readings([written]), spellings(name), sameWords);

/** Whether two names can be those of one person, where something else says so: initials and left-out names agree. */
export const namesAgree = (a: PersonName, b: PersonName): boolean =>
  a.en === b.en || some(spellings(a), spellings(b), (one, other) => sameWords(one, other) || shortens(one, other));

type Words = readonly string[];

const some = (a: readonly Words[], b: readonly Words[], agree: (one: Words, other: Words) => boolean): boolean =>
  a.some((one) => b.some((other) => agree(one, other)));

const spellings = ({ en, ja }: PersonName): readonly Words[] => readings([en, ja ?? en]);

/** The words of each name as written and without titles. */
const readings = (names: readonly string[]): readonly Words[] =>
  [...new Set(names.flatMap((name) => [name, withoutTitles(name)]))].map(words);

const withoutTitles = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .replace(/^(?:(?:prof(?:essor)?|dr|mrs?|ms)(?:\.\s*|\s+)|(?:准?教授|博士|先生)\s*)+/i, '')
    .replace(/(?:\s?(?:准?教授|博士|先生|氏)){1,3}$/, '');

/** No name has more; a text of thousands of words is none. */
const MOST_WORDS = 20;

const sameWords = (a: Words, b: Words): boolean =>
  a.join('') === b.join('') ||
  (a.length === b.length && a.length <= MOST_WORDS && a.toSorted().join(' ') === b.toSorted().join(' '));

/** `H. Aomori` and `Aomori` shorten `Hanako Aomori`; one whole word has to be the same. */
function shortens(one: Words, other: Words): boolean {
  const [short = [], long = []] = [one, other].sort((a, b) => a.length - b.length);
  if (long.length > MOST_WORDS) return false;
  const same = short.filter((word) => word.length > 1 && long.includes(word));
  const left = long.filter((word) => !same.includes(word));
  const rest = short.filter((word) => !same.includes(word));
  return same.length > 0 && rest.every((word) => left.some((full) => isInitial(word, full) || isInitial(full, word)));
}

const isInitial = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter);

/** One key for a name, whatever the order of its words. */
export const wordsOf = ({ en }: PersonName): string => words(en).sort().join(' ');

/** One key for a name at an institution. */
export const nameAtKey = (name: PersonName, institution: PersonName): string =>
  `${wordsOf(name)} @ ${words(institution.en).join(' ')}`;

/** Accents of Latin letters go, the voicing marks of kana stay. */
export const words = (text: string): string[] =>
  folded(text)
    .toLowerCase()
    .match(/[^\s,、.・-]+/g) ?? [];

/** ASCII is what it is in every form of Unicode. */
const folded = (text: string): string =>
  /^[\0-\x7f]*$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFKC');
