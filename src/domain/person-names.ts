import type { PersonName } from '../../schemas/common.js';

/** Whether a written name is that of a person: case, width, spaces, accents, word order and titles do not count. */
export const isNameOf = (written: string, name: PersonName): boolean =>
  spellings(name).some((spelling) =>
    [written, withoutTitles(written)].some((each) => sameWords(words(each), words(spelling))),
  );

/** Whether two names can be those of one person, where something else says so: initials and left-out names agree. */
export const namesAgree = (a: PersonName, b: PersonName): boolean =>
  spellings(a).some((one) => spellings(b).some((other) => sameWords(words(one), words(other)) || shortens(one, other)));

const spellings = ({ en, ja }: PersonName): readonly string[] =>
  [en, ja ?? en].flatMap((name) => [name, withoutTitles(name)]);

const withoutTitles = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .replace(/^(?:(?:prof(?:essor)?|dr|mrs?|ms)(?:\.\s*|\s+)|(?:准?教授|博士|先生)\s*)+/i, '')
    .replace(/(?:\s?(?:准?教授|博士|先生|氏)){1,3}$/, '');

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.join('') === b.join('') || a.toSorted().join(' ') === b.toSorted().join(' ');

/** No name has more; a text of thousands of words is none. */
const MOST_WORDS = 20;

/** `H. Aomori` and `Aomori` shorten `Hanako Aomori`; one whole word has to be the same. */
function shortens(one: string, other: string): boolean {
  const [short = [], long = []] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  if (long.length > MOST_WORDS) return false;
  const same = short.filter((word) => word.length > 1 && long.includes(word));
  const left = long.filter((word) => !same.includes(word));
  const rest = short.filter((word) => !same.includes(word));
  return same.length > 0 && rest.every((word) => left.some((full) => isInitial(word, full) || isInitial(full, word)));
}

const isInitial = (letter: string, word: string): boolean => letter.length === 1 && word.startsWith(letter);

/** Accents of Latin letters go, the voicing marks of kana stay. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、.・-]+/)
    .filter(Boolean);
