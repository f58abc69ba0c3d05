import type { Call, Locator } from '../../schemas/call.js';
import type { Citation, Path, Place } from './diagnostic.js';
import { entriesIn } from './values.js';

/** A call definition with the places of its facts, so that a finding can point at the line it rests on. Plain JSON. */
export interface LoadedCall {
  readonly call: Call;
  /** Of the bytes of the definition. */
  readonly sha256: string;
  /** The call that this one adds to, where it is the overlay of an office. */
  readonly base: { readonly id: string; readonly sha256: string } | null;
  /** The place of every fact, in the order in which `locators` meets them. */
  readonly places: readonly Place[];
}

/** Every locator in a call with the path at which it stands, in the order of the definition. */
export function locators(value: unknown, path: Path = []): { readonly at: Locator; readonly path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && 'words' in value) return [{ at: value as Locator, path }];
  return entriesIn(value).flatMap(([key, item]) => locators(item, [...path, key]));
}

export function citationOf(call: Call, at: Locator): Citation {
  const source = call.sources.find(({ id }) => id === at.source);
  return {
    source: source?.title ?? at.source,
    url: source?.url ?? '',
    date: source?.date ?? null,
    heading: at.heading,
    item: at.item ?? null,
    words: at.words,
    preliminary: at.preliminary ?? false,
    kind: source?.kind ?? 'original',
    summarised: at.summarised ?? false,
    reading: at.reading ?? null,
  };
}

/** The line of the call definition on which a fact stands. */
export const placeOfFact = ({ call, places }: LoadedCall, at: Locator): Place | undefined =>
  places[locators(call).findIndex((each) => each.at === at)];
