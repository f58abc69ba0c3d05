import type { Localized } from '../../../schemas/field.js';
import { LARGELY_THE_SAME, shareTrigrams } from '../../domain/alike-texts.js';
import { byKey } from '../../domain/connected.js';
import { nearPairs } from '../../domain/near-pairs.js';
import { titleLetters } from '../../domain/title-letters.js';

/** Which drafts have titles that are alike. Of each distinct title its letters are kept, of each draft two numbers. */
export interface TitleIndex {
  /** Drafts in their order. */
  readonly add: (title: TitleLetters) => void;
  readonly alike: () => AlikeTitles;
}

/** A title as both languages have it, by the numbers of their letters; null where one has none, or Japanese repeats English. */
export interface TitleStems {
  readonly en: number | null;
  readonly ja: number | null;
}

export interface AlikeTitles {
  /** Those whose title may be like another; ascending. */
  readonly drafts: readonly number[];
  readonly stemsOf: (draft: number) => TitleStems;
  /** Titles that are nearly the same as one, by their keys. */
  readonly near: ReadonlyMap<string, readonly string[]>;
}

/** What of a title is compared, in each language; null where there is nothing, or where Japanese repeats English. */
export interface TitleLetters {
  readonly en: string | null;
  readonly ja: string | null;
}

export const NO_LETTERS: TitleLetters = { en: null, ja: null };

export const lettersOf = ({ en, ja }: Localized): TitleLetters => ({
  en: titleLetters(en)?.stem ?? null,
  ja: ja === en ? null : (titleLetters(ja)?.stem ?? null),
});

/** One key for titles whose letters are the same in both languages. */
export const titleKey = ({ en, ja }: TitleStems): string => `${en} ${ja}`;

/** The same as a number, which takes less to keep: 26 bits for each language, 0 for none. */
const titleNumber = ({ en, ja }: TitleStems): number => ((en ?? -1) + 1) * 2 ** 26 + (ja ?? -1) + 1;

export function titleIndex(): TitleIndex {
  const numbers = new Map<string, number>();
  const drafts: TitleStems[] = [];
  const known = new Map<number, TitleStems>();
  const numberOf = (stem: string | null): number | null => {
    if (stem === null) return null;
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  return {
    add: (title) => {
      const [en, ja] = [numberOf(title.en), numberOf(title.ja)];
      const stems = { en, ja: ja === en ? null : ja };
      // Drafts with one title share what is kept of it.
      const same = known.get(titleNumber(stems)) ?? stems;
      known.set(titleNumber(same), same);
      drafts.push(same);
    },
    alike: () => alikeTitles(drafts, [...known.values()], [...numbers.keys()]),
  };
}

function alikeTitles(
  drafts: readonly TitleStems[],
  titles: readonly TitleStems[],
  stems: readonly string[],
): AlikeTitles {
  const near = nearTitles(titles, stems);
  const holders = new Uint32Array(stems.length);
  for (const title of drafts) for (const stem of stemsIn(title)) holders[stem] = (holders[stem] ?? 0) + 1;
  const isAlike = (title: TitleStems) =>
    near.has(titleKey(title)) || stemsIn(title).some((stem) => (holders[stem] ?? 0) > 1);
  return {
    drafts: drafts.flatMap((title, draft) => (isAlike(title) ? [draft] : [])),
    stemsOf: (draft) => drafts[draft] ?? { en: null, ja: null },
    near,
  };
}

export const stemsIn = ({ en, ja }: TitleStems): readonly number[] => [en, ja].filter((stem) => stem !== null);

/** Nearly the same in English, where the Japanese does not tell them apart. */
function nearTitles(titles: readonly TitleStems[], stems: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byEnglish = byKey(titles, ({ en }) => (en === null ? [] : [en]));
  const english = [...byEnglish.keys()];
  const near = new Map<string, string[]>();
  const add = (one: TitleStems, other: TitleStems) => {
    const found = near.get(titleKey(one));
    if (found) found.push(titleKey(other));
    else near.set(titleKey(one), [titleKey(other)]);
  };
  for (const [a, b] of nearPairs(english.map((stem) => stems[stem] ?? ''))) {
    for (const one of byEnglish.get(english[a] as number) ?? []) {
      for (const other of byEnglish.get(english[b] as number) ?? []) {
        if (toldApart(one, other, stems)) continue;
        add(one, other);
        add(other, one);
      }
    }
  }
  return near;
}

const toldApart = (one: TitleStems, other: TitleStems, stems: readonly string[]): boolean =>
  one.ja !== null && other.ja !== null && !shareTrigrams(stems[one.ja] ?? '', stems[other.ja] ?? '', LARGELY_THE_SAME);
