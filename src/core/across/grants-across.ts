import { byKey, connected } from '../../domain/connected.js';
import { type AcrossFinding, tell } from './finding.js';
import type { AwardSaid, EvidenceSaid } from './gathered.js';
import { awardInSeveralDrafts, evidenceInSeveralDrafts } from './grant-codes.js';
import { othersThan, type Party, partyOf, type Said } from './others.js';

/**
 * The same award and the same document in drafts of different project ids. Where two drafts share both of one grant,
 * the award tells it: it is the grant that is used twice, and the document follows from it. A document that stands
 * for different awards is told by itself, as the likelier slip.
 */
export function grantsAcross(
  awards: readonly AwardSaid[],
  evidence: readonly EvidenceSaid[],
): readonly AcrossFinding[] {
  const sharedAwards = connected(awards, ({ keys }) => keys).filter((group) => partyOf(group).sizes.size > 1);
  const awardsOfGrants = new Map<string, number[]>();
  sharedAwards.forEach((group, award) => {
    for (const said of group) awardsOfGrants.set(grantOf(said), [...(awardsOfGrants.get(grantOf(said)) ?? []), award]);
  });
  return [
    ...sharedAwards.flatMap(awardFindings),
    ...[...byKey(evidence, ({ at }) => [at.sha256]).values()].flatMap((group) =>
      evidenceFindings(group, awardsOfGrants),
    ),
  ];
}

/** A grant of a draft, by the place at which it stands: `partners.0.funding.1`. */
const grantOf = ({ from, at }: Said): string => `${from.draft} ${at.place.path.slice(0, 4).join('.')}`;

function awardFindings(group: readonly AwardSaid[]): readonly AcrossFinding[] {
  const party = partyOf(group);
  return party.members.flatMap((own) => {
    const { written: number, funder } = own;
    const { places, ...others } = othersThan(party, own.from);
    if (others.files.length === 0) return [];
    const data = { number, funder: funder.en, funderJa: funder.ja, ...others };
    return [tell(awardInSeveralDrafts, own, data, { related: places })];
  });
}

/** A document of one draft, and the shared awards of the grants that name it there. */
interface Shown {
  readonly own: EvidenceSaid;
  readonly awards: readonly number[];
}

function evidenceFindings(
  group: readonly EvidenceSaid[],
  awardsOfGrants: ReadonlyMap<string, readonly number[]>,
): readonly AcrossFinding[] {
  const uses = byKey(group, ({ from }) => [from.draft]);
  const shown = partyOf(group).members.map((own): Shown => {
    const awards = (uses.get(own.from.draft) ?? []).flatMap((use) => awardsOfGrants.get(grantOf(use)) ?? []);
    return { own, awards: [...new Set(awards)].sort((a, b) => a - b) };
  });
  // Drafts with the same awards are told of the same others, so those are looked at once.
  const alike = byKey(shown, ({ awards }) => [awards.join(' ')]);
  const untold = (awards: readonly number[]): Party<EvidenceSaid> =>
    partyOf(
      [...alike.values()]
        .filter(([first]) => !first?.awards.some((award) => awards.includes(award)))
        .flatMap((each) => each.map(({ own }) => own)),
    );
  return [...alike.values()].flatMap((each) => {
    const party = untold(each[0]?.awards ?? []);
    return each.flatMap(({ own }) => {
      const { places, ...others } = othersThan(party, own.from);
      if (others.files.length === 0) return [];
      return [tell(evidenceInSeveralDrafts, own, { path: own.at.path, ...others }, { related: places })];
    });
  });
}
