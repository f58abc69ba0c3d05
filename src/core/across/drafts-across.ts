import { byKey } from '../../domain/connected.js';
import { draftRepeated } from './draft-codes.js';
import { type AcrossFinding, tell } from './finding.js';
import type { DraftSaid } from './gathered.js';
import { othersThan, type Party, partyOf } from './others.js';

/** The same draft twice: the same bytes, or one project id over different ones. */
export function draftsAcross(drafts: readonly DraftSaid[]): readonly AcrossFinding[] {
  // Here every file stands for itself, whatever proposal it is of.
  const files = drafts.map((each) => ({ ...each, from: { ...each.from, proposal: String(each.from.draft) } }));
  const parties = (groups: ReadonlyMap<string, readonly DraftSaid[]>): ReadonlyMap<string, Party> =>
    new Map([...groups].map(([key, group]) => [key, partyOf(group)]));
  const copies = parties(byKey(files, ({ sha256 }) => (sha256 === null ? [] : [sha256])));
  const versions = parties(byKey(files, ({ from: { id } }) => (id === null ? [] : [id])));
  return files.flatMap((own) => {
    const { id } = own.from;
    const same = own.sha256 === null ? undefined : copies.get(own.sha256);
    const party = (id === null ? undefined : versions.get(id)) ?? same;
    if (!party || party.members.length < 2) return [];
    const { places, ...others } = othersThan(party, own.from);
    const how = howRepeated(same?.members.length ?? 1, party.members.length);
    return [tell(draftRepeated, own, { id: id ?? '', how, ...others }, { related: places })];
  });
}

function howRepeated(copies: number, all: number): 'copy' | 'version' | 'both' {
  if (copies === 1) return 'version';
  return copies < all ? 'both' : 'copy';
}
