import type { Place } from '../diagnostic.js';
import type { TraitAt } from '../traits.js';

/** What is known of a draft that shares something with another. */
export interface Origin {
  readonly draft: number;
  readonly file: string;
  readonly id: string | null;
  /** What counts as one proposal: the drafts of one project id; where it could not be read, each draft. */
  readonly proposal: string;
}

/** A place at which a draft says what others say too. */
export interface Said {
  readonly from: Origin;
  readonly at: TraitAt;
}

/** Drafts that share something. All that a finding in one of them says of the others is taken from here. */
export interface Party<S extends Said = Said> {
  /** Each draft once, at its first place, by the name of its file. */
  readonly members: readonly S[];
  /** The drafts of each proposal. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Drafts whose project id could not be read. */
  readonly unknown: number;
  /** The first members, of whom five are left whichever proposal is taken out. */
  readonly first: readonly S[];
}

/** The drafts of other proposals that a finding names. Messages stay short: five are named, the rest are counted. */
export interface Others {
  readonly files: readonly string[];
  readonly more: number;
  readonly places: readonly Place[];
}

const NAMED = 5;

export function partyOf<S extends Said>(said: readonly S[]): Party<S> {
  const members = [...firstPlaces(said).values()].sort(byFile);
  const sizes = new Map<string, number>();
  const first: S[] = [];
  for (const member of members) {
    const { proposal } = member.from;
    const size = (sizes.get(proposal) ?? 0) + 1;
    sizes.set(proposal, size);
    if (size <= NAMED && first.length < 2 * NAMED) first.push(member);
  }
  return { members, sizes, unknown: members.filter(({ from }) => from.id === null).length, first };
}

function firstPlaces<S extends Said>(said: readonly S[]): ReadonlyMap<number, S> {
  const found = new Map<number, S>();
  for (const each of said) {
    const before = found.get(each.from.draft);
    if (!before || each.at.place.start.offset < before.at.place.start.offset) found.set(each.from.draft, each);
  }
  return found;
}

export function othersThan({ members, sizes, first }: Party, { proposal }: Origin): Others {
  const named = first.filter(({ from }) => from.proposal !== proposal).slice(0, NAMED);
  return {
    files: named.map(({ from }) => from.file),
    more: members.length - (sizes.get(proposal) ?? 0) - named.length,
    places: named.map(({ at }) => at.place),
  };
}

/** By the names of the files as they are, so that the order in which drafts came in does not show. */
function byFile(a: Said, b: Said): number {
  if (a.from.file !== b.from.file) return a.from.file < b.from.file ? -1 : 1;
  return a.from.draft - b.from.draft;
}
