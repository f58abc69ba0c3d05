import { type AwardNumber, awardNumbers, funderKeys } from '../../domain/award-keys.js';
import { personNameKey, personNumbers } from '../../domain/people-across.js';
import type { AcrossDraft } from '../across-drafts.js';
import type { AwardTrait, EvidenceTrait, PersonTrait } from '../traits.js';

/** What two drafts have in common is found by these keys: equal texts, equal things. */

export const nameKey = (person: PersonTrait): string => `name ${personNameKey(person)}`;
export const evidenceKey = ({ sha256 }: EvidenceTrait): string => `evidence ${sha256}`;
export const idKey = (id: string): string => `id ${id}`;
export const contentKey = (sha256: string): string => `content ${sha256}`;

/** A number of an award, under every name by which its funder goes. */
export interface KeyedAward extends AwardNumber {
  readonly keys: readonly string[];
}

export function keyedAwards({ number, funder, country }: AwardTrait): readonly KeyedAward[] {
  const funders = funderKeys(funder, country);
  return awardNumbers(number).map((each) => ({
    ...each,
    keys: funders.map((name) => `award ${each.key} ${name}`),
  }));
}

/** Names are asked for the leaders of proposals; those of other members only where a call counts them. */
export interface DraftKeys {
  readonly all: readonly string[];
  readonly namesOfOthers: readonly string[];
}

/** Evidence and awards of a draft without an id say nothing: it may be a version of any other. */
export function keysOf({ id, sha256, traits }: Pick<AcrossDraft, 'id' | 'sha256' | 'traits'>): DraftKeys {
  const { people, evidence, awards } = traits;
  const leaders = people.filter(({ role }) => role === 'principal-investigator');
  const others = people.filter(({ role }) => role !== 'principal-investigator');
  const grants =
    id === null ? [] : [...evidence.map(evidenceKey), ...awards.flatMap(keyedAwards).flatMap(({ keys }) => keys)];
  return {
    all: [
      ...(id === null ? [] : [idKey(id)]),
      ...(sha256 === null ? [] : [contentKey(sha256)]),
      ...people.flatMap(personNumbers),
      ...leaders.map(nameKey),
      ...grants,
    ],
    namesOfOthers: others.map(nameKey),
  };
}
