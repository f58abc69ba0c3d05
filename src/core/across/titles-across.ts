import { byKey } from '../../domain/connected.js';
import { titleLetters } from '../../domain/title-letters.js';
import { titleAlike } from './draft-codes.js';
import { type AcrossFinding, tell } from './finding.js';
import type { TitleSaid } from './gathered.js';
import { othersThan, type Party, partyOf } from './others.js';
import { type AlikeTitles, stemsIn, titleKey } from './title-index.js';

/** Drafts whose titles are alike, and how. */
interface Alike {
  readonly party: Party<TitleSaid>;
  readonly how: 'same' | 'figures' | 'near';
}

/**
 * Titles that are alike, in drafts of different project ids. Titles that thousands of drafts have are looked at once:
 * what a draft is told hangs on its title, and on its own id only in leaving its own versions out.
 */
export function titlesAcross(
  titles: readonly TitleSaid[],
  { near }: Pick<AlikeTitles, 'near'>,
): readonly AcrossFinding[] {
  const byStem = byKey(titles, ({ stems }) => stemsIn(stems));
  const byTitle = byKey(titles, ({ stems }) => [titleKey(stems)]);
  const known = new Map<string, Alike>();
  const sameLetters = cached((stems: readonly number[]) =>
    alike(
      stems.map((stem) => [stem, byStem.get(stem) ?? []]),
      [],
    ),
  );
  const alikeTo = ({ stems }: TitleSaid): Alike => {
    const same = stemsIn(stems).filter((stem) => !isWithin(stem, stems, byStem));
    const others = near.get(titleKey(stems)) ?? [];
    if (others.length === 0) return sameLetters(same);
    return alike(
      same.map((stem) => [stem, byStem.get(stem) ?? []]),
      others.map((other) => byTitle.get(other) ?? []),
    );
  };
  return titles.flatMap((own) => {
    const key = titleKey(own.stems);
    const { party, how } = known.get(key) ?? alikeTo(own);
    known.set(key, { party, how });
    const { places, ...others } = othersThan(party, own.from);
    const first = party.first.find(({ from }) => from.proposal !== own.from.proposal);
    if (!first) return [];
    const { title } = first;
    const data = { title: own.title.en, titleJa: own.title.ja, other: title.en, otherJa: title.ja, how, ...others };
    return [tell(titleAlike, own, data, { related: places })];
  });
}

/** Keyed by the text of what is asked. */
function cached<T, V>(make: (asked: T) => V): (asked: T) => V {
  const known = new Map<string, V>();
  return (asked) => {
    const found = known.get(String(asked)) ?? make(asked);
    known.set(String(asked), found);
    return found;
  };
}

type Stemmed = readonly [stem: number, titles: readonly TitleSaid[]];

function alike(same: readonly Stemmed[], near: readonly (readonly TitleSaid[])[]): Alike {
  const party = partyOf([...same.flatMap(([, titles]) => titles), ...near.flat()]);
  const [first, second] = same;
  if (!first || second || near.length > 0) return { party, how: 'near' };
  const [stem, titles] = first;
  const letters = new Set(
    titles.map(({ title, stems }) => titleLetters(stems.en === stem ? title.en : title.ja)?.letters),
  );
  return { party, how: letters.size === 1 ? 'same' : 'figures' };
}

/** Whether all titles with these letters have those of the other language, too, so that they add nobody. */
function isWithin(
  stem: number,
  { en, ja }: TitleSaid['stems'],
  byStem: ReadonlyMap<number, readonly TitleSaid[]>,
): boolean {
  const other = stem === en ? ja : en;
  if (en === null || other === null) return false;
  const [own, wider] = [byStem.get(stem) ?? [], byStem.get(other) ?? []];
  // Of two that hold the same drafts the English one stays.
  if (own.length > wider.length || (own.length === wider.length && stem === en)) return false;
  return own.every(({ stems }) => stems.en === other || stems.ja === other);
}
