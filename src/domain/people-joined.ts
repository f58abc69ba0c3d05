import type { PersonName } from '../../schemas/common.js';
import { byKey, type Groups, growingGroups } from './connected.js';
import { namesAgree, words } from './person-names.js';

/** A number under more names than this is that of a template; there only the very same name makes one person. */
const MOST_NAMES = 50;

/**
 * Puts together the standings that have a number in common and whose names agree; each stands in one group, alone
 * where nothing joins it.
 */
export function joinedByNumber<S extends { readonly name: PersonName }>(
  standings: readonly S[],
  numbersOf: (standing: S) => readonly string[],
): readonly (readonly S[])[] {
  const growing = growingGroups(standings.length);
  const named = standings.map((standing, index) => ({ index, name: standing.name, numbers: numbersOf(standing) }));
  for (const holders of byKey(named, ({ numbers }) => numbers).values()) joinHolders(holders, growing);
  return growing.groups().map((group) => group.map((index) => standings[index] as S));
}

interface Holder {
  readonly index: number;
  readonly name: PersonName;
}

/** Names are compared once for each way of writing them, however many drafts write them so. */
function joinHolders(holders: readonly Holder[], { join }: Groups): void {
  if (holders.length < 2) return;
  const spelt = [...byKey(holders, ({ name }) => [spelling(name)]).values()];
  for (const [first, ...rest] of spelt) for (const other of rest) join((first as Holder).index, other.index);
  if (spelt.length > MOST_NAMES) return;
  const firsts = spelt.map(([first]) => first as Holder);
  firsts.forEach((one, nth) => {
    for (const other of firsts.slice(nth + 1)) if (namesAgree(one.name, other.name)) join(one.index, other.index);
  });
}

const spelling = (name: PersonName): string =>
  [name.en, name.ja].map((text) => (text === undefined ? '' : words(text).join(' '))).join('|');
